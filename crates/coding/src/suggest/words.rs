//! Words of the tables of this crate, found in a text.

use std::borrow::Cow;

/// Words as a table has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    text: Cow<'static, str>,
    /// Whether the last word may have an ending: Tamil and Telugu words always may.
    open: bool,
}

impl Words {
    pub(super) fn of(text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        let starred = text.ends_with('*');
        let open = starred || !text.is_ascii();
        let bare = text.trim_end_matches('*');
        let text = if starred { Cow::Owned(bare.to_owned()) } else { text };
        Self { text, open }
    }

    /// Where the words stand in a text of small letters.
    pub(super) fn find(&self, lower: &str) -> Option<(usize, usize)> {
        let places = lower.match_indices(&*self.text).map(|(at, _)| (at, at + self.text.len()));
        places.into_iter().find(|(from, to)| {
            is_edge(lower[..*from].chars().next_back()) && (self.open || is_end(&lower[*to..]))
        })
    }
}

/// Whether any of the words stands in a text of small letters.
pub(super) fn any(words: &[Words], lower: &str) -> bool {
    words.iter().any(|words| words.find(lower).is_some())
}

/// The end of a word; an English plural belongs to it.
fn is_end(rest: &str) -> bool {
    is_edge(rest.chars().next())
        || rest.strip_prefix('s').is_some_and(|rest| is_edge(rest.chars().next()))
}

fn is_edge(letter: Option<char>) -> bool {
    letter.is_none_or(|letter| !letter.is_alphanumeric() && !is_native(letter))
}

/// Signs of Tamil and Telugu belong to their word, also those that are no letters.
const fn is_native(letter: char) -> bool {
    matches!(letter, '\u{b80}'..='\u{bff}' | '\u{c00}'..='\u{c7f}')
}

/// The sentences of a text, by bytes, with the sign that ends each.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut from = 0;
    let ends = |letter: char| matches!(letter, '.' | '?' | '!' | ';' | '\n');
    text.split_inclusive(ends).map(move |sentence| {
        let here = (from, from + sentence.len());
        from = here.1;
        here
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_whole_and_native_ones_with_any_ending() {
        let found = |words, text| Words::of(words).find(text).is_some();
        assert!(found("ear", "left ear."), "a word by itself");
        assert!(found("ankle sprain", "two ankle sprains"), "also in plural");
        assert!(!found("ear", "she hears"), "no part of another");
        assert!(found("முட்டி", "முட்டில வலி"), "Tamil words take endings");
        assert!(!found("కాలు", "మోకాలు నొప్పి"), "but no beginnings");
        assert!(found("illa*", "fever illaiye"), "a star does the same in Latin letters");
    }
}
