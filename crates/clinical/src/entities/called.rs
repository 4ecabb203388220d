//! What an English-speaking doctor calls it, beyond the names of the lexicon: how bad it is, where it is, and names
//! that only the list of medical words knows.

use std::ops::Range;

use super::Stated;
use super::hear::Heard;
use super::mention::Mention;
use super::statements::Visit;
use crate::lexicon::{Cue, List, lists, stem};
use crate::visit::Speaker;
use crate::words::{ENGLISH, MEDICAL};

impl Visit<'_> {
    /// 'So this is polymyalgia.': a name after the words with which a doctor says what it is.
    pub(super) fn called(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        let late = turn * 2 >= self.heard.len();
        if heard.by_ear || heard.speaker != Speaker::Doctor || !late {
            return;
        }
        let named = heard.sentences.iter().filter(|sentence| !sentence.question);
        let found: Vec<Stated> = named
            .filter(|sentence| self.within(turn, &sentence.range).is_empty())
            .filter_map(|sentence| {
                let range = name_in(heard, &sentence.range)?;
                let (start, end) = heard.span(&range);
                let words: Vec<&str> = range.map(|at| heard.lower(at)).collect();
                let possible = heard.any(sentence.range.clone(), Cue::Possible);
                let lead = if possible { "possible " } else { "" };
                Some(Stated { text: format!("{lead}{}", words.join(" ")), turn, start, end })
            })
            .collect();
        for one in found {
            if !self.found.assessments.iter().any(|known| known.text == one.text) {
                self.found.assessments.push(one);
            }
        }
    }
}

/// The words after 'this is', as far as they are a name with a medical word in it that is no everyday word.
fn name_in(heard: &Heard, sentence: &Range<usize>) -> Option<Range<usize>> {
    let denied = heard.any(sentence.clone(), Cue::NegationForward);
    let conditional = heard.any(sentence.clone(), Cue::Conditional);
    let lead = (sentence.start..sentence.end.min(sentence.start + 6)).find(|&at| {
        matches!(heard.lower(at), "is" | "it's" | "called" | "have" | "like" | "that's")
    })?;
    let said = (sentence.start..=lead).any(|at| lists(List::ThisIs, heard.lower(at)))
        || (heard.lower(lead) == "have" && heard.lower(lead - 1) == "you");
    if denied || conditional || !said {
        return None;
    }
    let start = (lead + 1..sentence.end).find(|&at| !lists(List::Loose, heard.lower(at)))?;
    let ends = |at: &usize| {
        let piece = &heard.pieces[*at];
        piece.sign || piece.value.is_some() || lists(List::NameEnds, heard.lower(*at))
    };
    let end = (start..sentence.end).find(ends).unwrap_or(sentence.end);
    let medical = (start..end).any(|at| {
        let word = heard.lower(at);
        MEDICAL.contains(word) && !ENGLISH.contains(word)
    });
    (medical && end - start < 5).then_some(start..end)
}

/// 'mild', 'acute' right before a name that does not have it.
pub(super) fn severity(heard: &Heard, mention: &Mention) -> Option<&'static str> {
    let before = heard.lower(mention.range.start.checked_sub(1)?);
    let known = ["mild", "moderate", "severe", "acute", "chronic", "early"];
    let word = known.into_iter().find(|word| *word == before)?;
    (!mention.concept.name.contains(word)).then_some(word)
}

/// 'of the left knee', 'in both hands' after a name.
pub(super) fn site(heard: &Heard, sentence: &Range<usize>, mention: &Mention) -> Option<String> {
    let lead = mention.range.end;
    if !matches!(heard.lower(lead), "of" | "in" | "on") {
        return None;
    }
    let last = (lead + 1..sentence.end.min(lead + 5))
        .find(|&at| lists(List::BodyParts, stem(heard.lower(at))))?;
    let words: Vec<&str> = (lead + 1..=last)
        .map(|at| heard.lower(at))
        .filter(|word| !matches!(*word, "your" | "his" | "her" | "the"))
        .collect();
    let known = words.iter().any(|word| mention.concept.name.contains(stem(word)));
    (!known && words.len() < 4).then(|| format!(" of {}", words.join(" ")))
}
