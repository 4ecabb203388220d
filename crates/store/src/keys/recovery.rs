//! The recovery code: 160 random bits on paper, the way in when every password is forgotten.

use super::groups::{self, Series, TypingError};
use nadi_base::{Entropy, Timestamp};
use std::fmt;
use zeroize::Zeroizing;

/// How many groups the printed code has.
pub(super) const GROUPS: u8 = 8;

/// The printed code: eight groups of five characters, the fifth of each checking the other four.
pub struct RecoveryCode(Zeroizing<[u8; 20]>);

/// Whether somebody has shown that the printed code is readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecoveryState {
    /// The code was shown; these two groups, counted from one, are still to be typed back.
    Awaiting {
        /// The two groups to ask for.
        groups: [u8; 2],
    },
    /// Two groups were typed back at this moment.
    Confirmed {
        /// When.
        at: Timestamp,
    },
}

impl RecoveryCode {
    /// Draws a new code.
    pub(super) fn fresh(entropy: &dyn Entropy) -> Self {
        let mut bytes = Zeroizing::new([0; 20]);
        entropy.fill(bytes.as_mut_slice());
        Self(bytes)
    }

    /// Reads what a person typed; a slip is named by its group.
    pub fn parse(typed: &str) -> Result<Self, TypingError> {
        groups::read(typed, Series::Recovery).map(Self)
    }

    /// The groups, in the order in which they are printed.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        groups::write(self.0.as_slice(), Series::Recovery)
    }

    /// The groups with dashes between them.
    pub fn text(&self) -> Zeroizing<String> {
        groups::join(&self.groups())
    }

    /// The groups, counted from one, that do not fit what was typed back for them.
    pub(super) fn misfits(&self, asked: [u8; 2], typed: [&str; 2]) -> Vec<u8> {
        let written = self.groups();
        let fits = |group: u8, typed: &str| {
            let place = usize::from(group).wrapping_sub(1);
            written.get(place).is_some_and(|written| groups::same_group(typed, written))
        };
        asked
            .into_iter()
            .zip(typed)
            .filter(|(group, typed)| !fits(*group, typed))
            .map(|(group, _)| group)
            .collect()
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut held = Zeroizing::new([0; 20]);
        if bytes.len() != held.len() {
            return None;
        }
        held.copy_from_slice(bytes);
        Some(Self(held))
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode[hidden]")
    }
}

/// Chooses two different groups to be typed back, the earlier first.
pub(super) fn choose_groups(entropy: &dyn Entropy) -> [u8; 2] {
    let mut dice = [0; 2];
    entropy.fill(&mut dice);
    let first = dice[0] % GROUPS;
    let second = (first + 1 + dice[1] % (GROUPS - 1)) % GROUPS;
    [first.min(second) + 1, first.max(second) + 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::testing::Dice;

    #[test]
    fn the_two_groups_are_two_and_any_two() {
        let dice = Dice::new(3);
        let mut seen = [false; 9];
        for _ in 0..200 {
            let [first, second] = choose_groups(&dice);
            assert!(1 <= first && first < second && second <= GROUPS, "two different groups");
            seen[usize::from(first)] = true;
            seen[usize::from(second)] = true;
        }
        assert!(seen[1..].iter().all(|seen| *seen), "every group is asked for now and then");
    }

    #[test]
    fn typing_back_is_as_lenient_as_typing_in() {
        let code = RecoveryCode::from_bytes(&[0; 20]).unwrap();
        let written = code.groups();
        let sloppy = written[2].to_lowercase().replace('0', "o");
        assert_eq!(code.misfits([3, 7], [&sloppy, &written[6]]), [0u8; 0], "both fit");
        assert_eq!(code.misfits([3, 7], [&written[6], &written[6]]), [3], "the wrong one is named");
        assert_eq!(code.misfits([3, 7], ["", "?????"]), [3, 7], "nothing typed is not a fit");
    }

    #[test]
    fn debug_never_shows_the_code() {
        assert_eq!(format!("{:?}", RecoveryCode::fresh(&Dice::new(1))), "RecoveryCode[hidden]");
    }
}
