//! A text under the marker: its tokens and what each was found to be.

use nadi_base::Country;
use serde::{Deserialize, Serialize};

use super::known;
use crate::text::{Plain, Token, tokenise};

/// Kinds of identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Kind {
    /// A person or an organisation.
    Name,
    /// A village, town, district, state or country.
    Place,
    /// House, street, door number.
    Address,
    /// A postal code.
    Zip,
    /// A phone or fax number.
    Phone,
    /// Any number that stands for a person, a card or an account.
    Id,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A network address.
    Ip,
    /// A date; its year stays in the token.
    Date,
    /// An age over 89.
    Age,
}

impl Kind {
    /// The word in the token.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "NAME",
            Self::Place => "PLACE",
            Self::Address => "ADDRESS",
            Self::Zip => "ZIP",
            Self::Phone => "PHONE",
            Self::Id => "ID",
            Self::Email => "EMAIL",
            Self::Url => "URL",
            Self::Ip => "IP",
            Self::Date => "DATE",
            Self::Age => "AGE",
        }
    }
}

/// A text being marked.
pub(super) struct Document {
    pub(super) plain: Plain,
    pub(super) tokens: Vec<Token>,
    pub(super) marks: Vec<Option<Kind>>,
    pub(super) country: Country,
    /// Whether capitals mean something here.
    pub(super) cased: bool,
    /// Whether most words are known English ones.
    pub(super) english: bool,
}

impl Document {
    pub(super) fn new(text: &str, country: Country) -> Self {
        let plain = Plain::new(text);
        let tokens = tokenise(&plain);
        let marks = vec![None; tokens.len()];
        let cased = tokens.iter().any(|token| token.is_word() && token.capital);
        let english = is_english(&tokens);
        Self { plain, tokens, marks, country, cased, english }
    }

    /// Marks tokens that are not marked yet.
    pub(super) fn mark(&mut self, range: std::ops::Range<usize>, kind: Kind) {
        for slot in &mut self.marks[range] {
            slot.get_or_insert(kind);
        }
    }

    pub(super) fn token(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    pub(super) fn lower(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| &token.lower)
    }

    pub(super) fn previous(&self, index: usize) -> Option<&Token> {
        index.checked_sub(1).and_then(|before| self.tokens.get(before))
    }

    pub(super) fn is_marked(&self, index: usize) -> bool {
        self.marks.get(index).is_some_and(Option::is_some)
    }

    /// Whether nothing stands between a token and the one before it.
    pub(super) fn touches_previous(&self, index: usize) -> bool {
        self.previous(index).is_some_and(|before| before.end == self.tokens[index].start)
    }

    /// Whether a token begins a sentence or a line.
    pub(super) fn starts_sentence(&self, index: usize) -> bool {
        let quoted = self.previous(index).is_some_and(|before| before.is("\"") || before.is(">"));
        let sign =
            |token: &Token| matches!(&*token.lower, "." | "?" | "!" | ":" | "•" | "…" | "\"" | ">");
        self.tokens[index].starts_line || quoted || self.previous(index).is_none_or(sign)
    }
}

fn is_english(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.is_word() && token.len() > 1).take(2_000);
    let (known, all) = words.fold((0_usize, 0_usize), |(known, all), token| {
        (known + usize::from(known::is_safe(&token.lower)), all + 1)
    });
    all == 0 || known * 2 >= all
}
