//! What the doctor finds and what the doctor calls it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::called;
use super::circumstances;
use super::hear::Heard;
use super::mention::Mention;
use super::people::{self, Whose};
use super::statements::Visit;
use super::status::{self, Status};
use super::{ConceptKind, Stated};
use crate::lexicon::{Cue, List, Slot, begins, lists};

impl Visit<'_> {
    pub(super) fn doctor_says(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        if people::whose(heard, sentence, &mention.range) == Whose::Another {
            return;
        }
        let said = status::in_sentence(heard, sentence, mention);
        let conditional = is_conditional(heard, sentence, mention);
        let kind = mention.concept.kind;
        let measure =
            mention.range.len() == 1 && lists(List::Measures, heard.lower(mention.range.start));
        let has_it = heard.any(sentence.start..mention.range.start, Cue::Asserts)
            && !lists(List::Pressure, heard.lower(mention.range.start));
        if measure && !has_it && control(heard, sentence) != Some("not controlled") {
            return;
        }
        let problem = matches!(kind, ConceptKind::Symptom | ConceptKind::Sign);
        let foreseen = sentence.clone().any(|at| lists(List::MayHappen, heard.lower(at)));
        if problem && foreseen && !conditional {
            return;
        }
        let (kind, status) = match kind {
            ConceptKind::Symptom | ConceptKind::Sign if conditional && turn >= self.plan_from => {
                if self.conditions_an_order(turn, sentence) {
                    return;
                }
                (ConceptKind::Symptom, Status::Hypothetical)
            }
            ConceptKind::Symptom
                if said == Status::Present
                    && lists(List::Called, mention.concept.name)
                    && self.is_what_it_is(turn, mention, sentence) =>
            {
                (ConceptKind::Diagnosis, said)
            }
            ConceptKind::Symptom if !lists(List::Seen, mention.concept.name) => return,
            ConceptKind::Symptom | ConceptKind::Sign
                if turn <= self.plan_from && self.is_examining(turn) =>
            {
                (ConceptKind::Sign, said)
            }
            ConceptKind::Sign if turn <= self.plan_from => (kind, said),
            ConceptKind::Diagnosis if conditional => return,
            ConceptKind::Diagnosis if is_of_before(heard, sentence) => return,
            ConceptKind::Diagnosis
                if lists(List::OldOnes, heard.lower(mention.range.start.wrapping_sub(1)))
                    && !mention.concept.name.contains("exacerbation") =>
            {
                return;
            }
            ConceptKind::Diagnosis
                if turn < self.plan_from
                    && tells_history(heard, sentence)
                    && said == Status::Present =>
            {
                (kind, said)
            }
            ConceptKind::Diagnosis if turn + 1 >= self.plan_from => {
                if said != Status::Absent && !self.is_stated(turn, mention, sentence) {
                    return;
                }
                (kind, said)
            }
            ConceptKind::Allergy
                if said == Status::Present && mention.concept.name != "drug allergy" =>
            {
                (kind, said)
            }
            _ => return,
        };
        if status == Status::Family
            || (status == Status::Absent && kind == ConceptKind::Diagnosis && turn > self.plan_from)
        {
            return;
        }
        if kind == ConceptKind::Diagnosis && turn + 1 >= self.plan_from {
            self.assess(turn, mention, sentence, status);
        }
        self.add(
            turn,
            &mention.range,
            kind,
            if kind == ConceptKind::Sign {
                as_sign(mention.concept.name)
            } else {
                mention.concept.name
            },
            status,
            BTreeMap::new(),
            mention.concept.code,
        );
    }

    /// 'This is a second degree burn': what is found is what it is.
    fn is_what_it_is(&self, turn: usize, mention: &Mention, sentence: &Range<usize>) -> bool {
        let heard = &self.heard[turn];
        let first = sentence.start..mention.range.start.min(sentence.start + 4);
        let said = first.clone().any(|index| lists(List::ThisIs, heard.lower(index)));
        let about = sentence.clone().any(|index| lists(List::AboutDisease, heard.lower(index)));
        let other = self.within(turn, sentence).iter().any(|other| {
            other.concept.kind == ConceptKind::Diagnosis || other.range.start < mention.range.start
        });
        turn * 3 >= self.heard.len() && said && !about && !other
    }

    /// Whether the doctor states the disease, or only speaks of it: of its risk, its test, its prevention.
    fn is_stated(&self, turn: usize, mention: &Mention, sentence: &Range<usize>) -> bool {
        let heard = &self.heard[turn];
        let spoken_of = sentence.clone().any(|index| lists(List::AboutDisease, heard.lower(index)));
        if spoken_of {
            return false;
        }
        let known = self.found.entities.iter().any(|entity| {
            entity.concept == mention.concept.name && entity.status == Status::Present
        });
        let possible = heard.any(sentence.clone(), Cue::Possible)
            || heard.lower(mention.range.start.wrapping_sub(1)) == "your";
        known || possible || heard.any(sentence.clone(), Cue::Asserts) || sentence.len() < 9
    }

    /// A line of the assessment, with the side and whether it is under control.
    fn assess(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>, status: Status) {
        let heard = &self.heard[turn];
        let name = mention.concept.name;
        let side = circumstances::side(heard, mention, sentence)
            .map_or_else(String::new, |side| format!("{side} "));
        let bad =
            called::severity(heard, mention).map_or_else(String::new, |word| format!("{word} "));
        let site = called::site(heard, sentence, mention).unwrap_or_default();
        let (side, name) = (format!("{bad}{side}"), format!("{name}{site}"));
        let text = match status {
            Status::Present => match control(heard, sentence) {
                Some(control) => format!("{side}{name} {control}"),
                None => format!("{side}{name}"),
            },
            Status::Possible => format!("possible {side}{name}"),
            _ => return,
        };
        let (start, end) = heard.span(&mention.range);
        self.found
            .assessments
            .retain(|known| !(text.ends_with(&known.text) || text.starts_with(&known.text)));
        if !self
            .found
            .assessments
            .iter()
            .any(|known| known.text.ends_with(&text) || known.text.starts_with(&text))
        {
            self.found.assessments.push(Stated { text, turn, start, end });
        }
    }

    /// 'paracetamol if there is fever': the condition of a drug or a test, no danger sign.
    pub(super) fn conditions_an_order(&self, turn: usize, sentence: &Range<usize>) -> bool {
        let ordered = self.all[turn].iter().any(|other| {
            matches!(other.concept.kind, ConceptKind::Medication | ConceptKind::Test)
                && sentence.contains(&other.range.start)
        });
        ordered && !self.heard[turn].any(sentence.clone(), Cue::AtOnce)
    }

    /// Whether the doctor tells what is found: no order, no account of the past, after the questions.
    pub(super) fn is_examining(&self, turn: usize) -> bool {
        let heard = &self.heard[turn];
        let signs = self.all[turn].iter().any(|mention| mention.concept.kind == ConceptKind::Sign);
        let looks = (0..heard.pieces.len()).any(|index| {
            let word = heard.lower(index);
            begins(List::Looking, word)
                || matches!(
                    word,
                    "normal"
                        | "exam"
                        | "clear"
                        | "tender"
                        | "examine"
                        | "listen"
                        | "palpate"
                        | "see"
                )
        });
        let measured = self.measured.iter().any(|one| one.turn == turn);
        let there = turn * 3 >= self.heard.len()
            && (0..heard.pieces.len()).any(|index| {
                heard.lower(index) == "there" && matches!(heard.lower(index + 1), "is" | "are")
            });
        signs || looks || measured || there
    }
}

