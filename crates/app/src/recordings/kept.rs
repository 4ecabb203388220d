//! A sealed recording, opened: its sound from the beginning to the end, or from anywhere.

use crate::{Error, Result, desk::Open};
use nadi_audio::{
    RATE,
    file::{Facts, Kind},
    sealed::{Codec, Found, Reader, SealedError},
    stored::{PIECE, Player, Span, span},
};
use nadi_base::{Cancel, Code};
use nadi_engines::sound::{Sound, SoundError};
use nadi_store::{StoreError, table::Recording};
use std::{fs::File, io::BufReader};
use zeroize::Zeroizing;

/// Pieces that are handed out at once.
const AT_ONCE: usize = 8;

/// A sealed recording.
pub(crate) struct Kept {
    reader: Reader<BufReader<File>>,
    player: Player,
    facts: Facts,
    channels: usize,
    next: usize,
    /// The frame that comes next; what is missing before a piece becomes silence, so that times hold.
    at: u64,
    lost: u64,
}

/// What a sealed recording was found to hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Looked {
    pub(crate) found: Found,
    /// Frames from the first to the last that is there.
    pub(crate) frames: u64,
    /// Frames between them that are not there.
    pub(crate) lost: u64,
}

impl Kept {
    /// Opens the file of a recording.
    pub(crate) fn open(open: &Open, recording: &Recording) -> Result<Self> {
        let key = open.keys().recordings()?;
        let reader = open.profile.open_sealed(&recording.file, &key).map_err(missing)?;
        let about = reader.about();
        if about.codec != Codec::Opus || about.rate != RATE {
            return Err(Code::RecordingUnreadable.into());
        }
        let channels = usize::from(about.channels);
        Ok(Self {
            reader,
            player: Player::new(channels)?,
            facts: Facts {
                kind: Kind::Ogg,
                rate: RATE,
                channels,
                claims_s: Some(nadi_audio::seconds(recording.length_ms * u64::from(RATE) / 1_000)),
            },
            channels,
            next: 0,
            at: 0,
            lost: 0,
        })
    }

    /// Looks through the whole file.
    pub(crate) fn look(&mut self) -> Looked {
        let (mut end, mut there) = (0, 0);
        for number in 0..self.pieces() {
            if let Ok((_, span)) = self.piece(number) {
                end = end.max(span.start + u64::from(span.length));
                there += u64::from(span.length);
            }
        }
        Looked { found: self.reader.found(), frames: end, lost: end.saturating_sub(there) }
    }

    /// Goes to a frame; the next samples begin there.
    pub(crate) fn seek(&mut self, frame: u64) -> Result<()> {
        self.player = Player::new(self.channels)?;
        let number = self.holding(frame);
        // The codec is warmed up with the piece before.
        if let Some((before, _)) = number.checked_sub(1).and_then(|one| self.piece(one).ok()) {
            self.player.read(&before)?;
        }
        (self.next, self.at) = (number, frame);
        Ok(())
    }

    /// The next samples, interleaved, about half a second of them; nothing at the end.
    pub(crate) fn some(&mut self) -> Result<Option<Vec<f32>>> {
        while self.next < self.pieces() {
            let number = self.next;
            self.next += 1;
            // A damaged piece leaves a gap that the next one fills with silence.
            let Ok((piece, span)) = self.piece(number) else {
                self.lost += 1;
                continue;
            };
            let samples = self.player.read(&piece)?;
            let frames = self.placed(span, samples);
            if !frames.is_empty() {
                return Ok(Some(frames));
            }
        }
        Ok(None)
    }

    /// Samples of a piece as they follow what was handed out before.
    fn placed(&mut self, span: Span, samples: Vec<f32>) -> Vec<f32> {
        let end = span.start + u64::from(span.length);
        let early = usize::try_from(self.at.saturating_sub(span.start)).unwrap_or(usize::MAX);
        let gap = span.start.saturating_sub(self.at).min(u64::from(RATE) * 3_600);
        let gap = usize::try_from(gap).unwrap_or_default();
        let mut placed = vec![0.0; gap * self.channels];
        placed.extend(samples.into_iter().skip(early.saturating_mul(self.channels)));
        self.at = self.at.max(end);
        placed
    }

    /// The last piece that begins at a frame or before it.
    fn holding(&mut self, frame: u64) -> usize {
        let (mut low, mut high) = (0, self.pieces());
        while low + 1 < high {
            let middle = usize::midpoint(low, high);
            let before = (low..=middle)
                .rev()
                .find_map(|one| self.piece(one).ok().map(|(_, span)| (one, span)));
            match before {
                Some((_, span)) if span.start <= frame => low = middle,
                _ => high = middle,
            }
        }
        low
    }

    /// Pieces there are; the last chunk of a whole file only says that it is the last.
    fn pieces(&self) -> usize {
        let Found { chunks, complete, .. } = self.reader.found();
        chunks - usize::from(complete)
    }

    fn piece(&mut self, number: usize) -> Result<(Zeroizing<Vec<u8>>, Span)> {
        let piece = self.reader.chunk(number)?;
        let span = span(&piece)?;
        if span.length as usize > PIECE {
            return Err(Code::RecordingUnreadable.into());
        }
        Ok((piece, span))
    }
}

impl Sound for Kept {
    fn facts(&self) -> &Facts {
        &self.facts
    }

    fn channels(&self) -> usize {
        self.channels
    }

    fn read(&mut self, cancel: &Cancel) -> std::result::Result<Option<Vec<f32>>, SoundError> {
        let mut samples = Vec::new();
        for _ in 0..AT_ONCE {
            if cancel.is_cancelled() {
                return Err(nadi_engines::EngineError::Cancelled.into());
            }
            match self.some() {
                Ok(Some(more)) => samples.extend(more),
                Ok(None) => break,
                Err(_) => return Err(nadi_audio::file::FileError::Damaged.into()),
            }
        }
        Ok((!samples.is_empty()).then_some(samples))
    }

    fn damaged(&self) -> u64 {
        self.lost
    }
}

fn missing(error: SealedError) -> Error {
    match error {
        SealedError::Disk(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Code::RecordingUnreadable.into()
        }
        SealedError::Disk(error) => StoreError::from(error).into(),
        other => other.into(),
    }
}
