//! Ages over 89: rarer than a name.

use super::document::{Document, Kind};

/// Marks ages over 89.
pub(super) fn mark(document: &mut Document) {
    for index in 0..document.tokens.len() {
        let token = &document.tokens[index];
        let old = token.is_number() && matches!(token.lower.parse::<u32>(), Ok(90..=125));
        if old && (says_age_after(document, index) || says_age_before(document, index)) {
            document.mark(index..index + 1, Kind::Age);
        }
    }
}

fn says_age_after(document: &Document, index: usize) -> bool {
    let next = document.lower(index + 1);
    let year = matches!(next, "year" | "years" | "yr" | "yrs" | "y" | "yo" | "-");
    let aged =
        (2..5).any(|step| matches!(document.lower(index + step), "old" | "o" | "age" | "aged"));
    (year && aged)
        || next.starts_with("வயசு")
        || next.starts_with("வயது")
        || next.starts_with("ఏళ్ళ వయ")
}

fn says_age_before(document: &Document, index: usize) -> bool {
    (1..4).filter_map(|step| index.checked_sub(step)).any(|place| {
        matches!(
            document.lower(place),
            "age"
                | "aged"
                | "umar"
                | "वय"
                | "उम्र"
                | "வயசு"
                | "வயது"
                | "వయసు"
                | "వయస్సు"
        )
    })
}
