//! House numbers, streets, flats and the lines that follow them.

use super::cues::{ADDRESS_CUES, DWELLINGS, PARTICLES, STREETS};
use super::document::{Document, Kind};

/// Marks addresses around what is marked already.
pub(super) fn mark(document: &mut Document) {
    dwellings(document);
    after_cues(document);
    for index in 0..document.tokens.len() {
        numbers_beside(document, index);
    }
    streets(document);
    street_first(document);
    corners(document);
    for index in 0..document.tokens.len() {
        continuation(document, index);
    }
    fill(document);
}

/// Capitals and numbers between two marked pieces of one address belong to it.
fn fill(document: &mut Document) {
    let mut last: Option<usize> = None;
    for index in 0..document.tokens.len() {
        let Some(kind) = document.marks[index] else { continue };
        if !matches!(kind, Kind::Address | Kind::Place | Kind::Name | Kind::Zip) {
            last = None;
            continue;
        }
        if let Some(before) = last
            && index - before > 1
            && index - before < 7
            && (kind == Kind::Address || document.marks[before] == Some(Kind::Address))
            && (before + 1..index).all(|place| fills(document, place))
        {
            document.mark(before + 1..index, Kind::Address);
        }
        last = Some(index);
    }
}

fn fills(document: &Document, place: usize) -> bool {
    let token = &document.tokens[place];
    let word = token.is_word()
        && (token.capital
            || (!document.cased && STREETS.contains(&&*token.lower))
            || token.is("nan"));
    let small = PARTICLES.contains(&&*token.lower)
        && !token.is("and")
        && !token.is("the")
        && !token.is("no");
    word || small
        || (token.is_number() && token.len() < 7)
        || matches!(&*token.lower, "," | "." | "-")
}

/// 'Suite 501', 'Apt. 004', 'D.No 12-3/A', 'PSC 1437, Box 3833'
fn dwellings(document: &mut Document) {
    for index in 0..document.tokens.len() {
        let door = matches!(document.lower(index), "d" | "h") && document.lower(index + 2) == "no";
        if !(DWELLINGS.contains(&document.lower(index)) || door) {
            continue;
        }
        let mut number = if door { index + 3 } else { index + 1 };
        while matches!(document.lower(number), "." | "no" | ":" | "#" | "number") {
            number += 1;
        }
        let short =
            document.token(number).is_some_and(|token| token.is_number() && token.len() < 6);
        let weak = matches!(document.lower(index), "unit" | "room" | "block" | "floor" | "house");
        let fits = !weak
            || document.tokens[index].capital
            || is_address_near(document, number)
            || document.lower(number + 1) == "box";
        if short && fits {
            document.mark(index..number + 1, Kind::Address);
            let mut end = number + 1;
            while document.token(end).is_some_and(|token| {
                document.touches_previous(end)
                    && (token.is_number() || token.is("-") || token.is("/"))
            }) {
                document.mark(end..end + 1, Kind::Address);
                end += 1;
            }
        }
    }
}

fn is_address_near(document: &Document, index: usize) -> bool {
    (index.saturating_sub(6)..index + 6).any(|place| {
        matches!(document.marks.get(place), Some(Some(Kind::Address | Kind::Place | Kind::Name)))
    })
}

/// 'address 12 Lotus Clinic Road, Pune': from the cue to the end of the clause, when it begins with a number.
fn after_cues(document: &mut Document) {
    for index in 0..document.tokens.len() {
        if !ADDRESS_CUES.contains(&document.lower(index)) {
            continue;
        }
        let start = (index + 1..index + 4)
            .find(|&place| document.token(place).is_some_and(crate::text::Token::is_number));
        let Some(start) = start else { continue };
        let glue = (index + 1..start)
            .all(|place| matches!(document.lower(place), ":" | "at" | "is" | "-" | "in"));
        let native = !document.lower(index).is_ascii();
        if glue && (native || document.token(start + 1).is_some_and(|token| token.capital)) {
            let end = clause_end(document, start, native);
            document.mark(start..end, Kind::Address);
        }
    }
}

fn clause_end(document: &Document, start: usize, native: bool) -> usize {
    let mut end = start;
    while let Some(token) = document.token(end) {
        let stops = matches!(&*token.lower, ";" | "." | "।" | "?" | "!")
            || token.starts_line
            || end > start + 9;
        let word =
            token.is_word() && !token.capital && !native && !STREETS.contains(&&*token.lower);
        if stops || word {
            break;
        }
        end += 1;
    }
    end
}

/// The number before or after a marked word: '20789 Allika 46', 'Rua Diadema 1903'.
fn numbers_beside(document: &mut Document, index: usize) {
    let named = |document: &Document, place: usize| {
        matches!(document.marks.get(place), Some(Some(Kind::Name | Kind::Place | Kind::Address)))
    };
    let token = &document.tokens[index];
    if !token.is_number()
        || token.len() > 6
        || document.is_marked(index)
        || is_measure(document, index)
    {
        return;
    }
    let before = index > 0 && named(document, index - 1) && !token.starts_line;
    let mut next = index + 1;
    if document.token(next).is_some_and(|token| token.is_number() && !token.starts_line) {
        next += 1;
    }
    while next < index + 4 && PARTICLES.contains(&document.lower(next)) {
        next += 1;
    }
    let after = named(document, next)
        && document.tokens.get(index + 1).is_some_and(|token| !token.starts_line);
    let street = (index + 1..index + 4).any(|place| is_street(document, place))
        && document.tokens.get(index + 1).is_some_and(|next| next.capital || !document.cased);
    if before || after || street {
        document.mark(index..index + 1, Kind::Address);
    }
}

