//! Files of codes and fees.

use crate::coding::BadRowShown;
use nadi_base::{Date, PayerId};
use serde::{Deserialize, Serialize};

/// Brings the practice's own code pack or charge list in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodePackImport {
    /// A table with the columns code, modifier, level key and fee.
    pub text: String,
}

/// Works out what a payer pays by the physician fee schedule, for the codes of the fee list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct FeeScheduleImport {
    /// The payer that pays by it.
    pub payer: PayerId,
    /// The place, such as `10112-00`.
    pub locality: String,
    /// Whether services are given in a facility that is paid apart.
    pub facility: bool,
    /// The conversion factor as it is announced.
    pub factor: String,
    /// From this day on.
    pub from: Date,
    /// The file of relative units.
    pub units: String,
    /// The file of indices of places.
    pub places: String,
}

/// An official file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodeFileKind {
    /// HCPCS Level II.
    Hcpcs,
    /// Pairs of services that are not paid together.
    Pairs,
    /// Units that are paid for a day.
    Units,
}

/// Brings an official file in, in the place of the one before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodeFileImport {
    /// What it is.
    pub kind: CodeFileKind,
    /// The file.
    pub text: String,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodesImported {
    /// Rows that were kept.
    pub kept: u32,
    /// Rows that could not be read, by line; the first ones.
    pub bad: Vec<BadRowShown>,
}
