//! Tests and procedures, ordered or told, and advice.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ConceptKind;
use super::hear::Heard;
use super::mention::Mention;
use super::people::{self, Whose};
use super::statements::Visit;
use super::status::{self, Status};
use crate::lexicon::{Cue, List, Slot, begins, ends, has_part, lists};
use crate::visit::Speaker;

impl Visit<'_> {
    pub(super) fn advice(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        if heard.speaker != Speaker::Doctor || turn < self.plan_from {
            return;
        }
        let part = status::segment(heard, sentence, mention);
        if heard.any(part, Cue::NotNeeded)
            && !mention.concept.name.starts_with("avoid")
            && !mention.concept.name.starts_with("stop")
        {
            return;
        }
        let before = mention.range.start.saturating_sub(3).max(sentence.start)..mention.range.start;
        let denied = before.clone().any(|at| matches!(heard.lower(at), "no" | "not" | "don't"))
            && !mention.concept.name.starts_with("avoid")
            && !mention.concept.name.contains("not ");
        let status = if denied { Status::Absent } else { Status::Present };
        let (kind, name) = (ConceptKind::Advice, mention.concept.name);
        self.add(turn, &mention.range, kind, name, status, BTreeMap::new(), "");
    }

    /// 'And any blood test?' 'Only TSH and a haemoglobin.'
    fn asked_for_tests(&self, turn: usize) -> bool {
        let Some(before) = turn.checked_sub(1).map(|before| &self.heard[before]) else {
            return false;
        };
        let tests = |index: usize| {
            lists(List::TestOf, before.lower(index)) || before.lower(index).starts_with("lab")
        };
        before.speaker != Speaker::Doctor
            && before
                .sentences
                .iter()
                .any(|one| one.question && one.range.len() < 8 && one.range.clone().any(tests))
    }

    /// 'if fever persists', 'if not better in 2 weeks'; nothing where the words do not say which.
    fn condition(&self, turn: usize, sentence: &Range<usize>) -> Option<String> {
        let heard = &self.heard[turn];
        let named = self.within(turn, sentence);
        let symptom = named.iter().find(|other| {
            let near = other.range.start.saturating_sub(4)..other.range.end + 4;
            other.concept.kind == ConceptKind::Symptom && heard.any(near, Cue::Conditional)
        });
        let lasting = sentence.clone().any(|index| {
            let word = heard.lower(index);
            ends(List::Lasting, word)
                || (matches!(word, "not" | "doesn't" | "don't" | "isn't" | "no")
                    && matches!(
                        heard.lower(index + 1),
                        "better"
                            | "improve"
                            | "improving"
                            | "work"
                            | "help"
                            | "go"
                            | "come"
                            | "reduce"
                            | "get"
                            | "getting"
                    ))
        });
        let within = super::durations::durations(heard, sentence.clone()).pop();
        let within =
            within.map_or_else(String::new, |(length, _)| format!(" in {}", length.text()));
        match (symptom, lasting) {
            (Some(symptom), true) => Some(format!("if {} persists{within}", symptom.concept.name)),
            (None, true) => Some(format!("if not better{within}")),
            (Some(symptom), false) => Some(format!("if {}", symptom.concept.name)),
            (None, false) => None,
        }
    }

    /// An operation that the patient had.
    pub(super) fn past_procedure(
        &mut self,
        turn: usize,
        mention: &Mention,
        sentence: &Range<usize>,
    ) {
        let heard = &self.heard[turn];
        let wanted = heard.any(sentence.clone(), Cue::Conditional)
            || people::whose(heard, sentence, &mention.range) != Whose::Patient;
        let operation = has_part(List::Operations, mention.concept.name);
        if wanted || !operation || heard.speaker == Speaker::Nurse {
            return;
        }
        let status = match status::in_sentence(heard, sentence, mention) {
            Status::Present => Status::Past,
            Status::Absent => Status::Absent,
            _ => return,
        };
        let mut attrs = BTreeMap::new();
        if let Some(when) =
            heard.detail(sentence, Slot::When).filter(|when| when.text.starts_with("last"))
        {
            attrs.insert("when".to_owned(), when.text.to_owned());
        } else if let Some((length, place)) =
            super::durations::durations(heard, sentence.clone()).pop()
            && heard.any(place.end..place.end + 2, Cue::Past)
        {
            attrs.insert("when".to_owned(), format!("{} ago", length.text()));
        }
        self.add(
            turn,
            &mention.range,
            ConceptKind::History,
            mention.concept.name,
            status,
            attrs,
            "",
        );
    }

    pub(super) fn test(&mut self, turn: usize, mention: &Mention, sentence: &Range<usize>) {
        let heard = &self.heard[turn];
        let has = |cue: Cue| heard.any(sentence.clone(), cue);
        let part = status::segment(heard, sentence, mention);
        let comma = (mention.range.end..sentence.end).find(|&index| heard.lower(index) == ",");
        let result_end = comma.unwrap_or(sentence.end).min(mention.range.end + 5);
        let inside = |index: usize| {
            self.within(turn, sentence).iter().any(|other| other.range.contains(&index))
        };
        let result = (mention.range.end..result_end)
            .take_while(|&index| !heard.has(index, Cue::Conditional))
            .take_while(|&index| !inside(index))
            .find_map(|index| {
                if let Some(word) = outcome(heard.lower(index)) {
                    return Some(word.to_owned());
                }
                let (value, end) = heard.number(index)?;
                let year = (1950.0..2100.0).contains(&value)
                    && matches!(heard.lower(index.wrapping_sub(1)), "in" | "of" | "since");
                if year {
                    return None;
                }
                let timed = [Cue::TimeDay, Cue::TimeWeek, Cue::TimeMonth, Cue::TimeYear, Cue::Hour]
                    .iter()
                    .any(|cue| heard.has(end, *cue));
                (!timed && heard.pieces[index].digits).then(|| super::amounts::plain(value))
            });
        let result = result.filter(|_| !has(Cue::Conditional));
        let denied = (status::in_sentence(heard, sentence, mention) == Status::Absent
            && !heard.any(mention.range.end..sentence.end, Cue::Asserts))
            || heard.any(part, Cue::NotNeeded);
        let doctor = heard.speaker == Speaker::Doctor;
        let mut attrs = BTreeMap::new();
        let clause = super::circumstances::clauses(heard, sentence)
            .into_iter()
            .find(|clause| clause.contains(&mention.range.start))
            .unwrap_or(sentence.clone());
        if let Some(when) = heard.detail(&clause, Slot::When) {
            attrs.insert("when".to_owned(), when.text.to_owned());
        } else if heard.any(clause.clone(), Cue::Tomorrow) && doctor {
            attrs.insert("when".to_owned(), "tomorrow".to_owned());
        } else if let Some((length, place)) =
            super::durations::durations(heard, clause.clone()).pop()
        {
            let ago = heard.any(place.end..place.end + 2, Cue::Past);
            let after = heard.any(place.end..place.end + 2, Cue::After)
                || matches!(heard.lower(place.start.wrapping_sub(1)), "in" | "after");
            if ago {
                attrs.insert("when".to_owned(), format!("{} ago", length.text()));
            } else if after {
                attrs.insert("when".to_owned(), format!("in {}", length.text()));
            }
        }
        let status =
            if let Some(value) = result.filter(|_| mention.concept.kind == ConceptKind::Test) {
                attrs.insert("value".to_owned(), value);
                let before =
                    attrs.get("when").is_some_and(|when| when != "today" && when != "this morning")
                        || heard.any(clause.clone(), Cue::Past)
                        || is_old_report(heard, mention.range.start);
                if before { Status::Past } else { Status::Present }
            } else if denied && doctor && turn >= self.plan_from {
                Status::Absent
            } else if doctor
                && turn >= self.plan_from
                && (has(Cue::Conditional) || has(Cue::Hypothetical))
            {
                if let Some(condition) = self.condition(turn, sentence) {
                    attrs.insert("condition".to_owned(), condition);
                }
                Status::Hypothetical
            } else if doctor
                && !denied
                && (turn + 1 >= self.plan_from || turn * 2 >= self.heard.len())
                && (is_order(heard, sentence)
                    || self.asked_for_tests(turn)
                    || (turn > self.plan_from && sentence.len() < 7))
                && !has(Cue::Past)
                && !tells_a_level(heard, &clause)
            {
                attrs.insert("action".to_owned(), "ordered".to_owned());
                if mention.concept.kind == ConceptKind::Procedure {
                    attrs.extend(course(heard, mention, sentence));
                }
                Status::Present
            } else {
                return;
            };
        self.add(
            turn,
            &mention.range,
            mention.concept.kind,
            mention.concept.name,
            status,
            attrs,
            "",
        );
    }
}

