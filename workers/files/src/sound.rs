//! Sound: a file is opened once and then read part by part.

use nadi_audio::{
    decode::{Decoder, MediaSource},
    file::FileError,
    limits, pcm,
    resample::Resampler,
};
use nadi_base::{Cancel, Code};
use nadi_engines::{
    sound::{MOST_CHANNELS, Opened, Part, Wanted},
    worker::{Reply, Request},
};
use serde_json::json;
use std::{fs::File, io::Cursor, path::Path};

/// Bytes that are taken in memory; a longer file comes by its path.
const MOST_IN_MEMORY: usize = 384 * 1024 * 1024;
/// Samples of each channel that one part holds: ten seconds.
const PART: usize = 10 * nadi_audio::RATE as usize;

/// The file that is open, and bytes that came before it was.
#[derive(Default)]
pub(crate) struct Desk {
    bytes: Vec<u8>,
    open: Option<Reading>,
}

impl Desk {
    /// Takes a piece of a file in.
    pub(crate) fn take(&mut self, request: &Request) -> Result<Reply, Code> {
        let piece = request.body.expose();
        if self.bytes.len() + piece.len() > MOST_IN_MEMORY {
            return Err(Code::EngineMemory);
        }
        self.bytes.extend_from_slice(piece);
        Ok(Reply::default())
    }

    /// Opens the file that is named, or the bytes that came.
    pub(crate) fn open(&mut self, request: &Request) -> Result<Reply, Code> {
        let wanted: Wanted = request.read()?;
        let opened = match source(wanted.path.as_deref(), std::mem::take(&mut self.bytes)) {
            Ok(source) => Reading::open(source, wanted.channels),
            Err(code) => return Err(code),
        };
        let answer = match opened {
            Ok(reading) => {
                let facts = reading.decoder.facts().clone();
                let channels = reading.out;
                self.open = Some(reading);
                Opened::Sound { facts, channels }
            }
            Err(why) => Opened::Refused(why),
        };
        Ok(Reply::new(json!(answer)))
    }

    /// Hands out the next part.
    pub(crate) fn read(&mut self, cancel: &Cancel) -> Result<Reply, Code> {
        let reading = self.open.as_mut().ok_or(Code::WrongState)?;
        let (refused, samples) = match reading.part(cancel) {
            Ok(samples) => (None, samples),
            Err(Stopped::Cancelled) => return Err(Code::Cancelled),
            Err(Stopped::Refused(why)) => (Some(why), Vec::new()),
        };
        let last = refused.is_some() || (reading.ended && reading.ready.is_empty());
        let part = Part { last, damaged: reading.decoder.damaged(), refused };
        Ok(Reply::new(json!(part)).carrying(pcm::to_bytes(&samples)))
    }
}

fn source(path: Option<&Path>, bytes: Vec<u8>) -> Result<Box<dyn MediaSource>, Code> {
    match path {
        Some(path) => Ok(Box::new(File::open(path).map_err(|_| Code::NotFound)?)),
        None => Ok(Box::new(Cursor::new(bytes))),
    }
}

enum Stopped {
    Cancelled,
    Refused(FileError),
}

impl From<FileError> for Stopped {
    fn from(why: FileError) -> Self {
        Self::Refused(why)
    }
}

/// A file in the middle.
struct Reading {
    decoder: Decoder,
    /// Channels that come out.
    out: usize,
    /// For the rate that the sound has now; a file may change it in the middle.
    resampler: Option<(u32, Resampler)>,
    ready: Vec<f32>,
    ended: bool,
}

impl Reading {
    fn open(source: Box<dyn MediaSource>, channels: usize) -> Result<Self, FileError> {
        let decoder = Decoder::open(source)?;
        let out = decoder.facts().channels.min(channels).clamp(1, MOST_CHANNELS);
        Ok(Self { decoder, out, resampler: None, ready: Vec::new(), ended: false })
    }

    fn part(&mut self, cancel: &Cancel) -> Result<Vec<f32>, Stopped> {
        while !self.ended && self.ready.len() < PART * self.out {
            cancel.check().map_err(|_| Stopped::Cancelled)?;
            self.more()?;
        }
        let length = self.ready.len().min(PART * self.out);
        let rest = self.ready.split_off(length);
        Ok(std::mem::replace(&mut self.ready, rest))
    }

    fn more(&mut self) -> Result<(), FileError> {
        let out = self.out;
        let Some(block) = self.decoder.next_block()? else {
            self.flush()?;
            self.ended = true;
            return Ok(());
        };
        let (rate, samples) = (block.rate, narrowed(block.samples, block.channels, out));
        if self.resampler.as_ref().is_some_and(|(of, _)| *of != rate) {
            self.flush()?;
        }
        let resampler = match &mut self.resampler {
            Some((_, resampler)) => resampler,
            none => &mut none.insert((rate, Resampler::new(rate, out).map_err(damaged)?)).1,
        };
        self.ready.extend(resampler.push(&samples).map_err(damaged)?);
        Ok(())
    }

    fn flush(&mut self) -> Result<(), FileError> {
        if let Some((_, resampler)) = self.resampler.take() {
            self.ready.extend(resampler.finish().map_err(damaged)?);
        }
        Ok(())
    }
}

/// What was checked against the limits before can be resampled; what cannot was damaged.
fn damaged<E>(_: E) -> FileError {
    FileError::Damaged
}

/// Interleaved samples in fewer channels: the first two as they are, or all mixed. A part with fewer channels
/// than the file began with is doubled.
fn narrowed(samples: &[f32], channels: usize, out: usize) -> Vec<f32> {
    debug_assert!(channels <= limits::MOST_CHANNELS, "checked by the decoder");
    if channels == out {
        return samples.to_vec();
    }
    if out == 1 || channels == 1 {
        let mixed = pcm::mix(samples, channels);
        return mixed.into_iter().flat_map(|sample| std::iter::repeat_n(sample, out)).collect();
    }
    samples.chunks_exact(channels).flat_map(|frame| &frame[..out]).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_are_narrowed_without_losing_a_voice() {
        let surround = [0.8, 0.4, 0.0, 0.0, 0.2, 0.2, 0.2, 0.2];
        assert_eq!(narrowed(&surround, 4, 2), [0.8, 0.4, 0.2, 0.2]);
        assert_eq!(narrowed(&surround, 4, 1), [0.3, 0.2]);
        assert_eq!(narrowed(&[0.5], 1, 2), [0.5, 0.5], "a part in mono after one in stereo");
    }
}
