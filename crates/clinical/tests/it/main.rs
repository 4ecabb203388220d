//! What the crate promises, checked from outside.

mod consults;
mod deidentify;
mod draft;
mod flags;
mod never_panics;
mod samples;
mod talk;
