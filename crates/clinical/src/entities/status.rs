//! What a sentence says of a thing it names: direction and scope of its cue words.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::hear::Heard;
use super::mention::{Mention, denies};
use super::people::{self, Whose};
use crate::lexicon::{Cue, List, begins};

/// What is said of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It is there.
    Present,
    /// It is not there.
    Absent,
    /// It may be there.
    Possible,
    /// It was there.
    Past,
    /// A relative has it.
    Family,
    /// It counts only if something happens.
    Hypothetical,
}

/// What the cues of a sentence say of a mention in it. Nothing else is looked at.
pub(crate) fn in_sentence(heard: &Heard, sentence: &Range<usize>, mention: &Mention) -> Status {
    let part = segment(heard, sentence, mention);
    if matches!(people::whose(heard, sentence, &mention.range), Whose::Relative(_)) {
        return Status::Family;
    }
    if is_negated(heard, &part, mention) {
        return Status::Absent;
    }
    if heard.any(part.clone(), Cue::Possible) {
        return Status::Possible;
    }
    Status::Present
}

/// The part of a sentence around a mention between words that turn it ('but').
pub(crate) fn segment(heard: &Heard, sentence: &Range<usize>, mention: &Mention) -> Range<usize> {
    let turns =
        |index: &usize| heard.has(*index, Cue::Terminator) && !mention.range.contains(index);
    let start =
        (sentence.start..mention.range.start).rev().find(turns).map_or(sentence.start, |at| at + 1);
    let end = (mention.range.end..sentence.end).find(turns).unwrap_or(sentence.end);
    start..end
}

/// Whether the words around a mention deny it.
pub(crate) fn is_negated(heard: &Heard, part: &Range<usize>, mention: &Mention) -> bool {
    mention.denied
        || denied_at_once(heard, mention)
        || denied_any(heard, part, mention)
        || denied_before(heard, part, mention)
        || denied_after(heard, part, mention)
}

/// 'I don't think I've had like any tingling': 'any' after a denial, however far, is denied.
fn denied_any(heard: &Heard, part: &Range<usize>, mention: &Mention) -> bool {
    let near = part.start.max(mention.range.start.saturating_sub(4))..mention.range.start;
    let any = near.into_iter().rev().find(|&index| heard.lower(index) == "any");
    any.is_some_and(|any| {
        let before = part.start.max(any.saturating_sub(12))..any;
        heard.any(before, Cue::NegationForward)
    })
}

/// 'Smoking never.', 'Fever no, cough yes': the denial right after, at the end of its clause.
fn denied_at_once(heard: &Heard, mention: &Mention) -> bool {
    let end = mention.range.end;
    let ends =
        |at: usize| matches!(heard.lower(at), "" | "," | "." | ";" | "doctor" | "sir" | "madam");
    matches!(heard.lower(end), "never" | "no" | "nil" | "none") && ends(end + 1)
}

/// 'no fever, cough or cold': from the denial forwards, over a list, not over a verb.
fn denied_before(heard: &Heard, part: &Range<usize>, mention: &Mention) -> bool {
    let nearest = (part.start..mention.range.start)
        .rev()
        .find(|&index| heard.has(index, Cue::NegationForward));
    nearest.is_some_and(|cue| {
        let answer = heard.lower(cue + 1) == ",";
        let firm = heard.lower(cue).ends_with("n't") || matches!(heard.lower(cue), "not" | "never");
        let verb = !firm
            && (cue + 1..mention.range.start).any(|index| VERBS.contains(&heard.lower(index)));
        let clauses =
            (cue + 1..mention.range.start).filter(|&index| heard.lower(index) == ",").count();
        let contracted = heard.lower(cue).ends_with("n't") || heard.lower(cue) == "not";
        // 'no fluid in the abdomen, chest is clear': what is normal is not denied over a comma.
        let normal = is_normal(mention.concept.name) && clauses > 0;
        let own_verb = clauses > 0 && says_of_itself(heard, part, mention);
        let far = mention.range.start - cue > if contracted { 5 } else { 14 };
        !answer && !verb && !far && !normal && !own_verb && (!contracted || clauses == 0)
    })
}

/// Verbs of Tamil and Telugu in their present: வலிக்குது, சுத்துது, వస్తుంది, తిరుగుతోంది.
fn is_finite(lower: &str) -> bool {
    [
        "துது",
        "க்குது",
        "யுது",
        "குது",
        "ுது",
        "தோம்",
        "ுதுங்க",
        "ుతోంది",
        "స్తోంది",
        "స్తుంది",
        "ుతుంది",
        "తున్నాయి",
        "ుతున్నాయి",
        "thudhu",
        "udhu",
        "uthu",
        "utundi",
        "stundi",
        "tondi",
    ]
    .iter()
    .any(|end| lower.ends_with(end))
}

/// Names of what is as it should be.
fn is_normal(name: &str) -> bool {
    ["normal", "clear", "soft", "intact", "full range", "equal", "healthy", "warm ext", "stable"]
        .iter()
        .any(|word| name.starts_with(word))
}

/// 'no fever, the cough is still there': the clause of the mention has its own verb.
fn says_of_itself(heard: &Heard, part: &Range<usize>, mention: &Mention) -> bool {
    let end = mention.range.end..part.end.min(mention.range.end + 3);
    end.clone().take_while(|&at| heard.lower(at) != ",").any(|at| {
        matches!(heard.lower(at), "is" | "are" | "was" | "has" | "have" | "started" | "comes")
            && !heard.any(at..at + 3, Cue::NegationForward)
    })
}

const VERBS: [&str; 12] =
    ["have", "has", "had", "having", "is", "am", "get", "got", "it's", "because", "just", "only"];

/// 'காய்ச்சல் இல்ல', 'జ్వరం లేదు': from the denial backwards, not over another verb.
fn denied_after(heard: &Heard, part: &Range<usize>, mention: &Mention) -> bool {
    let denial = (mention.range.end..part.end).find(|&index| {
        (heard.has(index, Cue::NegationBack) || denies(heard.lower(index)))
            && heard.lower(index) != "normal"
    });
    let normal = is_normal(mention.concept.name);
    denial.is_some_and(|cue| {
        let uncontrolled =
            (mention.range.end..cue).any(|index| begins(List::Control, heard.lower(index)));
        let between = mention.range.end..cue;
        let asserted = between
            .clone()
            .any(|index| heard.has(index, Cue::Yes) && !heard.has(index, Cue::NegationBack));
        let comma = between.clone().find(|&index| heard.lower(index) == ",");
        let listed = comma.is_none_or(|comma| comma <= mention.range.end + 1 && cue - comma < 9);
        // 'தலை சுத்துது, விழல': what has its own verb is not denied over a comma.
        let last = heard.lower(mention.range.end.saturating_sub(1));
        let listed = listed && !(comma.is_some() && is_finite(last));
        let elsewhere = asserted || uncontrolled || (normal && comma.is_some());
        listed && !elsewhere
    })
}
