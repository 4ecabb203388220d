//! The laptop as the desk sees it.
//!
//! Both hosts that people use, the window and the command line, stand the same desk on the same
//! machine: this crate makes its [`nadi_app::Machine`] from the system's clock, its randomness, its
//! keyring where there is one that works, and the helper programs that lie beside the running one. It
//! also knows where a profile lies when nobody says so, and holds the two halves of the integrity check
//! that runs in a process of its own.
//!
//! Deliberately absent: commands, screens, and any search of `PATH`.

pub mod check;
mod clock;
mod entropy;
mod environment;
mod hearing;
mod keyring;
mod laptop;
mod models;
mod room;
mod trial;
mod workers;

pub use clock::SystemClock;
pub use entropy::OsEntropy;
pub use environment::Environment;
pub use hearing::Speech;
pub use keyring::working_keyring;
pub use laptop::{Laptop, Places};
pub use models::Models;
pub use nadi_documents::Typst;
pub use room::{free, memory};
pub use trial::{conversion, measure};
pub use workers::Workers;
