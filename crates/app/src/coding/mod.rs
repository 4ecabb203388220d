//! The coding desk: from the signed note to what goes on the bill.
//!
//! When a note is signed, Nadi reads it and writes down what it supports, with the words that support it.
//! A person decides each code; finalizing writes the visit's billing, from which claims are built. How far a
//! visit is follows from those rows and is stored nowhere else. Only the signed note counts.

mod add;
mod ask;
mod billed;
mod decide;
mod edits;
mod finalize;
mod insight;
mod pack;
mod queue;
mod read;
mod report;
mod show;
mod source;
mod types;

pub use add::{add, patient};
pub use ask::{answer, ask, questions};
pub use billed::bill;
pub use decide::decide;
pub use finalize::{finalize, reopen};
pub use insight::insight;
pub use queue::queue;
pub use read::{open, renew};
pub use report::report;
pub use show::show;
pub use types::*;

pub(crate) use ask::waiting;
pub(crate) use read::note_signed;

use crate::{Result, work::Work};
use nadi_base::{Code, VisitId};
use nadi_store::{
    Saved, Tx,
    table::{Coding, CodingEvent},
};

/// The coding of a visit that can still be changed, as the person saw it.
fn need_live(tx: &Tx<'_>, visit: VisitId, version: u32) -> Result<Saved<Coding>> {
    let coding = tx.read().codings().of_visit(visit)?.ok_or(Code::WrongState)?;
    if is_final(tx, visit)? {
        return Err(Code::WrongState.into());
    }
    if coding.edits != version {
        return Err(Code::Conflict.into());
    }
    Ok(coding)
}

/// Whether what goes on the bill is settled.
fn is_final(tx: &Tx<'_>, visit: VisitId) -> Result<bool> {
    let billing = tx.read().visit_billings().of_visit(visit)?;
    Ok(billing.is_some_and(|billing| billing.finalized_at.is_some()))
}

/// Counts a change of the codes, and takes the visit up for the person where nobody had.
fn count(work: &Work<'_>, tx: &mut Tx<'_>, mut coding: Saved<Coding>) -> Result<()> {
    coding.edits += 1;
    if coding.opened_at.is_none() {
        coding.opened_at = Some(tx.now());
        coding.opened_by = Some(work.person);
    }
    tx.codings().update(&coding)?;
    Ok(())
}

/// An event without codes and reason.
fn event(visit: VisitId, kind: CodingEventKind, work: &Work<'_>) -> CodingEvent {
    let person = Some(work.person);
    CodingEvent { visit, kind, person, code: None, became: None, reason: None }
}
