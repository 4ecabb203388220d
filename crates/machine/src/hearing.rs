//! What hears on this laptop: its microphones, the files worker, the speech worker with the model that a
//! recording wants.

use crate::Models;
use nadi_app::recordings::{ChosenModel, SoundGear, SpeechModels};
use nadi_base::Clock;
use nadi_engines::{
    microphone::SystemMicrophones,
    sound::FilesWorker,
    speech::{SpeechError, SpeechWorker, Spoken, speech_program},
    worker_path,
};
use nadi_models::ModelFile;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

/// The speech worker, with the model that was asked last.
pub struct Speech {
    programs: PathBuf,
    models: Models,
    clock: Arc<dyn Clock>,
    warm: Mutex<Option<Warm>>,
}

struct Warm {
    file: ModelFile,
    hash: String,
    worker: Arc<SpeechWorker>,
}

impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Speech").field("models", &self.models).finish_non_exhaustive()
    }
}

impl Speech {
    /// Models beside the programs and beside a person's data.
    pub(crate) fn new(programs: &Path, data: Option<&Path>, clock: Arc<dyn Clock>) -> Self {
        let models = Models::beside(programs, data);
        Self { programs: programs.to_owned(), models, clock, warm: Mutex::default() }
    }

    /// Stops the worker if nobody needed it for a while.
    pub(crate) fn stop_idle(&self) {
        let warm = self.warm.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(warm) = &*warm {
            warm.worker.stop_idle();
        }
    }

    /// A name of the list; never a path that came over the wire.
    fn file(&self, spoken: Spoken, wanted: Option<&str>) -> Option<ModelFile> {
        let language = match spoken {
            Spoken::Auto => None,
            Spoken::Forced(language) => Some(language),
        };
        wanted.map_or_else(|| self.models.best(language), |id| self.models.named(id))
    }
}

impl SpeechModels for Speech {
    fn choose(&self, spoken: Spoken, wanted: Option<&str>) -> Result<ChosenModel, SpeechError> {
        let model = self.file(spoken, wanted).ok_or(SpeechError::NoModel)?;
        let mut warm = self.warm.lock().unwrap_or_else(PoisonError::into_inner);
        let same = warm.take().filter(|one| one.file == model);
        let chosen = match same {
            Some(same) => same,
            None => self.warmed(model)?,
        };
        let answer = ChosenModel {
            id: chosen.file.id.clone(),
            hash: chosen.hash.clone(),
            transcriber: Arc::<SpeechWorker>::clone(&chosen.worker),
        };
        *warm = Some(chosen);
        Ok(answer)
    }
}

impl Speech {
    fn warmed(&self, file: ModelFile) -> Result<Warm, SpeechError> {
        let (model, sum) = self.models.whole(&file)?;
        let clock = Arc::clone(&self.clock);
        let worker = SpeechWorker::new(speech_program(&self.programs), model, clock);
        Ok(Warm { file, hash: sum.to_string(), worker: Arc::new(worker) })
    }
}

/// What the desk is handed.
pub(crate) fn gear(programs: &Path, speech: &Arc<Speech>, clock: &Arc<dyn Clock>) -> SoundGear {
    SoundGear {
        microphones: Arc::new(SystemMicrophones),
        files: Arc::new(FilesWorker::new(worker_path(programs, "files"), Arc::clone(clock))),
        speech: Arc::<Speech>::clone(speech),
    }
}
