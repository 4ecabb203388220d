//! Mending a claim in place: fields of its form are changed, and it is checked again at once.

use super::{
    ClaimFix, ClaimFixAlike, ClaimShown, ClaimsChanged, FieldFix, case, check, event, row, show,
};
use crate::{
    Error, Result, billing,
    check::Form,
    work::{Act, Work},
};
use nadi_base::{ClaimId, Code};
use nadi_claims::build::ClaimForm;
use nadi_store::{Saved, Tx, table::Claim};
use serde::Deserialize as _;
use serde_json::{Value, json};

/// Fields that nobody may type into: Nadi gives them.
const GIVEN: [&str; 3] = ["/number", "/frequency", "/payer_claim_number"];

/// Changes fields of a claim, and checks it again.
pub fn fix(work: &Work<'_>, request: ClaimFix) -> Result<ClaimShown> {
    Form::default()
        .must(
            (1..=100).contains(&request.fields.len()),
            "fields",
            "Change one field or more, at most a hundred.",
        )
        .done()?;
    let claim = super::need_open(work, "claim_fix", request.id)?;
    let act = Act::new("claim_fix").on("claim", request.id).patient(claim.patient);
    work.change(act, |tx| {
        let claim = tx.read().claims().need(request.id)?;
        if claim.version != request.version {
            return Err(Code::Conflict.into());
        }
        put(work, tx, &claim, &request.fields)?;
        show::shown(work, tx.read(), request.id)
    })
}

/// Puts the same into the same field of claims that are alike.
pub fn fix_alike(work: &Work<'_>, request: ClaimFixAlike) -> Result<ClaimsChanged> {
    Form::default()
        .must(
            (1..=case::AT_ONCE).contains(&request.claims.len()),
            "claims",
            "Choose one claim or more, at most 200.",
        )
        .done()?;
    let (mut changed, mut left) = (Vec::new(), Vec::new());
    for id in &request.claims {
        let claim = super::need_open(work, "claim_fix_alike", *id)?;
        let act = Act::new("claim_fix_alike").on("claim", *id).patient(claim.patient);
        let done = work.change(act, |tx| put_alike(work, tx, *id, &request))?;
        if done { changed.push(*id) } else { left.push(*id) }
    }
    work.read(|snapshot| {
        let book = row::Book::open(work, snapshot)?;
        let rows = changed.iter().map(|id| book.row(snapshot, &snapshot.claims().need(*id)?));
        Ok(ClaimsChanged { claims: rows.collect::<Result<_>>()?, left })
    })
}

/// Whether the claim still has the finding, may be changed, and was.
fn put_alike(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    id: ClaimId,
    request: &ClaimFixAlike,
) -> Result<bool> {
    let claim = tx.read().claims().need(id)?;
    let of_payer = request.payer_id.as_ref().is_none_or(|payer| *payer == claim.payer_id);
    let found = tx.read().claims().findings(id)?;
    let has = found.iter().any(|finding| finding.rule == request.rule);
    if !of_payer || !has || !check::is_unsent(claim.status) {
        return Ok(false);
    }
    put(work, tx, &claim, std::slice::from_ref(&request.fix))?;
    Ok(true)
}

fn put(work: &Work<'_>, tx: &mut Tx<'_>, claim: &Saved<Claim>, fixes: &[FieldFix]) -> Result<()> {
    if !check::is_unsent(claim.status) {
        return Err(Code::WrongState.into());
    }
    let mut json = billing::to_json(&check::form_of(tx.read(), claim)?)?;
    let mut changes = Vec::new();
    for fix in fixes {
        changes.push(set(&mut json, fix)?);
    }
    let unlike = || Error::field("value", "This does not fit into the field.");
    let mut form = ClaimForm::deserialize(&json).map_err(|_| unlike())?;
    event::changed(tx, work, claim.id, changes, None)?;
    check::apply(work, tx, claim, &mut form)?;
    Ok(())
}

/// Puts a value into a field, and tells what stood there. A place behind the last of a list adds to it; a
/// null in a list takes the member away.
fn set(json: &mut Value, fix: &FieldFix) -> Result<Value> {
    let (field, value) = (fix.field.as_str(), fix.value.expose());
    let nowhere = || Error::field("field", "A claim has no such field.");
    if GIVEN.iter().any(|given| field.starts_with(given)) || field.is_empty() {
        return Err(Error::field("field", "This field is filled by Nadi."));
    }
    let (above, last) = field.rsplit_once('/').ok_or_else(nowhere)?;
    let parent = json.pointer_mut(above).ok_or_else(nowhere)?;
    let before = match parent {
        Value::Object(members) => {
            let member = members.get_mut(last).ok_or_else(nowhere)?;
            std::mem::replace(member, value.clone())
        }
        Value::Array(list) => {
            let at: usize = last.parse().map_err(|_| nowhere())?;
            let behind = at == list.len();
            match (list.get_mut(at), value.is_null()) {
                (Some(_), true) => list.remove(at),
                (Some(member), false) => std::mem::replace(member, value.clone()),
                (None, false) if behind => {
                    list.push(value.clone());
                    Value::Null
                }
                _ => return Err(nowhere()),
            }
        }
        _ => return Err(nowhere()),
    };
    Ok(json!({ "field": field, "before": before, "after": value }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(field: &str, value: Value) -> Result<(Value, Value)> {
        let mut json = json!({ "number": "N1", "place": "11", "diagnoses": ["I10"] });
        let fix = FieldFix { field: field.to_owned(), value: value.into() };
        set(&mut json, &fix).map(|change| (json, change))
    }

    #[test]
    fn fields_are_changed_added_and_taken_away() {
        let (json, change) = fixed("/place", json!("22")).unwrap();
        assert_eq!((&json["place"], &change["before"]), (&json!("22"), &json!("11")));
        assert_eq!(
            fixed("/diagnoses/1", json!("E119")).unwrap().0["diagnoses"],
            json!(["I10", "E119"])
        );
        assert_eq!(fixed("/diagnoses/0", Value::Null).unwrap().0["diagnoses"], json!([]));
    }

    #[test]
    fn what_is_no_field_or_is_given_is_refused() {
        for field in ["", "place", "/nothing", "/diagnoses/7", "/number", "/place/x"] {
            assert!(fixed(field, json!("x")).is_err(), "{field}");
        }
    }
}
