//! Models of speech and language: what can be installed, what is installed, and the way from one to the other.
//!
//! - [`Catalogue`] reads `models/catalogue.toml`, the one list of files that Nadi knows by their sum.
//! - [`Shelf`] is the folder of this laptop where models lie, and the folder of those that ship.
//! - [`Staging`] is a file on its way: it grows beside its place, outlives a kill, is locked against a second
//!   writer, and takes its name only when its length and its sum are right.
//! - [`fetch`] brings one from the network, through the trait [`Web`]; the feature `net` has the one that speaks HTTP.
//! - [`import`] brings files from a folder or a stick.
//!
//! No file is opened here as a model: bytes are counted and summed. What is in them is for the workers.
//! Deliberately absent: a list of models asked of a server, updates by themselves, and any host that the
//! catalogue or the practice did not name.

pub mod catalogue;
mod error;
pub mod fetch;
mod import;
mod needs;
#[cfg(feature = "net")]
pub mod net;
mod receipt;
mod shelf;
mod staging;
mod sum;

pub use catalogue::{Catalogue, Entry, Family, Form, Hosts, Kind, Licence};
pub use error::ModelError;
pub use fetch::{Patience, Web, fetch};
pub use import::{Found, found_in, take};
pub use needs::needs;
pub use receipt::{Origin, Receipt, Speed};
pub use shelf::{DEMO, Known, ModelFile, Shelf, State};
pub use staging::Staging;
pub use sum::{Sum, sum_of};
