//! What a sentence says of a thing it names: direction and scope of its cue words.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::hear::Heard;
use super::mention::{Mention, denies};
use crate::lexicon::Cue;

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
    let negated = is_negated(heard, &part, mention);
    if is_family(heard, sentence, mention) {
        return if negated { Status::Absent } else { Status::Family };
    }
    if negated {
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

fn is_negated(heard: &Heard, part: &Range<usize>, mention: &Mention) -> bool {
    mention.denied
        || denied_at_once(heard, mention)
        || denied_before(heard, part, mention)
        || denied_after(heard, part, mention)
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
        let far = mention.range.start - cue > if contracted { 5 } else { 14 };
        !answer && !verb && !far && (!contracted || clauses == 0)
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
    let normal = ["normal", "clear", "soft", "intact"]
        .iter()
        .any(|word| mention.concept.name.starts_with(word));
    denial.is_some_and(|cue| {
        let uncontrolled = (mention.range.end..cue).any(|index| {
            heard.lower(index).starts_with("control") || heard.lower(index).starts_with("కంట్రోల్")
        });
        let between = mention.range.end..cue;
        let asserted = between
            .clone()
            .any(|index| heard.has(index, Cue::Yes) && !heard.has(index, Cue::NegationBack));
        let comma = between.clone().find(|&index| heard.lower(index) == ",");
        let listed = comma.is_none_or(|comma| comma <= mention.range.end + 1 && cue - comma < 9);
        let elsewhere = asserted || uncontrolled || (normal && comma.is_some());
        listed && !elsewhere
    })
}

/// A relative in the same clause before the thing, and nobody else between.
fn is_family(heard: &Heard, sentence: &Range<usize>, mention: &Mention) -> bool {
    let relative =
        (sentence.start..mention.range.end).rev().find(|&index| heard.has(index, Cue::Family));
    let after = (mention.range.end..sentence.end.min(mention.range.end + 5)).find(|&index| {
        heard.has(index, Cue::Family)
            && matches!(heard.lower(index.saturating_sub(1)), "my" | "in" | "for" | "the")
    });
    let own = |index: usize| {
        matches!(
            heard.lower(index),
            "i" | "எனக்கு"
                | "నాకు"
                | "enakku"
                | "naaku"
                | "உங்களுக்கு"
                | "మీకు"
                | "unakku"
                | "meeku"
                | "i've"
        )
    };
    relative.is_some_and(|index| !(index..mention.range.start).any(own)) || after.is_some()
}

/// The word for the relative before a thing, in English.
pub(crate) fn relative(heard: &Heard, sentence: &Range<usize>) -> &'static str {
    let named =
        sentence.clone().rev().filter(|&index| heard.has(index, Cue::Family)).find_map(|index| {
            let word = heard.lower(index);
            RELATIVES
                .iter()
                .find(|(starts, _)| starts.iter().any(|start| word.starts_with(start)))
                .map(|(_, name)| *name)
        });
    named.unwrap_or("family member")
}

const RELATIVES: [(&[&str], &str); 12] = [
    (&["grandmother", "grandma", "பாட்டி", "నానమ్మ", "అమ్మమ్మ", "paatti"], "grandmother"),
    (&["grandfather", "grandpa", "தாத்தா", "తాత", "thaatha"], "grandfather"),
    (&["mother", "mom", "அம்மா", "అమ్మ", "amma"], "mother"),
    (&["father", "dad", "அப்பா", "నాన్న", "appa", "nanna"], "father"),
    (&["brother", "அண்ண", "தம்பி", "అన్న", "తమ్ము", "annan", "annaki", "thambi", "thammu"], "brother"),
    (&["sister", "அக்கா", "தங்க", "అక్క", "చెల్లి", "akka", "chelli"], "sister"),
    (&["uncle", "மாமா", "சித்தப்பா", "பெரியப்பா", "మామ", "మావ", "చిన్నాన్న"], "uncle"),
    (&["aunt", "అత్త", "మేనత్త"], "aunt"),
    (&["parents"], "parents"),
    (&["வீட்டுல", "குடும்ப", "ఇంట్లో", "intlo", "veet"], "family member"),
    (&["family"], "family member"),
    (&["son"], "son"),
];
