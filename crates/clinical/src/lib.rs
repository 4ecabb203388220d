//! From what was said to what may be written.
//!
//! [`visit::parse`] reads a transcript, [`entities::find`] says what was named and what was said of it,
//! [`note::draft`] writes the note by rules with the evidence of each line, [`deid`] masks what is not
//! proven safe. The crate reads no clock, no file and no environment: its lexicons are compiled in, so
//! the same input gives the same output everywhere.

pub mod deid;
pub mod entities;
pub mod flag;
pub mod letter;
mod lexicon;
pub mod line;
pub mod note;
pub mod support;
pub mod terms;
mod text;
pub mod visit;
mod words;
