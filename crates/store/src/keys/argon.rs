//! Argon2id: what one try at a password costs, and finding the cost that suits this laptop.

use super::{
    error::CipherFault,
    secret::{Bytes32, empty_bytes},
};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use nadi_base::Clock;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use zeroize::Zeroize;

/// What one hash of a password costs. It stands in the slot and may rise at any unlock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

const MIB: u32 = 1024;
const MOST_PASSES: u32 = 16;
const SHORTEST: Duration = Duration::from_millis(300);
const LONGEST: Duration = Duration::from_millis(700);
const AIM_MILLIS: u128 = 450;

impl Default for Cost {
    fn default() -> Self {
        Self::standard()
    }
}

impl Cost {
    /// 64 MiB, three passes, four lanes.
    pub const fn standard() -> Self {
        Self { memory_kib: 64 * MIB, passes: 3, lanes: 4 }
    }

    /// The least that is accepted: 19 MiB, two passes, one lane.
    pub const fn floor() -> Self {
        Self { memory_kib: 19 * MIB, passes: 2, lanes: 1 }
    }

    /// The cost where no keyring holds a part of the key: one pass more.
    #[must_use]
    pub const fn without_keyring(self) -> Self {
        Self { passes: self.passes.saturating_add(1), ..self }
    }

    /// Finds the cost at which one hash takes 300 to 700 ms on this machine.
    pub fn calibrate(clock: &dyn Clock) -> Result<Self, CipherFault> {
        settle(|cost| {
            let start = clock.monotonic();
            stretch(b"a password to measure with", &[7; 32], cost)?;
            Ok(clock.monotonic().saturating_sub(start))
        })
    }

    /// Whether a slot at this cost should be raised to the other.
    pub(super) const fn weaker_than(self, other: Self) -> bool {
        self.work() < other.work()
    }

    /// Whether the cost is between the floor and what a small laptop can bear.
    pub(super) const fn is_sound(self) -> bool {
        self.memory_kib >= Self::floor().memory_kib
            && self.memory_kib <= 1024 * MIB
            && self.passes >= Self::floor().passes
            && self.passes <= MOST_PASSES + 1
            && self.lanes >= 1
            && self.lanes <= 8
    }

    const fn work(self) -> u64 {
        self.memory_kib as u64 * self.passes as u64
    }
}

/// Tries costs with a stopwatch: the standard one first, fewer passes and less memory where that is
/// too slow, more passes where it is too fast.
fn settle(
    mut time: impl FnMut(Cost) -> Result<Duration, CipherFault>,
) -> Result<Cost, CipherFault> {
    let cheaper = [
        Cost::standard(),
        Cost { passes: 2, ..Cost::standard() },
        Cost { memory_kib: 32 * MIB, ..Cost::standard() },
        Cost { memory_kib: 32 * MIB, passes: 2, ..Cost::standard() },
    ];
    for cost in cheaper {
        let took = time(cost)?;
        if took <= LONGEST {
            return Ok(if took < SHORTEST { dearer(cost, took) } else { cost });
        }
    }
    Ok(Cost::floor())
}

fn dearer(cost: Cost, took: Duration) -> Cost {
    let passes = u128::from(cost.passes) * AIM_MILLIS / took.as_millis().max(1);
    let passes = u32::try_from(passes).unwrap_or(MOST_PASSES).clamp(cost.passes, MOST_PASSES);
    Cost { passes, ..cost }
}

/// Stretches a password; the working memory is zeroed afterwards.
pub(super) fn stretch(secret: &[u8], salt: &[u8], cost: Cost) -> Result<Bytes32, CipherFault> {
    let params =
        Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|_| CipherFault)?;
    let mut blocks = vec![Block::default(); params.block_count()];
    let mut out = empty_bytes();
    let hashed = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret, salt, out.as_mut_slice(), &mut blocks);
    blocks.iter_mut().for_each(Zeroize::zeroize);
    hashed.map_err(|_| CipherFault)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine that needs this many milliseconds for a MiB and a pass.
    fn machine(micros_per_step: u64) -> impl Fn(Cost) -> Duration {
        move |cost| Duration::from_micros(cost.work() / u64::from(MIB) * micros_per_step)
    }

    #[test]
    fn every_machine_gets_a_bearable_cost() {
        for micros in 1..20_000 {
            let machine = machine(micros);
            let cost = settle(|cost| Ok(machine(cost))).unwrap();
            let took = machine(cost);
            assert!(cost.is_sound(), "{micros}: {cost:?} must be one that the file may hold");
            let at_an_end = cost == Cost::floor() || cost.passes == MOST_PASSES;
            assert!(
                at_an_end || (SHORTEST..=LONGEST).contains(&took),
                "{micros}: {cost:?} takes {took:?}, outside what a person is asked to wait"
            );
        }
    }

    #[test]
    fn a_clock_that_stands_still_does_not_divide_by_zero() {
        let cost = settle(|_| Ok(Duration::ZERO)).unwrap();
        assert_eq!(cost.passes, MOST_PASSES, "the bound holds where nothing can be measured");
    }

    #[test]
    fn no_keyring_costs_more() {
        let plain = Cost::standard();
        assert!(plain.weaker_than(plain.without_keyring()), "the password stands alone there");
        assert!(!plain.weaker_than(plain), "equal costs need no raising");
    }

    #[test]
    fn stretching_depends_on_all_three() {
        let one = stretch(b"secret", &[1; 32], Cost::floor()).unwrap();
        let salted = stretch(b"secret", &[2; 32], Cost::floor()).unwrap();
        let dearer = stretch(b"secret", &[1; 32], Cost::floor().without_keyring()).unwrap();
        assert!(*one != *salted && *one != *dearer, "salt and cost are part of the hash");
    }
}
