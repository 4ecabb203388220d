//! What the patient tells beside a complaint: its side, how often, since when, what makes it worse or better.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Stated;
use super::amounts::plain;
use super::hear::Heard;
use super::mention::Mention;
use super::statements::Visit;
use crate::lexicon::{Cue, List, Slot, lists};
use crate::visit::Speaker;

impl Visit<'_> {
    /// 'worse on bending', 'better lying down': one line for each clause of the patient that says so.
    pub(super) fn circumstances(&mut self, turn: usize) {
        let heard = &self.heard[turn];
        if matches!(heard.speaker, Speaker::Doctor | Speaker::Nurse) || turn >= self.plan_from {
            return;
        }
        let asked = turn.checked_sub(1).is_some_and(|before| asks_when_worse(&self.heard[before]));
        let mut found = Vec::new();
        for sentence in heard.sentences.iter().filter(|sentence| !sentence.question) {
            for clause in clauses(heard, &sentence.range) {
                if let Some((text, range)) = circumstance(heard, &clause, asked) {
                    let (start, end) = heard.span(&range);
                    found.push(Stated { text, turn, start, end });
                }
            }
        }
        for one in found {
            if !self.found.circumstances.iter().any(|known| known.text == one.text) {
                self.found.circumstances.push(one);
            }
        }
    }
}

fn circumstance(
    heard: &Heard,
    clause: &Range<usize>,
    asked: bool,
) -> Option<(String, Range<usize>)> {
    let context = heard.detail(clause, Slot::Context)?;
    let denied = [Cue::NegationBack, Cue::NegationForward, Cue::Conditional, Cue::Family]
        .iter()
        .any(|cue| clause.clone().any(|at| heard.has(at, *cue) && !context.range.contains(&at)));
    if denied {
        return None;
    }
    let worse = heard.detail(clause, Slot::Worse);
    let better = heard.detail(clause, Slot::Better);
    let (word, at) = match (worse, better) {
        (Some(worse), None) => ("worse", worse.range.clone()),
        (None, Some(better)) => ("better", better.range.clone()),
        (None, None) if asked => ("worse", context.range.clone()),
        _ => return None,
    };
    let start = at.start.min(context.range.start);
    Some((format!("{word} {}", context.text), start..at.end.max(context.range.end)))
}

fn asks_when_worse(heard: &Heard) -> bool {
    heard.speaker == Speaker::Doctor
        && heard.sentences.iter().any(|sentence| {
            sentence.question
                && heard.detail(&sentence.range, Slot::Worse).is_some()
                && heard.detail(&sentence.range, Slot::Context).is_none()
        })
}

/// The parts of a sentence between commas and words that turn it.
pub(super) fn clauses(heard: &Heard, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = sentence.start;
    for index in sentence.clone() {
        if heard.lower(index) == "," || heard.has(index, Cue::Terminator) {
            parts.push(start..index);
            start = index + 1;
        }
    }
    parts.push(start..sentence.end);
    parts.retain(|part| !part.is_empty());
    parts
}

/// Side, count and time of a complaint, said in the sentence that names it.
pub(super) fn attributes(
    heard: &Heard,
    mention: &Mention,
    sentence: &Range<usize>,
) -> BTreeMap<String, String> {
    let mut attrs = BTreeMap::new();
    if let Some(side) = side(heard, mention, sentence) {
        attrs.insert("side".to_owned(), side.to_owned());
    }
    if lists(List::Counted, mention.concept.name)
        && let Some(count) = count(heard, sentence)
    {
        attrs.insert("count".to_owned(), count);
    }
    if let Some(when) = heard.detail(sentence, Slot::When) {
        let since = heard.any(when.range.start.saturating_sub(1)..when.range.end + 2, Cue::Since);
        let name = if since { "since" } else { "when" };
        attrs.insert(name.to_owned(), when.text.to_owned());
    }
    attrs
}

/// 'once', '3 times': the last one where the patient corrects it.
pub(super) fn count(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let mut counts = range.clone().rev().filter_map(|index| {
        let word = heard.lower(index);
        let lone = match word {
            "once" | "ఒకసారి" | "ஒருதடவை" | "okasari" => Some(1.0),
            "twice" | "రెండుసార్లు" => Some(2.0),
            _ => None,
        };
        let said = heard.number(index).filter(|(_, end)| heard.has(*end, Cue::TimeTimes));
        let count = lone.or(said.map(|(count, _)| count))?;
        ((1.0..40.0).contains(&count)).then_some(count)
    });
    counts.next().map(|count| {
        if count < 1.5 { "once".to_owned() } else { format!("{} times", plain(count)) }
    })
}

/// 'left' before the thing, in the same sentence.
pub(super) fn side(
    heard: &Heard,
    mention: &Mention,
    sentence: &Range<usize>,
) -> Option<&'static str> {
    let near = sentence.start.max(mention.range.start.saturating_sub(3))
        ..sentence.end.min(mention.range.end + 1);
    let found = heard.detail(&near, Slot::Side)?;
    let aside = matches!(heard.lower(found.range.end), "," | "?" | "now" | "away" | "." | "here");
    (!aside).then_some(found.text)
}
