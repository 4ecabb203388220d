//! Brings a recording to the disk on a thread of its own. A busy disk takes seconds for that; meanwhile the
//! recorder hears on and hands the system what it heard, so that only a power cut could take it.

use crate::{Error, Result, desk::held};
use nadi_store::{SealedHand, StoreError};
use std::{
    io,
    sync::{
        Arc, Mutex,
        mpsc::{SyncSender, TrySendError, sync_channel},
    },
    thread,
};

/// The thread that syncs, as the recorder sees it. Dropping it ends the thread.
pub(super) struct Syncer {
    wake: SyncSender<()>,
    refused: Arc<Mutex<Option<io::Error>>>,
}

impl Syncer {
    /// Begins; the disk is asked whenever something was written, again and again.
    pub(super) fn start(hand: SealedHand) -> Self {
        let (wake, woken) = sync_channel(1);
        let refused = Arc::<Mutex<Option<io::Error>>>::default();
        let tells = Arc::clone(&refused);
        thread::spawn(move || {
            while woken.recv().is_ok() {
                *held(&tells) = hand.sync().err();
            }
        });
        Self { wake, refused }
    }

    /// Says that something was written. What the disk refused the last time is told now.
    pub(super) fn written(&self) -> Result<()> {
        match self.wake.try_send(()) {
            // It is on its way already, and will see what was written by now.
            Ok(()) | Err(TrySendError::Full(())) => {}
            Err(TrySendError::Disconnected(())) => {
                return Err(Error::internal("nobody brings the recording to the disk"));
            }
        }
        match held(&self.refused).take() {
            Some(error) => Err(StoreError::from(error).into()),
            None => Ok(()),
        }
    }
}
