//! Sound and words of a visit: they come back as they were written, and go wholly when they are erased.

use crate::world::{KEY, World, raw};
use nadi_base::{RecordingId, TranscriptId, VisitId};
use nadi_store::{
    sealed_name,
    table::{
        HeardWord, ImportBatch, ImportFile, ImportState, OnDuplicate, RecordRef, Recording,
        RecordingState, Segment, SegmentMark, SoundSource, SoundWarning, Speaker, SpeakerRole,
        Transcript, TranscriptSource, TranscriptState,
    },
};
use std::fs;

struct Heard {
    visit: VisitId,
    recording: RecordingId,
    transcript: TranscriptId,
}

fn recording(visit: VisitId, file: String) -> Recording {
    Recording {
        visit,
        source: SoundSource::Microphone,
        state: RecordingState::Complete,
        codec: "opus".into(),
        rate: 16_000,
        channels: 1,
        length_ms: 61_000,
        lost_ms: 0,
        bytes: 9_000,
        file,
        key: Some(vec![7; 80]),
        digest: Some("canarydigest".into()),
        peaks: Some(vec![1, 200, 3]),
        warnings: vec![SoundWarning::Clipping],
        made_by: None,
    }
}

fn transcript(visit: VisitId, recording: RecordingId) -> Transcript {
    Transcript {
        visit,
        number: 1,
        recording: Some(recording),
        source: TranscriptSource::Machine,
        state: TranscriptState::Complete,
        language: "ta".into(),
        heard_language: None,
        model: Some("demo-ta".into()),
        model_hash: Some("00".repeat(32)),
        speakers: vec![Speaker {
            key: "a".into(),
            role: SpeakerRole::Patient,
            name: Some("canaryspeaker".into()),
        }],
    }
}

fn segment(transcript: TranscriptId, place: u32, text: &str) -> Segment {
    Segment {
        transcript,
        place,
        speaker: "a".into(),
        start_ms: u64::from(place) * 1_000,
        end_ms: u64::from(place) * 1_000 + 900,
        text: text.into(),
        original: Some("canaryoriginal".into()),
        confidence: Some(870),
        words: vec![HeardWord {
            text: "canaryword".into(),
            start_ms: 0,
            end_ms: 400,
            confidence: 870,
        }],
        marks: vec![SegmentMark::Unsure],
        edited_by: None,
        edited_at: None,
        removed: false,
    }
}

fn heard(world: &World) -> Heard {
    let visit = world.visit(None, "fever");
    let recordings = world.dir.path().join("recordings");
    fs::create_dir_all(&recordings).unwrap();
    world.write("recording_create", |tx| {
        let name = sealed_name("0198a0b0");
        fs::write(recordings.join(&name), b"sealed").unwrap();
        let recording = tx.recordings().insert(recording(visit, name))?.id;
        let transcript = tx.transcripts().insert(transcript(visit, recording))?.id;
        tx.segments().insert(segment(transcript, 2, "canarysecond"))?;
        tx.segments().insert(segment(transcript, 1, "canaryfirst"))?;
        let person = world.doctor;
        let batch = ImportBatch { person, duplicates: OnDuplicate::Skip, paused: false };
        let batch = tx.import_batches().insert(batch)?.id;
        let name = sealed_name("0198a0b1");
        fs::write(recordings.join(&name), b"sealed").unwrap();
        tx.import_files().insert(ImportFile {
            batch,
            visit: Some(visit),
            name: "canaryname.wav".into(),
            bytes: 6,
            received: 6,
            digest: Some("canarydigest".into()),
            state: ImportState::Transcribed,
            error: None,
            language: "ta".into(),
            file: name,
            key: Some(vec![8; 80]),
            recording: Some(recording),
        })?;
        Ok(Heard { visit, recording, transcript })
    })
}

/// Every text of the tables of sound and of the operations log.
fn dump(world: &World) -> String {
    let connection = raw(&world.dir.path().join("clinic.db"), KEY);
    let mut text = String::new();
    for table in ["recording", "transcript", "segment", "import_file", "operation"] {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                let value = row.get_ref(at).unwrap();
                text.push_str(value.as_str_or_null().ok().flatten().unwrap_or_default());
            }
        }
    }
    text
}

#[test]
fn turns_come_back_in_their_order_and_as_they_were() {
    let world = World::new();
    let heard = heard(&world);
    let (turns, newest) = world
        .db()
        .read(|r| {
            let newest = r.transcripts().newest_of(heard.visit)?;
            Ok::<_, nadi_store::StoreError>((r.segments().standing(heard.transcript)?, newest))
        })
        .unwrap();
    let texts: Vec<_> = turns.iter().map(|turn| turn.text.expose().as_str()).collect();
    assert_eq!(texts, ["canaryfirst", "canarysecond"], "by place, not by when they were written");
    assert_eq!(turns[0].marks, [SegmentMark::Unsure], "a mark must not get lost");
    let newest = newest.unwrap();
    assert_eq!(newest.role_of("a"), SpeakerRole::Patient);
    assert_eq!(newest.role_of("z"), SpeakerRole::Unknown, "nobody is made up");
}

#[test]
fn an_erased_visit_takes_its_words_and_its_sound_along() {
    let mut world = World::new();
    let heard = heard(&world);
    let folder = world.dir.path().join("recordings");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "the sound lies there");
    world.write("deletion_run", |tx| tx.erase(RecordRef::Visit(heard.visit)));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "no sealed file stays");
    world.close();
    assert!(!dump(&world).contains("canary"), "and no word of it in any column or in the log");
}

#[test]
fn an_erased_recording_leaves_the_words() {
    let world = World::new();
    let heard = heard(&world);
    world.write("deletion_run", |tx| tx.erase(RecordRef::Recording(heard.recording)));
    let (left, turns) = world
        .db()
        .read(|r| {
            let left = r.recordings().need(heard.recording)?;
            Ok::<_, nadi_store::StoreError>((left, r.segments().standing(heard.transcript)?))
        })
        .unwrap();
    assert_eq!((left.state, &left.key), (RecordingState::Erased, &None), "the key is gone");
    assert_eq!(turns.len(), 2, "the transcript stands by itself");
    let folder = world.dir.path().join("recordings");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0, "and the sealed files");
}
