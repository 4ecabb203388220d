//! The languages people speak at the desk.

use serde::{Deserialize, Serialize};

/// A language of screens, visits and letters.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Tamil.
    Ta,
    /// Telugu.
    Te,
    /// Hindi: heard in visits where the model can, not a language of the screens.
    Hi,
}

impl Language {
    /// Languages that the screens are written in.
    pub const SCREENS: [Self; 3] = [Self::En, Self::Ta, Self::Te];

    /// The two letters of ISO 639-1.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ta => "ta",
            Self::Te => "te",
            Self::Hi => "hi",
        }
    }

    /// The language with these two letters.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::En, Self::Ta, Self::Te, Self::Hi]
            .into_iter()
            .find(|language| language.as_str() == text)
    }
}
