//! The two things the page may ask of the shell: run a command of the one list, and hear the events.

use crate::station::Station;
use nadi_api::ErrorBody;
use nadi_app::{Desk, events::Envelope};
use serde_json::Value;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};
use tauri::{State, async_runtime::spawn_blocking, ipc::Channel};

/// How long the event thread waits before it looks again, also whether it is still wanted.
const PATIENCE: Duration = Duration::from_secs(2);

/// Number of the newest subscription. Older ones end, so that a reloaded page hears things once.
#[derive(Default)]
pub(crate) struct Newest(Arc<AtomicU64>);

/// Runs a command on a thread that may wait for the disk. A refusal is an `ErrorBody`; nothing at all
/// means that the thread was lost, which the screens show as a host that is gone.
#[tauri::command]
pub(crate) async fn rpc(
    station: State<'_, Arc<Station>>,
    name: String,
    request: Value,
) -> Result<Value, Option<ErrorBody>> {
    let station = Arc::clone(&station);
    let work = move || nadi_api::dispatch(&*station.desk()?, &name, request);
    spawn_blocking(work).await.map_err(|_| None)?.map_err(Some)
}

/// Sends events into the channel until the page subscribes anew: those after number `after`, or, where
/// the page knows none yet, those from now on. A folder that cannot be had yet is waited for.
#[tauri::command]
pub(crate) fn subscribe(
    station: State<'_, Arc<Station>>,
    newest: State<'_, Newest>,
    after: Option<u64>,
    channel: Channel<Envelope>,
) {
    let station = Arc::clone(&station);
    let counter = Arc::clone(&newest.0);
    let mine = counter.fetch_add(1, Ordering::SeqCst) + 1;
    let wanted = move || counter.load(Ordering::SeqCst) == mine;
    thread::spawn(move || {
        if let Some(desk) = awaited(&station, &wanted) {
            send(&desk, after.unwrap_or_else(|| desk.events().latest()), &channel, wanted);
        }
    });
}

/// The desk, once its folder can be had; none when nobody wants it any more.
fn awaited(station: &Station, wanted: impl Fn() -> bool) -> Option<Arc<Desk>> {
    while wanted() {
        match station.desk() {
            Ok(desk) => return Some(desk),
            Err(_) => thread::sleep(PATIENCE),
        }
    }
    None
}

fn send(desk: &Desk, mut seen: u64, channel: &Channel<Envelope>, wanted: impl Fn() -> bool) {
    while wanted() {
        let Some(events) = desk.events().after(seen, PATIENCE) else { return };
        for event in events {
            seen = event.seq;
            if channel.send(event).is_err() {
                return;
            }
        }
    }
}
