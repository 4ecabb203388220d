//! The `nadi` program as people and scripts run it: real processes, exit codes, what is printed.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test's own steps may stop the test"
)]

mod claims;
mod clinical;
mod codes;
mod door;
mod models;
mod page;
mod run;
mod sound;
mod usage;
mod work;
