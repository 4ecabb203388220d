//! Makes a code as exact as its line: what the line adds, and the side.

use super::{
    cues, rows,
    words::{self, Words},
};
use crate::icd::{IcdCode, bundled};
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../assets/codes/sharper.txt");

/// The codes for what the line says; two where both sides are named and the list has no code for both.
pub(super) fn sharper(code: &str, line: &str, context: &str) -> Vec<IcdCode> {
    let line = line.to_lowercase();
    let context = context.to_lowercase();
    let mut code = match code {
        "E119" if cues::has("not-at-goal", &line) => "E1165".to_owned(),
        other => other.to_owned(),
    };
    for rule in rules() {
        let says = |text: &str| words::any(&rule.words, text);
        if rule.code == code && (says(&line) || says(&context)) {
            code.clone_from(&rule.becomes);
        }
    }
    let Some(code) = IcdCode::parse(&code) else { return Vec::new() };
    let sided = sided(&code, &line);
    let sided = if sided.is_empty() { self::sided(&code, &context) } else { sided };
    if sided.is_empty() { vec![code] } else { sided }
}

/// The side that a text names, where it names one only.
pub(super) fn side_of(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let has = |side: usize| words::any(&sides()[side], &lower);
    match (has(0), has(1), has(2)) {
        (_, _, true) => Some("both"),
        (true, false, _) => Some("right"),
        (false, true, _) => Some("left"),
        _ => None,
    }
}

/// The codes beside an open one that name the side which the line names.
fn sided(code: &IcdCode, line: &str) -> Vec<IcdCode> {
    let has = |side: usize| words::any(&sides()[side], line);
    match (has(0), has(1), has(2)) {
        (_, _, true) | (true, true, _) => match beside(code, "bilateral") {
            Some(both) => vec![both],
            None => ["right", "left"].into_iter().filter_map(|side| beside(code, side)).collect(),
        },
        (true, false, _) => beside(code, "right").into_iter().collect(),
        (false, true, _) => beside(code, "left").into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The code whose title says `word` where this one's says that it is not specified.
pub(super) fn beside(code: &IcdCode, word: &str) -> Option<IcdCode> {
    let found = bundled().find(code)?;
    let entry = bundled().entry(found.at)?;
    let seventh = code.bare().get(6..).filter(|_| code.bare() != entry.code).unwrap_or_default();
    let title = entry.title.to_lowercase();
    let wanted: Vec<String> = title
        .match_indices("unspecified")
        .flat_map(|(at, open)| {
            let (before, after) = (&title[..at], &title[at + open.len()..]);
            [format!("{before}{word}{after}"), format!("{before}{word}")]
        })
        .collect();
    let named = bundled()
        .children(entry.parent?)
        .find(|(_, other)| wanted.contains(&other.title.to_lowercase()));
    let (_, named) = named?;
    let made = if seventh.is_empty() {
        named.code.to_owned()
    } else {
        format!("{:X<6}{seventh}", named.code)
    };
    IcdCode::parse(&made)
}

const SIDES: [&str; 3] = [
    "right, right-sided, rt, வலது, வலப்பக்க, కుడి, kudi*, valadhu*",
    "left, left-sided, lt, இடது, இடப்பக்க, ఎడమ, yedama*, edama*, idadhu*",
    "both, bilateral, ரெண்டு, రెండు, rendu*",
];

fn sides() -> &'static [Vec<Words>; 3] {
    static READ: OnceLock<[Vec<Words>; 3]> = OnceLock::new();
    READ.get_or_init(|| SIDES.map(|words| rows::list(words).map(Words::of).collect()))
}

struct Rule {
    code: String,
    words: Vec<Words>,
    becomes: String,
}

fn rules() -> &'static [Rule] {
    static READ: OnceLock<Vec<Rule>> = OnceLock::new();
    READ.get_or_init(|| {
        let rule = |row: Vec<&'static str>| Rule {
            code: rows::bare(row[0]),
            words: rows::list(row[1]).map(Words::of).collect(),
            becomes: rows::bare(row[2]),
        };
        rows::rows(TABLE).map(rule).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icd::Validity;

    fn of(code: &str, line: &str) -> Vec<String> {
        sharper(code, line, "").into_iter().map(|code| code.to_string()).collect()
    }

    #[test]
    fn the_line_says_more_than_the_name() {
        for (code, line, right) in [
            ("H1030", "acute conjunctivitis of the right eye", vec!["H10.31"]),
            ("H6690", "otitis media, both ears", vec!["H66.93"]),
            ("M25569", "pain in both knees", vec!["M25.561", "M25.562"]),
            ("M1990", "osteoarthritis of the left knee", vec!["M17.12"]),
            ("S93409A", "sprain of the left ankle", vec!["S93.402A"]),
            ("J45909", "moderate persistent asthma, flare", vec!["J45.41"]),
            ("E119", "type 2 diabetes not at goal", vec!["E11.65"]),
            ("I10", "hypertension", vec!["I10"]),
        ] {
            assert_eq!(of(code, line), right, "{line}");
        }
    }

    #[test]
    fn what_a_code_becomes_can_be_billed() {
        let day = "2026-09-01".parse().unwrap();
        for rule in rules() {
            let code = IcdCode::parse(&rule.becomes).unwrap();
            assert_eq!(bundled().validity(&code, day), Validity::Billable, "{code}");
        }
    }
}
