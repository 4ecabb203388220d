//! How likely a payer refuses a claim, learned from the practice's own decided claims. Advice: it blocks
//! nothing.
//!
//! A logistic model over things that have a name: this payer, this procedure, no authorization. It is silent
//! until the practice has [`DECIDED`] decided claims with at least [`EACH`] refused and [`EACH`] taken ones, and
//! it tells with each reason how many claims had it and how many of those were refused.

mod features;
mod learn;

pub use features::{Feature, features};
pub use learn::{Case, DECIDED, EACH, Model, Reason, Score};

#[cfg(test)]
mod tests;
