//! Who may come in: pages of this host, with the token of this launch.
//!
//! Refusals carry no body. A page that is refused has lost its host, and nothing else should learn why.

use crate::host::Host;
use axum::{
    extract::{Query, Request, State},
    http::{HeaderMap, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::sync::Arc;

/// Header in which a page shows the token.
const TOKEN: &str = "x-nadi-token";

/// Lets in only what was sent to this host, by this host's own pages or by a program.
pub(crate) async fn own_address(
    State(host): State<Arc<Host>>,
    request: Request,
    next: Next,
) -> Response {
    if !is_own_host(request.headers(), host.port) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    if !is_own_origin(request.headers(), host.port) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// Lets in only who knows the token.
pub(crate) async fn token(State(host): State<Arc<Host>>, request: Request, next: Next) -> Response {
    if is_from_elsewhere(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let told = told_token(request.headers(), request.uri());
    if !host.token.is(&told) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    next.run(request).await
}

/// A name that merely resolves to this machine is not this host (DNS rebinding).
fn is_own_host(headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    names(port).iter().any(|name| host.as_bytes() == name.as_bytes())
}

fn is_own_origin(headers: &HeaderMap, port: u16) -> bool {
    headers.get_all(header::ORIGIN).iter().all(|origin| {
        let own = |name: &String| origin.as_bytes() == format!("http://{name}").as_bytes();
        names(port).iter().any(own)
    })
}

fn names(port: u16) -> [String; 2] {
    [format!("127.0.0.1:{port}"), format!("localhost:{port}")]
}

/// Browsers say by themselves where a request comes from, also where they send no origin.
fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    headers
        .get("sec-fetch-site")
        .is_some_and(|site| site.as_bytes() != b"same-origin" && site.as_bytes() != b"none")
}

#[derive(Deserialize)]
struct Told {
    token: Option<String>,
}

/// The header; for the event stream also the query, because an `EventSource` cannot send headers.
fn told_token(headers: &HeaderMap, uri: &Uri) -> String {
    if let Some(told) = headers.get(TOKEN) {
        return told.to_str().unwrap_or_default().to_owned();
    }
    if uri.path() != "/events" {
        return String::new();
    }
    Query::<Told>::try_from_uri(uri).ok().and_then(|Query(told)| told.token).unwrap_or_default()
}
