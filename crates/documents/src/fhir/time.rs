//! Days and moments as FHIR writes them.

use nadi_base::{Date, Timestamp};

const DAY: i64 = 86_400_000;

/// '2026-08-14'.
pub(super) fn day(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// '2026-08-14T09:30:00.000Z'.
pub(super) fn instant(at: Timestamp) -> String {
    let rest = at.millis().rem_euclid(DAY);
    let (seconds, millis) = (rest / 1_000, rest % 1_000);
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z", day(Date::at(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_in_utc() {
        assert_eq!(instant(Timestamp::from_millis(1_795_253_400_007)), "2026-11-21T09:30:00.007Z");
        assert_eq!(instant(Timestamp::from_millis(-1)), "1969-12-31T23:59:59.999Z");
    }
}
