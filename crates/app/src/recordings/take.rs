//! Recording a visit: begin, pause, go on, stop.

use super::{
    MicrophoneList, MicrophoneShown, Pace, RecorderShown, RecordingRef, RecordingResume,
    RecordingStart, RecordingState, SoundSource, Tape, VisitSound, recorder::Taken,
    settle::close_row, show,
};
use crate::{
    Error, Result,
    check::{Form, VISIT_LANGUAGES},
    desk::Open,
    transcripts,
    visits::{VisitStatus, need_open, write_consent},
    work::{Act, Work},
};
use nadi_audio::{
    RATE,
    sealed::{About, Codec},
};
use nadi_base::{Clock, Code, Entropy, RecordingId, VisitId};
use nadi_store::{
    Snapshot, Tx, sealed_name,
    table::{ConsentKind, ConsentStatus, Recording, Scope},
};
use std::sync::Arc;

/// The setting under which a person's last language is kept.
const LANGUAGE: &str = "visit_language";

/// Lists the microphones of this laptop.
pub fn microphones(work: &Work<'_>, (): ()) -> Result<MicrophoneList> {
    let found = work.desk.machine().sound.microphones.list();
    let shown = found.into_iter().map(|one| MicrophoneShown {
        id: one.id,
        name: one.name,
        usual: one.usual,
    });
    Ok(MicrophoneList { microphones: shown.collect() })
}

/// Begins to record a visit. Its first second is on the disk within a second.
pub fn start(work: &Work<'_>, request: RecordingStart) -> Result<RecorderShown> {
    let visit = need_open(work, "recording_start", request.visit)?;
    let language = request.language.clone().unwrap_or_else(|| visit.language.clone());
    Form::default()
        .must(
            VISIT_LANGUAGES.contains(&language.as_str()),
            "language",
            "Nadi does not know this language.",
        )
        .done()?;
    if !matches!(visit.status, VisitStatus::Open | VisitStatus::Draft) {
        return Err(Code::WrongState.into());
    }
    let recorder = work.desk.recorder();
    if recorder.is_running() {
        return Err(Code::AlreadyRecording.into());
    }
    need_consent(work, &request)?;
    let machine = work.desk.machine();
    let hearing = machine.sound.microphones.open(request.microphone.as_deref())?;
    let id = RecordingId::fresh(&*machine.clock, &*machine.entropy);
    let (tape, row) = begin(work, id, request.visit)?;
    let taken = Taken {
        recording: id,
        visit: request.visit,
        person: work.person,
        language: language.clone(),
    };
    let act = Act::new("recording_start").on("recording", id).patient(visit.patient);
    work.change(act, |tx| {
        if let Some(consent) = request.consent {
            write_consent(tx, work.person, request.visit, visit.patient, consent)?;
        }
        tx.recordings().insert_as(id, row)?;
        remember(tx, work, &language)
    })?;
    recorder.start(taken, tape, hearing, Arc::clone(&machine.clock))?;
    show::recorder(work, ())
}

/// Whoever is recorded has agreed: it was said now, or it stands at the visit.
fn need_consent(work: &Work<'_>, request: &RecordingStart) -> Result<()> {
    let given = match &request.consent {
        Some(consent) => consent.kind == ConsentKind::Recording && consent.given,
        None => work.read(|snapshot| has_consent(snapshot, request.visit))?,
    };
    if given { Ok(()) } else { Err(Code::ConsentMissing.into()) }
}

fn has_consent(snapshot: Snapshot<'_>, visit: VisitId) -> Result<bool> {
    let consents = snapshot.consents().of_visit(visit)?;
    let newest = consents.iter().rev().find(|consent| consent.kind == ConsentKind::Recording);
    Ok(newest.is_some_and(|consent| consent.status == ConsentStatus::Given))
}

