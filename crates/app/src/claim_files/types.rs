//! Requests and replies about files of claims.

use nadi_base::{ClaimImportId, PersonId, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::ClaimImportStatus;

/// Which rules a file is checked by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClaimRules {
    /// Every rule.
    #[default]
    Full,
    /// The form of the file alone.
    Syntax,
}

impl ClaimRules {
    /// The word that is stored.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Syntax => "syntax",
        }
    }
}

/// Reads a file of claims into the practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ClaimImportBegin {
    /// The whole path of the file on this laptop.
    pub path: Sensitive<String>,
    /// Which rules.
    #[serde(default)]
    pub rules: ClaimRules,
}

/// A file of claims that was read in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimImportShown {
    /// Its id.
    pub id: ClaimImportId,
    /// The name of the file.
    pub file_name: Option<Sensitive<String>>,
    /// SHA-256 of the file, in hexadecimal.
    pub file_hash: String,
    /// Its length in bytes.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub file_bytes: u64,
    /// Which rules it was checked by.
    pub rules: String,
    /// How far it is.
    pub status: ClaimImportStatus,
    /// Claims that are saved.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub claims: u64,
    /// How many of them have no error.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub passed: u64,
    /// How many of them have an error.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub failed: u64,
    /// Warnings.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub warnings: u64,
    /// Findings.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub findings: u64,
    /// Lines.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub lines: u64,
    /// Why it could not be read to its end, with the place in the file.
    pub error: Option<String>,
    /// Who began it.
    pub started_by: Option<PersonId>,
    /// When.
    pub created: Timestamp,
    /// When it ended.
    pub ended: Option<Timestamp>,
}

/// Files of claims that were read in, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimImportList {
    /// The files.
    pub imports: Vec<ClaimImportShown>,
}
