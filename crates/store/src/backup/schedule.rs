//! When a backup is due, and which ones are kept.

use nadi_base::{BackupId, Date, Timestamp};
use std::{collections::HashSet, time::Duration};

const HOUR: Duration = Duration::from_hours(1);
const HOURLY: usize = 24;
const DAILY: usize = 14;
const WEEKLY: usize = 8;

/// Whether an hour has passed since the last backup, or the clock was set back past it.
pub fn due(last: Option<Timestamp>, now: Timestamp) -> bool {
    last.is_none_or(|last| now.since(last) >= HOUR || last.since(now) >= HOUR)
}

/// The backups to keep: the newest of each of the last 24 hours, 14 days and 8 weeks in which there are
/// any. Hours in which nobody worked do not use them up.
pub fn to_keep(backups: &[(BackupId, Timestamp)]) -> HashSet<BackupId> {
    let mut newest_first = backups.to_vec();
    newest_first.sort_by_key(|(id, at)| (std::cmp::Reverse(*at), std::cmp::Reverse(*id)));
    let mut keep = HashSet::new();
    newest_of_each(&newest_first, HOURLY, |at| at.millis().div_euclid(3_600_000), &mut keep);
    newest_of_each(&newest_first, DAILY, day, &mut keep);
    // 1970 began on a Thursday; weeks begin on Monday.
    newest_of_each(&newest_first, WEEKLY, |at| (day(at) + 3).div_euclid(7), &mut keep);
    keep
}

fn day(at: Timestamp) -> i64 {
    Date::at(Timestamp::from_millis(0)).days_until(Date::at(at))
}

fn newest_of_each(
    newest_first: &[(BackupId, Timestamp)],
    most: usize,
    span: impl Fn(Timestamp) -> i64,
    keep: &mut HashSet<BackupId>,
) {
    let mut spans = HashSet::new();
    for (id, at) in newest_first {
        if spans.len() == most && !spans.contains(&span(*at)) {
            return;
        }
        if spans.insert(span(*at)) {
            keep.insert(*id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: i64 = 1_786_700_000_000;

    fn every(step: i64, count: i64) -> Vec<(BackupId, Timestamp)> {
        (0..count)
            .map(|n| {
                let mut id = [0; 16];
                id[8..].copy_from_slice(&n.to_be_bytes());
                (BackupId::from_bytes(id), Timestamp::from_millis(START + n * step))
            })
            .collect()
    }

    #[test]
    fn half_a_year_of_hours_leaves_what_is_promised() {
        let backups = every(3_600_000, 24 * 180);
        let kept = to_keep(&backups);
        assert!(kept.len() <= 24 + 14 + 8, "no more than promised: {}", kept.len());
        assert!(
            kept.len() >= 24 + 12 + 5,
            "and no fewer, less those that count twice: {}",
            kept.len()
        );
        assert!(kept.contains(&backups[backups.len() - 1].0), "the newest always stays");
    }

    #[test]
    fn the_newest_of_an_hour_is_the_one_that_stays() {
        let backups = every(60_000, 30);
        let kept = to_keep(&backups);
        assert!(kept.contains(&backups[29].0), "the newest");
        assert!(kept.len() <= 2, "thirty minutes touch two hours at most: {}", kept.len());
    }

    #[test]
    fn a_quiet_clinic_keeps_its_old_backups() {
        let backups = every(30 * 86_400_000, 8);
        assert_eq!(to_keep(&backups).len(), 8, "months without work use nothing up");
    }

    #[test]
    fn due_after_an_hour_and_after_a_clock_set_back() {
        let at = Timestamp::from_millis;
        assert!(due(None, at(0)), "the first");
        assert!(!due(Some(at(0)), at(3_599_999)), "not within the hour");
        assert!(due(Some(at(0)), at(3_600_000)), "an hour later");
        assert!(due(Some(at(90_000_000)), at(0)), "a clock set back must not stop backups");
    }
}
