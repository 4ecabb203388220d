//! What must be looked after while the window is open: locking when nobody is there, backups that are
//! due, idle workers, sleep.

use crate::station::Station;
use nadi_app::desk::LockCause;
use std::{
    sync::{Arc, Weak},
    thread,
    time::Duration,
};

const EVERY: Duration = Duration::from_secs(5);

/// Begins looking after the desk. It ends with the station.
pub(crate) fn begin(station: &Arc<Station>) -> std::io::Result<()> {
    let sleeping = Arc::downgrade(station);
    crate::sleep::watch(move || {
        if let Some(station) = sleeping.upgrade() {
            station.lock(LockCause::Suspended);
        }
    })?;
    let ticking = Arc::downgrade(station);
    thread::Builder::new().name("upkeep".to_owned()).spawn(move || tick(&ticking))?;
    Ok(())
}

fn tick(station: &Weak<Station>) {
    while let Some(station) = station.upgrade() {
        station.tick();
        drop(station);
        thread::sleep(EVERY);
    }
}
