//! The rules: how long each kind of record is kept.

use super::{RetentionChange, RetentionRule, RetentionRules, RetentionSubject, floors::floor};
use crate::{
    Error, Result, practice,
    work::{Act, Work},
};
use nadi_store::{
    Snapshot,
    table::{self, RetentionTrigger},
};

/// A hundred years; more is "for ever" and said so.
const MOST_DAYS: u32 = 36_525;

impl RetentionSubject {
    /// Everything a rule can be about.
    pub(super) const ALL: [Self; 4] =
        [Self::PatientRecord, Self::UnnamedVisit, Self::Recording, Self::AuditRow];

    /// The word that is stored.
    const fn word(self) -> &'static str {
        match self {
            Self::PatientRecord => "patient_record",
            Self::UnnamedVisit => "unnamed_visit",
            Self::Recording => "recording",
            Self::AuditRow => "audit_row",
        }
    }
}

/// Shows how long records are kept.
pub fn show(work: &Work<'_>, (): ()) -> Result<RetentionRules> {
    work.read(shown)
}

fn shown(snapshot: Snapshot<'_>) -> Result<RetentionRules> {
    let country = practice::only(snapshot)?.country;
    let rules = RetentionSubject::ALL.into_iter().map(|subject| {
        let floor =
            floor(country, subject).ok_or_else(|| Error::internal("a rule without a floor"))?;
        Ok(RetentionRule {
            subject,
            keep_days: keep_days(snapshot, subject)?,
            floor_days: floor.days,
            law: floor.law.to_owned(),
        })
    });
    Ok(RetentionRules { rules: rules.collect::<Result<_>>()? })
}

/// How many days something is kept; none is for ever, which is also what ships.
pub(super) fn keep_days(snapshot: Snapshot<'_>, subject: RetentionSubject) -> Result<Option<u32>> {
    let set = snapshot.retention()?.into_iter().find(|rule| rule.what == subject.word());
    Ok(set.and_then(|rule| rule.days))
}

/// Changes how long something is kept. It deletes nothing by itself.
pub fn change(work: &Work<'_>, request: RetentionChange) -> Result<RetentionRules> {
    let subject = request.subject;
    if subject == RetentionSubject::AuditRow {
        return Err(Error::field("subject", "The trail is kept for ever."));
    }
    let act = Act::new("retention_change").on("retention_rule", subject.word());
    work.change(act, |tx| {
        let country = practice::only(tx.read())?.country;
        let floor =
            floor(country, subject).ok_or_else(|| Error::internal("a rule without a floor"))?;
        check(request.keep_days, floor.days)?;
        tx.retention().set(&table::RetentionRule {
            what: subject.word().to_owned(),
            trigger: request.keep_days.map_or(RetentionTrigger::Never, |_| RetentionTrigger::Visit),
            days: request.keep_days,
        })?;
        shown(tx.read())
    })
}

fn check(keep_days: Option<u32>, floor_days: u32) -> Result<()> {
    match keep_days {
        Some(days) if days < floor_days => {
            Err(Error::field("keep_days", "The law asks that this be kept longer."))
        }
        Some(days) if days > MOST_DAYS => Err(Error::field("keep_days", "This is too long.")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_practice_keeps_longer_than_the_law_or_as_long() {
        for (days, fine) in
            [(None, true), (Some(1_095), false), (Some(1_096), true), (Some(36_526), false)]
        {
            assert_eq!(check(days, 1_096).is_ok(), fine, "{days:?} over a floor of 1,096");
        }
    }
}