/// 'we stopped that last year when your sugars went low': what was, not what is.
fn is_of_before(heard: &Heard, sentence: &Range<usize>) -> bool {
    let dated =
        heard.detail(sentence, Slot::When).is_some_and(|when| when.text.starts_with("last"));
    (dated || heard.any(sentence.clone(), Cue::Past)) && !tells_history(heard, sentence)
}

/// 'if fever comes', 'காய்ச்சல் வந்தா', a list of dangers that ends in its condition.
fn is_conditional(heard: &Heard, sentence: &Range<usize>, mention: &Mention) -> bool {
    let urgent = heard.find(mention.range.end..sentence.end, Cue::AtOnce);
    let going = urgent.is_some_and(|at| {
        lists(List::EmergencyPlace, heard.lower(at))
            || heard.any(at.saturating_sub(3)..sentence.end.min(at + 4), Cue::Come)
    });
    if going {
        return true;
    }
    let before = heard.any(sentence.start..mention.range.start, Cue::Conditional);
    let after = heard.find(mention.range.end..sentence.end, Cue::Conditional);
    let stated = after.is_some_and(|at| {
        (mention.range.end..at).any(|index| {
            matches!(heard.lower(index), "இருக்கு" | "ఉంది" | "irukku" | "undi" | "is" | "has")
        })
    });
    let english = !heard.by_ear || (sentence.clone()).any(|index| heard.lower(index) == "if");
    (before && english) || (after.is_some() && !stated)
}

/// 'control-ல இல்ல', 'not under control', 'running high'.
fn control(heard: &Heard, sentence: &Range<usize>) -> Option<&'static str> {
    let find = |word: &str| sentence.clone().find(|&index| heard.lower(index).starts_with(word));
    let high = find("running").is_some_and(|at| heard.lower(at + 1) == "high");
    if high || find("uncontrolled").is_some() || find("poorly").is_some() {
        return Some("not controlled");
    }
    let at = sentence.clone().find(|&index| begins(List::Control, heard.lower(index)))?;
    let near = at.saturating_sub(4)..sentence.end.min(at + 4);
    let denied =
        heard.any(near.clone(), Cue::NegationBack) || heard.any(near, Cue::NegationForward);
    Some(if denied { "not controlled" } else { "controlled" })
}

/// What the doctor calls what the patient complains of.
fn as_sign(name: &str) -> &str {
    match name {
        "leg swelling" => "pedal oedema",
        "skin rash" => "rash",
        "swollen glands" => "enlarged neck nodes",
        "yellow eyes" => "jaundice",
        other => other,
    }
}

/// 'a past medical history significant for hypertension': the doctor tells what is known.
fn tells_history(heard: &Heard, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|index| heard.lower(index) == "history")
        && !heard.any(sentence.clone(), Cue::Family)
}
