//! Billed codes that are brought in from elsewhere: from a file or pasted. A row that cannot be used is named
//! with its line and its reason; the others are used.

use super::{
    BadRowShown, CodingBill, CodingBilled, CodingEventKind, count, event, need_live,
    read::{Anew, read},
    show::shown,
};
use crate::{
    Error, Result,
    check::Form,
    visits,
    work::{Act, Work},
};
use nadi_coding::review;

/// Codes of one visit.
const MOST: usize = 62;

/// Brings billed codes in, in the place of those known, and compares them with what the note supports.
pub fn bill(work: &Work<'_>, request: CodingBill) -> Result<CodingBilled> {
    Form::default().line("text", request.text.expose(), 200_000).done()?;
    let (billed, bad) = review::read(request.text.expose());
    let bad: Vec<BadRowShown> = bad
        .into_iter()
        .map(|row| BadRowShown {
            line: u32::try_from(row.line).unwrap_or(u32::MAX),
            reason: row.reason,
        })
        .collect();
    if billed.len() > MOST {
        return Err(Error::field("text", "These are too many codes for one visit."));
    }
    let visit = visits::need_open(work, "coding_bill", request.visit)?;
    let act = Act::new("coding_bill").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let coding = need_live(tx, request.visit, request.version)?;
        if !billed.is_empty() {
            count(work, tx, coding)?;
            read(tx, request.visit, Anew { billed: Some(billed), new_patient: None })?;
            tx.coding_events().insert(event(request.visit, CodingEventKind::Billed, work))?;
        }
        Ok(CodingBilled { shown: shown(work, tx.read(), request.visit)?, bad })
    })
}
