//! The files of the screens, and nothing outside their folder.

use crate::host::Host;
use axum::{
    body::Body,
    extract::State,
    http::{Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// The folder of the screens.
#[derive(Clone, Debug)]
pub(crate) struct Screens(PathBuf);

impl Screens {
    /// Takes a folder that is there.
    pub(crate) fn at(folder: &Path) -> io::Result<Self> {
        folder.canonicalize().map(Self)
    }

    /// The file that an address names; none where it names no file inside the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let path = path.strip_prefix('/')?;
        let path = if path.is_empty() { "index.html" } else { path };
        if !path.split('/').all(is_plain) {
            return None;
        }
        // A link inside the folder must not lead out of it either.
        let file = self.0.join(path).canonicalize().ok()?;
        (file.starts_with(&self.0) && file.is_file()).then_some(file)
    }
}

/// Names of files of a build: no dots in front, no escapes, no drive letters.
fn is_plain(segment: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-@".contains(&byte);
    !segment.is_empty() && !segment.starts_with('.') && segment.bytes().all(plain)
}

/// Answers with a file of the screens.
pub(crate) async fn show(State(host): State<Arc<Host>>, method: Method, uri: Uri) -> Response {
    if method != Method::GET && method != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let Some(screens) = host.screens.clone() else { return StatusCode::NOT_FOUND.into_response() };
    let path = uri.path().to_owned();
    let read = tokio::task::spawn_blocking(move || {
        let file = screens.file(&path)?;
        Some((media(&file), std::fs::read(&file).ok()?))
    });
    match read.await {
        Ok(Some((media, bytes))) => {
            ([(header::CONTENT_TYPE, media)], Body::from(bytes)).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn media(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "ttf" => "font/ttf",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
