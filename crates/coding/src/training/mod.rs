//! Cases to learn coding by: a note, the codes that it supports, and why. An answer is scored in three parts:
//! diagnoses 50, level 30, services and modifiers 20; a near answer counts in part, and what is too much
//! costs. The cases are made up; nobody in them lived.

mod case;
mod score;

pub use case::{Case, CaseError, Difficulty, Key, KeyService, bundled, read};
pub use score::{Answer, Score, assistant, score};
