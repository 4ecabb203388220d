//! The log of the practice's file emptied beside the saving of the next chunk.
//!
//! A chunk is in the log once it is saved. Moving it from there into the file costs as much writing again,
//! and the next chunk need not wait for it, except before its own commit: so the log never holds more than
//! one chunk, and begins anew with each.

use nadi_store::Database;
use std::{
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread::Scope,
};

/// Empties the log on a thread of its own.
pub(super) struct Beside {
    ask: SyncSender<()>,
    done: Receiver<()>,
    asked: bool,
}

impl Beside {
    /// Starts the thread; it ends with what is given.
    pub(super) fn new<'s, 'd: 's>(scope: &'s Scope<'s, 'd>, db: &'d Database) -> Self {
        let (ask, asked) = sync_channel(1);
        let (tell, done) = sync_channel(1);
        scope.spawn(move || {
            for () in asked {
                // A log that is not emptied now is emptied by a later commit.
                drop(db.empty_log());
                if tell.send(()).is_err() {
                    break;
                }
            }
        });
        Self { ask, done, asked: false }
    }

    /// Asks for what is in the log now to be moved.
    pub(super) fn empty(&mut self) {
        self.asked = self.ask.send(()).is_ok();
    }

    /// Waits until what was asked for is done.
    pub(super) fn wait(&mut self) {
        if std::mem::take(&mut self.asked) {
            // Whoever does not answer is gone, and nothing is to be waited for.
            let _ = self.done.recv();
        }
    }
}
