//! Text as the rules see it: plain characters with a way back to the original, and tokens.
//! Nothing here knows medicine.

mod fold;
mod plain;
mod romanise;
mod token;

pub(crate) use fold::{fold, fold_latin};
pub(crate) use plain::Plain;
pub(crate) use romanise::romanise;
pub(crate) use token::{Token, tokenise};