fn begin(work: &Work<'_>, id: RecordingId, visit: VisitId) -> Result<(Tape, Recording)> {
    let machine = work.desk.machine();
    let around = (&*machine.clock, &*machine.entropy);
    let (tape, mut row) =
        begin_tape(&work.open, around, (id, visit, 1), sealed_name(id), Pace::Live)?;
    row.made_by = Some(work.person);
    Ok((tape, row))
}

/// Begins the sealed file of a recording, and the row that names it.
pub(crate) fn begin_tape(
    open: &Open,
    (clock, entropy): (&dyn Clock, &dyn Entropy),
    (id, visit, channels): (RecordingId, VisitId, u8),
    file: String,
    pace: Pace,
) -> Result<(Tape, Recording)> {
    let about = About {
        id: *id.as_bytes(),
        visit,
        begun: clock.now(),
        codec: Codec::Opus,
        rate: RATE,
        channels,
    };
    let to = open.keys().recordings()?.sealing();
    let tape = Tape::begin(&open.profile, &file, about, to, entropy, pace)?;
    let row = Recording {
        visit,
        source: SoundSource::Microphone,
        state: RecordingState::Recording,
        codec: Codec::Opus.word().to_owned(),
        rate: RATE,
        channels: u16::from(channels),
        length_ms: 0,
        lost_ms: 0,
        bytes: 0,
        file,
        key: Some(tape.key()),
        digest: None,
        peaks: None,
        warnings: Vec::new(),
        made_by: None,
    };
    Ok((tape, row))
}

fn remember(tx: &mut Tx<'_>, work: &Work<'_>, language: &str) -> Result<()> {
    let scope = Scope::Person(work.person);
    if tx.read().setting(scope, LANGUAGE)? != Some(language.into()) {
        tx.settings().set(scope, LANGUAGE, &language.into())?;
    }
    Ok(())
}

/// The language that the person recorded in last.
pub(crate) fn language_of(work: &Work<'_>, snapshot: Snapshot<'_>) -> Result<Option<String>> {
    let set = snapshot.setting(Scope::Person(work.person), LANGUAGE)?;
    Ok(set.and_then(|value| value.as_str().map(str::to_owned)))
}

/// Pauses the recording.
pub fn pause(work: &Work<'_>, request: RecordingRef) -> Result<RecorderShown> {
    note(work, "recording_pause", request.id)?;
    work.desk.recorder().pause(request.id)?;
    show::recorder(work, ())
}

/// Goes on recording.
pub fn resume(work: &Work<'_>, request: RecordingResume) -> Result<RecorderShown> {
    let microphones = &work.desk.machine().sound.microphones;
    let hearing = microphones.open(request.microphone.as_deref())?;
    note(work, "recording_resume", request.id)?;
    work.desk.recorder().resume(request.id, hearing)?;
    show::recorder(work, ())
}

/// Writes into the trail what is done with a recording of a visit that the person may open.
fn note(work: &Work<'_>, command: &'static str, id: RecordingId) -> Result<VisitId> {
    let visit = work.read(|snapshot| Ok(snapshot.recordings().need(id)?.visit))?;
    let patient = need_open(work, command, visit)?.patient;
    work.change(Act::new(command).on("recording", id).patient(patient), |_| Ok(visit))
}

/// Ends the recording; its words are written down next.
pub fn stop(work: &Work<'_>, request: RecordingRef) -> Result<VisitSound> {
    let visit = note(work, "recording_stop", request.id)?;
    let (taken, finished) =
        work.desk.recorder().stop(Some(request.id)).ok_or_else(|| Error::from(Code::WrongState))?;
    let patient = work.read(|snapshot| Ok(snapshot.visits().need(visit)?.patient))?;
    let act = Act::new("recording_end").on("recording", request.id).patient(patient);
    work.change(act, |tx| {
        close_row(tx, request.id, &finished)?;
        transcripts::queue(tx, Some(work.person), visit, request.id, &taken.language)
    })?;
    work.open.runner()?.wake();
    show::sound(work, super::SoundOf { visit })
}
