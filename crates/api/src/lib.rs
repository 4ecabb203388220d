//! One list of commands, and the two doors to it.
//!
//! Everything a person or a program can do is a row of [`commands`]: its name, its request and reply,
//! whether it reads or writes or starts a task, what it needs, and which lists on the screens it
//! makes stale. [`call`] is the typed door (command line, benches, tests), [`dispatch`] the one that
//! takes a name and JSON (window, loopback host). Both run the same steps: is the desk open, may this
//! person do it, run the use case where a panic cannot escape, turn an error into words.
//!
//! The use cases themselves live in `nadi-app`; this crate adds no behaviour of its own.

mod body;
mod command;
pub mod commands;
mod dispatch;
#[cfg(feature = "ts")]
pub mod typescript;

pub use body::{ErrorBody, FieldError};
pub use command::{Command, Info, Kind, Needs, Tag};
pub use commands::COMMANDS;
pub use dispatch::{call, dispatch};
