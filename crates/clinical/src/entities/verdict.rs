//! What is done with a drug that was named: begun, kept, changed, stopped, given, or only spoken of.

use std::ops::Range;

use super::amounts::dose;
use super::filled::says_all;
use super::frequency::frequency;
use super::hear::{Heard, Sentence};
use super::medication::Action;
use super::mention::Mention;
use super::people::{self, Whose};
use super::status::{self, Status};
use crate::lexicon::{ConceptKind, Cue, List, begins, lists};
use crate::visit::Speaker;

/// A drug in its place.
pub(crate) struct Place<'a> {
    pub(crate) heard: &'a Heard,
    pub(crate) all: &'a [Mention],
    pub(crate) mention: &'a Mention,
    pub(crate) sentence: &'a Sentence,
    /// The part of the sentence that speaks of this drug.
    pub(crate) clause: Range<usize>,
    /// Whether a dose, a frequency or a length was said.
    pub(crate) ordered: bool,
    /// Whether a dose was said.
    pub(crate) strength: bool,
    /// Whether it was asked which drugs are taken.
    pub(crate) asked: Asked,
}

/// How a drug came to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// By itself.
    No,
    /// In answer to what is taken.
    Taken,
    /// In a list that is read out, each with its strength.
    List,
}

/// What is said of a drug; nothing where it is not clear.
pub(crate) fn verdict(place: &Place<'_>) -> Option<(Status, Option<Action>)> {
    match place.heard.speaker {
        Speaker::Doctor => of_doctor(place),
        Speaker::Nurse => of_nurse(place),
        Speaker::Patient | Speaker::Attendant => of_patient(place),
    }
}

impl Place<'_> {
    fn has(&self, cue: Cue) -> bool {
        self.heard.any(self.clause.clone(), cue)
    }

    fn is_class(&self) -> bool {
        is_class(self.mention.concept.name)
    }

    fn is_denied(&self) -> bool {
        self.has(Cue::NotNeeded)
            || status::in_sentence(self.heard, &self.sentence.range, self.mention) == Status::Absent
    }
}

fn of_doctor(place: &Place<'_>) -> Option<(Status, Option<Action>)> {
    let Place { heard, sentence, mention, clause, ordered, .. } = place;
    let has = |cue: Cue| place.has(cue);
    let denied = place.is_denied();
    if place.is_class() {
        return denied.then_some((Status::Absent, None));
    }
    Some(match () {
        () if has(Cue::Stop) && !has(Cue::NegationForward) => (Status::Past, Some(Action::Stop)),
        () if is_changed_for(place) => (Status::Past, Some(Action::Stop)),
        () if is_replaced(place) => (Status::Past, Some(Action::Stop)),
        () if is_foreseen(heard, sentence, mention) => (Status::Hypothetical, None),
        () if denied => (Status::Absent, None),
        () if has(Cue::Hypothetical) || is_condition_itself(heard, mention) => {
            (Status::Hypothetical, None)
        }
        () if has(Cue::Change) && *ordered && !replaces(place) => {
            (Status::Present, Some(Action::Change))
        }
        () if is_known_taken(heard, sentence, mention) => (Status::Present, Some(Action::Continue)),
        () if has(Cue::Continue) || continues_all(heard, sentence) => {
            (Status::Present, Some(Action::Continue))
        }
        () if is_given(heard, sentence) => (Status::Present, Some(Action::Given)),
        () if has(Cue::Past) && has(Cue::Done) => (Status::Past, None),
        () if *ordered => (Status::Present, Some(Action::Start)),
        () if has(Cue::Conditional) => (Status::Hypothetical, None),
        () if gives(heard, clause) || mention.concept.name.ends_with("salts") => {
            (Status::Present, Some(Action::Start))
        }
        () => return None,
    })
}

/// A nurse says what was given in the clinic, and nothing of what is taken at home.
fn of_nurse(place: &Place<'_>) -> Option<(Status, Option<Action>)> {
    let gave = |at: usize| lists(List::Gave, place.heard.lower(at));
    let given = place.has(Cue::Done) || place.sentence.range.clone().any(gave);
    let clear = given && !place.is_denied() && !place.is_class();
    clear.then_some((Status::Present, Some(Action::Given)))
}

fn of_patient(place: &Place<'_>) -> Option<(Status, Option<Action>)> {
    let Place { heard, all, mention, clause, .. } = place;
    let has = |cue: Cue| place.has(cue);
    let denied = place.is_denied();
    let often = frequency(heard, clause.clone());
    let needed = often.as_deref() == Some("as needed");
    let stops = is_stopped(heard, clause, own_end(heard, all, mention), &place.sentence.range);
    let strength = dose(heard, clause.clone()).is_some() || place.strength;
    Some(match () {
        () if place.is_class() && !denied => return None,
        () if stops => (Status::Past, Some(Action::Stop)),
        () if denied => (Status::Absent, None),
        () if is_of_no_help(heard, &(clause.start..clause.end.max(told_end(place)))) => {
            (Status::Past, None)
        }
        () if place.asked == Asked::List && strength && !has(Cue::Past) && !has(Cue::Done) => {
            (Status::Present, Some(Action::Continue))
        }
        () if is_taken(heard, clause, mention) => (Status::Present, Some(Action::Continue)),
        () if has(Cue::Done) || has(Cue::Past) => (Status::Past, None),
        () if needed && place.asked != Asked::No => (Status::Present, Some(Action::Continue)),
        () if needed => (Status::Present, None),
        () if (strength || place.asked != Asked::No) && place.ordered => {
            (Status::Present, Some(Action::Continue))
        }
        () => return None,
    })
}

