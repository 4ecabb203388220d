//! Looking into the trail.

use super::{AuditFind, AuditOutcome, AuditPage, AuditRow};
use crate::{
    Result, people,
    work::{Act, Work},
};
use nadi_base::{Date, PersonId, Sensitive, Timestamp};
use nadi_store::{
    Snapshot,
    audit::{self, Filter, Outcome},
};
use std::collections::BTreeMap;

const MOST: u32 = 500;
const DAY: i64 = 86_400_000;

/// Looks into the trail. Looking for one patient's rows is itself written down.
pub fn list(work: &Work<'_>, request: AuditFind) -> Result<AuditPage> {
    let found = |snapshot: Snapshot<'_>| page(work, snapshot, &request);
    match request.patient {
        Some(patient) => work.look(Act::new("audit_list").patient(patient), found),
        None => work.read(found),
    }
}

fn page(work: &Work<'_>, snapshot: Snapshot<'_>, request: &AuditFind) -> Result<AuditPage> {
    let limit = request.limit.unwrap_or(100).clamp(1, MOST);
    let filter = filter(request, work.utc_offset_minutes);
    let page = snapshot.audit(&filter, limit, request.offset.unwrap_or(0))?;
    let names = people::names(snapshot)?;
    let rows = page.rows.into_iter().map(|row| shown(row, &names)).collect();
    Ok(AuditPage { rows, more: page.more })
}

/// The filter of the store; days are those of the practice's clocks.
pub(super) fn filter(request: &AuditFind, minutes_ahead: i32) -> Filter {
    Filter {
        person: request.person,
        patient: request.patient,
        action: request.action.clone().filter(|action| !action.is_empty()),
        outcome: request.outcome.map(AuditOutcome::stored),
        from: request.from.map(|day| begin_of(day, 0, minutes_ahead)),
        until: request.until.map(|day| begin_of(day, 1, minutes_ahead)),
    }
}

/// The moment at which a day, or one of the days after it, begins at the practice.
fn begin_of(day: Date, later: i64, minutes_ahead: i32) -> Timestamp {
    let epoch = Date::at(Timestamp::from_millis(0));
    let days = epoch.days_until(day).saturating_add(later);
    Timestamp::from_millis(days.saturating_mul(DAY) - i64::from(minutes_ahead) * 60_000)
}

impl AuditOutcome {
    const fn stored(self) -> Outcome {
        match self {
            Self::Done => Outcome::Done,
            Self::Refused => Outcome::Refused,
            Self::Failed => Outcome::Failed,
        }
    }

    const fn of(stored: Outcome) -> Self {
        match stored {
            Outcome::Done => Self::Done,
            Outcome::Refused => Self::Refused,
            Outcome::Failed => Self::Failed,
        }
    }
}

fn shown(row: audit::Row, names: &BTreeMap<PersonId, String>) -> AuditRow {
    let (object, object_id) = row.entry.object.unwrap_or_default();
    AuditRow {
        sequence: u32::try_from(row.sequence).unwrap_or(u32::MAX),
        at: row.at,
        person: row.person,
        person_name: people::name_of(names, row.person),
        role: row.role,
        action: row.entry.action,
        object,
        object_id: (!object_id.is_empty()).then_some(object_id),
        patient: row.entry.patient,
        outcome: AuditOutcome::of(row.entry.outcome),
        reason: row.entry.reason.map(Sensitive::new),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_day_of_the_practice() {
        let day = "2026-08-15".parse().unwrap();
        let begins = begin_of(day, 0, 330);
        assert_eq!(Date::at_offset(begins, 330), day, "the first moment belongs to the day");
        let before = Timestamp::from_millis(begins.millis() - 1);
        assert_eq!(Date::at_offset(before, 330), "2026-08-14".parse().unwrap());
        assert_eq!(begin_of(day, 1, 330).since(begins).as_secs(), 86_400, "up to the next day");
    }

    #[test]
    fn an_empty_action_narrows_nothing() {
        let request = AuditFind {
            from: None,
            until: None,
            person: None,
            patient: None,
            action: Some(String::new()),
            outcome: None,
            offset: None,
            limit: None,
        };
        assert_eq!(filter(&request, 0).action, None, "a form sends empty fields");
    }
}
