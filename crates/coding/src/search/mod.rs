//! Finds codes by what a person types: a code, words in any order, a misspelling, a Tamil or Telugu
//! word in either script.
//!
//! Every title, every other name of the tabular list and every name the clinic's lexicon has for a
//! coded condition is a phrase. A phrase is ranked by how much of the query it answers and how little
//! else it says, rare words counting more. The answer says which phrase it was found by.

mod fold;
mod index;
mod names;
mod place;
mod rank;
mod spelling;

pub use place::places;

use crate::icd::{self, Entry, EntryKind, IcdCode, Validity};
use index::Index;
use nadi_base::Date;
use std::sync::OnceLock;

/// Words after this many are not looked at.
const MOST_WORDS: usize = 16;

/// One code that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The code.
    pub code: IcdCode,
    /// Its title.
    pub title: String,
    /// Whether it may be billed on the day.
    pub validity: Validity,
    /// How well it answers, between 0 and 1.
    pub score: f32,
    /// Why it is here.
    pub why: Why,
}

/// By what a code was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// By itself.
    Code,
    /// By its title.
    Title,
    /// By another name that the official list gives it.
    OtherName(String),
    /// By a name that the clinic gives it.
    ClinicName(String),
}

/// The codes that answer a query best, on the day of a visit.
pub fn icd(query: &str, on: Date, most: usize) -> Vec<Hit> {
    let mut hits = by_code(query, on);
    if hits.is_empty() {
        hits = by_words(query, on, most);
    }
    hits.truncate(most);
    hits
}

/// A code and what lies under it, when the query is the beginning of one.
fn by_code(query: &str, on: Date) -> Vec<Hit> {
    let list = icd::bundled();
    let Some(code) = IcdCode::parse(query) else { return Vec::new() };
    let Some(found) = list.find(&code) else { return Vec::new() };
    let hit = |code: IcdCode, title: String, score| {
        let validity = list.validity(&code, on);
        Hit { code, title, validity, score, why: Why::Code }
    };
    let made = list.entry(found.at).is_some_and(|entry| entry.code != code.bare());
    let below: Vec<_> = if made { Vec::new() } else { list.children(found.at).collect() };
    let under = below.into_iter().filter_map(|(_, entry)| {
        Some(hit(IcdCode::parse(entry.code)?, entry.title.to_owned(), 0.9))
    });
    std::iter::once(hit(code, found.title, 1.0)).chain(under).collect()
}

fn by_words(query: &str, on: Date, most: usize) -> Vec<Hit> {
    let words: Vec<String> = fold::words(query).into_iter().take(MOST_WORDS).collect();
    let counts = |entry: &Entry| {
        entry.from.is_none_or(|from| on >= from) && entry.until.is_none_or(|until| on <= until)
    };
    let list = icd::bundled();
    let ranked = rank::rank(bundled(), &words);
    let hits = ranked.into_iter().filter_map(|found| {
        let entry = list.entry(found.entry).filter(|entry| counts(entry))?;
        if entry.kind != EntryKind::Code {
            return None;
        }
        let code = IcdCode::parse(entry.code)?;
        let validity = list.validity(&code, on);
        let title = entry.title.to_owned();
        Some(Hit { code, title, validity, score: found.score, why: found.why })
    });
    hits.take(most).collect()
}

fn bundled() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::of(icd::bundled()))
}
