//! The name under which a person signs in. It stands on the lock screen and in the keyslot file, in
//! the open, and nowhere else outside the database.

use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// A name cannot be used for signing in.
#[derive(Debug, Clone, Copy, thiserror::Error, PartialEq, Eq)]
pub enum NameError {
    /// It has no letters.
    #[error("the sign-in name is empty")]
    Empty,
    /// It is longer than 64 characters.
    #[error("the sign-in name is longer than {MOST} characters")]
    TooLong,
    /// It holds characters that cannot be seen.
    #[error("the sign-in name holds control characters")]
    Unprintable,
}

const MOST: usize = 64;

/// A sign-in name: shown as it was typed, compared without regard to case, width and spacing.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SignInName(String);

impl SignInName {
    /// Takes a name as a person typed it.
    pub fn new(typed: &str) -> Result<Self, NameError> {
        let tidy = tidy(typed);
        if tidy.chars().count() > MOST {
            return Err(NameError::TooLong);
        }
        if tidy.chars().any(unprintable) {
            return Err(NameError::Unprintable);
        }
        if folded(&tidy).is_empty() {
            return Err(NameError::Empty);
        }
        Ok(Self(tidy))
    }

    /// The name as it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as it is compared.
    pub(super) fn folded(&self) -> String {
        folded(&self.0)
    }
}

impl PartialEq for SignInName {
    fn eq(&self, other: &Self) -> bool {
        self.folded() == other.folded()
    }
}

impl Eq for SignInName {}

impl fmt::Debug for SignInName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignInName[hidden]")
    }
}

impl TryFrom<String> for SignInName {
    type Error = NameError;

    fn try_from(stored: String) -> Result<Self, NameError> {
        Self::new(&stored)
    }
}

impl From<SignInName> for String {
    fn from(name: SignInName) -> Self {
        name.0
    }
}

fn tidy(typed: &str) -> String {
    let normal: String = typed.nfkc().collect();
    normal.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Upper case and back folds what lower case alone does not (`ß` and `ss`, the two small sigmas).
fn folded(tidy: &str) -> String {
    let seen: String = tidy.chars().filter(|c| !joiner(*c)).collect();
    seen.to_uppercase().to_lowercase().nfkc().collect()
}

/// Marks inside Indic words that a person cannot see and a keyboard may leave out.
const fn joiner(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}')
}

fn unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn same(one: &str, other: &str) {
        assert_eq!(SignInName::new(one), SignInName::new(other), "{one:?} and {other:?} are one");
    }

    #[test]
    fn one_person_typing_differently_is_one_name() {
        same("Selvi", "  SELVI ");
        same("Dr  Anbu", "dr anbu");
        same("Ｓｅｌｖｉ", "selvi");
        same("Strauß", "STRAUSS");
        same("\u{b95}\u{bca}\u{b9f}\u{bbf}", "\u{b95}\u{bc6}\u{bbe}\u{b9f}\u{bbf}");
        same("రా\u{200c}జు", "రాజు");
    }

    #[test]
    fn names_that_cannot_be_seen_are_refused() {
        assert_eq!(SignInName::new(" \u{200d} "), Err(NameError::Empty), "nothing to show");
        assert_eq!(SignInName::new("a\u{202e}b"), Err(NameError::Unprintable), "shown backwards");
        assert_eq!(SignInName::new(&"a".repeat(65)), Err(NameError::TooLong), "bounded");
    }

    proptest! {
        #[test]
        fn a_stored_name_reads_back_as_itself(typed in "\\PC{1,40}") {
            if let Ok(name) = SignInName::new(&typed) {
                let stored = String::from(name.clone());
                let again = SignInName::new(&stored);
                prop_assert_eq!(again.as_ref().map(SignInName::as_str), Ok(name.as_str()),
                    "tidying twice must change nothing, or the file would refuse its own names");
            }
        }
    }
}
