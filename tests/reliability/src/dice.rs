//! Numbers that a seed decides.

use nadi_testkit::Seeded;

/// The dice of one number of a series: the same whatever was done before it.
pub(crate) fn of(seed: u64, number: u64) -> Seeded {
    let first = Seeded::new(seed).next();
    Seeded::new(first ^ number.wrapping_mul(0xd6e8_feb8_6659_fd93))
}

/// One of a few.
pub(crate) fn pick<'a, T>(dice: &Seeded, from: &'a [T]) -> &'a T {
    let at = dice.below(from.len() as u64);
    &from[usize::try_from(at).unwrap_or(0)]
}
