//! Files that nobody answered.

use nadi_base::Timestamp;

const DAY: i64 = 86_400_000;

/// How many of the steps, in days, have passed since a file was written that was not answered.
pub fn unanswered(written: Timestamp, now: Timestamp, steps: [u16; 3]) -> u16 {
    let days = now.millis().saturating_sub(written.millis()) / DAY;
    let passed = steps.iter().filter(|step| days >= i64::from(**step)).count();
    u16::try_from(passed).unwrap_or(0)
}
