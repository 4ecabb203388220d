//! Calendar dates without a time zone: a date of birth, the day of a visit.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A day of the calendar; written `2026-08-14`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Date(jiff::civil::Date);

/// The text given for a date is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a date of the form 2026-08-14")]
pub struct DateError;

impl Date {
    /// The day with these numbers, if the calendar has it.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DateError> {
        jiff::civil::Date::new(year, month, day).map(Self).map_err(|_| DateError)
    }

    /// The calendar year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Full years from this day to `on`; none when `on` lies before it.
    pub fn years_until(self, on: Self) -> Option<u16> {
        let had_birthday = (on.month(), on.day()) >= (self.month(), self.day());
        let years = i32::from(on.year()) - i32::from(self.year()) - i32::from(!had_birthday);
        u16::try_from(years).ok()
    }

    /// Whole days from this day to `later`; negative when `later` lies before it.
    pub fn days_until(self, later: Self) -> i64 {
        self.0.until(later.0).map_or(0, |span| i64::from(span.get_days()))
    }

    /// The day this many days later, or earlier when the number is negative; the calendar's own ends
    /// stop it.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days)))
    }

    /// The day in UTC at a moment.
    pub fn at(moment: crate::Timestamp) -> Self {
        Self::at_offset(moment, 0)
    }

    /// The day at a moment, for people whose clocks are this many minutes ahead of UTC.
    pub fn at_offset(moment: crate::Timestamp, minutes: i32) -> Self {
        let millis = moment.millis().saturating_add(i64::from(minutes) * 60_000);
        let stamp =
            jiff::Timestamp::from_millisecond(millis).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        Self(stamp.to_zoned(jiff::tz::TimeZone::UTC).date())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        // jiff also reads a date with a time behind it; only the ten characters are a date here.
        if text.len() != 10 {
            return Err(DateError);
        }
        text.parse().map(Self).map_err(|_| DateError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn age_counts_birthdays() {
        let born = day("1984-11-21");
        assert_eq!(born.years_until(day("2026-11-20")), Some(41), "the day before the birthday");
        assert_eq!(born.years_until(day("2026-11-21")), Some(42), "on the birthday");
        assert_eq!(day("2000-02-29").years_until(day("2001-02-28")), Some(0), "leap day");
        assert_eq!(born.years_until(day("1980-01-01")), None, "not born yet has no age");
    }

    #[test]
    fn only_whole_dates_are_dates() {
        for bad in ["", "2026-13-01", "2026-02-30", "2026-8-4", "2026-08-14T10:00", "14/08/2026"] {
            assert_eq!(bad.parse::<Date>(), Err(DateError), "{bad}");
        }
    }

    #[test]
    fn a_late_evening_in_india_is_still_that_day() {
        let evening = Timestamp::from_millis(1_786_733_400_000); // 2026-08-14 18:50 UTC
        assert_eq!(Date::at(evening), day("2026-08-14"));
        assert_eq!(Date::at_offset(evening, 330), day("2026-08-15"), "past midnight at +05:30");
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(day("2024-02-28").days_until(day("2024-03-01")), 2);
        assert_eq!(day("2026-01-01").days_until(day("2025-12-31")), -1);
        assert_eq!(day("2024-02-28").plus_days(2), day("2024-03-01"));
        assert_eq!(day("2026-10-01").plus_days(-1), day("2026-09-30"));
    }
}
