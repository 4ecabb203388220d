//! The three outputs of a note: written from its lines each time, until a person changes one.

use super::{
    LetterChange, LetterFind, LetterKind, LetterList, LetterReset, LetterShown, NoteState, check,
    facts::of_json, flags, merge::as_rules_say,
};
use crate::{
    Result,
    check::Form,
    patients, people, practice, visits,
    work::{Act, Work},
};
use nadi_base::{Code, Country, Date, Language};
use nadi_clinical::letter::{self, Stated};
use nadi_store::{
    Saved, Snapshot,
    table::{Note, NoteLetter, NoteLine, Sex, Visit},
};
use serde::{Deserialize, Serialize};

/// The longest letter.
const LONGEST: usize = 20_000;

/// A letter as a version keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KeptLetter {
    pub(super) kind: LetterKind,
    pub(super) language: Language,
    pub(super) text: String,
}

/// Shows the letters of a note.
pub fn letters(work: &Work<'_>, request: LetterFind) -> Result<LetterList> {
    let visit = visits::need_open(work, "note_letters", request.visit)?;
    let act = Act::new("note_letters").on("visit", request.visit).patient(visit.patient);
    work.look(act, |snapshot| match snapshot.notes().of_visit(request.visit)? {
        Some(note) => list(snapshot, &note, request.language),
        None => Ok(LetterList { letters: Vec::new() }),
    })
}

/// Changes what a letter says.
pub fn change_letter(work: &Work<'_>, request: LetterChange) -> Result<LetterList> {
    Form::default().short("text", request.text.expose(), LONGEST).done()?;
    let visit = visits::need_open(work, "note_letter_change", request.visit)?;
    let act = Act::new("note_letter_change").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let note = tx.read().notes().of_visit(request.visit)?.ok_or(Code::NotFound)?;
        if note.state == NoteState::Erased {
            return Err(Code::NotFound.into());
        }
        let letter = NoteLetter {
            note: note.id,
            kind: request.kind,
            language: request.language.as_str().to_owned(),
            text: request.text.clone(),
            written_from: written(tx.read(), &note, request.kind, request.language)?.into(),
            edited_by: Some(work.person),
            edited_at: Some(tx.now()),
        };
        match stored(tx.read(), &note, request.kind)? {
            Some(mut known) => {
                known.data = letter;
                tx.note_letters().update(&known)?;
            }
            None => {
                tx.note_letters().insert(letter)?;
            }
        }
        list(tx.read(), &note, Some(request.language))
    })
}

/// Writes a letter from the note again.
pub fn reset_letter(work: &Work<'_>, request: LetterReset) -> Result<LetterList> {
    let visit = visits::need_open(work, "note_letter_reset", request.visit)?;
    let act = Act::new("note_letter_reset").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let note = tx.read().notes().of_visit(request.visit)?.ok_or(Code::NotFound)?;
        let language = match stored(tx.read(), &note, request.kind)? {
            Some(mut known) => {
                // The operations log keeps what the person wrote.
                known.data.edited_by = None;
                known.data.text = "".into();
                tx.note_letters().update(&known)?;
                Language::parse(&known.language)
            }
            None => None,
        };
        list(tx.read(), &note, language)
    })
}

/// The letters as they stand, for a version to keep.
pub(super) fn as_they_stand(snapshot: Snapshot<'_>, note: &Saved<Note>) -> Result<Vec<KeptLetter>> {
    let kept = |letter: LetterShown| KeptLetter {
        kind: letter.kind,
        language: letter.language,
        text: letter.text.into_inner(),
    };
    Ok(list(snapshot, note, None)?.letters.into_iter().map(kept).collect())
}

