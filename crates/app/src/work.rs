//! The work of a person who passed the checks: the only way from a use case to the file.
//!
//! A use case gets a [`Work`], never a database. [`Work::change`] and [`Work::look`] write the row of
//! the trail in the same transaction; [`Work::read`] is for lists that open no single patient's record.

use crate::{
    Desk, Error, Result,
    desk::Open,
    permission::{Permission, Reach},
};
use nadi_base::{Date, PatientId, PersonId, Timestamp};
use nadi_store::{
    Snapshot, Tx, Who,
    audit::{Entry, Outcome},
};
use std::sync::Arc;

/// Somebody at work on an open desk.
pub struct Work<'d> {
    pub(crate) desk: &'d Desk,
    pub(crate) open: Arc<Open>,
    pub(crate) person: PersonId,
    pub(crate) who: Who,
    pub(crate) allows: Vec<Permission>,
    pub(crate) reach: Reach,
    pub(crate) utc_offset_minutes: i32,
}

impl std::fmt::Debug for Work<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Work").field("person", &self.person).finish_non_exhaustive()
    }
}

/// What is written into the trail.
#[derive(Clone, Debug)]
pub(crate) struct Act(Entry);

impl Act {
    /// Something was done, named by the command that does it.
    pub(crate) fn new(action: &'static str) -> Self {
        Self(Entry::done(action))
    }

    /// The thing it was done to.
    pub(crate) fn on(self, kind: &'static str, id: impl ToString) -> Self {
        Self(self.0.on(kind, id))
    }

    /// The patient whose record it touches.
    pub(crate) fn patient(mut self, patient: impl Into<Option<PatientId>>) -> Self {
        self.0.patient = patient.into();
        self
    }

    /// Why it was done.
    pub(crate) fn reason(self, reason: Option<&str>) -> Self {
        match reason.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => Self(self.0.because(text)),
            None => self,
        }
    }

    /// It was not allowed.
    pub(crate) fn refused(mut self) -> Self {
        self.0.outcome = Outcome::Refused;
        self
    }

    /// The row as the trail takes it.
    pub(crate) fn into_entry(self) -> Entry {
        self.0
    }
}

impl Work<'_> {
    /// Changes the file and writes the act into the trail, together or not at all.
    pub(crate) fn change<T>(
        &self,
        act: Act,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.open.db.write(&self.who, |tx| {
            let value = change(tx)?;
            tx.audit(act.into_entry())?;
            Ok(value)
        })
    }

    /// Opens a patient's record, and writes into the trail that it was opened.
    pub(crate) fn look<T>(
        &self,
        act: Act,
        look: impl FnOnce(Snapshot<'_>) -> Result<T>,
    ) -> Result<T> {
        self.change(act, |tx| look(tx.read()))
    }

    /// Reads lists.
    pub(crate) fn read<T>(&self, read: impl FnOnce(Snapshot<'_>) -> Result<T>) -> Result<T> {
        self.open.db.read(|snapshot| read(*snapshot))
    }

    /// Writes into the trail that something was refused, and refuses it.
    pub(crate) fn refuse<T>(&self, act: Act, why: impl Into<Error>) -> Result<T> {
        self.change(act.refused(), |_| Ok(()))?;
        Err(why.into())
    }

    /// Whether the person's roles allow something.
    pub(crate) fn may(&self, permission: Permission) -> bool {
        self.allows.contains(&permission)
    }

    /// The moment.
    pub(crate) fn now(&self) -> Timestamp {
        self.desk.machine().clock.now()
    }

    /// The day at the practice.
    pub(crate) fn today(&self) -> Date {
        Date::at_offset(self.now(), self.utc_offset_minutes)
    }
}
