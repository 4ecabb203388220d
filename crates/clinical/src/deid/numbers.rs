//! Numbers that stand for somebody: phones, cards, Aadhaar, ABHA, record numbers, postal codes.

use std::ops::Range;

use nadi_base::Country;

use super::checks;
use super::cues::{COUNTED, ID_BETWEEN, ID_CUES, PHONE_CUES, TESTED, TITLES, ZIP_CUES};
use super::document::{Document, Kind};

/// Marks every number that is not proven harmless.
pub(super) fn mark(document: &mut Document) {
    let mut index = 0;
    while index < document.tokens.len() {
        let found = mixed_code(document, index)
            .or_else(|| vehicle(document, index))
            .or_else(|| group(document, index))
            .unwrap_or((index..index + 1, None));
        if let Some(kind) = found.1 {
            document.mark(found.0.clone(), kind);
        }
        index = found.0.end.max(index + 1);
    }
}

type Found = (Range<usize>, Option<Kind>);

/// Letters and digits in one piece: PAN, IFSC, passport, IBAN, or any with five digits or more.
fn mixed_code(document: &Document, index: usize) -> Option<Found> {
    let start = document.token(index)?;
    if document.is_marked(index)
        || (index > 0 && document.touches_previous(index) && joins(document, index - 1))
    {
        return None;
    }
    let mut end = index + 1;
    while end < document.tokens.len() && document.touches_previous(end) && joins(document, end) {
        end += 1;
    }
    while end > index + 1
        && !document.tokens[end - 1].is_word()
        && !document.tokens[end - 1].is_number()
    {
        end -= 1;
    }
    let inside = &document.tokens[index..end];
    let letters = inside.iter().any(crate::text::Token::is_word);
    let digits: usize =
        inside.iter().filter(|token| token.is_number()).map(crate::text::Token::len).sum();
    if !letters || digits == 0 || !(start.is_word() || start.is_number()) {
        return None;
    }
    let unit = inside
        .last()
        .is_some_and(|last| COUNTED.contains(&&*last.lower) || last.is("st") || last.is("th"));
    let hyphens = inside.iter().filter(|token| token.is("-")).count();
    let cued = announced(document, index, &ID_CUES) || ID_CUES.contains(&&*inside[0].lower);
    let script = inside
        .iter()
        .all(|token| !token.is_word() || token.lower.ends_with(|c: char| c.is_ascii()));
    let coded = digits >= 5 && script
        || is_pan(inside)
        || (cued && digits >= 4 && hyphens < 3 && !inside[0].is("mrn"));
    (coded && !unit).then_some((index..end, Some(Kind::Id)))
}

fn joins(document: &Document, index: usize) -> bool {
    let token = &document.tokens[index];
    token.is_word() || token.is_number() || token.is("-") || token.is("/")
}

/// Five letters, the fourth for the kind of holder, four digits, a letter.
fn is_pan(tokens: &[crate::text::Token]) -> bool {
    let [letters, digits, last] = tokens else { return false };
    letters.len() == 5
        && letters.is_word()
        && digits.len() == 4
        && last.len() == 1
        && letters.lower.chars().nth(3).is_some_and(|holder| "abcfghljpte".contains(holder))
}

/// TN 09 AB 1234
fn vehicle(document: &Document, index: usize) -> Option<Found> {
    let parts: Vec<_> = (index..index + 7)
        .filter_map(|place| document.token(place).map(|token| (place, token)))
        .filter(|(_, token)| !token.is("-"))
        .take(4)
        .collect();
    let [(_, state), (_, office), (_, series), (last, number)] = parts.as_slice() else {
        return None;
    };
    let right = state.capitals
        && state.len() == 2
        && office.is_number()
        && office.len() < 3
        && series.capital
        && series.is_word()
        && series.len() < 4
        && number.is_number()
        && number.len() == 4;
    right.then_some((index..last + 1, Some(Kind::Id)))
}

/// Digits in groups: what their count, cue and check say.
fn group(document: &Document, index: usize) -> Option<Found> {
    let (range, digits) = digits_from(document, index)?;
    Some((range.clone(), judge(document, &range, &digits)))
}

fn judge(document: &Document, range: &Range<usize>, digits: &str) -> Option<Kind> {
    if document.is_marked(range.start) || is_counted(document, range) {
        return None;
    }
    let phone = announced(document, range.start, &PHONE_CUES);
    let zip = announced(document, range.start, &ZIP_CUES);
    let id = announced(document, range.start, &ID_CUES);
    let single = range.len() == 1;
    let reserved = digits.starts_with("55501") && digits.len() == 7;
    match digits.len() {
        3..=6 if zip => Some(Kind::Zip),
        4..=6 if id => Some(Kind::Id),
        6 if single && document.country == Country::In && !digits.starts_with(['0', '9']) => {
            Some(Kind::Zip)
        }
        7 if reserved => None,
        7..=15 if phone || looks_like_phone(document, range, digits) => Some(Kind::Phone),
        9 if !single => Some(Kind::Id),
        12 if checks::verhoeff(digits) => Some(Kind::Id),
        13..=19 if checks::luhn(digits) => Some(Kind::Id),
        7.. => Some(Kind::Id),
        6 if single && phone => Some(Kind::Phone),
        _ => None,
    }
}

