//! The desk of this program, claimed when it is first asked for.
//!
//! A folder that another Nadi has open, or a disk that cannot be written, is no reason not to show a
//! window: the screens say what is wrong, and asking again tries again.

use nadi_api::ErrorBody;
use nadi_app::{Desk, desk::LockCause};
use nadi_base::{Code, Kind, Language};
use nadi_machine::Laptop;
use std::{
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// One profile folder and the laptop it is on.
#[derive(Debug)]
pub(crate) struct Station {
    profile: PathBuf,
    laptop: Laptop,
    desk: Mutex<Option<Arc<Desk>>>,
}

impl Station {
    /// Names the folder; nothing is claimed yet.
    pub(crate) fn new(profile: PathBuf, laptop: Laptop) -> Self {
        Self { profile, laptop, desk: Mutex::default() }
    }

    /// The desk, claimed now if it was not; or why it cannot be.
    pub(crate) fn desk(&self) -> Result<Arc<Desk>, ErrorBody> {
        let mut held = self.held();
        if let Some(desk) = &*held {
            return Ok(Arc::clone(desk));
        }
        let desk = Desk::open(&self.profile, self.laptop.machine.clone());
        let desk = Arc::new(desk.map_err(|error| refusal(error.code()))?);
        *held = Some(Arc::clone(&desk));
        Ok(desk)
    }

    /// Does what is due now and then.
    pub(crate) fn tick(&self) {
        let desk = self.held().clone();
        if let Some(desk) = desk {
            desk.tick();
        }
    }

    /// Locks, if there is anything to lock.
    pub(crate) fn lock(&self, cause: LockCause) {
        let desk = self.held().clone();
        if let Some(desk) = desk {
            desk.lock(cause);
        }
    }

    /// Locks for good: the program ends.
    pub(crate) fn close(&self) {
        self.lock(LockCause::Asked);
        if let Some(desk) = self.held().take() {
            desk.events().close();
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Arc<Desk>>> {
        // Nobody can leave it half-written: holders only replace the whole value.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A refusal before there is a desk that could refuse.
fn refusal(code: Code) -> ErrorBody {
    let words = code.words(Language::En);
    ErrorBody {
        code,
        kind: code.kind(),
        message: words.happened.to_owned(),
        hint: words.next.to_owned(),
        fields: Vec::new(),
        retryable: matches!(code.kind(), Kind::NotNow | Kind::Environment),
        incident: None,
        wait_seconds: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nadi_machine::Places;

    #[test]
    fn a_folder_in_use_is_said_and_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let station = || {
            let laptop = Laptop::here(&Places::beside_this_program().unwrap());
            Station::new(folder.path().to_owned(), laptop)
        };
        let (first, second) = (station(), station());
        first.desk().unwrap();
        let refused = second.desk().unwrap_err();
        assert_eq!(
            refused.code,
            Code::AlreadyOpen,
            "the screens must be able to say what is wrong"
        );
        first.close();
        assert!(second.desk().is_ok(), "closing the other one must be enough");
    }
}
