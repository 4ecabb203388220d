//! The desk: one profile folder, and who is at work on it.

mod door;
mod file;
mod own;
mod pin;
mod second_factor;
mod session;
mod types;

pub use door::{accept_invite, create_profile, lock, recover, status, unlock};
pub use own::{
    begin_second_factor, change_password, confirm_recovery, confirm_second_factor,
    remove_second_factor, renew_recovery, set_pin, show_recovery, show_session, step_up, touch,
};
pub(crate) use session::{Open, Session};
pub use types::*;

use crate::{
    Error, Machine, Result,
    events::{Event, Events},
    imports,
    jobs::Runner,
    permission::Permission,
    recordings::{self, Recorder},
    work::{Act, Work},
};
use nadi_base::Code;
use nadi_store::{Profile, keys};
use std::{
    path::Path,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};

/// What a command asks of the desk before its use case runs.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    /// The command's name; it is what the trail records.
    pub command: &'static str,
    /// What the person's roles must allow.
    pub permission: Option<Permission>,
    /// Whether the person must have proved who they are a short while ago.
    pub step_up: bool,
    /// Whether running it shows that somebody is there. Screens read by themselves, so reads do not.
    pub touches: bool,
}

#[derive(Default)]
enum Place {
    #[default]
    Shut,
    Open(Arc<Open>),
}

/// One profile folder, claimed by this program.
pub struct Desk {
    profile: Profile,
    machine: Machine,
    events: Arc<Events>,
    place: Mutex<Place>,
    last_lock: Mutex<Option<LockCause>>,
    moving: AtomicBool,
    incidents: AtomicU32,
    recorder: Recorder,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desk")
    }
}

impl Desk {
    /// Claims the profile folder; nobody is at work yet.
    pub fn open(folder: &Path, machine: Machine) -> Result<Self> {
        Ok(Self {
            profile: Profile::claim(folder)?,
            machine,
            events: Arc::default(),
            place: Mutex::default(),
            last_lock: Mutex::default(),
            moving: AtomicBool::new(false),
            incidents: AtomicU32::new(0),
            recorder: Recorder::default(),
        })
    }

    /// The stream of what happens.
    pub fn events(&self) -> &Arc<Events> {
        &self.events
    }

    /// Lets a command in: the desk is open, the person may, and has proved it where that is asked.
    pub fn work(&self, ask: Ask) -> Result<Work<'_>> {
        self.lock_when_idle();
        let open = self.opened().ok_or(Code::Locked)?;
        let work = open.work(self)?;
        if ask.permission.is_some_and(|permission| !work.may(permission)) {
            return work.refuse(Act::new(ask.command), Code::NotPermitted);
        }
        if ask.step_up && !open.session().is_proved(&self.machine) {
            return Err(Code::StepUpNeeded.into());
        }
        if ask.touches {
            open.session().touch(&self.machine);
        }
        Ok(work)
    }

    /// What must be done now and then: lock when nobody is there, stop idle helpers, begin what is due. Hosts call it
    /// every few seconds.
    pub fn tick(&self) {
        self.lock_when_idle();
        self.machine.engines.stop_idle();
        if let Some(open) = self.opened() {
            crate::backups::begin_when_due(&open);
        }
    }

    /// Locks because of something that happened to the laptop or the person.
    pub fn lock(&self, cause: LockCause) {
        let place = std::mem::take(&mut *held(&self.place));
        let Place::Open(open) = place else { return };
        *held(&self.last_lock) = Some(cause);
        self.events.publish(Event::SessionLocked { cause });
        open.close();
        // A disk that takes nothing more is no reason to stay open.
        drop(leave(&open, &self.machine, cause));
    }

    /// Moves the files of the profile while nobody can unlock the desk, and locks it whatever comes of it.
    pub(crate) fn moving_files<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.moving.store(true, Ordering::SeqCst);
        let moved = work();
        self.lock(LockCause::Asked);
        self.moving.store(false, Ordering::SeqCst);
        moved
    }

    pub(crate) fn is_moving_files(&self) -> bool {
        self.moving.load(Ordering::SeqCst)
    }

    /// Tells the screens that something they show is out of date.
    pub fn announce(&self, tags: impl Iterator<Item = &'static str>) {
        let tags: Vec<_> = tags.map(str::to_owned).collect();
        if !tags.is_empty() {
            self.events.publish(Event::TagsInvalidated { tags });
        }
    }

    /// Gives a fault of Nadi's own a number that a person can quote.
    pub fn incident(&self, error: &Error) -> String {
        let number = self.incidents.fetch_add(1, Ordering::Relaxed) + 1;
        format!("{}-{number} {}", error.code().as_str(), error.cause().unwrap_or("unknown place"))
    }

    /// What the desk was given of the laptop.
    pub fn machine(&self) -> &Machine {
        &self.machine
    }

    pub(crate) fn profile(&self) -> &Profile {
        &self.profile
    }

    pub(crate) fn opened(&self) -> Option<Arc<Open>> {
        match &*held(&self.place) {
            Place::Open(open) => Some(Arc::clone(open)),
            Place::Shut => None,
        }
    }

    fn last_lock(&self) -> Option<LockCause> {
        *held(&self.last_lock)
    }

    fn lock_when_idle(&self) {
        if self.opened().is_some_and(|open| open.session().is_idle(&self.machine)) {
            self.lock(LockCause::Idle);
        }
    }

    /// The recorder, which goes on while the desk is locked.
    pub(crate) fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// Puts somebody to work, settles what was cut off, and starts the queue.
    fn admit(&self, open: Open) -> Arc<Open> {
        let open = Arc::new(open);
        let live = self.recorder.look().map(|(taken, _)| taken.recording);
        for settled in [recordings::settle(&open, live), imports::settle(&open)] {
            // It is tried again at the next unlock; nobody is kept out because of it.
            if let Err(error) = settled {
                self.events.publish(Event::StoreProblem { code: error.code() });
            }
        }
        open.set_runner(Runner::start(&open, self.machine.clone(), Arc::clone(&self.events)));
        *held(&self.place) = Place::Open(Arc::clone(&open));
        open
    }

    fn key_surroundings(&self) -> keys::Surroundings {
        keys::Surroundings {
            clock: Arc::clone(&self.machine.clock),
            entropy: Arc::clone(&self.machine.entropy),
            secrets: Arc::clone(&self.machine.secrets),
        }
    }
}

/// Writes into the trail why the desk locked by itself, and signs the trail as it now ends.
fn leave(open: &Open, machine: &Machine, cause: LockCause) -> Result<()> {
    if cause != LockCause::Asked {
        let act = Act::new("session_lock").on("person", open.session().person);
        open.db
            .write(&open.db.nadi(), |tx| Ok::<_, Error>(tx.audit(act.into_entry()).map(drop)?))?;
    }
    crate::audit::checkpoint(open, machine).map(drop)
}

impl Drop for Desk {
    fn drop(&mut self) {
        // Its file gets its end; the row is settled at the next unlock.
        drop(self.recorder.stop(None));
        self.lock(LockCause::Asked);
        self.events.close();
    }
}

/// Takes a mutex that nobody can have left half-written: every holder only replaces whole values.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
