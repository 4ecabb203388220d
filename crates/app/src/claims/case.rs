//! The case of a failed claim: opened by a check, a refusal or a payment; given to people; settled.

use super::{
    ClaimAssign, ClaimCaseStatus, ClaimCategory, ClaimsChanged, check::category_of, event, row,
    save,
};
use crate::{
    Error, Result,
    check::Form,
    people,
    work::{Act, Work},
};
use nadi_base::{ClaimId, Code, Finding, Sensitive};
use nadi_store::{
    Saved, Tx,
    table::{Claim, ClaimCase, ClaimCaseSource, ClaimEvent, ClaimEventKind},
};
use serde_json::json;

/// Most claims that are moved at once.
pub(super) const AT_ONCE: usize = 200;

/// Why a claim is on the desk.
pub(super) struct Trouble {
    pub(super) source: ClaimCaseSource,
    pub(super) category: ClaimCategory,
    pub(super) rule: String,
}

/// Opens the case of a claim that a check found an error in.
pub(super) fn failed_check(tx: &mut Tx<'_>, claim: &Saved<Claim>, finding: &Finding) -> Result<()> {
    let trouble = Trouble {
        source: ClaimCaseSource::Check,
        category: category_of(&finding.rule),
        rule: finding.rule.clone(),
    };
    open(tx, claim, trouble)
}

/// Opens the case of a claim, or says anew what it is about.
pub(super) fn open(tx: &mut Tx<'_>, claim: &Saved<Claim>, trouble: Trouble) -> Result<()> {
    let (file_by, now) = (save::file_by(tx.read(), claim)?, tx.now());
    let Some(mut case) = tx.read().claim_cases().of_claim(claim.id)? else {
        tx.claim_cases().insert(ClaimCase {
            claim: claim.id,
            status: ClaimCaseStatus::Open,
            priority: 1,
            category: trouble.category.word().to_owned(),
            rule: Some(trouble.rule),
            source: trouble.source,
            assignee: None,
            failed_at: now,
            tries: 0,
            file_by,
            note: None,
            overrides: Sensitive::new(json!([])),
            resolved_at: None,
            resolution: None,
        })?;
        return Ok(());
    };
    if is_over(case.status) || case.source != trouble.source {
        case.status = ClaimCaseStatus::Open;
        case.failed_at = now;
        case.resolved_at = None;
        case.resolution = None;
    }
    case.tries += 1;
    case.source = trouble.source;
    trouble.category.word().clone_into(&mut case.category);
    case.rule = Some(trouble.rule);
    case.file_by = file_by;
    tx.claim_cases().update(&case)?;
    Ok(())
}

/// Settles the case of a claim, if it has one that is not over.
pub(super) fn mended(tx: &mut Tx<'_>, claim: ClaimId, how: &str) -> Result<()> {
    settle(tx, claim, ClaimCaseStatus::Resolved, how)
}

/// Ends the case of a claim in a state.
pub(super) fn settle(
    tx: &mut Tx<'_>,
    claim: ClaimId,
    status: ClaimCaseStatus,
    how: &str,
) -> Result<()> {
    let Some(mut case) = tx.read().claim_cases().of_claim(claim)? else { return Ok(()) };
    if is_over(case.status) {
        return Ok(());
    }
    case.status = status;
    case.resolved_at = Some(tx.now());
    case.resolution = Some(how.to_owned());
    tx.claim_cases().update(&case)?;
    Ok(())
}

/// Whether nobody needs to look at it any more.
pub(super) fn is_over(status: ClaimCaseStatus) -> bool {
    matches!(status, ClaimCaseStatus::Resolved | ClaimCaseStatus::Rejected)
}

/// Moves claims on the desk.
pub fn assign(work: &Work<'_>, request: ClaimAssign) -> Result<ClaimsChanged> {
    let note = request.note.as_ref().map(|note| note.expose().trim().to_owned());
    Form::default()
        .must(
            (1..=AT_ONCE).contains(&request.claims.len()),
            "claims",
            "Choose one claim or more, at most 200.",
        )
        .must(request.priority.is_none_or(|one| one <= 3), "priority", "Choose 0 to 3.")
        .must(
            !request.status.is_some_and(is_over),
            "status",
            "A case is settled by mending, sending or closing its claim.",
        )
        .short("note", note.as_deref().unwrap_or_default(), 2_000)
        .done()?;
    work.change(Act::new("claim_assign"), |tx| {
        if let Some(person) = request.assignee {
            people::need_active(tx.read(), person)?;
        }
        let mut left = Vec::new();
        let mut moved = Vec::new();
        for claim in &request.claims {
            match tx.read().claim_cases().of_claim(*claim)? {
                Some(case) if !is_over(case.status) => {
                    move_one(work, tx, case, &request, note.as_deref())?;
                    moved.push(*claim);
                }
                _ => left.push(*claim),
            }
        }
        let book = row::Book::open(work, tx.read())?;
        let rows = moved.iter().map(|id| {
            let claim = tx.read().claims().need(*id).map_err(Error::from)?;
            book.row(tx.read(), &claim)
        });
        Ok(ClaimsChanged { claims: rows.collect::<Result<_>>()?, left })
    })
}

fn move_one(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    mut case: Saved<ClaimCase>,
    request: &ClaimAssign,
    note: Option<&str>,
) -> Result<()> {
    if request.nobody == Some(true) {
        case.assignee = None;
    }
    case.assignee = request.assignee.or(case.assignee);
    case.priority = request.priority.map_or(case.priority, u32::from);
    case.status = request.status.unwrap_or(case.status);
    if let Some(note) = note {
        case.note = Some(note.to_owned()).filter(|note| !note.is_empty()).map(Into::into);
    }
    let claim = case.claim;
    let saved = tx.claim_cases().update(&case)?;
    let details = json!({ "status": saved.status, "priority": saved.priority });
    let event = ClaimEvent {
        details: Sensitive::new(details),
        reason: note.map(|note| note.to_owned().into()),
        ..event::fresh(claim, ClaimEventKind::Case, Some(work.person))
    };
    event::put(tx, event)
}

/// The case of a claim that is not over.
pub(super) fn need_live(tx: &Tx<'_>, claim: ClaimId) -> Result<Saved<ClaimCase>> {
    let case = tx.read().claim_cases().of_claim(claim)?;
    case.filter(|case| !is_over(case.status)).ok_or_else(|| Code::WrongState.into())
}
