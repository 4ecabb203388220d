//! A loaded model.

use crate::{header, letters::Letters};
use nadi_base::{Code, Language};
use nadi_engines::speech::{ModelFacts, ModelFault};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};
use whisper_rs::{WhisperContext, WhisperContextParameters, WhisperState};

/// More threads than this make whisper.cpp slower.
const MOST_THREADS: usize = 8;

/// A model and the memory it computes in.
pub(crate) struct Engine {
    pub(crate) path: PathBuf,
    pub(crate) facts: ModelFacts,
    pub(crate) context: WhisperContext,
    pub(crate) state: WhisperState,
    pub(crate) threads: usize,
    letters: Vec<(Language, Arc<Letters>)>,
}

impl Engine {
    /// Opens a model's file, checks it, and hands its bytes over.
    pub(crate) fn open(path: &Path) -> Result<Result<Self, ModelFault>, Code> {
        let bytes = std::fs::read(path).map_err(|_| Code::NotFound)?;
        let facts = match header::check(&bytes) {
            Ok(facts) => facts,
            Err(fault) => return Ok(Err(fault)),
        };
        let settings = WhisperContextParameters::default();
        let taken = WhisperContext::new_from_buffer_with_params(&bytes, settings)
            .and_then(|context| context.create_state().map(|state| (context, state)));
        let Ok((context, state)) = taken else { return Ok(Err(ModelFault::NotTaken)) };
        // Threads wait for each other by spinning: on a busy laptop that costs more than a small model gains.
        let most = if facts.small { 1 } else { MOST_THREADS };
        let threads = thread::available_parallelism().map_or(1, usize::from).min(most);
        let path = path.to_owned();
        Ok(Ok(Self { path, facts, context, state, threads, letters: Vec::new() }))
    }

    /// The letters of a language in this model's tokens.
    pub(crate) fn letters(&mut self, language: Language) -> Arc<Letters> {
        if let Some((_, known)) = self.letters.iter().find(|(of, _)| *of == language) {
            return Arc::clone(known);
        }
        let letters = Arc::new(Letters::new(&self.context, language));
        self.letters.push((language, Arc::clone(&letters)));
        letters
    }
}
