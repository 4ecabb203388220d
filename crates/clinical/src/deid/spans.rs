//! From marks to spans, tokens and the masked text.

use std::collections::{HashMap, HashSet};

use super::dates;
use super::document::{Document, Kind};
use super::{Masked, MaskedSpan};

/// The masked text with its spans.
pub(super) fn masked(text: &str, document: &Document) -> Masked {
    let original: Vec<char> = text.chars().collect();
    let mut names = TokenNames::new(text);
    let mut masked = Masked { text: String::with_capacity(text.len()), spans: Vec::new() };
    let mut done = 0;
    for (start, end, kind) in stretches(document) {
        let words: String = original[start..end].iter().collect();
        let token = names.name(kind, &words);
        masked.text.extend(&original[done..start]);
        masked.text.push_str(&token);
        masked.spans.push(MaskedSpan { start, end, kind, token, text: words });
        done = end;
    }
    masked.text.extend(&original[done..]);
    masked
}

/// Runs of tokens of one kind, by places in the original.
fn stretches(document: &Document) -> Vec<(usize, usize, Kind)> {
    let mut found: Vec<(usize, usize, Kind)> = Vec::new();
    let mut last_token = usize::MAX;
    for (index, kind) in document.marks.iter().enumerate() {
        let Some(kind) = *kind else { continue };
        let (start, end) = (document.tokens[index].start, document.tokens[index].end);
        let joined = last_token.wrapping_add(1) == index
            && found.last().is_some_and(|last| last.2 == kind && !splits(document, index, kind));
        match found.last_mut() {
            Some(last) if joined => last.1 = end,
            _ => found.push((start, end, kind)),
        }
        last_token = index;
    }
    let origin =
        |(start, end, kind)| (document.plain.origin(start), document.plain.origin(end), kind);
    found.into_iter().map(origin).filter(|(start, end, _)| start < end).collect()
}

/// Names on separate lines are separate people.
fn splits(document: &Document, index: usize, kind: Kind) -> bool {
    document.tokens[index].starts_line && !matches!(kind, Kind::Address)
}

/// Gives each different text of a kind its token, never one that already stands in the text.
struct TokenNames<'text> {
    text: &'text str,
    given: HashMap<(Kind, String), String>,
    counts: HashMap<Kind, usize>,
    has_brackets: bool,
    used: HashSet<String>,
}

impl<'text> TokenNames<'text> {
    fn new(text: &'text str) -> Self {
        let (given, counts, used) = (HashMap::new(), HashMap::new(), HashSet::new());
        Self { text, given, counts, has_brackets: text.contains('['), used }
    }

    fn name(&mut self, kind: Kind, words: &str) -> String {
        if let Some(token) = self.given.get(&(kind, words.to_owned())) {
            return token.clone();
        }
        let token = loop {
            let count = self.counts.entry(kind).or_default();
            *count += 1;
            let token = format!("[{}_{count}{}]", kind.word(), kept(kind, words));
            let taken = self.has_brackets && self.text.contains(&token);
            if !taken && self.used.insert(token.clone()) {
                break token;
            }
        };
        self.given.insert((kind, words.to_owned()), token.clone());
        token
    }
}

/// What a token may keep of what it hides: the year of a date, '90+' of an age.
fn kept(kind: Kind, words: &str) -> String {
    match kind {
        Kind::Date => dates::year_of(words).map_or_else(String::new, |year| format!(":{year}")),
        Kind::Age => ":90+".to_owned(),
        _ => String::new(),
    }
}
