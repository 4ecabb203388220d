//! What is written out of a note: the summary for the record, the doctor's next steps, the message to the
//! patient. By template from the lines of the note; nothing stands there that no line says.
//!
//! A line that a person wrote or changed goes in as it was written and is not translated.

mod phrase;
mod template;

use crate::entities::{Action, ConceptKind, Medication, Status};
use crate::line::{Fact, Section};
use nadi_base::Language;
use template::Values;

const SUMMARY: &str = include_str!("../../../../assets/templates/letters/summary.txt");
const NEXT_STEPS: &str = include_str!("../../../../assets/templates/letters/next_steps.txt");
const MESSAGE_EN: &str = include_str!("../../../../assets/templates/letters/message.en.txt");
const MESSAGE_TA: &str = include_str!("../../../../assets/templates/letters/message.ta.txt");
const MESSAGE_TE: &str = include_str!("../../../../assets/templates/letters/message.te.txt");

/// A line of the note that a letter is written from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// Its part of the note.
    pub section: Section,
    /// What it says.
    pub text: String,
    /// What it states, where nobody changed it.
    pub fact: Option<Fact>,
}

/// A visit as a letter speaks of it. What is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visit {
    /// The patient in a few words: 'A man of 42'.
    pub who: String,
    /// The day, as people of the letter's language write it.
    pub date: String,
    /// What is to be looked at once more.
    pub flags: Vec<String>,
}

/// The summary for the record.
pub fn summary(visit: &Visit, lines: &[Stated]) -> String {
    let mut values = values_of(visit);
    for (name, section) in [
        ("subjective", Section::Subjective),
        ("objective", Section::Objective),
        ("assessment", Section::Assessment),
        ("plan", Section::Plan),
    ] {
        let texts =
            lines.iter().filter(|line| line.section == section).map(|line| line.text.clone());
        values.set(name, texts.collect::<Vec<_>>().join("; "));
    }
    template::fill(SUMMARY, &values)
}

/// What the doctor has to do after the visit.
pub fn next_steps(visit: &Visit, lines: &[Stated]) -> String {
    let mut values = values_of(visit);
    for line in lines {
        match &line.fact {
            Some(Fact::Named { what: ConceptKind::Test, .. }) if line.section == Section::Plan => {
                values.add("test", line.text.clone());
            }
            Some(Fact::Named { status: Status::Possible, .. }) => {
                values.add("possible", line.text.clone());
            }
            Some(Fact::FollowUp { when }) => values.set("follow_up", format!("in {when}")),
            _ => {}
        }
    }
    visit.flags.iter().for_each(|flag| values.add("flag", flag.clone()));
    template::fill(NEXT_STEPS, &values)
}

/// The message to the patient in their language; English where the screens have none of it.
pub fn message(visit: &Visit, lines: &[Stated], language: Language) -> String {
    let template = match language {
        Language::Ta => MESSAGE_TA,
        Language::Te => MESSAGE_TE,
        Language::En | Language::Hi => MESSAGE_EN,
    };
    let mut values = values_of(visit);
    let mut found = Vec::new();
    for line in lines {
        match line.section {
            Section::Plan => order(&mut values, line, language),
            // The template ends the sentence.
            Section::Assessment => found.push(line.text.trim_end_matches('.')),
            Section::Subjective | Section::Objective => {}
        }
    }
    values.set("assessment", found.join("; "));
    template::fill(template, &values)
}

fn values_of(visit: &Visit) -> Values {
    let mut values = Values::default();
    values.set("who", visit.who.clone());
    values.set("date", visit.date.clone());
    values
}

/// One line of the plan, in the place where a patient looks for it.
fn order(values: &mut Values, line: &Stated, language: Language) {
    let said = |english: &str| phrase::of(english, language);
    match &line.fact {
        Some(Fact::Drug(drug)) => {
            let place = match drug.action {
                Action::Start | Action::Change => "medicine",
                Action::Continue => "continued",
                Action::Stop => "stopped",
                Action::Given => return,
            };
            values.add(place, medicine(drug, language));
        }
        Some(Fact::Danger { concept }) => {
            let signs = concept.split(" / ").flat_map(|part| part.split(", "));
            let signs = signs.flat_map(|part| part.split(" or "));
            signs.for_each(|sign| values.add("danger", said(sign)));
        }
        Some(Fact::FollowUp { when }) => values.set("follow_up", said(when)),
        Some(Fact::Named { what: ConceptKind::Test, status: Status::Present, concept }) => {
            values.add("test", said(concept));
        }
        Some(Fact::Named { what: ConceptKind::Advice, status: Status::Present, concept }) => {
            values.add("advice", said(concept));
        }
        Some(Fact::Named { .. }) | None => values.add("other", line.text.clone()),
    }
}

