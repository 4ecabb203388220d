//! A loaded model.

use crate::{header, letters::Letters};
use nadi_base::{Code, Language};
use nadi_engines::speech::{ModelFacts, ModelFault};
use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};
use whisper_rs::{WhisperContext, WhisperContextParameters, WhisperError, WhisperState};

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

fn all(mut file: &File) -> Result<Vec<u8>, Code> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|_| Code::NotFound)?;
    Ok(bytes)
}

/// A model that was looked through, in whisper.cpp's own memory. On Linux it reads the open file once more, so
/// that nothing is held twice; elsewhere it gets the bytes.
fn taken(file: &File, bytes: Vec<u8>) -> Result<WhisperContext, WhisperError> {
    let settings = || {
        let mut settings = WhisperContextParameters::default();
        // As whisper.cpp's own program does.
        settings.flash_attn(true);
        settings
    };
    #[cfg(target_os = "linux")]
    {
        use std::os::fd::AsRawFd;
        drop(bytes);
        let again = format!("/proc/self/fd/{}", file.as_raw_fd());
        if let Ok(context) = WhisperContext::new_with_params(&again, settings()) {
            return Ok(context);
        }
        let bytes = all(file).unwrap_or_default();
        WhisperContext::new_from_buffer_with_params(&bytes, settings())
    }
    #[cfg(not(target_os = "linux"))]
    WhisperContext::new_from_buffer_with_params(&bytes, settings())
}

impl Engine {
    /// Opens a model's file, checks it, and hands its bytes over.
    pub(crate) fn open(path: &Path) -> Result<Result<Self, ModelFault>, Code> {
        let file = File::open(path).map_err(|_| Code::NotFound)?;
        let bytes = all(&file)?;
        let facts = match header::check(&bytes) {
            Ok(facts) => facts,
            Err(fault) => return Ok(Err(fault)),
        };
        let taken = taken(&file, bytes)
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
