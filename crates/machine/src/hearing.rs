//! What hears on this laptop: its microphones, the files worker, the speech worker with the model that a
//! recording wants.

use crate::{Models, models::sum_of};
use nadi_app::recordings::{ChosenModel, SoundGear, SpeechModels};
use nadi_base::Clock;
use nadi_engines::{
    microphone::SystemMicrophones,
    sound::FilesWorker,
    speech::{Model, SpeechError, SpeechWorker, Spoken, speech_program},
    worker_path,
};
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
    id: String,
    path: PathBuf,
    bytes: u64,
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

    fn file(&self, wanted: Option<&str>) -> Option<PathBuf> {
        match wanted {
            // A name of the list; never a path that came over the wire.
            Some(id) => self.models.list().into_iter().find(|model| model.id == id),
            None => self.models.best(),
        }
        .map(|model| model.path)
    }
}

impl SpeechModels for Speech {
    fn choose(&self, _: Spoken, wanted: Option<&str>) -> Result<ChosenModel, SpeechError> {
        let model = Model::at(self.file(wanted).ok_or(SpeechError::NoModel)?)?;
        let mut warm = self.warm.lock().unwrap_or_else(PoisonError::into_inner);
        let same = warm.take().filter(|one| one.path == model.path && one.bytes == model.bytes);
        let chosen = match same {
            Some(same) => same,
            None => self.warmed(model)?,
        };
        let answer = ChosenModel {
            id: chosen.id.clone(),
            hash: chosen.hash.clone(),
            transcriber: Arc::<SpeechWorker>::clone(&chosen.worker),
        };
        *warm = Some(chosen);
        Ok(answer)
    }
}

impl Speech {
    fn warmed(&self, model: Model) -> Result<Warm, SpeechError> {
        let hash = sum_of(&model.path).map_err(|_| SpeechError::NoModel)?;
        let id = model.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let (path, bytes) = (model.path.clone(), model.bytes);
        let clock = Arc::clone(&self.clock);
        let worker = SpeechWorker::new(speech_program(&self.programs), model, clock);
        Ok(Warm { id, path, bytes, hash, worker: Arc::new(worker) })
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
