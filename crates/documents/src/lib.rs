//! What leaves the clinic, written from one tree.
//!
//! A [`Case`] is all that the clinic's file knows of a visit that somebody outside may get. [`paper`] turns it into a
//! [`Document`]: title, facts, parts, signature, in the reader's language. A document becomes plain text or Markdown
//! ([`text`]), a DOCX ([`docx`]) here, and pages through the trait [`Press`], which typst stands behind (feature `press`, decision 12).
//! Data in, bytes out: no clock, no files, no settings; the same input gives the same bytes.
//!
//! The note itself becomes a FHIR document ([`fhir`]).
//!
//! Types that hold a patient's words have no `Debug`: nothing can print them by accident.
//!
//! What comes in is told in [`incoming`]; [`read`] takes text out of strangers' files and is for the files worker only.
//!
//! Deliberately absent: words that the note does not say. What a person wrote goes in as it was written.

pub mod case;
mod document;
pub mod docx;
pub mod fhir;
pub mod incoming;
pub mod paper;
mod press;
#[cfg(feature = "read")]
pub mod read;
pub mod text;
mod words;
mod xml;

pub use case::Case;
pub use document::{Block, Document, Fact, Head, Part, Signature};
pub use paper::Kind;
#[cfg(feature = "press")]
pub use press::Typst;
pub use press::{NoPress, Paper, Press, PressError};
