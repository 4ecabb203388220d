//! Who bills, who pays, what it costs, and what was done at a visit: what claims are built from.

mod coverage;
mod fees;
mod settings;
mod setup;
mod types;
mod visit;

pub use coverage::{list as list_coverages, remove as remove_coverage, save as save_coverage};
pub use fees::{remove as remove_fee, save as save_fee};
pub use settings::change;
pub use setup::{save_identity, save_payer, show};
pub use types::*;
pub(crate) use visit::{CodedBill, charge, settle, unsettle};
pub use visit::{finalize, reopen, save as save_visit, show as show_visit};

pub(crate) use coverage::of_patient as coverages_of;
pub(crate) use fees::list as fee_list;
pub(crate) use settings::{currency, read as settings, sender};
pub(crate) use setup::{address, provider};

use crate::{Error, Result};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// A record as it stands in a column.
pub(crate) fn to_json(of: &impl Serialize) -> Result<Value> {
    serde_json::to_value(of).map_err(|_| Error::internal("a record could not be written"))
}

/// A record out of a column.
pub(crate) fn of_json<T: DeserializeOwned>(value: &Value) -> Result<T> {
    T::deserialize(value).map_err(|_| Error::internal("a stored record could not be read"))
}
