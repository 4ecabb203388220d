//! Checking the trail from its first row.

use super::{
    AuditVerdict,
    anchors::{self, Place},
};
use crate::{
    Result,
    work::{Act, Work},
};
use nadi_store::{
    Tx,
    audit::{self, Anchor, Held, Outcome, Report},
    table::Notice,
};

/// Reads the whole trail, compares the anchors, and writes down what came of it. A sound trail is
/// signed as it now ends; one that is not is left as it is, so that no signature covers it.
pub fn verify(work: &Work<'_>, (): ()) -> Result<AuditVerdict> {
    let found = anchors::gather(&work.open, work.desk.machine())?;
    let (places, anchors): (Vec<Place>, Vec<Anchor>) = found.into_iter().unzip();
    let report = work.read(|snapshot| {
        let keys = anchors::keys(&work.open, snapshot)?;
        let held = Held { anchors: &anchors, printed: &[], keys: &keys };
        Ok(audit::verify(&snapshot, held)?)
    })?;
    write_down(work, &report)?;
    let printable = if report.is_sound() {
        anchors::checkpoint(&work.open, work.desk.machine())?.line()
    } else {
        String::new()
    };
    Ok(verdict(&report, &places, printable))
}

fn write_down(work: &Work<'_>, report: &Report) -> Result<()> {
    let mut entry = Act::new("audit_verify").on("audit", report.rows).into_entry();
    if !report.is_sound() {
        entry.outcome = Outcome::Failed;
    }
    work.open.db.write(&work.who, |tx| {
        if !report.is_sound() {
            warn(tx)?;
        }
        tx.audit(entry)?;
        Ok(())
    })
}

/// Tells the admins, once.
fn warn(tx: &mut Tx<'_>) -> Result<()> {
    let notices = tx.read().notices().all()?;
    let told =
        |notice: &Notice| notice.done_at.is_none() && notice.about.as_deref() == Some("audit");
    if notices.iter().any(|notice| told(notice)) {
        return Ok(());
    }
    tx.notices().insert(Notice {
        kind: "integrity_problem".to_owned(),
        person: None,
        role: Some("practice_admin".to_owned()),
        patient: None,
        about: Some("audit".to_owned()),
        details: serde_json::Value::Null,
        seen_at: None,
        done_at: None,
    })?;
    Ok(())
}

fn verdict(report: &Report, places: &[Place], printable: String) -> AuditVerdict {
    let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let anchors = places.iter().zip(&report.anchors);
    AuditVerdict {
        rows: number(report.rows),
        sound: report.is_sound(),
        first_bad: report.first_bad.map(|bad| number(bad.sequence)),
        missing: report.missing.iter().map(|range| range_of(*range)).collect(),
        checkpoints: number(report.checkpoints),
        anchors: anchors
            .map(|(place, (anchor, finding))| anchors::said(*place, anchor, finding))
            .collect(),
        printable,
    }
}

fn range_of((first, last): (u64, u64)) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_one_is_a_number() {
        assert_eq!(range_of((7, 7)), "7");
        assert_eq!(range_of((7, 9)), "7–9");
    }
}
