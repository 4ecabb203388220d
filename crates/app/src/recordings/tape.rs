//! Sound on its way into a sealed file: measured, made small, sealed, brought to the disk.

use super::syncer::Syncer;
use crate::Result;
use nadi_audio::{
    RATE,
    meter::{Meter, Reading},
    pcm,
    sealed::{About, Sealer, SealingKey, WrappedKey},
    stored::Writer,
};
use nadi_base::Entropy;
use nadi_store::{Profile, SealedFile, StoreError, table::SoundWarning};

/// Frames of one of the waveform's smallest parts: 50 ms.
const PART: usize = RATE as usize / 20;
/// Most parts of a waveform that is kept.
const PARTS: usize = 2_000;
/// After so many seconds without a sound somebody should look at the microphone.
const LONG_SILENCE_S: f64 = 30.0;
/// So many crackles are no accident.
const MANY_CLIPPINGS: u64 = 5;

/// When what was written is brought to the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// With each piece: the sound is lost when this is.
    Live,
    /// At the end: the sound stands elsewhere.
    Copy,
}

/// A sealed file that takes sound.
pub(crate) struct Tape {
    file: SealedFile,
    key: WrappedKey,
    writer: Writer,
    channels: usize,
    meter: Meter,
    parts: Vec<u8>,
    open_part: (f32, usize),
    warnings: Vec<SoundWarning>,
    /// Brings what is written to the disk, where the sound is lost when this is.
    syncer: Option<Syncer>,
}

/// What a finished tape holds.
#[derive(Clone, Debug)]
pub(crate) struct Finished {
    pub(crate) frames: u64,
    pub(crate) bytes: u64,
    pub(crate) peaks: Vec<u8>,
    pub(crate) warnings: Vec<SoundWarning>,
    /// Whether its end is on the disk.
    pub(crate) whole: bool,
}

impl Tape {
    /// Begins a new sealed file.
    pub(crate) fn begin(
        profile: &Profile,
        name: &str,
        about: About,
        to: SealingKey,
        entropy: &dyn Entropy,
        pace: Pace,
    ) -> Result<Self> {
        let sealer = Sealer::new(about, to, entropy)
            .map_err(|_| crate::Error::internal("a recording could not be sealed"))?;
        let key = sealer.wrapped_key();
        let channels = usize::from(about.channels);
        let writer = Writer::new(channels)?;
        let file = SealedFile::create(profile, name, sealer).map_err(StoreError::from)?;
        let syncer = match pace {
            Pace::Live => Some(Syncer::start(file.hand().map_err(StoreError::from)?)),
            Pace::Copy => None,
        };
        Ok(Self {
            file,
            key,
            writer,
            channels,
            meter: Meter::default(),
            parts: Vec::new(),
            open_part: (0.0, 0),
            warnings: Vec::new(),
            syncer,
        })
    }

    /// The key of the file, sealed to the vault.
    pub(crate) fn key(&self) -> Vec<u8> {
        self.key.to_vec()
    }

    /// Takes the next samples in, interleaved. What a full disk does not take waits in memory.
    pub(crate) fn take(&mut self, samples: &[f32]) -> Result<()> {
        self.measure(samples);
        for piece in self.writer.push(samples)? {
            self.put(&piece)?;
        }
        Ok(())
    }

    /// Writes what has come so far, though it fills no piece: at a pause.
    pub(crate) fn rest(&mut self) -> Result<()> {
        match self.writer.flush()? {
            Some(piece) => self.put(&piece),
            None => Ok(()),
        }
    }

    /// Ends the file.
    pub(crate) fn finish(mut self) -> Finished {
        let rest = self.writer.flush().ok().flatten();
        let kept = rest.is_none_or(|piece| self.file.append(&piece).is_ok());
        let (frames, so_far) = (self.writer.frames(), self.file.bytes());
        if self.open_part.1 > 0 {
            self.close_part();
        }
        // An end that the disk does not take leaves a file that says of itself that it is not whole.
        let ended = if kept { self.file.finish(&[]).ok() } else { None };
        Finished {
            frames,
            bytes: ended.unwrap_or(so_far),
            peaks: fewer(&self.parts),
            warnings: self.warnings,
            whole: ended.is_some(),
        }
    }

    /// Notes that something was amiss.
    pub(crate) fn warn(&mut self, warning: SoundWarning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// What was amiss so far.
    pub(crate) fn warnings(&self) -> &[SoundWarning] {
        &self.warnings
    }

    /// How loud it is.
    pub(crate) fn reading(&self) -> Reading {
        self.meter.reading()
    }

    /// Frames so far.
    pub(crate) fn frames(&self) -> u64 {
        self.writer.frames()
    }

    fn put(&mut self, piece: &[u8]) -> Result<()> {
        self.file.append(piece).map_err(StoreError::from)?;
        self.syncer.as_ref().map_or(Ok(()), Syncer::written)
    }

    fn measure(&mut self, samples: &[f32]) {
        let mono = pcm::mix(samples, self.channels);
        self.meter.push(&mono);
        let reading = self.meter.reading();
        if reading.silent_s >= LONG_SILENCE_S {
            self.warn(SoundWarning::Silence);
        }
        if reading.clippings >= MANY_CLIPPINGS {
            self.warn(SoundWarning::Clipping);
        }
        for sample in mono {
            self.open_part.0 = self.open_part.0.max(sample.abs());
            self.open_part.1 += 1;
            if self.open_part.1 == PART {
                self.close_part();
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
    fn close_part(&mut self) {
        self.parts.push((self.open_part.0.clamp(0.0, 1.0) * 255.0) as u8);
        self.open_part = (0.0, 0);
    }
}

/// At most so many parts as are kept, each the loudest of its share.
fn fewer(parts: &[u8]) -> Vec<u8> {
    let share = parts.len().div_ceil(PARTS).max(1);
    parts.chunks(share).map(|some| some.iter().copied().max().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waveform_is_short_and_loses_no_peak() {
        let mut parts = vec![3; 9_000];
        parts[4_321] = 200;
        let short = fewer(&parts);
        assert!(short.len() <= PARTS, "{} parts", short.len());
        assert_eq!(short.iter().max(), Some(&200), "a cough must be seen");
        assert_eq!(fewer(&[1, 2]), [1, 2], "a short one is as it was");
    }
}