fn looks_like_phone(document: &Document, range: &Range<usize>, digits: &str) -> bool {
    let plus = document.lower(range.start) == "+" || document.lower(range.start) == "(";
    let mobile = digits.len() == 10 && digits.starts_with(['6', '7', '8', '9']);
    plus || mobile || (range.len() > 1 && digits.len() < 12 && !is_ssn(document, range))
}

/// 123-45-6789
fn is_ssn(document: &Document, range: &Range<usize>) -> bool {
    let lengths: Vec<usize> = document.tokens[range.clone()]
        .iter()
        .filter(|t| t.is_number())
        .map(crate::text::Token::len)
        .collect();
    lengths == [3, 2, 4]
}

fn is_counted(document: &Document, range: &Range<usize>) -> bool {
    let after = document.lower(range.end);
    let before = (1..3)
        .filter_map(|step| range.start.checked_sub(step))
        .any(|at| TESTED.contains(&document.lower(at)));
    let decimal = range.len() == 1 && matches!(after, "." | ",") && {
        document
            .token(range.end + 1)
            .is_some_and(|next| next.is_number() && next.start == document.tokens[range.end].end)
    };
    let money = document
        .previous(range.start)
        .is_some_and(|token| matches!(&*token.lower, "$" | "₹" | "rs" | "€"));
    COUNTED.contains(&after) || before || decimal || money
}

/// Whether one of these words stands before a number, with small words between.
fn announced(document: &Document, index: usize, cues: &[&str]) -> bool {
    let mut place = index;
    for _ in 0..6 {
        let Some(before) = place.checked_sub(1) else { return false };
        let word = document.lower(before);
        if cues.contains(&word) {
            return true;
        }
        let crossing = document.tokens[place].starts_line && !matches!(word, ":" | "-");
        if crossing
            || !(ID_BETWEEN.contains(&word)
                || TITLES.contains(&word)
                || matches!(word, "(" | "+" | "my"))
        {
            return false;
        }
        place = before;
    }
    false
}

/// A run of digit groups with single spaces, dots, hyphens or brackets between.
fn digits_from(document: &Document, index: usize) -> Option<(Range<usize>, String)> {
    let first = document.token(index)?;
    let opens = matches!(&*first.lower, "+" | "(");
    if !(first.is_number()
        || (opens && document.token(index + 1).is_some_and(crate::text::Token::is_number)))
    {
        return None;
    }
    let (mut end, mut digits, mut place) = (index, String::new(), index);
    while let Some(token) = document.token(place) {
        let gap = place > index && token.start > document.tokens[place - 1].end + 1;
        if gap || (place > index && token.starts_line) || document.is_marked(place) {
            break;
        }
        let spaced = place > index && token.start > document.tokens[place - 1].end;
        if token.is_number() {
            if spaced && document.tokens[place - 1].is_number() && !may_join(document, index, place)
            {
                break;
            }
            digits.push_str(&token.lower);
            end = place + 1;
        } else if token.is("x") && place > index && !spaced {
        } else if !matches!(&*token.lower, "-" | "." | "(" | ")" | "+" | "/")
            || (spaced && !token.is("("))
        {
            break;
        }
        place += 1;
    }
    (end > index).then(|| trim_slashes(document, index..end, digits))
}

/// A fraction or a blood pressure is no group: with a slash inside, only the first number counts.
fn trim_slashes(
    document: &Document,
    range: Range<usize>,
    digits: String,
) -> (Range<usize>, String) {
    let slash = range.clone().any(|place| document.lower(place) == "/");
    let short_decimal =
        range.len() == 3 && document.lower(range.start + 1) == "." && digits.len() < 7;
    if slash || short_decimal {
        let first = document.lower(range.start).to_owned();
        return (range.start..range.start + 1, first);
    }
    (range, digits)
}

/// Whether a group after a space may belong to the number before it: phones, Aadhaar, cards; not 'two counts'.
fn may_join(document: &Document, start: usize, place: usize) -> bool {
    let length = document.tokens[place].len();
    let first = document.tokens[start..place].iter().find(|token| token.is_number());
    let first_length = first.map_or(0, crate::text::Token::len);
    let alone = document.tokens[start..place].iter().filter(|token| token.is_number()).count() == 1;
    let leads = document.tokens[start].is("+") || document.tokens[start].is("(");
    let zero = first.is_some_and(|token| token.lower.starts_with('0'));
    let cued = announced(document, start, &PHONE_CUES) || announced(document, start, &ID_CUES);
    let long = length >= 4 && first_length >= 3 && !(alone && first_length > 4 && !zero);
    leads || zero || cued || long || (!alone && length >= 2 && first_length >= 3)
}
