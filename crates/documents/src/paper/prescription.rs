//! The prescription: drugs in a table, what is stopped and what was given apart, every other line of the plan below.

use super::common::{blank, list, said};
use crate::{
    Block, Case, Document, Part,
    case::Line,
    words::{Word, say},
};
use nadi_base::Language;
use nadi_clinical::{
    entities::{Action, Medication},
    line::{Fact, Section},
};

const LANGUAGE: Language = Language::En;

/// The prescription of a case.
pub(super) fn write(case: &Case) -> Document {
    let mut taken = Vec::new();
    let (mut stopped, mut given, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for line in case.note.lines.iter().filter(|line| line.section == Section::Plan) {
        match drug(line) {
            Some(drug) => match drug.action {
                Action::Start | Action::Continue | Action::Change => taken.push(row(drug)),
                Action::Stop => stopped.push(said(case, line, LANGUAGE)),
                Action::Given => given.push(said(case, line, LANGUAGE)),
            },
            None => others.push(said(case, line, LANGUAGE)),
        }
    }
    let word = |word| say(word, LANGUAGE);
    let parts = [
        Some(medicines(taken, others.is_empty())),
        list(word(Word::Stop), stopped),
        list(word(Word::Given), given),
        list(word(Word::Orders), others),
    ];
    let parts = parts.into_iter().flatten().filter(|part| !part.blocks.is_empty()).collect();
    Document { parts, ..blank(case, Word::Prescription, LANGUAGE) }
}

/// The drug of a line, where the line is as it was drafted and nothing in it is doubted.
fn drug(line: &Line) -> Option<&Medication> {
    match &line.fact {
        Some(Fact::Drug(drug)) if !line.unsupported => Some(drug),
        _ => None,
    }
}

/// That there is none is said only where no other line could hold one.
fn medicines(rows: Vec<Vec<String>>, nothing_else: bool) -> Part {
    let title = Some(say(Word::Medicines, LANGUAGE).to_owned());
    if rows.is_empty() {
        let none = nothing_else.then(|| Block::Text(say(Word::NoMedicine, LANGUAGE).to_owned()));
        return Part { title, blocks: none.into_iter().collect() };
    }
    let columns = [Word::Medicine, Word::Dose, Word::HowOften, Word::HowLong, Word::How];
    let columns = columns.map(|word| say(word, LANGUAGE).to_owned()).to_vec();
    Part { title, blocks: vec![Block::Table { columns, rows }] }
}

fn row(drug: &Medication) -> Vec<String> {
    let told = |text: &str| {
        if text.trim().is_empty() {
            say(Word::NotSaid, LANGUAGE).to_owned()
        } else {
            text.to_owned()
        }
    };
    vec![
        drug.name.clone(),
        told(&drug.dose),
        told(&drug.frequency),
        told(&drug.duration),
        drug.instruction.clone(),
    ]
}
