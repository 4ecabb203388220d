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
    time::Duration,
};
use tauri::{State, async_runtime::spawn_blocking, ipc::Channel};

/// How long the event thread waits before it looks whether it is still wanted.
const PATIENCE: Duration = Duration::from_secs(5);

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
/// the page knows none yet, those from now on.
#[tauri::command]
pub(crate) async fn subscribe(
    station: State<'_, Arc<Station>>,
    newest: State<'_, Newest>,
    after: Option<u64>,
    channel: Channel<Envelope>,
) -> Result<(), ErrorBody> {
    let desk = station.desk()?;
    let seen = after.unwrap_or_else(|| desk.events().latest());
    let counter = Arc::clone(&newest.0);
    let mine = counter.fetch_add(1, Ordering::SeqCst) + 1;
    let wanted = move || counter.load(Ordering::SeqCst) == mine;
    std::thread::spawn(move || send(&desk, seen, &channel, wanted));
    Ok(())
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
