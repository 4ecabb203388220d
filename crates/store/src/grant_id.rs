//! The id of a permission to see a record that is not one's own.

use nadi_base::{Clock, Entropy, IdError, OperationId};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One sharing of a record, or one emergency access.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GrantId(OperationId);

impl GrantId {
    /// Makes a new id at the clock's moment.
    pub fn fresh(clock: &dyn Clock, entropy: &dyn Entropy) -> Self {
        Self(OperationId::fresh(clock, entropy))
    }

    /// Wraps the sixteen bytes of an id that was stored.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(OperationId::from_bytes(bytes))
    }

    /// The sixteen bytes that are stored.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for GrantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for GrantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GrantId({})", self.0)
    }
}

impl FromStr for GrantId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        text.parse().map(Self)
    }
}
