//! Names of people and organisations in Latin letters: after cues, from lists, and by not being known words.

use super::cues::{BETWEEN, COMPANIES, HONOURS, NAME_CUES, PARTICLES, RELATIONS, TITLES};
use super::document::{Document, Kind};
use super::known;

/// Marks names.
pub(super) fn mark(document: &mut Document) {
    for index in 0..document.tokens.len() {
        if stands_alone(document, index) {
            document.mark(index..index + 1, Kind::Name);
        }
    }
    after_cues(document);
    before_honours(document);
    spread(document);
    bridge(document);
}

/// Whether a word by itself must be a name or may not be proven otherwise.
fn stands_alone(document: &Document, index: usize) -> bool {
    let token = &document.tokens[index];
    if !token.is_word()
        || token.len() < 2
        || document.is_marked(index)
        || !is_alphabetic_latin(&token.lower)
    {
        return false;
    }
    let lower = &*token.lower;
    if known::is_medical(lower) || TITLES.contains(&lower) {
        return false;
    }
    let safe = known::is_safe(lower);
    if token.capital && document.cased {
        return if safe { doubtful(document, index) } else { !is_acronym(document, index) };
    }
    !safe && token.len() > 2 && (known::is_name(lower) || (document.english && is_strange(lower)))
}

/// A known word with a capital that is also a name: only inside a sentence, or before another name.
fn doubtful(document: &Document, index: usize) -> bool {
    let lower = document.lower(index);
    if !known::is_name(lower) || document.tokens[index].capitals {
        return false;
    }
    let next_name = document.token(index + 1).is_some_and(|next| {
        next.is_word()
            && next.capital
            && !next.starts_line
            && next.len() > 1
            && known::is_name(&next.lower)
    });
    !document.starts_sentence(index) && known::is_name(lower)
        || (known::is_given_name(lower) && next_name)
}

/// Letters that stand for words: up to five capitals, or fewer than three letters.
fn is_acronym(document: &Document, index: usize) -> bool {
    let token = &document.tokens[index];
    let ascii = token.lower.is_ascii();
    let shouting =
        document.tokens.iter().skip(index.saturating_sub(3)).take(7).filter(|t| t.capitals).count()
            > 3;
    ascii
        && token.capitals
        && (token.len() < 4
            || (token.len() < 6
                && !known::is_name(&token.lower)
                && !known::is_place(&token.lower)
                && !shouting))
}

/// A word of Latin letters that no list knows, and that no ending explains.
fn is_strange(lower: &str) -> bool {
    let plain = lower.split('\'').next().unwrap_or(lower);
    let known_stem = ["s", "es", "ed", "ing", "ly", "er", "ness", "less"].iter().any(|ending| {
        plain.strip_suffix(ending).is_some_and(|stem| {
            stem.len() > 2 && (known::is_safe(stem) || known::is_safe(&format!("{stem}e")))
        })
    });
    let known_start = [
        "non", "re", "un", "pre", "post", "anti", "over", "multi", "micro", "hyper", "hypo", "peri",
    ]
    .iter()
    .any(|start| {
        plain.strip_prefix(start).is_some_and(|rest| rest.len() > 3 && known::is_safe(rest))
    });
    plain.chars().count() > 2 && !known_stem && !known_start
}

fn is_alphabetic_latin(lower: &str) -> bool {
    lower.chars().all(|c| {
        c == '\''
            || (c.is_alphabetic() && u32::from(c) < 0x250)
            || ('\u{300}'..'\u{500}').contains(&c)
    })
}

/// After a title or a cue: the words up to the first known small word.
fn after_cues(document: &mut Document) {
    for index in 0..document.tokens.len() {
        let lower = document.lower(index);
        let title = TITLES.contains(&lower) && !document.is_marked(index);
        let relation = RELATIONS.contains(&lower)
            && document.lower(index + 1) == "/"
            && document.lower(index + 2) == "o";
        if title || relation {
            let start = if relation { index + 3 } else { index + 1 };
            mark_name(
                document,
                skip_between(document, start, &[".", ":", "-"]),
                !document.cased || relation,
                4,
            );
        } else if NAME_CUES.contains(&lower) {
            let start = skip_between(document, index + 1, &BETWEEN);
            let sure = start > index + 1 && (lower.contains("name") || lower == "naam");
            mark_name(document, start, sure, if sure { 4 } else { 3 });
        }
    }
}

fn skip_between(document: &Document, mut index: usize, between: &[&str]) -> usize {
    while document.token(index).is_some_and(|token| between.contains(&&*token.lower)) {
        index += 1;
    }
    index
}

fn mark_name(document: &mut Document, start: usize, sure: bool, most: usize) {
    for index in start..start + most {
        let Some(token) = document.token(index) else { return };
        if token.is(".") && index > start && document.tokens[index - 1].len() == 1 {
            document.mark(index..index + 1, Kind::Name);
            continue;
        }
        let lower = &*token.lower;
        let safe = known::is_safe(lower);
        let capital = token.capital && document.cased;
        let first_sure = sure && index == start && (!safe || known::is_given_name(lower));
        let nameable = token.is_word()
            && !known::is_medical(lower)
            && !(token.starts_line && index > start)
            && is_alphabetic_latin(lower)
            && ((capital && (!safe || known::is_name(lower) || token.len() == 1))
                || first_sure
                || (!safe && known::is_name(lower)));
        if !nameable {
            return;
        }
        document.mark(index..index + 1, Kind::Name);
    }
}

