//! The two country profiles.

use crate::Currency;
use serde::{Deserialize, Serialize};

/// Decides units, identifiers, codes, money and exports of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "UPPERCASE")]
pub enum Country {
    /// India: rupees, ABHA, ABDM bundles.
    In,
    /// United States: dollars, visit levels, 837P claims.
    Us,
}

impl Country {
    /// What the practice's money is counted in.
    pub const fn currency(self) -> Currency {
        match self {
            Self::In => Currency::Inr,
            Self::Us => Currency::Usd,
        }
    }

    /// The two letters that are stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::In => "IN",
            Self::Us => "US",
        }
    }

    /// The country with these two letters.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::In, Self::Us].into_iter().find(|country| country.as_str() == text)
    }
}