/// 'twice a week for six weeks', said of what is ordered.
fn course(heard: &Heard, mention: &Mention, sentence: &Range<usize>) -> BTreeMap<String, String> {
    let mut attrs = BTreeMap::new();
    let range = mention.range.end..sentence.end;
    let often = super::frequency::frequency(heard, range.clone());
    if let Some(often) = often.filter(|often| often.ends_with("week")) {
        attrs.insert("often".to_owned(), often);
    }
    let length = super::durations::durations(heard, range).into_iter().find(|(_, place)| {
        !heard.any(place.end..place.end + 2, Cue::Past)
            && !heard.any(place.end..place.end + 1, Cue::After)
    });
    if let Some((length, _)) = length {
        attrs.remove("when");
        attrs.insert("length".to_owned(), length.text());
    }
    attrs
}

/// Whether the doctor asks for something: an order word, or a verb of Tamil or Telugu in its asking form.
fn is_order(heard: &Heard, sentence: &Range<usize>) -> bool {
    let granted = heard.has(sentence.start, Cue::Yes) && sentence.len() > 2;
    granted
        || sentence.clone().any(|index| {
            let word = heard.lower(index);
            heard.has(index, Cue::Order)
                || ends(List::AskingEnds, word)
                || matches!(
                    word,
                    "recommend"
                        | "refer"
                        | "referring"
                        | "referral"
                        | "suggest"
                        | "advise"
                        | "like"
                        | "want"
                )
        })
}