fn is_street(document: &Document, place: usize) -> bool {
    document.token(place).is_some_and(|token| {
        STREETS.contains(&&*token.lower) && !token.starts_line && (token.capital || !document.cased)
    })
}

/// A number that measures: decimals, units, percent, or glued to a sign.
fn is_measure(document: &Document, index: usize) -> bool {
    let next = document.lower(index + 1);
    let touching = document.touches_previous(index)
        && !matches!(document.lower(index - 1), "," | "#" | ">" | "(" | "-" | "/");
    touching
        || super::cues::COUNTED.contains(&next)
        || (matches!(next, "." | "/" | "%")
            && document
                .token(index + 2)
                .is_some_and(|token| token.is_number() && document.touches_previous(index + 2)))
        || matches!(next, "year" | "years" | "weeks" | "months" | "minutes" | "times" | "days")
}

/// Streets between a house number and the word for street: '11 Botley Road St'.
fn streets(document: &mut Document) {
    for index in 0..document.tokens.len() {
        if document.marks[index] != Some(Kind::Address) || !document.tokens[index].is_number() {
            continue;
        }
        let last = (index + 1..index + 6).rev().find(|&place| is_street(document, place));
        let Some(last) = last else { continue };
        let whole = (index + 1..last).all(|place| {
            let token = &document.tokens[place];
            document.is_marked(place)
                || token.capital
                || token.is(".")
                || token.is_number()
                || !document.cased && token.is_word()
        });
        if whole {
            document.mark(index..last + 1, Kind::Address);
        }
    }
}

/// 'Via Nuova 85', 'רחוב הרצל 12': the word for street first, then up to three words and the number.
fn street_first(document: &mut Document) {
    for index in 0..document.tokens.len() {
        let native = !document.lower(index).is_ascii();
        let named =
            is_street(document, index) || (native && STREETS.contains(&document.lower(index)));
        if !named {
            continue;
        }
        let number = (index + 2..index + 5)
            .find(|&place| document.token(place).is_some_and(crate::text::Token::is_number));
        let Some(number) = number else { continue };
        let between = (index + 1..number).all(|place| {
            let token = &document.tokens[place];
            token.is_word() && !token.starts_line && (token.capital || native)
        });
        if between && !is_measure(document, number) {
            document.mark(index..number + 1, Kind::Address);
        }
    }
}

/// 'the corner of A and B'
fn corners(document: &mut Document) {
    for index in 0..document.tokens.len() {
        if document.lower(index) != "corner" || document.lower(index + 1) != "of" {
            continue;
        }
        let Some(last) = (index + 2..index + 14).rev().find(|&place| {
            document.is_marked(place)
                || document
                    .token(place)
                    .is_some_and(|token| is_street(document, place) && !token.starts_line)
        }) else {
            continue;
        };
        let start = if index > 0 && document.lower(index - 1) == "the" { index - 1 } else { index };
        document.mark(start..last + 1, Kind::Address);
    }
}

/// What follows an address over commas and line breaks: town, two-letter state, postal code.
fn continuation(document: &mut Document, index: usize) {
    let marked = |document: &Document, place: usize| {
        matches!(document.marks.get(place), Some(Some(Kind::Address | Kind::Place | Kind::Name)))
    };
    if document.is_marked(index)
        || !(document.tokens[index].is_number() || document.tokens[index].is_word())
    {
        return;
    }
    let mut before = index;
    while before > 0 && matches!(document.lower(before - 1), "," | "." | ">" | "-") {
        before -= 1;
    }
    if before == 0 || !marked(document, before - 1) || !in_address(document, before - 1) {
        return;
    }
    let token = &document.tokens[index];
    let code = token.is_number() && (3..=6).contains(&token.len()) && !is_measure(document, index);
    let state = token.capitals && matches!(token.len(), 2 | 3);
    let town = token.is("nan")
        || (document.cased && token.capital && token.len() > 2 && !document.starts_sentence(index));
    if code {
        document.mark(
            index..index + 1,
            if token_is_zip(document, index) { Kind::Zip } else { Kind::Address },
        );
    } else if state || town {
        document.mark(before..index + 1, Kind::Address);
    }
}

fn token_is_zip(document: &Document, index: usize) -> bool {
    matches!(document.tokens[index].len(), 5 | 6)
}

/// Whether a house number or a dwelling stands close before.
fn in_address(document: &Document, index: usize) -> bool {
    let place = matches!(document.marks[index], Some(Kind::Place | Kind::Address));
    let near =
        (index.saturating_sub(10)..index).any(|at| document.marks[at] == Some(Kind::Address));
    place || near
}
