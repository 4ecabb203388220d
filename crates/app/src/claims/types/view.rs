//! Filters of the desk with names.

use super::ClaimFind;
use serde::{Deserialize, Serialize};

/// A filter of the desk with a name, of the person at work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub find: ClaimFind,
}

/// The filters of the person at work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SavedViews {
    /// In the order in which they are shown.
    pub views: Vec<SavedView>,
}
