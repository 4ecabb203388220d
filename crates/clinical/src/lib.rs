//! From what was said to what may be written.
//!
//! De-identification ([`deid`]) masks what is not proven safe. The crate reads no clock, no file and no
//! environment: its lexicons are compiled in, so the same input gives the same output everywhere.

pub mod deid;
mod lexicon;
mod text;
mod words;
