//! Codes: what exists on a day, how a person finds one, and what a note supports.
//!
//! [`icd`] holds ICD-10-CM with its notes and its dates, [`places`] where a service was given, and
//! [`search`] finds codes by words, by spelling mistakes, by Tamil and Telugu words and by code, and
//! [`level`] says which level a visit supports and what drives it. The
//! tables are compiled in from `assets/codes`; importers read the official yearly files.
//!
//! Deliberately absent: procedure numbers and descriptors that need a licence. Visit levels have names
//! of their own, and a practice brings the numbers it is licensed for. The crate reads no file and no
//! clock: the day of the visit is always given.

pub mod check;
pub mod denial;
pub mod drafted;
pub mod icd;
pub mod level;
pub mod official;
pub mod places;
pub mod review;
pub mod search;
mod sheet;
pub mod suggest;
pub mod training;
