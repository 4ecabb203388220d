//! A practice's code pack: the numbers it is licensed for, what they are a level of, and its fees.

use super::{
    billed::BadRow,
    sheet::{Heading, MOST_LINES, fields, minor},
};
use crate::level::{Level, levels};
use std::collections::BTreeMap;

/// What the pack says of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackEntry {
    /// The level of a visit that the code stands for, where it stands for one.
    pub level: Option<&'static Level>,
    /// The practice's fee, in paise or cents.
    pub fee: Option<i64>,
}

/// The codes of a pack.
#[derive(Clone, Debug, Default)]
pub struct CodePack {
    entries: BTreeMap<String, PackEntry>,
}

impl CodePack {
    /// A pack of these codes.
    pub fn of(entries: impl IntoIterator<Item = (String, PackEntry)>) -> Self {
        Self { entries: entries.into_iter().collect() }
    }

    /// Reads a table with the columns `code`, `level_key` and `fee`; a bad row is named, the rest is used.
    pub fn read_csv(text: &str) -> (Self, Vec<BadRow>) {
        let mut lines = text.lines().enumerate().take(MOST_LINES);
        let heading = Heading::read(lines.next().map(|(_, line)| line).unwrap_or_default());
        let (mut pack, mut bad) = (Self::default(), Vec::new());
        for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
            match entry(&heading, &fields(line)) {
                Ok((code, entry)) => drop(pack.entries.insert(code, entry)),
                Err(reason) => bad.push(BadRow { line: at + 1, reason }),
            }
        }
        (pack, bad)
    }

    /// What the pack says of a code.
    pub fn get(&self, code: &str) -> Option<&PackEntry> {
        self.entries.get(code)
    }

    /// The code that the pack has for a level, with its fee.
    pub fn code_of(&self, level: &Level) -> Option<(&str, Option<i64>)> {
        let mut of = self.entries.iter().filter(|(_, entry)| entry.level == Some(level));
        of.next().map(|(code, entry)| (code.as_str(), entry.fee))
    }
}

fn entry(heading: &Heading, fields: &[String]) -> Result<(String, PackEntry), String> {
    let code = heading.get(fields, "code").ok_or("the code is missing")?.to_uppercase();
    let level = match heading.get(fields, "level_key") {
        Some(key) => Some(
            levels().iter().find(|level| level.key == key).ok_or("this level key is not known")?,
        ),
        None => None,
    };
    let fee = match heading.get(fields, "fee") {
        Some(text) => Some(minor(text).ok_or("the fee is not a sum")?),
        None => None,
    };
    Ok((code, PackEntry { level, fee }))
}
