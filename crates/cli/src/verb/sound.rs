//! `nadi visit import | record | run`: sound of a visit, and the words that come of it.

use crate::{
    args::{Duplicates, Tongue, VisitImport, VisitRecord, VisitRun},
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    sitting::{Context, Sitting},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use nadi_api::commands;
use nadi_app::{
    imports::{ImportBegin, ImportFileShown, ImportPart, ImportState, NewFile, OnDuplicate},
    recordings::{RecordingRef, RecordingStart, SoundOf},
    transcripts::{
        SpeakerRole, TranscriptOf, TranscriptReply, TranscriptRun, TranscriptShown, TurnShown,
    },
};
use nadi_base::{Code, VisitId};
use std::{
    fs::File,
    io::{self, BufRead as _, Read as _},
    path::{Path, PathBuf},
    time::Duration,
};

/// Bytes of one part.
const PART: usize = 768 * 1024;

/// Brings files in, one after the other, and waits for the words of each.
pub(super) fn import(
    asked: &VisitImport,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    let brought =
        Brought { visit: asked.visit, spoken: asked.spoken, duplicates: asked.duplicates };
    Ok(Ending::of_check(bring(&sitting, &asked.files, &brought, paper)?))
}

/// How files are brought in.
pub(super) struct Brought {
    pub(super) visit: Option<VisitId>,
    pub(super) spoken: Option<Tongue>,
    pub(super) duplicates: Duplicates,
}

/// Brings files in as one batch and says of each how it ended; whether all ended well.
pub(super) fn bring(
    sitting: &Sitting,
    paths: &[PathBuf],
    how: &Brought,
    paper: &mut Paper<'_>,
) -> Result<bool, Failure> {
    let files = paths.iter().map(|path| announced(path, how)).collect::<Result<_, _>>()?;
    let duplicates = match how.duplicates {
        Duplicates::Skip => OnDuplicate::Skip,
        Duplicates::Replace => OnDuplicate::Replace,
        Duplicates::Keep => OnDuplicate::Keep,
    };
    let batch = sitting.send::<commands::ImportBegin>(ImportBegin { files, duplicates })?;
    let mut good = true;
    for (path, file) in paths.iter().zip(&batch.files) {
        if file.state == ImportState::Receiving {
            send(sitting, path, file)?;
        }
        let ended = settled(sitting, file)?;
        good &= matches!(ended.state, ImportState::Transcribed | ImportState::Skipped);
        paper.print(&ended, row)?;
    }
    Ok(good)
}

fn announced(path: &Path, how: &Brought) -> Result<NewFile, Failure> {
    let facts = path.metadata().map_err(|error| Failure::File("the sound file", error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let language = tongue(how.spoken).unwrap_or_else(|| "auto".to_owned());
    Ok(NewFile { name: name.into(), bytes: facts.len(), visit: how.visit, language })
}

fn send(sitting: &Sitting, path: &Path, file: &ImportFileShown) -> Result<(), Failure> {
    let unread = |error| Failure::File("the sound file", error);
    let mut source = File::open(path).map_err(unread)?;
    let mut offset = 0;
    while offset < file.bytes {
        let mut part = Vec::with_capacity(PART);
        let read = source.by_ref().take(PART as u64).read_to_end(&mut part).map_err(unread)?;
        if read == 0 {
            return Err(Failure::Code(Code::FileCutOff));
        }
        let data = BASE64_STANDARD.encode(&part).into();
        sitting.send::<commands::ImportPart>(ImportPart { file: file.id, offset, data })?;
        offset += read as u64;
    }
    Ok(())
}

/// The file once nothing works on it any more.
fn settled(sitting: &Sitting, file: &ImportFileShown) -> Result<ImportFileShown, Failure> {
    loop {
        let seen = sitting.desk.events().latest();
        let list = sitting.send::<commands::ImportList>(())?;
        let mut files = list.batches.into_iter().flat_map(|batch| batch.files);
        let now = files.find(|one| one.id == file.id).ok_or(Failure::Code(Code::NotFound))?;
        let Some(job) = now.job else { return Ok(now) };
        // What went wrong stands with the file.
        drop(sitting.wait_for(job, seen));
    }
}

fn row(file: &ImportFileShown) -> String {
    let visit = file.visit.map(|visit| visit.to_string()).unwrap_or_default();
    let error = file.error.map(|code| code.as_str().to_owned()).unwrap_or_default();
    columns(&[vec![word(&file.state), file.name.expose().clone(), visit, error]])
}

/// Records until a line comes, or for so many seconds.
pub(super) fn record(
    asked: &VisitRecord,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    let start = RecordingStart {
        visit: asked.id,
        microphone: None,
        language: tongue(asked.spoken),
        consent: None,
    };
    let started = sitting.send::<commands::RecordingStart>(start)?;
    let running = started.running.ok_or(Failure::Code(Code::Internal))?;
    if let Some(seconds) = asked.seconds {
        wait(&sitting, Duration::from_secs(seconds));
    } else {
        let mut line = String::new();
        // The end of input ends the recording as a line does.
        drop(io::stdin().lock().read_line(&mut line));
    }
    let seen = sitting.desk.events().latest();
    let sound = sitting.send::<commands::RecordingStop>(RecordingRef { id: running.id })?;
    for hearing in sound.hearing {
        sitting.wait_for(hearing.job, seen)?;
    }
    print(&sitting, asked.id, paper)
}

/// Lets time pass without touching a clock: the stream of events waits at most so long.
pub(super) fn wait(sitting: &Sitting, span: Duration) {
    let seen = sitting.desk.events().latest();
    let begun = sitting.laptop.machine.clock.monotonic();
    let gone = || sitting.laptop.machine.clock.monotonic().saturating_sub(begun);
    let mut seen = seen;
    while gone() < span {
        let news = sitting.desk.events().after(seen, span.saturating_sub(gone()));
        seen = news.and_then(|news| news.last().map(|envelope| envelope.seq)).unwrap_or(seen);
    }
}

/// Writes the newest recording down again.
pub(super) fn run(
    asked: VisitRun,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    let sound = sitting.send::<commands::SoundShow>(SoundOf { visit: asked.id })?;
    let newest = sound.recordings.last().ok_or(Failure::Code(Code::NotFound))?;
    sitting.finish::<commands::TranscriptRun>(TranscriptRun {
        recording: newest.id,
        language: tongue(asked.spoken),
        model: asked.model,
    })?;
    print(&sitting, asked.id, paper)
}

fn print(sitting: &Sitting, visit: VisitId, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let reply = sitting.send::<commands::TranscriptShow>(TranscriptOf { visit })?;
    paper.print(&reply, lines)?;
    Ok(Ending::Done)
}

fn lines(reply: &TranscriptReply) -> String {
    let Some(transcript) = &reply.transcript else { return String::new() };
    let turns = transcript.segments.iter().filter(|turn| !turn.removed);
    // A turn that should be listened to says so here too.
    let doubt = |turn: &TurnShown| if turn.marks.is_empty() { "" } else { "[?] " };
    let line = |turn: &TurnShown| {
        format!("{}[{}] {}", doubt(turn), who(transcript, turn), turn.text.expose())
    };
    turns.map(line).chain([String::new()]).collect::<Vec<_>>().join("\n")
}

/// The part of a speaker where it is known, else their key.
fn who(transcript: &TranscriptShown, turn: &TurnShown) -> String {
    let of = transcript.speakers.iter().find(|speaker| speaker.key == turn.speaker);
    let known = of.filter(|speaker| speaker.role != SpeakerRole::Unknown);
    known.map_or_else(|| turn.speaker.clone(), |speaker| word(&speaker.role))
}

fn tongue(asked: Option<Tongue>) -> Option<String> {
    asked.map(|tongue| tongue.known().map_or("auto", |language| language.as_str()).to_owned())
}