/// 'That is last week's report. Vitamin D is 14': what was said before the result dates it.
fn is_old_report(heard: &Heard, place: usize) -> bool {
    let before = heard.details.partition_point(|one| one.range.start < place);
    let near = heard.details[before.saturating_sub(12)..before].iter().rev();
    let mut dates = near.filter(|one| one.slot == Slot::When && one.text != "this morning");
    let dated = dates.find(|one| one.range.end <= place);
    dated.is_some_and(|one| one.text != "today" && !heard.any(one.range.end..place, Cue::Today))
}

/// 'Platelet கம்மியா இருக்கு': a level that was found, no order.
fn tells_a_level(heard: &Heard, clause: &Range<usize>) -> bool {
    clause.clone().any(|index| begins(List::Levels, heard.lower(index)))
}

/// What a result is called when it is no number.
fn outcome(word: &str) -> Option<&'static str> {
    Some(match word {
        "negative" | "நெகட்டிவ்" | "நெகடிவ்" | "నెగటివ్" | "నెగెటివ్" => {
            "negative"
        }
        "positive" | "பாசிட்டிவ்" | "பாசிடிவ்" | "పాజిటివ్" => {
            "positive"
        }
        "normal" | "நார்மல்" | "நார்மலா" | "నార్మల్" | "నార్మల్‌గా" => {
            "normal"
        }
        _ => return None,
    })
}
