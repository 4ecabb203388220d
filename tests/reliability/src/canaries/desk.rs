//! The processes of a day: one that works and is killed, one that opens and closes well.

use super::{DONE, exit, flock::Flock, work};
use crate::clinic::Fault;
use nadi_api::{COMMANDS, dispatch};
use nadi_app::recordings::SoundGear;
use nadi_app::{Desk, Machine, events::Event, jobs::JobStatus};
use nadi_base::Code;
use nadi_engines::{sound::FilesWorker, worker_path};
use nadi_machine::{OsEntropy, Places, SystemClock, Typst};
use nadi_store::{
    Limits,
    keys::{Cost, NoKeyring},
    recover,
};
use serde_json::{Value, json};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    io::Write,
    path::Path,
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

/// Sign-in name of the person who makes the clinic.
pub(super) const OWNER: &str = "owner";

/// How long a task of the day may be silent.
const PATIENCE: Duration = Duration::from_secs(20);

/// A desk, the words that go through it, and which commands were sent.
pub(super) struct AtDesk {
    pub(super) desk: Desk,
    pub(super) flock: Flock,
    kept: Cell<usize>,
    passed: Cell<usize>,
    sent: RefCell<BTreeSet<&'static str>>,
}

/// The files worker that lies beside this program.
fn files() -> Result<FilesWorker, Fault> {
    let program = worker_path(&Places::beside_this_program()?.workers, "files");
    Ok(FilesWorker::new(program, Arc::new(SystemClock)))
}

impl AtDesk {
    fn open(folder: &Path, seed: u64) -> Result<Self, Fault> {
        let machine = Machine {
            clock: Arc::new(SystemClock),
            entropy: Arc::new(OsEntropy),
            secrets: Arc::new(NoKeyring),
            cost: Some(Cost::floor()),
            integrity: Arc::new(recover::integrity_check),
            limits: Limits::default(),
            engines: Arc::new(Vec::new()),
            sound: SoundGear::default(),
            press: Arc::new(Typst),
            texts: Arc::new(files()?),
        };
        let desk = Desk::open(&folder.join("profile"), machine)
            .map_err(|error| Fault::Content(error.code().as_str().to_owned()))?;
        let sent = RefCell::default();
        // The first four passing words are the passwords.
        Ok(Self { desk, flock: Flock::of(seed), kept: Cell::new(0), passed: Cell::new(4), sent })
    }

    /// The next word for a field that is kept.
    pub(super) fn keep(&self) -> String {
        self.flock.keep(self.kept.replace(self.kept.get() + 1)).to_owned()
    }

    /// The next word for a field that keeps nothing.
    pub(super) fn pass(&self) -> String {
        self.flock.pass(self.passed.replace(self.passed.get() + 1)).to_owned()
    }

    /// Sends a command that must work.
    pub(super) fn send(&self, name: &'static str, request: Value) -> Result<Value, Fault> {
        self.send_any(name, request)
            .map_err(|code| Fault::Content(format!("{name}: {}", code.as_str())))
    }

    /// Sends a command that may be refused.
    pub(super) fn send_any(&self, name: &'static str, request: Value) -> Result<Value, Code> {
        self.sent.borrow_mut().insert(name);
        dispatch(&self.desk, name, request).map_err(|body| body.code)
    }

    /// Sends a command that starts a task, and waits for the task's end.
    pub(super) fn finish(&self, name: &'static str, request: Value) -> Result<String, Fault> {
        let mut seen = self.desk.events().latest();
        let job = self.send(name, request)?["job"].clone();
        loop {
            let news = self.desk.events().after(seen, PATIENCE).unwrap_or_default();
            seen = news.last().ok_or_else(|| Fault::Content(format!("{name} is silent")))?.seq;
            let over = news.iter().any(|envelope| match &envelope.event {
                Event::JobChanged { job: shown } => {
                    json!(shown.id) == job
                        && !matches!(shown.status, JobStatus::Queued | JobStatus::Running)
                }
                _ => false,
            });
            if over {
                return Ok(job.as_str().unwrap_or_default().to_owned());
            }
        }
    }

    /// Every command of the list must have been sent, and every word used.
    fn is_whole(&self) -> Result<(), Fault> {
        let sent = self.sent.borrow();
        let left: Vec<_> =
            COMMANDS.iter().map(|info| info.name).filter(|name| !sent.contains(name)).collect();
        if !left.is_empty() {
            return Err(Fault::Content(format!("no canary went through {left:?}")));
        }
        let (used, drawn) = ((self.kept.get(), self.passed.get()), self.flock.sizes());
        if used != drawn {
            return Err(Fault::Content(format!("{used:?} words were used, {drawn:?} drawn")));
        }
        Ok(())
    }
}

/// Works through every command, says so, and goes on until it is killed.
pub(crate) fn day(folder: &Path, seed: u64) -> ExitCode {
    exit(work_on(folder, seed))
}

fn work_on(folder: &Path, seed: u64) -> Result<(), Fault> {
    let at_desk = AtDesk::open(folder, seed)?;
    work::through_everything(&at_desk, folder)?;
    at_desk.is_whole()?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{DONE}")?;
    out.flush()?;
    loop {
        work::go_on(&at_desk)?;
    }
}

/// Opens what was left, reads it, checks it, and locks.
pub(crate) fn evening(folder: &Path, seed: u64) -> ExitCode {
    exit(look_around(folder, seed))
}

fn look_around(folder: &Path, seed: u64) -> Result<(), Fault> {
    let at_desk = AtDesk::open(folder, seed)?;
    let password = at_desk.flock.password();
    at_desk.send("session_unlock", json!({ "sign_in": OWNER, "password": password }))?;
    at_desk.send("patient_list", json!({}))?;
    let verdict = at_desk.send("audit_verify", Value::Null)?;
    if verdict["sound"] != true {
        return Err(Fault::Content("the trail does not hold after the kill".to_owned()));
    }
    at_desk.finish("integrity_check", Value::Null)?;
    at_desk.send("session_lock", Value::Null)?;
    Ok(())
}