/// Whether the drug is somebody else's, or only somebody's advice: 'my neighbour told me to take it'.
pub(crate) fn is_anothers(heard: &Heard, sentence: &Sentence, mention: &Mention) -> bool {
    let before = sentence.range.start..mention.range.start;
    let adviser = before.clone().find(|&index| {
        heard.people[index].is_some_and(|person| person != crate::lexicon::Person::Own)
    });
    let whose = people::whose(heard, &sentence.range, &mention.range);
    let Some(adviser) = adviser else { return whose == Whose::Another };
    let gave = (adviser..sentence.range.end).any(|index| lists(List::Gave, heard.lower(index)));
    let told = sentence.range.clone().any(|index| lists(List::Told, heard.lower(index)));
    told || (whose != Whose::Patient && !gave)
}

/// 'switch you from enalapril to losartan': the one that is left.
fn is_changed_for(place: &Place<'_>) -> bool {
    let Place { heard, all, mention, sentence, .. } = place;
    let from = heard.lower(mention.range.start.wrapping_sub(1)) == "from";
    let to = all.iter().find(|other| {
        other.concept.kind == ConceptKind::Medication
            && other.range.start > mention.range.start
            && sentence.range.contains(&other.range.start)
    });
    from && to.is_some_and(|other| heard.lower(other.range.start - 1) == "to")
        && heard.any(sentence.range.clone(), Cue::Change)
}

/// 'swap the Advil for naproxen', 'Advil-க்கு பதிலா naproxen': another drug is given in its place.
fn is_replaced(place: &Place<'_>) -> bool {
    let Place { heard, all, mention, sentence, .. } = place;
    let other = later_drug(all, mention, sentence);
    let swapped = heard.find(sentence.range.start..mention.range.start, Cue::Change).is_some();
    let instead =
        (mention.range.end..mention.range.end + 3).any(|at| lists(List::Instead, heard.lower(at)));
    other.is_some_and(|other| {
        let joined = (other.saturating_sub(4)..other)
            .any(|at| matches!(heard.lower(at), "for" | "with" | "to" | "by"));
        instead || (swapped && joined)
    })
}

/// Whether the drug is given in the place of one that stands before it in the sentence.
fn replaces(place: &Place<'_>) -> bool {
    let Place { heard, all, mention, sentence, .. } = place;
    let first = all.partition_point(|one| one.range.start < sentence.range.start);
    let own = all.partition_point(|one| one.range.start < mention.range.start);
    all[first..own.max(first)].iter().any(|other| {
        let before = other.concept.kind == ConceptKind::Medication
            && other.concept.name != mention.concept.name
            && sentence.range.contains(&other.range.start)
            && other.range.start < mention.range.start;
        let between = other.range.end..mention.range.start;
        before
            && between.into_iter().any(|at| {
                lists(List::Instead, heard.lower(at))
                    || matches!(heard.lower(at), "for" | "with" | "to" | "by")
            })
    })
}

fn later_drug(all: &[Mention], mention: &Mention, sentence: &Sentence) -> Option<usize> {
    let own = all.partition_point(|one| one.range.start <= mention.range.start);
    let later = all[own..].iter().take(12).find(|other| {
        other.concept.kind == ConceptKind::Medication
            && other.concept.name != mention.concept.name
            && other.range.start > mention.range.start
            && sentence.range.contains(&other.range.start)
    });
    later.map(|other| other.range.start)
}

/// 'I see you are on norvasc': the doctor tells what is taken, and orders nothing.
pub(crate) fn is_known_taken(heard: &Heard, sentence: &Sentence, mention: &Mention) -> bool {
    (sentence.range.start..mention.range.start).any(|at| {
        let (one, two, three) = (heard.lower(at), heard.lower(at + 1), heard.lower(at + 2));
        let taking = |word: &str| matches!(word, "on" | "taking");
        (one == "you're" && taking(two))
            || (one == "you" && matches!(two, "are" | "were") && taking(three))
            || (one == "you" && two == "take")
            || (one == "you've" && two == "been" && taking(three))
    })
}

/// 'Metoprolol, aspirin, both as before.'
fn continues_all(heard: &Heard, sentence: &Sentence) -> bool {
    heard.any(sentence.range.clone(), Cue::Continue) && says_all(heard, &sentence.range)
}

