//! An invitation: a one-time code of 80 random bits with which a person sets a password of their own.

use super::groups::{self, Series, TypingError};
use nadi_base::Entropy;
use std::fmt;
use zeroize::Zeroizing;

/// The code of an invitation: four groups of five characters.
pub struct InviteCode(Zeroizing<[u8; 10]>);

impl InviteCode {
    /// Draws a new code.
    pub(super) fn fresh(entropy: &dyn Entropy) -> Self {
        let mut bytes = Zeroizing::new([0; 10]);
        entropy.fill(bytes.as_mut_slice());
        Self(bytes)
    }

    /// Reads what a person typed; a slip is named by its group.
    pub fn parse(typed: &str) -> Result<Self, TypingError> {
        groups::read(typed, Series::Invite).map(Self)
    }

    /// The groups with dashes between them.
    pub fn text(&self) -> Zeroizing<String> {
        groups::join(&groups::write(self.0.as_slice(), Series::Invite))
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }
}

impl fmt::Debug for InviteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InviteCode[hidden]")
    }
}
