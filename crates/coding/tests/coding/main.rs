//! The code sets as they ship.

mod icd;
mod places;
