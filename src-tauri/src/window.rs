//! The one window: how it is made, and everything it is forbidden.
//!
//! The web view gets no page but the embedded one, no second window, no devices, no developer tools,
//! downloads nothing but what the page itself made, and keeps nothing on disk. Its title never changes, whatever the page says.

use tauri::{
    App, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    webview::{DownloadEvent, NewWindowResponse, PermissionResponse},
};

/// The window's label, which the capability names.
pub(crate) const MAIN: &str = "main";
const TITLE: &str = "Nadi";
const SIZE: (f64, f64) = (1280.0, 800.0);
const SMALLEST: (f64, f64) = (720.0, 520.0);

/// Whether a test drives the window; the driver says so in the environment of what it starts.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the driver's own name for it, read in a host"
)]
fn is_driven() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|word| word == "true")
}

/// Makes the window. A driver cannot reach a web view that keeps nothing on disk: only when a test
/// drives it may it keep a folder, which the test looks through.
pub(crate) fn open(app: &App) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .center()
        .incognito(!is_driven())
        .devtools(false)
        .zoom_hotkeys_enabled(true)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(|url| is_our_page(url) || is_our_memory(url))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, event| may_save(&event))
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()
}

/// Brings the window to the front, for a second start of the program.
pub(crate) fn show(app: &impl Manager<tauri::Wry>) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    // A window manager may refuse any of these; the window is then where it was.
    drop(window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus()));
}

fn is_our_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// The page saves what it has shown, by a link to its own memory; nothing is fetched from elsewhere.
fn may_save(event: &DownloadEvent<'_>) -> bool {
    match event {
        DownloadEvent::Requested { url, .. } => is_our_memory(url),
        _ => true,
    }
}

fn is_our_memory(url: &Url) -> bool {
    url.scheme() == "blob" && url.path().parse().is_ok_and(|origin| is_our_page(&origin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_s_own_memory_may_be_saved() {
        let allowed = |url: &str| is_our_memory(&url.parse().unwrap());
        assert!(allowed("blob:tauri://localhost/8f6a"), "an export that the page made");
        assert!(!allowed("https://example.org/x.exe"), "nothing comes from a network");
        assert!(!allowed("blob:https://example.org/8f6a"), "nor from another page's memory");
    }

    #[test]
    fn only_the_embedded_page_may_be_shown() {
        let allowed = |url: &str| is_our_page(&url.parse().unwrap());
        assert!(allowed("tauri://localhost/index.html"), "Linux and macOS");
        assert!(allowed("http://tauri.localhost/"), "Windows");
        for url in
            ["https://example.org/", "file:///etc/passwd", "tauri://elsewhere/", "data:text/html,x"]
        {
            assert!(!allowed(url), "{url} would put a foreign page where patients are shown");
        }
    }
}
