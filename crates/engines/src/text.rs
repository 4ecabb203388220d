//! Text out of strangers' files, read in the files worker: one worker a file, that may open nothing at all, because the
//! bytes come over its pipe.

use crate::{
    Call, EngineError, Limits, Supervisor, WorkerSpec,
    protocol::{FrameError, Reply},
    sound::FilesWorker,
};
use nadi_base::{Cancel, Code, Progress};
use nadi_documents::incoming::{Budget, FileKind, FileText, MOST_BYTES, Refused};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{path::PathBuf, sync::Arc, time::Duration};

/// For one step with one file, however it is knotted.
const DEADLINE: Duration = Duration::from_secs(30);
/// Bytes of a file that go into one frame.
const PIECE: usize = 16 * 1024 * 1024;

/// The answer to `text_read`; the text is the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextAnswer {
    /// It was read.
    Text {
        /// What the file is.
        kind: FileKind,
        /// Its pages, where it has pages.
        pages: Option<u32>,
        /// Pages that hold a picture and no letters.
        unread: Vec<u32>,
    },
    /// It was not.
    Refused(Refused),
}

/// Why there is no text.
#[derive(Debug, thiserror::Error)]
pub enum TextError {
    /// The worker could not do it.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The worker is well; the file is not.
    #[error(transparent)]
    File(#[from] Refused),
}

impl TextError {
    /// The code a person sees.
    pub fn code(&self) -> Code {
        match self {
            // A file that breaks its reader, or wants more than there is, is at fault and not the laptop.
            Self::Engine(EngineError::Crashed { .. }) => Code::DocumentBroken,
            Self::Engine(EngineError::TimedOut { .. } | EngineError::OverMemory { .. }) => {
                Code::DocumentTooLarge
            }
            Self::Engine(error) => error.code(),
            Self::File(refused) => match refused {
                Refused::Empty => Code::DocumentEmpty,
                Refused::Encrypted => Code::DocumentEncrypted,
                Refused::Scanned => Code::DocumentScanned,
                Refused::Unknown => Code::DocumentUnknown,
                Refused::Broken => Code::DocumentBroken,
                Refused::Over(_) => Code::DocumentTooLarge,
            },
        }
    }
}

/// Reads text out of files.
pub trait TextFiles: Send + Sync {
    /// The text of a file, and its first pages as pictures (PNG), at most so many; a kind without pages has none.
    fn text(&self, bytes: &[u8], pictures: u32, cancel: &Cancel) -> Result<ReadFile, TextError>;
}

/// What was read of a file.
#[derive(Clone, PartialEq)]
pub struct ReadFile {
    /// Its text.
    pub text: FileText,
    /// Its first pages as PNG; a page that could not be drawn ends them.
    pub pictures: Vec<Vec<u8>>,
}

/// The bounds of a worker that reads one document.
pub fn text_spec(program: PathBuf) -> WorkerSpec {
    let limits = Limits { cpu: Duration::from_mins(2), ..Limits::default() };
    WorkerSpec { limits, ..WorkerSpec::new("files", program) }
}

impl TextFiles for FilesWorker {
    fn text(&self, bytes: &[u8], pictures: u32, cancel: &Cancel) -> Result<ReadFile, TextError> {
        if bytes.len() > MOST_BYTES {
            return Err(Refused::Over(Budget::Bytes).into());
        }
        let worker =
            Supervisor::new(text_spec(self.program().to_owned()), Arc::clone(self.clock()));
        let ask = |call: Call| {
            worker.call(call.within(DEADLINE), &mut |_| (), &Progress::silent(), cancel)
        };
        for piece in bytes.chunks(PIECE) {
            ask(Call::new("text_bytes", Value::Null).carrying(piece.to_vec()))?;
        }
        let text = read(ask(Call::new("text_read", Value::Null))?)?;
        let mut drawn = Vec::new();
        for page in 1..=pictures.min(text.pages.unwrap_or(0)) {
            let picture =
                ask(Call::new("text_picture", json!(page))).map(|reply| reply.body.into_inner());
            match picture {
                Ok(picture) if !picture.is_empty() => drawn.push(picture),
                _ => break,
            }
        }
        Ok(ReadFile { text, pictures: drawn })
    }
}

fn read(reply: Reply) -> Result<FileText, TextError> {
    // An answer that is not of the agreed form counts as a fault of the worker.
    let garbled = |source| EngineError::Garbled { name: "files", source };
    match reply.read().map_err(garbled)? {
        TextAnswer::Refused(why) => Err(why.into()),
        TextAnswer::Text { kind, pages, unread } => {
            let text = String::from_utf8(reply.body.into_inner());
            let text = text.map_err(|_| garbled(FrameError::NotAMessage))?;
            Ok(FileText { kind, text, pages, unread })
        }
    }
}

/// A laptop that reads no files.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoTextFiles;

impl TextFiles for NoTextFiles {
    fn text(&self, _: &[u8], _: u32, _: &Cancel) -> Result<ReadFile, TextError> {
        let source = std::io::ErrorKind::NotFound.into();
        Err(EngineError::Missing { name: "files", source }.into())
    }
}
