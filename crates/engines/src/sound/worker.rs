//! The files worker as a reader of sound.

use super::{Channels, MOST_CHANNELS, Opened, Part, Sound, SoundError, SoundFiles, Source, Wanted};
use crate::{
    Call, EngineError, Limits, Supervisor, WorkerSpec,
    protocol::{FrameError, Reply},
};
use nadi_audio::{file::Facts, pcm};
use nadi_base::{Cancel, Clock, Progress};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// Bytes of a file that go into one frame.
const PIECE: usize = 32 * 1024 * 1024;
/// For opening, and for one part. Decoding is hundreds of times faster than listening.
const DEADLINE: Duration = Duration::from_secs(30);

/// The files worker of an installation.
#[derive(Clone)]
pub struct FilesWorker {
    program: PathBuf,
    clock: Arc<dyn Clock>,
}

impl FilesWorker {
    /// The worker whose program lies at a path.
    pub fn new(program: PathBuf, clock: Arc<dyn Clock>) -> Self {
        Self { program, clock }
    }

    /// Where its program lies.
    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    /// What its deadlines are measured by.
    pub(crate) const fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }
}

/// The bounds of a worker that reads one sound file.
pub fn sound_spec(program: PathBuf, file: Option<&Path>) -> WorkerSpec {
    WorkerSpec {
        read_only: file.map(Path::to_owned).into_iter().collect(),
        limits: Limits { cpu: Duration::from_mins(30), ..Limits::default() },
        ..WorkerSpec::new("files", program)
    }
}

impl SoundFiles for FilesWorker {
    fn open(
        &self,
        source: Source<'_>,
        channels: Channels,
        cancel: &Cancel,
    ) -> Result<Box<dyn Sound>, SoundError> {
        let path = match source {
            Source::File(path) => Some(path),
            Source::Bytes(_) => None,
        };
        let spec = sound_spec(self.program.clone(), path);
        let reader = Reader { supervisor: Supervisor::new(spec, Arc::clone(&self.clock)) };
        if let Source::Bytes(bytes) = source {
            reader.give(bytes, cancel)?;
        }
        let channels = if channels == Channels::Mixed { 1 } else { MOST_CHANNELS };
        let wanted = Wanted { path: path.map(Path::to_owned), channels };
        match read(&reader.ask("sound_open", json!(wanted), cancel)?)? {
            Opened::Sound { facts, channels } => {
                Ok(Box::new(Open { reader, facts, channels, damaged: 0, ended: false }))
            }
            Opened::Refused(why) => Err(why.into()),
        }
    }
}

struct Reader {
    supervisor: Supervisor,
}

impl Reader {
    fn ask(
        &self,
        verb: &'static str,
        params: Value,
        cancel: &Cancel,
    ) -> Result<Reply, EngineError> {
        self.send(Call::new(verb, params), cancel)
    }

    fn send(&self, call: Call, cancel: &Cancel) -> Result<Reply, EngineError> {
        let call = call.within(DEADLINE);
        self.supervisor.call(call, &mut |_| (), &Progress::silent(), cancel)
    }

    fn give(&self, bytes: &[u8], cancel: &Cancel) -> Result<(), EngineError> {
        for piece in bytes.chunks(PIECE) {
            self.send(Call::new("sound_bytes", Value::Null).carrying(piece.to_vec()), cancel)?;
        }
        Ok(())
    }
}

struct Open {
    reader: Reader,
    facts: Facts,
    channels: usize,
    damaged: u64,
    ended: bool,
}

impl Sound for Open {
    fn facts(&self) -> &Facts {
        &self.facts
    }

    fn channels(&self) -> usize {
        self.channels
    }

    fn read(&mut self, cancel: &Cancel) -> Result<Option<Vec<f32>>, SoundError> {
        if self.ended {
            return Ok(None);
        }
        let reply = self.reader.ask("sound_read", Value::Null, cancel)?;
        let part: Part = read(&reply)?;
        self.damaged = part.damaged;
        self.ended = part.last;
        match part.refused {
            Some(why) => Err(why.into()),
            None => Ok(Some(pcm::of_bytes(reply.body.expose()))),
        }
    }

    fn damaged(&self) -> u64 {
        self.damaged
    }
}

/// An answer that is not of the agreed form counts as a fault of the worker.
fn read<T: DeserializeOwned>(reply: &Reply) -> Result<T, EngineError> {
    reply.read().map_err(|source: FrameError| EngineError::Garbled { name: "files", source })
}