/// 'paracetamol 500 mg: three times a day, after food, 3 days'. The name stays as the strip spells it.
fn medicine(drug: &Medication, language: Language) -> String {
    let name = [drug.name.as_str(), drug.dose.as_str()];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let how = [&drug.frequency, &drug.instruction, &drug.duration]
        .into_iter()
        .flat_map(|part| part.split(", "));
    let how: Vec<String> =
        how.filter(|part| !part.is_empty()).map(|part| phrase::of(part, language)).collect();
    if how.is_empty() { name } else { format!("{name}: {}", how.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{line, note, visit::parse};

    const TALK: &str = "[patient] Fever since three days.\n[doctor] This is viral fever. \
        Take paracetamol 500 mg three times a day after food for three days. Drink plenty of water. Review after three days.";

    fn lines() -> Vec<Stated> {
        let draft = note::draft(&parse(TALK), Language::En);
        let stated =
            |line: line::Line| Stated { section: line.section, text: line.text, fact: line.fact };
        line::of(&draft).into_iter().map(stated).collect()
    }

    #[test]
    fn the_patient_reads_their_own_language() {
        let visit = Visit { date: "14-08-2026".to_owned(), ..Visit::default() };
        let tamil = message(&visit, &lines(), Language::Ta);
        assert!(
            tamil.contains("paracetamol 500 mg: ஒரு நாளைக்கு மூன்று முறை, சாப்பாட்டுக்குப் பின், 3 நாட்கள்"),
            "{tamil}"
        );
        assert!(tamil.contains("தண்ணீர் நிறைய குடிக்கவும்"), "{tamil}");
        let telugu = message(&visit, &lines(), Language::Te);
        assert!(telugu.contains("మళ్లీ రావలసినది: 3 రోజులు."), "{telugu}");
        assert!(!telugu.contains("ఆపవలసిన"), "no heading over nothing: {telugu}");
    }

    #[test]
    fn a_line_that_a_person_changed_goes_in_as_written() {
        let line = Stated {
            section: Section::Plan,
            text: "paracetamol 650 mg at night".to_owned(),
            fact: None,
        };
        let english = message(&Visit::default(), &[line], Language::Ta);
        assert!(english.contains("- paracetamol 650 mg at night"), "{english}");
        assert!(!english.contains("500"), "the old dose is gone");
    }

    #[test]
    fn typed_sentences_end_once() {
        let typed =
            |text: &str| Stated { section: Section::Assessment, text: text.to_owned(), fact: None };
        let lines = [typed("Type 2 diabetes, not at goal."), typed("Hypertension.")];
        let letter = message(&Visit::default(), &lines, Language::En);
        assert!(letter.contains(": Type 2 diabetes, not at goal; Hypertension."), "{letter}");
        assert!(!letter.contains("..") && !letter.contains(".;"), "{letter}");
    }

    #[test]
    fn each_sign_of_danger_has_its_own_line() {
        let fact = Some(Fact::Danger { concept: "fever, breathlessness or chest pain".to_owned() });
        let line = Stated { section: Section::Plan, text: String::new(), fact };
        let tamil = message(&Visit::default(), &[line], Language::Ta);
        assert!(tamil.ends_with("- காய்ச்சல்\n- மூச்சுத் திணறல்\n- நெஞ்சு வலி"), "{tamil}");
    }

    #[test]
    fn an_empty_note_gives_empty_letters() {
        assert_eq!(summary(&Visit::default(), &[]), "");
        assert_eq!(next_steps(&Visit::default(), &[]), "");
        assert_eq!(message(&Visit::default(), &[], Language::En), "");
    }
}
