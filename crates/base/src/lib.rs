//! The words every other crate speaks.
//!
//! Ids are a newtype each, so that a patient's id cannot be passed where a visit's is wanted. Money is
//! whole minor units with its currency. Time and randomness are traits that somebody passes in: nothing
//! in this crate, nor in any crate that only builds on this one, reads a clock or an environment.
//! Values that say something about a patient are wrapped in [`Sensitive`], which cannot be printed.
//!
//! Deliberately absent: files, network, threads, logging.

mod cancel;
mod clock;
mod code;
mod country;
mod date;
mod finding;
mod id;
mod language;
mod money;
mod sensitive;

pub use cancel::{Cancel, Cancelled, Progress, Step};
pub use clock::{Clock, Entropy, Timestamp};
pub use code::{Code, Kind, Words};
pub use country::Country;
pub use date::{Date, DateError};
pub use finding::{Finding, Fix, Place, Severity};
pub use id::*;
pub use language::Language;
pub use money::{Currency, Money, MoneyError};
pub use sensitive::Sensitive;
