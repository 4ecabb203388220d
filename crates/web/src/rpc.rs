//! One command of the list per request.

use crate::{host::Host, json, refusal};
use axum::{
    Json,
    body::Bytes,
    extract::{Path, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// The largest request: a document of 50 MB in base64, with room around it.
pub(crate) const LARGEST: usize = 68 << 20;

/// Runs the command on a thread that may wait for the disk.
pub(crate) async fn run(
    State(host): State<Arc<Host>>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let request = match readable(&headers, body) {
        Ok(request) => request,
        Err(response) => return *response,
    };
    let desk = Arc::clone(&host.desk);
    let ran = tokio::task::spawn_blocking(move || nadi_api::dispatch(&desk, &name, request)).await;
    match ran {
        Ok(Ok(reply)) => Json(reply).into_response(),
        Ok(Err(body)) => refusal::refuse(body),
        Err(_) => refusal::fault(),
    }
}

fn readable(
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<serde_json::Value, Box<Response>> {
    let refuse = |status, message| Box::new(refusal::unreadable(status, message));
    if !is_json(headers) {
        return Err(refuse(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Send the request as JSON."));
    }
    let bytes = body.map_err(|error| {
        refuse(error.status(), "This request is larger than 68 MiB or broke off.")
    })?;
    json::parse(&bytes)
        .ok_or_else(|| refuse(StatusCode::BAD_REQUEST, "This is not JSON of at most 64 levels."))
}

/// Forms of other sites can send text, but not JSON, without asking first.
fn is_json(headers: &HeaderMap) -> bool {
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media.is_some_and(|media| {
        let media = media.split(';').next().unwrap_or_default();
        media.trim().eq_ignore_ascii_case("application/json")
    })
}
