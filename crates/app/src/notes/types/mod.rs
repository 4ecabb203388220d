//! Requests and replies about notes.

mod change;
mod letter;
mod shown;
mod template;
mod version;

pub use change::*;
pub use letter::*;
pub use shown::*;
pub use template::*;
pub use version::*;

pub use nadi_store::table::{Author, LetterKind, LineState, NoteSection, NoteState, VersionKind};
