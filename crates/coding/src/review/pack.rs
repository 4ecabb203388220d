//! A practice's code pack: the numbers it is licensed for, what they are a level of, and its fees.

use super::billed::BadRow;
use crate::{
    level::{Level, levels},
    sheet::{Heading, MOST_LINES, fields, minor},
};
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

/// One line of a practice's code pack or charge list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The code.
    pub code: String,
    /// The modifier that it holds for; empty for all.
    pub modifier: String,
    /// The level that the code stands for.
    pub level: Option<&'static Level>,
    /// What is charged, in paise or cents.
    pub fee: i64,
}

/// Reads a charge list with the columns `code`, `modifier`, `level_key` and `fee`, or `charge`; a line without
/// a fee is a bad one, for nothing is charged without a sum.
pub fn read_charges(text: &str) -> (Vec<Charge>, Vec<BadRow>) {
    let mut lines = text.lines().enumerate().take(MOST_LINES);
    let heading = Heading::read(lines.next().map(|(_, line)| line).unwrap_or_default());
    let (mut charges, mut bad) = (Vec::new(), Vec::new());
    for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        match charge(&heading, &fields(line)) {
            Ok(charge) => charges.push(charge),
            Err(reason) => bad.push(BadRow { line: at + 1, reason }),
        }
    }
    (charges, bad)
}

fn charge(heading: &Heading, fields: &[String]) -> Result<Charge, String> {
    let (code, of) = entry(heading, fields)?;
    let shaped = (1..=5).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
    if !shaped {
        return Err("this is not the shape of a code".to_owned());
    }
    let modifier = heading.get(fields, "modifier").unwrap_or_default().to_uppercase();
    if !modifier.is_empty() && modifier.len() != 2 {
        return Err("a modifier has two characters".to_owned());
    }
    let sum =
        heading.get(fields, "charge").map(|text| minor(text).ok_or("the charge is not a sum"));
    let fee = of.fee.or(sum.transpose()?).ok_or("the fee is not a sum")?;
    Ok(Charge { code, modifier, level: of.level, fee })
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
