//! What the lexicon and its rules find in a note: things named, what is said of them, and where.

use super::{
    index,
    note::{Line, Part},
};
use crate::level::Evidence;
use nadi_base::Language;
use nadi_clinical::{
    entities::{self, Action, ConceptKind, Status},
    visit::{Speaker, Turn},
};

/// A thing that a note names.
#[derive(Clone, Debug)]
pub(super) struct Thing {
    pub(super) kind: ConceptKind,
    pub(super) concept: String,
    pub(super) status: Status,
    pub(super) code: Option<String>,
    pub(super) part: Part,
    /// What the whole line says.
    pub(super) line: String,
    /// The words around it, where the line is a summary of them.
    pub(super) context: String,
    pub(super) evidence: Evidence,
    /// The line of a note or the turn of a talk.
    pub(super) at: usize,
}

/// A drug that a note names with what is done about it.
#[derive(Clone, Debug)]
pub(super) struct Drug {
    pub(super) name: String,
    pub(super) action: Action,
    pub(super) part: Part,
    pub(super) evidence: Evidence,
    /// Whether the doctor decides it now; what a patient did earlier is told only.
    pub(super) today: bool,
}

/// A line of a note or a turn of a talk, as it stands.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) at: usize,
    pub(super) part: Part,
    /// Whether the doctor states what it is.
    pub(super) states: bool,
    /// Whether the patient or who came along tells what happened.
    pub(super) tells: bool,
    /// Whether it is what a nurse reads off and does.
    pub(super) nursed: bool,
    pub(super) text: String,
    /// Where it begins, counted in characters.
    pub(super) start: usize,
}

/// Everything found.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    pub(super) things: Vec<Thing>,
    pub(super) drugs: Vec<Drug>,
    pub(super) follow_up: bool,
    pub(super) said: Vec<Said>,
    pub(super) language: Language,
}

/// Reads the lines of a note, each part by itself: what one part said before is said again in the next.
/// An assessment is read in both voices, for it names complaints as a patient would.
pub(super) fn hear(lines: &[Line<'_>]) -> Heard {
    let said = lines.iter().enumerate().map(|(at, line)| said(at, line)).collect();
    let mut heard = Heard { said, ..Heard::default() };
    for part in [Part::Subjective, Part::Objective, Part::Assessment, Part::Plan, Part::Other] {
        let own: Vec<(usize, Line<'_>)> =
            lines.iter().copied().enumerate().filter(|(_, line)| line.part == part).collect();
        for voice in voices(part) {
            listen(&own, *voice, &mut heard);
        }
    }
    index::read(&mut heard);
    heard
}

fn said(at: usize, line: &Line<'_>) -> Said {
    Said {
        at,
        part: line.part,
        states: line.part == Part::Assessment,
        tells: line.part == Part::Subjective,
        nursed: false,
        text: line.text.to_owned(),
        start: line.start,
    }
}

const fn voices(part: Part) -> &'static [Speaker] {
    match part {
        Part::Subjective => &[Speaker::Patient],
        Part::Assessment => &[Speaker::Doctor, Speaker::Patient],
        Part::Objective | Part::Plan | Part::Other => &[Speaker::Doctor],
    }
}

fn listen(lines: &[(usize, Line<'_>)], speaker: Speaker, heard: &mut Heard) {
    let turns: Vec<Turn> =
        lines.iter().map(|(_, line)| Turn { speaker, text: line.text.to_owned() }).collect();
    let found = entities::find(&turns, Language::En);
    for entity in found.entities {
        let Some((at, line)) = lines.get(entity.turn) else { continue };
        let evidence = quote(line, entity.start, entity.end);
        if heard.things.iter().any(|known| known.evidence == evidence) {
            continue;
        }
        heard.things.push(Thing {
            kind: entity.kind,
            concept: entity.concept,
            status: entity.status,
            code: entity.code.map(|code| code.replace('.', "")),
            part: line.part,
            line: line.text.to_owned(),
            context: String::new(),
            evidence,
            at: *at,
        });
    }
    for drug in found.medications {
        let Some((_, line)) = lines.get(drug.turn) else { continue };
        let evidence = quote(line, drug.start, drug.end);
        if !heard.drugs.iter().any(|known| known.evidence == evidence) {
            heard.drugs.push(Drug {
                name: drug.name,
                action: drug.action,
                part: line.part,
                evidence,
                today: matches!(line.part, Part::Assessment | Part::Plan),
            });
        }
    }
    heard.follow_up |= found.follow_up.is_some();
}

fn quote(line: &Line<'_>, start: usize, end: usize) -> Evidence {
    let quote = line.text.chars().skip(start).take(end.saturating_sub(start)).collect();
    Evidence { quote, start: line.start + start, end: line.start + end }
}
