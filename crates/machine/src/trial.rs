//! Trying a model out: what is in it, how fast this laptop is with it, and making one of a folder.

use crate::Models;
use nadi_base::{Cancel, Clock, Language, Progress};
use nadi_engines::{
    sound::{Channels, FilesWorker, SoundFiles, Source},
    speech::{
        Conversion, ConvertError, Model, SpeechError, SpeechWorker, Spoken, Task, Transcriber,
        Wish, convert, speech_program, transcribe,
    },
    worker_path,
};
use nadi_models::{ModelFile, Speed, Staging};
use std::{io, path::Path, sync::Arc};

/// Twelve seconds of a voice that a program made.
const SAMPLE: &[u8] = include_bytes!("../../../models/bundled/sample.ogg");

/// How fast this laptop is with a model of the shelf; it hears a short sample. Loading is not counted.
pub fn measure(
    programs: &Path,
    models: &Models,
    file: &ModelFile,
    clock: &Arc<dyn Clock>,
    cancel: &Cancel,
) -> Result<Speed, SpeechError> {
    let (model, _) = models.whole(file)?;
    let worker = SpeechWorker::new(speech_program(programs), model, Arc::clone(clock));
    worker.facts(cancel)?;
    let files = FilesWorker::new(worker_path(programs, "files"), Arc::clone(clock));
    let mut sound = files.open(Source::Bytes(SAMPLE), Channels::Mixed, cancel)?;
    let wish = Wish::new(Spoken::Forced(Language::En), String::new());
    let begun = clock.monotonic();
    let heard = transcribe(
        &mut *sound,
        &worker,
        &Task::whole(wish),
        &mut |_| (),
        &Progress::silent(),
        cancel,
    )?;
    let work = clock.monotonic().saturating_sub(begun);
    Ok(Speed {
        sound_ms: millis(heard.duration_s),
        work_ms: u64::try_from(work.as_millis()).unwrap_or(u64::MAX),
    })
}

/// Converts a folder of transformers' into a file that has no name yet, and has the worker open it once.
pub fn conversion(
    programs: &Path,
    conversion: &Conversion,
    staging: &mut Staging,
    clock: &Arc<dyn Clock>,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<(), SpeechOrConversion> {
    let program = speech_program(programs);
    let mut keep = |piece: &[u8]| staging.write(piece).map_err(io::Error::other);
    convert(program.clone(), conversion, Arc::clone(clock), &mut keep, progress, cancel)?;
    let worker = SpeechWorker::new(program, Model::at(staging.path())?, Arc::clone(clock));
    worker.facts(cancel)?;
    Ok(())
}

/// Why there is no converted model.
#[derive(Debug, thiserror::Error)]
pub enum SpeechOrConversion {
    /// The folder could not be converted.
    #[error(transparent)]
    Conversion(#[from] ConvertError),
    /// What came of it was not taken by the engine.
    #[error(transparent)]
    Speech(#[from] SpeechError),
}

impl SpeechOrConversion {
    /// The code a person sees.
    pub fn code(&self) -> nadi_base::Code {
        match self {
            Self::Conversion(error) => error.code(),
            Self::Speech(error) => error.code(),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates"
)]
const fn millis(seconds: f64) -> u64 {
    (seconds * 1_000.0) as u64
}
