//! Claims: the catalogue of rules, and the checks behind it.
//!
//! The [catalogue](Catalogue) is data: 412 rules with their place, severity and words for a person. What a
//! rule looks at is code, in [`check`], compiled, one module for each family. [`check_file`] reads a file of
//! claims and gives, for each claim, everything that was found, not the first thing.
//!
//! A claim is a view of the bytes that were read (see `nadi-x12`). Facts that many rules ask for, such as
//! the patient's birth or the days of service, are found once per claim. A finding is made only where
//! something is found: a clean claim costs no allocation but its list of lines and diagnoses.
//!
//! Rules that need what only a practice has (its payers, history, visits, licensed code lists) get it as
//! plain data or traits ([`Known`]), and are silent until they are given it; [`Settings::roll`] says which
//! are silent and why. Rules marked as unsure never refuse a claim.
//!
//! A check never changes a claim. What may be put right without changing what a claim says is asked for apart,
//! as a list of [patches](Patch) with every change named ([`repair_claim`], [`repair_file`]).
//!
//! Deliberately absent: files, network, clock.

pub mod batch;
mod book;
pub mod build;
mod catalogue;
pub mod check;
mod elements;
pub mod expect;
mod facts;
mod file;
mod fingerprint;
mod hit;
mod input;
pub mod known;
mod out;
mod own;
mod parallel;
mod repair;
pub mod respond;
pub mod risk;
mod rule;
mod settings;
mod usage;
mod values;
pub mod words;
mod zips;

pub use book::{Book, BookError, Switch, Switches};
pub use catalogue::Catalogue;
pub use check::Checker;
pub use file::{Checked, Totals, check_file};
pub use fingerprint::fingerprint;
pub use hit::Hit;
pub use input::Input;
pub use known::Known;
pub use own::OwnRule;
pub use parallel::{Crew, Stages, check_file_on};
pub use repair::{Patch, Repair, Repaired, Why, repair_claim, repair_file};
pub use rule::{Category, Needs, Rule, RuleId};
pub use settings::{Profile, Roll, Settings, Standing};