pub(super) fn list(
    snapshot: Snapshot<'_>,
    note: &Saved<Note>,
    asked: Option<Language>,
) -> Result<LetterList> {
    let names = people::names(snapshot)?;
    let visit = snapshot.visits().need(note.visit)?;
    let spoken = asked.map_or_else(|| patients_language(snapshot, &visit), Ok)?;
    let mut letters = Vec::new();
    for &kind in LetterKind::ALL {
        let language = if kind == LetterKind::Message { spoken } else { Language::En };
        let changed = stored(snapshot, note, kind)?.filter(|known| known.edited_by.is_some());
        // A message that a person changed in one language is not shown as one of another.
        let changed =
            changed.filter(|known| asked.is_none() || known.language == language.as_str());
        let language =
            changed.as_ref().and_then(|known| Language::parse(&known.language)).unwrap_or(language);
        let fresh = written(snapshot, note, kind, language)?;
        letters.push(match changed {
            Some(known) => LetterShown {
                kind,
                language,
                edited_by: people::name_of(&names, known.edited_by),
                note_changed: *known.written_from.expose() != fresh,
                text: known.data.text,
            },
            None => LetterShown {
                kind,
                language,
                text: fresh.into(),
                edited_by: "".into(),
                note_changed: false,
            },
        });
    }
    Ok(LetterList { letters })
}

fn stored(
    snapshot: Snapshot<'_>,
    note: &Saved<Note>,
    kind: LetterKind,
) -> Result<Option<Saved<NoteLetter>>> {
    Ok(snapshot.note_letters().of_note(note.id)?.into_iter().find(|letter| letter.kind == kind))
}

fn written(
    snapshot: Snapshot<'_>,
    note: &Saved<Note>,
    kind: LetterKind,
    language: Language,
) -> Result<String> {
    let visit = snapshot.visits().need(note.visit)?;
    let lines = snapshot.note_lines().of_note(note.id)?;
    let lines: Vec<Stated> = lines.iter().filter(|line| !line.removed).map(stated).collect();
    let about = letter::Visit {
        who: who(snapshot, &visit)?,
        date: day(visit.date, practice::only(snapshot)?.country),
        flags: flags::open_words(snapshot, note, note.visit)?,
    };
    if lines.is_empty() {
        return Ok(String::new());
    }
    Ok(match kind {
        LetterKind::Summary => letter::summary(&about, &lines),
        LetterKind::NextSteps => letter::next_steps(&about, &lines),
        LetterKind::Message => letter::message(&about, &lines, language),
    })
}

fn stated(line: &Saved<NoteLine>) -> Stated {
    let fact = if check::is_as_drafted(line) { of_json(&line.fact) } else { None };
    Stated { section: as_rules_say(line.section), text: line.text.expose().clone(), fact }
}

/// The patient's own language, else the one spoken, where letters are written in it; else English.
fn patients_language(snapshot: Snapshot<'_>, visit: &Visit) -> Result<Language> {
    let card = visit.patient.map(|patient| snapshot.patients().need(patient)).transpose()?;
    let own = card.and_then(|card| Language::parse(card.language.as_deref()?));
    let spoken = Language::parse(&visit.language);
    let known = own.or(spoken).filter(|language| Language::SCREENS.contains(language));
    Ok(known.unwrap_or_default())
}

fn who(snapshot: Snapshot<'_>, visit: &Visit) -> Result<String> {
    let card = visit.patient.map(|patient| snapshot.patients().need(patient)).transpose()?;
    let age = visit.age_years.or_else(|| card.and_then(|card| patients::age_on(&card, visit.date)));
    let sex = match visit.sex {
        Sex::Female => "Female",
        Sex::Male => "Male",
        Sex::Other | Sex::Unknown => "Patient",
    };
    Ok(age.map_or_else(|| sex.to_owned(), |age| format!("{sex}, {age} years")))
}

/// The day as people of the country write it.
fn day(date: Date, country: Country) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match country {
        Country::In => format!("{day:02}-{month:02}-{year}"),
        Country::Us => format!("{month:02}/{day:02}/{year}"),
    }
}
