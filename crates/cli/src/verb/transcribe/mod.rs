//! `nadi transcribe`: from a sound file to words. Nothing is kept.

mod print;

use super::models;
use crate::{
    args::{TextFormat, Tongue, Transcribe},
    ending::{Ending, Failure},
    paper::Paper,
    sitting::Context,
};
use nadi_audio::{transcript::Segment, voices};
use nadi_base::{Cancel, Clock, Code, Progress};
use nadi_engines::{
    sound::{Channels, FilesWorker, Sound, SoundFiles, Source},
    speech::{
        Model, Outcome, SpeechError, SpeechWorker, Spoken, Step, Task, Wish, speech_program,
        transcribe as transcribe_sound,
    },
    worker_path,
};
use nadi_machine::{Places, SystemClock};
use nadi_models::DEMO;
use print::Transcript;
use std::{
    io::{self, IsTerminal, Read, Write},
    path::Path,
    sync::Arc,
};

/// The most that is read from standard input.
const MOST_PIPED: u64 = 256 << 20;

/// Runs the verb.
pub(super) fn run(
    asked: &Transcribe,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let places = Places::beside_this_program()
        .map_err(|error| Failure::File("the folder of this program", error))?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let (id, model) = model(asked, context)?;
    let mut sound = open(&asked.audio, &places, Arc::clone(&clock))?;
    let worker = SpeechWorker::new(speech_program(&places.workers), model, clock);
    let (outcome, segments) = hear(&mut *sound, &worker, asked)?;
    warn(&id, &outcome)?;
    let transcript = Transcript::of(&outcome, id, segments);
    let plain = if paper.is_json() { TextFormat::Json } else { TextFormat::Txt };
    transcript.print(asked.format.unwrap_or(plain), paper)?;
    Ok(Ending::Done)
}

/// The name of the model that was asked for, and the model once every byte of it is known to be right. A file that
/// was named by its path is taken as it is.
fn model(asked: &Transcribe, context: &Context) -> Result<(String, Model), Failure> {
    let models = models::here(context)?;
    let failed = |error: SpeechError| Failure::Code(error.code());
    let found = match &asked.model {
        Some(path) if path.is_file() => {
            let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            return Ok((id, Model::at(path.clone()).map_err(failed)?));
        }
        Some(id) => id.to_str().and_then(|id| models.named(id)),
        None => models.best(asked.language.and_then(Tongue::known)),
    };
    let found = found.ok_or(Failure::Code(Code::ModelMissing))?;
    let (model, _) = models.whole(&found).map_err(failed)?;
    Ok((found.id, model))
}

fn open(audio: &Path, places: &Places, clock: Arc<dyn Clock>) -> Result<Box<dyn Sound>, Failure> {
    let files = FilesWorker::new(worker_path(&places.workers, "files"), clock);
    let piped;
    let whole;
    let source = if audio == Path::new("-") {
        piped = from_pipe()?;
        Source::Bytes(&piped)
    } else {
        let unread = |error| Failure::File("the sound file could not be opened", error);
        // The worker may open this very path and works in another folder.
        whole = audio.canonicalize().map_err(unread)?;
        Source::File(&whole)
    };
    let opened = files.open(source, Channels::UpToTwo, &Cancel::new());
    opened.map_err(|error| Failure::Code(error.code()))
}

fn from_pipe() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = io::stdin().take(MOST_PIPED + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::File("standard input", error))?;
    if bytes.len() as u64 > MOST_PIPED { Err(Failure::Code(Code::FileTooLarge)) } else { Ok(bytes) }
}

fn hear(
    sound: &mut dyn Sound,
    worker: &SpeechWorker,
    asked: &Transcribe,
) -> Result<(Outcome, Vec<Segment>), Failure> {
    let spoken = asked.language.and_then(Tongue::known).map_or(Spoken::Auto, Spoken::Forced);
    let task = Task::whole(Wish::new(spoken, String::new()));
    let mut segments = Vec::new();
    let mut keep = |step| match step {
        Step::Found(_) => {}
        Step::Segments { segments: more, .. } => segments.extend(more),
        Step::Voices(turns) => voices::name(&mut segments, &turns),
    };
    let outcome = transcribe_sound(sound, worker, &task, &mut keep, &progress(), &Cancel::new());
    Ok((outcome.map_err(|error| Failure::Code(error.code()))?, segments))
}

/// On a terminal a line says how far it is.
fn progress() -> Progress {
    if !io::stderr().is_terminal() {
        return Progress::silent();
    }
    Progress::new(|step| {
        let of = step.total.map_or(String::new(), |total| format!(" of {total}"));
        // A line that nobody sees is no reason to stop.
        drop(write!(io::stderr(), "\r{} s{of} ", step.done));
    })
}

/// What a person must know before the text is read.
fn warn(model: &str, outcome: &Outcome) -> Result<(), Failure> {
    let unheard = |error| Failure::File("standard error", error);
    if io::stderr().is_terminal() {
        writeln!(io::stderr()).map_err(unheard)?;
    }
    if model == DEMO {
        let told = "This model was trained on synthesised speech: it shows how it works and is not for patients.";
        writeln!(io::stderr(), "{told}").map_err(unheard)?;
    }
    if outcome.damaged > 0 {
        let told = "parts of this file are damaged and were left out";
        writeln!(io::stderr(), "{} {told}", outcome.damaged).map_err(unheard)?;
    }
    Ok(())
}
