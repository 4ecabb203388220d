//! What the crate promises, checked from outside.

mod deidentify;
mod draft;
mod never_panics;