/// 'Anusha garu', 'சரஸ்வதி அவர்கள்': the word before the honour.
fn before_honours(document: &mut Document) {
    for index in 1..document.tokens.len() {
        let honour = HONOURS.contains(&document.lower(index));
        let before = &document.tokens[index - 1];
        let person =
            before.is_word() && before.len() > 2 && !super::native::is_common(&before.lower);
        if honour && person && !TITLES.contains(&&*before.lower) && !known::is_safe(&before.lower) {
            document.mark(index - 1..index, Kind::Name);
        }
    }
}

/// A run of capitals with one name in it is one name: 'Kate M Begum', 'Rapid Cycle Solutions Inc'.
fn spread(document: &mut Document) {
    if !document.cased {
        return spread_lower(document);
    }
    let mut index = 0;
    while index < document.tokens.len() {
        let end = capital_run(document, index);
        let any = (index..end).any(|place| document.marks[place] == Some(Kind::Name));
        let company =
            (index..end).any(|place| COMPANIES.contains(&document.lower(place))) && end - index > 1;
        if any || company || is_title_run(document, index, end) {
            for place in index..end {
                if joins_name(document, place, index) {
                    document.mark(place..place + 1, Kind::Name);
                }
            }
        }
        index = end.max(index + 1);
    }
}

fn joins_name(document: &Document, place: usize, first: usize) -> bool {
    let lower = document.lower(place);
    let opening = place == first && document.starts_sentence(place) && known::is_safe(lower);
    let opening = opening && !known::is_given_name(lower);
    !(opening || known::is_medical(lower) && !COMPANIES.contains(&lower) || TITLES.contains(&lower))
}

/// Two or more known words with capitals inside a sentence: the name of a firm, a film, a ward.
fn is_title_run(document: &Document, start: usize, end: usize) -> bool {
    let inside = &document.tokens[start..end];
    let words = inside.iter().filter(|token| token.is_word() && token.len() > 1).count();
    let shouted = inside.iter().any(|token| token.capitals);
    let medical = inside.iter().any(|token| known::is_medical(&token.lower) || token.is("i"));
    let heads =
        document.lower(end) == ":" || document.token(end).is_none_or(|next| next.starts_line);
    let opening = document.starts_sentence(start);
    let least = if opening { 3 } else { 2 };
    let other = shouted || medical || (heads && opening);
    words >= least && !other
}

/// Tokens with capitals, initials and '&', with single spaces between, on one line.
fn capital_run(document: &Document, start: usize) -> usize {
    let mut end = start;
    while let Some(token) = document.token(end) {
        let gap =
            end > start && (token.starts_line || token.start > document.tokens[end - 1].end + 1);
        let initial = token.is(".") && end > start && document.tokens[end - 1].len() == 1;
        let hyphen = matches!(&*token.lower, "-" | "&") && end > start;
        if gap || !(token.capital || initial || hyphen) {
            break;
        }
        end += 1;
    }
    end
}

/// Without capitals: words beside a name that may be names themselves.
fn spread_lower(document: &mut Document) {
    for index in 0..document.tokens.len() {
        if document.marks[index] != Some(Kind::Name) {
            continue;
        }
        for beside in [index.wrapping_sub(1), index + 1] {
            let candidate = document.token(beside).is_some_and(|token| {
                token.is_word()
                    && token.len() > 2
                    && known::is_name(&token.lower)
                    && !known::is_medical(&token.lower)
                    && !COMMON_NAMES.contains(&&*token.lower)
            });
            if candidate {
                document.mark(beside..beside + 1, Kind::Name);
            }
        }
        let company =
            document.token(index + 1).is_some_and(|token| COMPANIES.contains(&&*token.lower));
        if company {
            document.mark(index + 1..index + 2, Kind::Name);
        }
    }
}

/// Small words between two marked ones belong to them: 'Hicks and Brown', 'Cité de la Paix'.
fn bridge(document: &mut Document) {
    for index in 1..document.tokens.len() {
        if document.is_marked(index) || !document.is_marked(index - 1) {
            continue;
        }
        let mut end = index;
        while end < index + 3 && PARTICLES.contains(&document.lower(end)) {
            end += 1;
        }
        let and = (index..end).any(|place| matches!(document.lower(place), "and" | "&" | "the"));
        if end > index && !and && document.marks.get(end).copied().flatten() == Some(Kind::Name) {
            document.mark(index..end, Kind::Name);
        }
    }
}

/// Words that are names only in lists.
const COMMON_NAMES: [&str; 30] = [
    "will", "may", "long", "day", "early", "see", "so", "no", "in", "my", "any", "an", "per",
    "way", "do", "the", "man", "son", "young", "black", "white", "low", "love", "made", "call",
    "said", "can", "she", "you", "are",
];
