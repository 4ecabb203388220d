//! Batches in a list, and one with its claims.

use crate::{
    Result, billing,
    claims::{BatchList, BatchRef, BatchRow, BatchShown, ClaimBatchStatus, ClaimStatus, row::Book},
    hex::hex,
    today::UnansweredBatch,
    work::{Act, Work},
};
use nadi_base::{ClaimBatchId, Date};
use nadi_claims::batch::unanswered as steps_passed;
use nadi_store::{
    Saved, Snapshot,
    table::{ClaimBatch, DeskFilter},
};

const SHOWN: u32 = 200;

/// Lists batches.
pub fn list(work: &Work<'_>, (): ()) -> Result<BatchList> {
    work.read(|snapshot| {
        let book = Book::open(work, snapshot)?;
        let batches = snapshot.claim_batches().newest(SHOWN, 0)?;
        let ready = DeskFilter { status: vec![ClaimStatus::Passed], ..DeskFilter::default() };
        let (ready, charge) = snapshot.claims().desk_tally(&ready)?;
        let rows = batches.iter().map(|batch| row(work, snapshot, &book, batch));
        Ok(BatchList {
            batches: rows.collect::<Result<_>>()?,
            ready,
            ready_charge: book.money(charge),
        })
    })
}

/// Shows a batch with its claims.
pub fn show(work: &Work<'_>, request: BatchRef) -> Result<BatchShown> {
    work.look(Act::new("batch_show").on("claim_batch", request.id), |snapshot| {
        shown(work, snapshot, request.id)
    })
}

pub(super) fn shown(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    id: ClaimBatchId,
) -> Result<BatchShown> {
    let book = Book::open(work, snapshot)?;
    let batch = snapshot.claim_batches().need(id)?;
    let mut claims = Vec::new();
    for sent in snapshot.claim_batches().claims_of(id)? {
        claims.push(book.row(snapshot, &snapshot.claims().need(sent.claim)?)?);
    }
    Ok(BatchShown { row: row(work, snapshot, &book, &batch)?, claims })
}

fn row(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    book: &Book,
    of: &Saved<ClaimBatch>,
) -> Result<BatchRow> {
    let steps = billing::settings(snapshot)?.unanswered_days;
    let waits = of.status == ClaimBatchStatus::Written;
    let since = of.written_at.filter(|_| waits);
    Ok(BatchRow {
        id: of.id,
        name: of.name.clone(),
        status: of.status,
        test: of.test,
        created: of.created,
        claims: of.claims,
        charge: book.money(of.charge),
        approved_by: of.approved_by.map(|_| book.name(of.approved_by)),
        file_name: of.file_name.clone().unwrap_or_default(),
        file_hash: of.file_hash.as_deref().map(hex).unwrap_or_default(),
        control: of.interchange.and_then(|control| u32::try_from(control).ok()),
        written_at: of.written_at,
        answered_at: of.acknowledged_at,
        unanswered: since.map_or(0, |written| steps_passed(written, work.now(), steps)),
        reason: of.reason.clone().unwrap_or_default().into(),
        version: of.version,
    })
}

/// Files that were written and not answered for longer than the practice's first step, the oldest first.
pub(crate) fn unanswered(work: &Work<'_>, snapshot: Snapshot<'_>) -> Result<Vec<UnansweredBatch>> {
    let steps = billing::settings(snapshot)?.unanswered_days;
    let one = |of: Saved<ClaimBatch>| {
        let written = of.written_at?;
        let days = Date::at(written).days_until(Date::at(work.now()));
        let shown = UnansweredBatch {
            batch: of.id,
            name: of.name.clone(),
            days: u32::try_from(days).unwrap_or(0),
            step: steps_passed(written, work.now(), steps),
            claims: of.claims,
        };
        (shown.step > 0).then_some(shown)
    };
    Ok(snapshot
        .claim_batches()
        .with_status(ClaimBatchStatus::Written)?
        .into_iter()
        .filter_map(one)
        .collect())
}
