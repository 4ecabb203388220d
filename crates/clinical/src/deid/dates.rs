//! Dates in figures and with month names, also years that stand as a date.

use super::document::{Document, Kind};

/// Marks every date.
pub(super) fn mark(document: &mut Document) {
    let mut index = 0;
    while index < document.tokens.len() {
        let length = in_figures(document, index)
            .or_else(|| with_month(document, index))
            .or_else(|| east_asian(document, index))
            .or_else(|| lone_year(document, index))
            .unwrap_or(0);
        if length > 0 {
            document.mark(index..index + length, Kind::Date);
        }
        index += length.max(1);
    }
}

/// The year that a date names, if it names one.
pub(super) fn year_of(text: &str) -> Option<String> {
    let plain = crate::text::Plain::new(text);
    let tokens = crate::text::tokenise(&plain);
    tokens.iter().map(|token| token.lower.to_string()).find(|word| is_year(word))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year))
}

/// 14/03/2026, 2026-03-14 11:34:35, 3.4.85
fn in_figures(document: &Document, index: usize) -> Option<usize> {
    let part = |place: usize| document.token(place).filter(|token| token.is_number());
    let (first, second, third) = (part(index)?, part(index + 2)?, part(index + 4)?);
    let sign = document.lower(index + 1);
    let glued = (index + 1..index + 5).all(|place| document.touches_previous(place));
    let before =
        document.previous(index).is_some_and(|token| token.end == first.start && !token.is("("));
    if !glued || before || !matches!(sign, "/" | "-" | ".") || sign != document.lower(index + 3) {
        return None;
    }
    let value = |word: &str| word.parse::<u32>().unwrap_or(0);
    let day_like = |word: &str| word.len() < 3 && (1..=31).contains(&value(word));
    let year_like = |word: &str| is_year(word) || (word.len() == 2);
    let year_last = day_like(&first.lower) && day_like(&second.lower) && year_like(&third.lower);
    let year_first = is_year(&first.lower) && day_like(&second.lower) && day_like(&third.lower);
    (year_last || year_first).then(|| 5 + time_of_day(document, index + 5))
}

fn time_of_day(document: &Document, index: usize) -> usize {
    let number = |place: usize| {
        document.token(place).is_some_and(|token| token.is_number() && token.len() < 3)
    };
    if number(index) && document.lower(index + 1) == ":" && number(index + 2) {
        return if document.lower(index + 3) == ":" && number(index + 4) { 5 } else { 3 };
    }
    0
}

/// March 14, 2026; 14th of March; 14 மார்ச் 2026; March 2026
fn with_month(document: &Document, index: usize) -> Option<usize> {
    let day = |place: usize| {
        document
            .token(place)
            .is_some_and(|token| token.is_number() && matches!(token.lower.parse(), Ok(1..=31)))
    };
    let month = |place: usize| {
        document.token(place).is_some_and(|token| is_month(&token.lower, token.capital))
    };
    let mut end = index;
    if month(index) {
        end = skip(document, index + 1, &[".", "the"]);
        let has_day = day(end);
        if has_day {
            end = skip(document, end + 1, &["st", "nd", "rd", "th"]);
        }
        let with_year = year_after(document, end);
        return match (has_day, with_year) {
            (_, Some(after)) => Some(after - index),
            (true, None) => Some(end - index),
            (false, None) => None,
        };
    }
    if day(index) {
        end = skip(document, index + 1, &["st", "nd", "rd", "th", "of", "-"]);
        if month(end) {
            return Some(year_after(document, end + 1).unwrap_or(end + 1) - index);
        }
    }
    let _ = end;
    None
}

fn year_after(document: &Document, index: usize) -> Option<usize> {
    let place = skip(document, index, &[",", "-", ".", "of"]);
    document
        .token(place)
        .filter(|token| token.is_number() && is_year(&token.lower))
        .map(|_| place + 1)
}

fn skip(document: &Document, mut index: usize, words: &[&str]) -> usize {
    while words.contains(&document.lower(index)) {
        index += 1;
    }
    index
}

/// Short and doubtful names count only with a capital.
fn is_month(lower: &str, capital: bool) -> bool {
    MONTHS.contains(&lower)
        || (capital && matches!(lower, "may" | "jan" | "mar" | "dec" | "sept" | "march"))
}

/// 2026年3月14日
fn east_asian(document: &Document, index: usize) -> Option<usize> {
    let number = |place: usize| document.token(place).is_some_and(crate::text::Token::is_number);
    let begins = number(index) && document.lower(index + 1) == "年" && number(index + 2);
    let month = begins && document.lower(index + 3) == "月" && number(index + 4);
    (month && document.lower(index + 5).starts_with('日')).then_some(6)
}

/// A year where a year stands: 'in 1977', 'since 2014'. The token keeps it.
fn lone_year(document: &Document, index: usize) -> Option<usize> {
    let token = document.token(index).filter(|token| token.is_number() && is_year(&token.lower))?;
    let cue = matches!(
        document.previous(index).map_or("", |before| &before.lower),
        "in" | "since"
            | "during"
            | "of"
            | "by"
            | "from"
            | "until"
            | "till"
            | "year"
            | "a"
            | "the"
            | "("
    );
    let after = document.token(index + 1);
    let unit = after.is_some_and(|next| {
        UNITS.contains(&&*next.lower) || next.start == token.end && next.is_word()
    });
    (cue && !unit && !document.touches_previous(index)).then_some(1)
}

const UNITS: [&str; 12] =
    ["mg", "ml", "mcg", "g", "iu", "units", "calories", "kcal", "steps", "cells", "%", "/"];

const MONTHS: [&str; 45] = [
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "feb",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "ஜனவரி",
    "பிப்ரவரி",
    "மார்ச்",
    "ஏப்ரல்",
    "மே",
    "ஜூன்",
    "ஜூலை",
    "ஆகஸ்ட்",
    "செப்டம்பர்",
    "அக்டோபர்",
    "நவம்பர்",
    "டிசம்பர்",
    "జనవరి",
    "ఫిబ్రవరి",
    "మార్చి",
    "ఏప్రిల్",
    "మే",
    "జూన్",
    "జులై",
    "జూలై",
    "ఆగస్టు",
    "ఆగష్టు",
    "సెప్టెంబర్",
    "అక్టోబర్",
    "నవంబర్",
    "డిసెంబర్",
    "sept",
];
