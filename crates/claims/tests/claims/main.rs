//! The rules, each against a file that breaks it and the same file that does not.
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says why")]

mod catalogue;
mod docs;
mod files;
mod fuzz;
mod kit;
mod known;
mod repairs;
mod rules_above;
mod rules_claim;
mod rules_codes;
mod rules_envelope;
mod rules_line;
mod rules_own;
mod rules_past;
mod rules_practice;
mod samples;