/// 'if the pulse falls we will reduce it', 'if the TSH is high then thyroxine': what may come to be done.
fn is_foreseen(heard: &Heard, sentence: &Sentence, mention: &Mention) -> bool {
    let range = sentence.range.start..mention.range.start;
    let condition = range.clone().find(|&index| matches!(heard.lower(index), "if" | "unless"));
    condition.is_some_and(|at| {
        (at..sentence.range.end).any(|index| {
            let (word, next) = (heard.lower(index), heard.lower(index + 1));
            word == "then" || (matches!(word, "we" | "i") && matches!(next, "will" | "can" | "may"))
        })
    })
}

/// 'போட்டா bleeding risk', 'if you take ibuprofen': the drug itself is what may happen.
fn is_condition_itself(heard: &Heard, mention: &Mention) -> bool {
    let taken = (mention.range.end..mention.range.end + 2).any(|index| {
        heard.has(index, Cue::Conditional) && begins(List::TakenIf, heard.lower(index))
    });
    let before = (1..5).any(|back| {
        heard.lower(mention.range.start.wrapping_sub(back)) == "if"
            && heard.lower(mention.range.start.wrapping_sub(back).wrapping_add(1)) == "you"
    });
    taken || before
}

/// 'nowadays it is not helping'.
pub(crate) fn is_of_no_help(heard: &Heard, range: &Range<usize>) -> bool {
    range.clone().any(|index| {
        let (word, next) = (heard.lower(index), heard.lower(index + 1));
        (matches!(word, "not" | "didn't" | "doesn't" | "isn't" | "never" | "n't" | "no")
            && matches!(
                next,
                "help" | "helping" | "helped" | "working" | "work" | "use" | "relief"
            ))
            || (word == "does" && next == "nothing")
            || lists(List::NoHelp, word)
    })
}

/// Where the next sentence of the patient ends, if it still speaks of the drug alone.
fn told_end(place: &Place<'_>) -> usize {
    let Place { heard, all, mention, sentence, .. } = place;
    let own = own_end(heard, all, mention);
    let next = heard.sentences.get(heard.sentence_after(sentence.range.end.saturating_sub(1)));
    let alone = next.filter(|next| {
        let first = all.partition_point(|one| one.range.start < next.range.start);
        let named = all.get(first).is_some_and(|one| next.range.contains(&one.range.start));
        next.range.end <= own && !named
    });
    alone.map_or(sentence.range.end, |next| next.range.end)
}

/// Whether the patient stopped it: said in the sentence itself, or after it of nothing else.
fn is_stopped(heard: &Heard, clause: &Range<usize>, end: usize, own: &Range<usize>) -> bool {
    let mut stops = (clause.start..end).filter(|&index| heard.has(index, Cue::Stop));
    stops.any(|at| {
        let other = heard.sentence_of(at).filter(|one| one.range.start >= own.end);
        other.is_none_or(|sentence| {
            let noun = sentence.range.clone().find(|&index| {
                lists(List::DrugOf, heard.lower(index)) || heard.has(index, Cue::UnitTablet)
            });
            noun.is_none_or(|noun| {
                (noun.saturating_sub(2)..noun)
                    .any(|index| matches!(heard.lower(index), "that" | "those" | "அந்த" | "ఆ"))
            })
        })
    })
}

/// Whether the patient says to take it now; 'on' only right before the drug.
fn is_taken(heard: &Heard, clause: &Range<usize>, mention: &Mention) -> bool {
    clause.clone().any(|index| {
        let near = mention.range.start > index && mention.range.start <= index + 2;
        let never = heard.any(index.saturating_sub(3)..index, Cue::NegationForward);
        let formerly = heard.lower(index.wrapping_sub(1)) == "to"
            && heard.lower(index.wrapping_sub(2)) == "used";
        heard.has(index, Cue::Taking) && (heard.lower(index) != "on" || near) && !never && !formerly
    })
}

/// 'Sister, give the injection now': given in the clinic.
fn is_given(heard: &Heard, sentence: &Sentence) -> bool {
    let any = |list: List| sentence.range.clone().any(|at| begins(list, heard.lower(at)));
    any(List::Injections) && any(List::Now) && !heard.any(sentence.range.clone(), Cue::NotNeeded)
}

/// Whether a doctor gives a drug.
fn gives(heard: &Heard, clause: &Range<usize>) -> bool {
    clause.clone().any(|index| {
        let english = [
            "take",
            "put",
            "start",
            "restart",
            "give",
            "giving",
            "use",
            "prescribe",
            "prescribing",
            "add",
            "adding",
            "starting",
            "apply",
        ];
        english.contains(&heard.lower(index)) || begins(List::Giving, heard.lower(index))
    })
}

/// Where the patient's words about this drug end: at the next drug, or at the sentence that names one.
pub(crate) fn own_end(heard: &Heard, all: &[Mention], mention: &Mention) -> usize {
    let later = all.partition_point(|other| other.range.start <= mention.range.start);
    let next = all[later..].iter().find(|other| other.concept.kind == ConceptKind::Medication);
    let Some(next) = next else { return heard.pieces.len() };
    let sentence = heard.sentence_of(next.range.start).map_or(0, |one| one.range.start);
    if sentence > mention.range.start { sentence } else { next.range.start }
}

/// Whether a name is of a kind of drugs.
pub(crate) fn is_class(name: &str) -> bool {
    lists(List::Classes, name)
}
