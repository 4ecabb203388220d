//! Notes: what was signed is not changed by anybody, and goes wholly when its visit is erased.

use crate::world::{KEY, World, raw};
use nadi_base::{NoteId, VisitId};
use nadi_store::{
    StoreError,
    table::{
        Author, LetterKind, LineState, Note, NoteFlag, NoteLetter, NoteLine, NoteSection,
        NoteState, NoteVersion, RecordRef, VersionKind,
    },
};
use serde_json::json;

fn note(visit: VisitId) -> Note {
    Note {
        visit,
        state: NoteState::Signed,
        method: Some("rules".into()),
        method_version: Some("1".into()),
        transcript: None,
        facts: json!({ "entities": ["canaryfact"] }).into(),
        signed_number: Some(1),
        reason: Some("canaryreason".into()),
    }
}

fn line(note: NoteId, section: NoteSection, place: u32) -> NoteLine {
    NoteLine {
        note,
        section,
        heading: "PLAN".into(),
        place,
        text: "canaryline".into(),
        original: Some("canaryoriginal".into()),
        state: LineState::Heard,
        evidence: json!([{ "quote": "canaryquote" }]).into(),
        fact: json!({ "concept": "canaryconcept" }).into(),
        doubts: json!([]).into(),
        edited_by: None,
        edited_at: None,
        removed: false,
    }
}

fn version(note: NoteId) -> NoteVersion {
    NoteVersion {
        note,
        number: 1,
        kind: VersionKind::Signed,
        author: Author::Person,
        person: None,
        method: Some("rules".into()),
        method_version: Some("1".into()),
        transcript: None,
        lines: json!(["canaryversion"]).into(),
        facts: json!({ "entities": ["canaryfact"] }).into(),
        letters: json!(["canaryletter"]).into(),
        reason: Some("canaryreason".into()),
    }
}

fn signed(world: &World) -> (VisitId, NoteId) {
    let visit = world.visit(None, "fever");
    world.write("note_sign", |tx| {
        let id = tx.notes().insert(note(visit))?.id;
        tx.note_lines().insert(line(id, NoteSection::Plan, 1))?;
        tx.note_lines().insert(line(id, NoteSection::Subjective, 2))?;
        tx.note_versions().insert(version(id))?;
        tx.note_letters().insert(NoteLetter {
            note: id,
            kind: LetterKind::Message,
            language: "ta".into(),
            text: "canaryletter".into(),
            written_from: "canarywritten".into(),
            edited_by: None,
            edited_at: None,
        })?;
        let flag = "canaryflag".into();
        tx.note_flags().insert(NoteFlag { note: id, flag, seen_by: None, seen_at: None })?;
        Ok((visit, id))
    })
}

#[test]
fn the_file_itself_refuses_to_change_what_was_signed() {
    let mut world = World::new();
    let (_, id) = signed(&world);
    let stored = world.db().read(|r| r.note_versions().of_note(id)).unwrap();
    let refused = world.try_write("note_sign", |tx| {
        let mut changed = stored[0].clone();
        changed.data.lines = json!(["something else"]).into();
        tx.note_versions().update(&changed).map(drop)
    });
    assert!(refused.is_err(), "no use case can write over it");
    world.close();
    let file = raw(&world.dir.path().join("clinic.db"), KEY);
    for sql in [
        "UPDATE note_version SET lines = '[\"x\"]'",
        "UPDATE note_version SET kind = 'erased', lines = '[\"x\"]'",
        "UPDATE note_version SET person = x'00'",
        "DELETE FROM note_version",
    ] {
        assert!(file.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn lines_come_in_the_order_of_a_note() {
    let world = World::new();
    let (visit, id) = signed(&world);
    let (lines, found) = world
        .db()
        .read(|r| Ok::<_, StoreError>((r.note_lines().of_note(id)?, r.notes().of_visit(visit)?)))
        .unwrap();
    let sections: Vec<_> = lines.iter().map(|line| line.section).collect();
    assert_eq!(sections, [NoteSection::Subjective, NoteSection::Plan], "history before plan");
    assert_eq!(found.map(|note| note.id), Some(id), "a visit has one note");
}

#[test]
fn only_notes_that_hold_something_wait_to_be_signed() {
    let world = World::new();
    let (_, id) = signed(&world);
    let waiting = || world.db().read(|r| r.notes().to_sign(world.doctor)).unwrap();
    assert_eq!(waiting(), 0, "a signed note does not wait");
    let opened = world.db().read(|r| r.notes().need(id)).unwrap();
    world.write("note_amend", |tx| {
        let mut opened = opened.clone();
        opened.data.state = NoteState::Amending;
        tx.notes().update(&opened).map(drop)
    });
    assert_eq!(waiting(), 1, "one that was opened again does");
    let empty = world.visit(None, "cough");
    world.write("note_draft", |tx| {
        tx.notes().insert(Note { state: NoteState::Draft, ..note(empty) }).map(drop)
    });
    assert_eq!(waiting(), 1, "an empty one does not");
}

#[test]
fn an_erased_visit_takes_its_note_along() {
    let mut world = World::new();
    let (visit, _) = signed(&world);
    world.write("deletion_run", |tx| tx.erase(RecordRef::Visit(visit)));
    world.close();
    let file = raw(&world.dir.path().join("clinic.db"), KEY);
    for table in ["note", "note_line", "note_version", "note_letter", "note_flag", "operation"] {
        let mut statement = file.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                let value = row.get_ref(at).unwrap();
                let text = value.as_str_or_null().ok().flatten().unwrap_or_default();
                assert!(!text.contains("canary"), "{table} still holds words of the note");
            }
        }
    }
}
