//! De-identification: what is not proven safe is masked.
//!
//! Numbers and codes are found by their form and checks, names and places by cue words, lists and by not
//! being known words; what was masked once is masked everywhere in the text. [`restore`] puts the
//! original back byte for byte. The map of tokens is the caller's secret: nothing here stores it.

mod address;
mod ages;
mod checks;
mod contacts;
mod cues;
mod dates;
mod document;
mod everywhere;
mod known;
mod names;
mod native;
mod numbers;
mod places;
mod spans;

use std::collections::BTreeMap;

use document::Document;
pub use document::Kind;
use nadi_base::Country;
use serde::{Deserialize, Serialize};

/// A masked stretch of the original, counted in characters (Unicode code points).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaskedSpan {
    /// First character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// What kind of identifier it is.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// What stands in its place.
    pub token: String,
    /// What stood there.
    pub text: String,
}

/// A text with its identifiers replaced by tokens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Masked {
    /// The text with tokens.
    pub text: String,
    /// What was replaced, in order.
    pub spans: Vec<MaskedSpan>,
}

impl Masked {
    /// Token to original text.
    pub fn map(&self) -> BTreeMap<String, String> {
        self.spans.iter().map(|span| (span.token.clone(), span.text.clone())).collect()
    }
}

/// Masks every identifier in a text.
pub fn mask(text: &str, country: Country) -> Masked {
    let mut document = Document::new(text, country);
    contacts::mark(&mut document);
    dates::mark(&mut document);
    numbers::mark(&mut document);
    ages::mark(&mut document);
    names::mark(&mut document);
    native::mark(&mut document);
    places::mark(&mut document);
    address::mark(&mut document);
    everywhere::mark(&mut document);
    spans::masked(text, &document)
}

/// Puts the original stretches back for their tokens.
pub fn restore(text: &str, map: &BTreeMap<String, String>) -> String {
    let mut restored = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        restored.push_str(&rest[..open]);
        rest = &rest[open..];
        let token = rest.find(']').map(|close| &rest[..=close]);
        if let Some((token, original)) =
            token.and_then(|token| map.get(token).map(|original| (token, original)))
        {
            restored.push_str(original);
            rest = &rest[token.len()..];
        } else {
            restored.push('[');
            rest = &rest[1..];
        }
    }
    restored.push_str(rest);
    restored
}
