//! An open desk: the file, the keys, and the person who unlocked it.

use super::{Desk, OpenNotice, file::Opened, held};
use crate::{
    Error, Machine, Result, imports::Receiving, jobs::Runner, people, practice, work::Work,
};
use nadi_base::{Code, PatientId, PersonId, Timestamp};
use nadi_store::{
    Database, Profile, Who,
    keys::{Keys, Vault},
};
use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard, OnceLock},
    time::Duration,
};

/// How long a proof of who is at the keyboard holds.
pub(crate) const PROOF: Duration = Duration::from_mins(5);

/// Wrong PINs after which only the password counts.
const PIN_TRIES: u8 = 5;

/// An open desk. While it is held the keys are in memory; the last holder drops them.
pub(crate) struct Open {
    pub(crate) profile: Profile,
    pub(crate) db: Database,
    pub(crate) vault: Mutex<Vault>,
    pub(crate) keys: Mutex<Keys>,
    pub(crate) notice: Option<OpenNotice>,
    /// Files whose bytes are coming.
    pub(crate) receiving: Receiving,
    session: Mutex<Session>,
    runner: OnceLock<Runner>,
}

/// Who is at work, and for how long without a sign of life.
pub(crate) struct Session {
    pub(crate) person: PersonId,
    pub(crate) sign_in: String,
    pub(crate) lock_after: Duration,
    seen_run: Duration,
    seen_wall: Timestamp,
    proved_run: Option<Duration>,
    wrong_pins: u8,
    reasons: HashSet<PatientId>,
    /// The secret that was offered for an authenticator app and is not in force yet.
    pub(crate) offered_secret: Option<[u8; 20]>,
}

impl Session {
    /// Somebody has just proved who they are with a password.
    pub(crate) fn begin(
        person: PersonId,
        sign_in: String,
        lock_after: Duration,
        machine: &Machine,
    ) -> Self {
        let seen_run = machine.clock.monotonic();
        Self {
            person,
            sign_in,
            lock_after,
            seen_run,
            seen_wall: machine.clock.now(),
            proved_run: Some(seen_run),
            wrong_pins: 0,
            reasons: HashSet::new(),
            offered_secret: None,
        }
    }

    pub(crate) fn touch(&mut self, machine: &Machine) {
        self.seen_run = machine.clock.monotonic();
        self.seen_wall = machine.clock.now();
    }

    /// Idle by either clock: the machine's run may stand still while the laptop sleeps.
    pub(crate) fn is_idle(&self, machine: &Machine) -> bool {
        let run = machine.clock.monotonic().saturating_sub(self.seen_run);
        run.max(machine.clock.now().since(self.seen_wall)) >= self.lock_after
    }

    pub(crate) fn prove(&mut self, machine: &Machine) {
        self.proved_run = Some(machine.clock.monotonic());
        self.wrong_pins = 0;
    }

    pub(crate) fn is_proved(&self, machine: &Machine) -> bool {
        self.proved_run.is_some_and(|at| machine.clock.monotonic().saturating_sub(at) < PROOF)
    }

    /// A reason was given for opening a card of another doctor's patient.
    pub(crate) fn gave_reason_for(&mut self, patient: PatientId) {
        self.reasons.insert(patient);
    }

    /// Whether one was given since the desk was unlocked.
    pub(crate) fn has_reason_for(&self, patient: PatientId) -> bool {
        self.reasons.contains(&patient)
    }

    /// Counts a wrong PIN.
    pub(crate) fn wrong_pin(&mut self) {
        self.wrong_pins = self.wrong_pins.saturating_add(1);
    }

    /// Whether a PIN still counts; after too many wrong ones only the password does.
    pub(crate) fn takes_pin(&self) -> bool {
        self.wrong_pins < PIN_TRIES
    }
}

impl Open {
    pub(crate) fn new(
        profile: Profile,
        opened: Opened,
        vault: Vault,
        keys: Keys,
        session: Session,
    ) -> Self {
        let Opened { db, notice } = opened;
        Self {
            profile,
            notice,
            db,
            vault: Mutex::new(vault),
            keys: Mutex::new(keys),
            receiving: Receiving::default(),
            session: Mutex::new(session),
            runner: OnceLock::new(),
        }
    }

    pub(crate) fn session(&self) -> MutexGuard<'_, Session> {
        held(&self.session)
    }

    /// The keys of the profile, changed or read by one at a time.
    pub(crate) fn vault(&self) -> MutexGuard<'_, Vault> {
        held(&self.vault)
    }

    pub(crate) fn keys(&self) -> MutexGuard<'_, Keys> {
        held(&self.keys)
    }

    pub(crate) fn set_runner(&self, runner: Runner) {
        // The cell is empty: a desk is admitted once.
        drop(self.runner.set(runner));
    }

    pub(crate) fn runner(&self) -> Result<&Runner> {
        self.runner.get().ok_or_else(|| Error::internal("the queue has not been started"))
    }

    /// Ends the work: the queue stops, a running task is put back.
    pub(crate) fn close(&self) {
        if let Some(runner) = self.runner.get() {
            runner.stop();
        }
    }

    /// The work of the person at the desk, with what their roles allow at this moment.
    pub(crate) fn work<'d>(self: &Arc<Self>, desk: &'d Desk) -> Result<Work<'d>> {
        let id = self.session().person;
        let (roles, rights, practice) = self.db.read(|snapshot| {
            snapshot
                .people()
                .get(id)?
                .filter(|person| people::is_active(person))
                .ok_or(Code::Locked)?;
            let roles = snapshot.people().roles(id)?;
            let rights = people::rights(*snapshot, &roles)?;
            Ok::<_, Error>((roles, rights, practice::only(*snapshot)?))
        })?;
        Ok(Work {
            desk,
            person: id,
            who: Who { person: Some(id), role: roles.join(" "), device: self.db.device() },
            allows: rights.allows,
            reach: rights.reach,
            utc_offset_minutes: practice::minutes_ahead(&practice),
            open: Arc::clone(self),
        })
    }
}
