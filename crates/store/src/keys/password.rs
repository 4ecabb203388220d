//! A password as it was typed: normalised so that every keyboard gives the same bytes, zeroed when
//! dropped, and judged before it becomes a way in.

use super::name::SignInName;
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A password is too easy, or longer than can be meant.
#[derive(Debug, Clone, Copy, thiserror::Error, PartialEq, Eq)]
pub enum PasswordError {
    /// Fewer than ten characters.
    #[error("the password has fewer than {FEWEST} characters")]
    TooShort,
    /// Longer than a kilobyte.
    #[error("the password is longer than {LONGEST} bytes")]
    TooLong,
    /// The same few characters over and over.
    #[error("the password repeats the same few characters")]
    Repeats,
    /// It is the sign-in name.
    #[error("the password is the sign-in name")]
    IsName,
}

const FEWEST: usize = 10;
const FEWEST_DIFFERENT: usize = 4;
const LONGEST: usize = 1024;

/// The most bytes that one byte of text becomes under NFKC, rounded up.
const GROWTH: usize = 18;

/// A password after NFKC.
pub(super) struct Password(Zeroizing<String>);

impl Password {
    /// Normalises what was typed.
    pub(super) fn typed(text: &str) -> Result<Self, PasswordError> {
        if text.len() > LONGEST {
            return Err(PasswordError::TooLong);
        }
        // Room for the worst case: a string that grows leaves a copy of itself in freed memory.
        let mut normal = Zeroizing::new(String::with_capacity(text.len() * GROWTH));
        normal.extend(text.nfkc());
        Ok(Self(normal))
    }

    /// Normalises a new password and refuses an easy one.
    pub(super) fn chosen(text: &str, name: &SignInName) -> Result<Self, PasswordError> {
        let password = Self::typed(text)?;
        password.judge(name).map(|()| password)
    }

    /// The bytes that are hashed.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn judge(&self, name: &SignInName) -> Result<(), PasswordError> {
        if self.0.chars().count() < FEWEST {
            return Err(PasswordError::TooShort);
        }
        if self.0.chars().collect::<HashSet<_>>().len() < FEWEST_DIFFERENT {
            return Err(PasswordError::Repeats);
        }
        if Zeroizing::new(self.0.to_lowercase()).as_str() == name.folded() {
            return Err(PasswordError::IsName);
        }
        Ok(())
    }
}

/// Says whether a password may be chosen, for the meter beside the field.
pub fn judge_password(text: &str, name: &SignInName) -> Result<(), PasswordError> {
    Password::chosen(text, name).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_keyboards_give_one_tamil_password() {
        let composed = Password::typed("\u{b95}\u{bca}\u{b9f}\u{bbf} மரம்").unwrap();
        let apart = Password::typed("\u{b95}\u{bc6}\u{bbe}\u{b9f}\u{bbf} மரம்").unwrap();
        assert_eq!(
            composed.as_bytes(),
            apart.as_bytes(),
            "a person who changes the keyboard must not be locked out"
        );
    }

    #[test]
    fn easy_passwords_are_named_as_such() {
        let name = SignInName::new("Karthikeyan").unwrap();
        let cases = [
            ("short", Err(PasswordError::TooShort)),
            ("abcabcabcabc", Err(PasswordError::Repeats)),
            ("KARTHIKEYAN", Err(PasswordError::IsName)),
            ("மழை வந்தால் குடை எடு", Ok(())),
            ("four ordinary words here", Ok(())),
        ];
        for (text, verdict) in cases {
            assert_eq!(judge_password(text, &name), verdict, "{text:?}");
        }
        assert_eq!(judge_password(&"a".repeat(2000), &name), Err(PasswordError::TooLong));
    }

    #[test]
    fn the_worst_growth_fits_the_room_made_for_it() {
        let ligature = "\u{fdfa}".repeat(300);
        let password = Password::typed(&ligature).unwrap();
        assert!(
            password.as_bytes().len() <= ligature.len() * GROWTH,
            "the longest expansion in Unicode must not move the string"
        );
    }
}
