//! The speech worker as a transcriber.

use super::{
    Answer, Heard, Loaded, ModelFacts, ModelFault, Question, SpeechError, Spoken, Transcriber, Wish,
};
use crate::{
    Call, EngineError, Health, Limits, Supervisor, WorkerSpec,
    protocol::{FrameError, Reply},
};
use nadi_audio::{chunks::Chunk, pcm};
use nadi_base::{Cancel, Clock, Code, Progress};
use serde::de::DeserializeOwned;
use serde_json::json;
use std::{
    path::PathBuf,
    sync::{Arc, OnceLock},
    time::Duration,
};

const GIB: u64 = 1024 * 1024 * 1024;
/// For one chunk, with every try that its guards may ask for, on the slowest laptop.
const DEADLINE: Duration = Duration::from_mins(15);

/// A model in a file.
#[derive(Clone, Debug)]
pub struct Model {
    /// The file.
    pub path: PathBuf,
    /// Its length in bytes.
    pub bytes: u64,
}

impl Model {
    /// The model in a file, if there is one.
    pub fn at(path: PathBuf) -> Result<Self, SpeechError> {
        let facts = std::fs::metadata(&path).map_err(|_| SpeechError::NoModel)?;
        if !facts.is_file() {
            return Err(SpeechError::NoModel);
        }
        // The worker may read this very path, and its working folder is another.
        let path = path.canonicalize().map_err(|_| SpeechError::NoModel)?;
        Ok(Self { path, bytes: facts.len() })
    }
}

/// A speech worker with one model. Dropping it ends the worker.
pub struct SpeechWorker {
    supervisor: Supervisor,
    model: Model,
    facts: OnceLock<ModelFacts>,
}

impl SpeechWorker {
    /// The worker whose program lies at a path, with a model that only it will open.
    pub fn new(program: PathBuf, model: Model, clock: Arc<dyn Clock>) -> Self {
        let spec = WorkerSpec {
            read_only: vec![model.path.clone()],
            limits: Limits {
                // The file's bytes, what the engine makes of them, and room to compute.
                memory: model.bytes.saturating_mul(2).saturating_add(2 * GIB),
                ..Limits::default()
            },
            ..WorkerSpec::new("speech", program)
        };
        Self { supervisor: Supervisor::new(spec, clock), model, facts: OnceLock::new() }
    }

    /// Stops the worker if nobody needed it for a while.
    pub fn stop_idle(&self) -> bool {
        self.supervisor.stop_idle()
    }

    /// The worker at a glance.
    pub fn health(&self) -> Health {
        self.supervisor.health()
    }

    fn question(&self, wish: &Wish, speech_s: f64) -> Question {
        Question {
            model: self.model.path.clone(),
            spoken: wish.spoken,
            vocabulary: wish.vocabulary.clone().into(),
            speech_s,
            tries: wish.tries,
        }
    }

    fn ask(&self, call: Call, cancel: &Cancel) -> Result<Reply, EngineError> {
        let call = call.within(DEADLINE);
        self.supervisor.call(call, &mut |_| (), &Progress::silent(), cancel)
    }

    fn load(&self, cancel: &Cancel) -> Result<ModelFacts, SpeechError> {
        let wish = Wish::new(Spoken::Auto, String::new());
        let reply = match self.ask(Call::new("load", json!(self.question(&wish, 0.0))), cancel) {
            // The file was there a moment ago; what an engine falls over is not a model for it.
            Err(EngineError::Refused { code: Code::NotFound, .. }) => {
                return Err(SpeechError::NoModel);
            }
            Err(EngineError::Crashed { .. }) => return Err(ModelFault::NotTaken.into()),
            other => other?,
        };
        match read::<Loaded>(&reply)? {
            Loaded::Ready(facts) => Ok(facts),
            Loaded::Refused(fault) => Err(fault.into()),
        }
    }
}

impl Transcriber for SpeechWorker {
    fn facts(&self, cancel: &Cancel) -> Result<ModelFacts, SpeechError> {
        if let Some(facts) = self.facts.get() {
            return Ok(*facts);
        }
        let facts = self.load(cancel)?;
        Ok(*self.facts.get_or_init(|| facts))
    }

    fn hear(&self, chunk: &Chunk, wish: &Wish, cancel: &Cancel) -> Result<Heard, SpeechError> {
        let params = json!(self.question(wish, chunk.length_s()));
        let call = Call::new("hear", params).carrying(pcm::to_bytes(&chunk.samples));
        let reply = match self.ask(call.clone(), cancel) {
            // A worker that fell over is started anew, once.
            Err(EngineError::Crashed { .. }) => self.ask(call, cancel)?,
            other => other?,
        };
        match read(&reply)? {
            Answer::Heard(heard) => Ok(heard),
            Answer::Refused(fault) => Err(fault.into()),
        }
    }
}

/// An answer that is not of the agreed form counts as a fault of the worker.
fn read<T: DeserializeOwned>(reply: &Reply) -> Result<T, EngineError> {
    reply.read().map_err(|source: FrameError| EngineError::Garbled { name: "speech", source })
}
