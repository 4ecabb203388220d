//! The event stream as server-sent events: the number of each is its id, its data the envelope.

use crate::host::Host;
use axum::{
    body::{Body, Bytes},
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::stream::{self, Stream, StreamExt};
use nadi_app::events::Envelope;
use serde::Deserialize;
use std::{convert::Infallible, sync::Arc, time::Duration};

/// How long a thread waits for an event before it looks whether the host is to stop.
const PATIENCE: Duration = Duration::from_secs(1);
/// Silent rounds after which a line is sent, so that a page that has gone is noticed.
const SILENT_ROUNDS: u32 = 10;

/// From where the stream is wanted.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    after: Option<u64>,
}

/// Streams what happens after the number asked for, or from now on.
pub(crate) async fn follow(
    State(host): State<Arc<Host>>,
    query: Result<Query<Wanted>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let Ok(Query(wanted)) = query else { return StatusCode::BAD_REQUEST.into_response() };
    let seen = last_seen(&headers).or(wanted.after).unwrap_or_else(|| host.desk.events().latest());
    let opening = stream::once(async { Bytes::from_static(b": open\n\n") });
    let body = Body::from_stream(opening.chain(news(host, seen)).map(Ok::<_, Infallible>));
    ([(header::CONTENT_TYPE, "text/event-stream; charset=utf-8")], body).into_response()
}

/// A browser that comes back by itself says which event it saw last.
fn last_seen(headers: &HeaderMap) -> Option<u64> {
    headers.get("last-event-id")?.to_str().ok()?.parse().ok()
}

fn news(host: Arc<Host>, seen: u64) -> impl Stream<Item = Bytes> {
    stream::unfold(seen, move |seen| {
        let host = Arc::clone(&host);
        async move { next(&host, seen).await }
    })
}

/// The next piece of the stream and the number it reaches; none when host or desk end.
async fn next(host: &Host, seen: u64) -> Option<(Bytes, u64)> {
    let mut stopping = host.stopping.clone();
    for _ in 0..SILENT_ROUNDS {
        let envelopes = tokio::select! {
            _ = stopping.wait_for(|stop| *stop) => return None,
            waited = wait(host, seen) => waited?,
        };
        if let Some(last) = envelopes.last() {
            return Some((lines(&envelopes), last.seq));
        }
    }
    Some((Bytes::from_static(b": still here\n\n"), seen))
}

async fn wait(host: &Host, seen: u64) -> Option<Vec<Envelope>> {
    let events = Arc::clone(host.desk.events());
    tokio::task::spawn_blocking(move || events.after(seen, PATIENCE)).await.ok().flatten()
}

fn lines(envelopes: &[Envelope]) -> Bytes {
    envelopes.iter().filter_map(message).collect::<String>().into()
}

/// An envelope holds ids and codes only; one that cannot be written is not worth the stream.
fn message(envelope: &Envelope) -> Option<String> {
    let data = serde_json::to_string(envelope).ok()?;
    Some(format!("id: {}\ndata: {data}\n\n", envelope.seq))
}
