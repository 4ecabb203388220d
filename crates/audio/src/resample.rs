//! Any sample rate to [`RATE`].

use crate::RATE;
use audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Fft, FixedSync, Indexing, Resampler as _, WindowFunction};

/// Frames of a block, about; longer is a sharper filter and more delay.
const BLOCK: usize = 1_024;

/// The rates cannot be brought together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sample rate of {0} cannot be changed")]
pub struct RateError(pub u32);

/// Brings interleaved samples to [`RATE`] as they come; as long as they were, to the sample.
pub struct Resampler {
    from: u32,
    channels: usize,
    engine: Option<Fft<f32>>,
    waiting: Vec<f32>,
    /// Frames at the beginning that are the filter's own.
    lead: usize,
    taken: u64,
    given: u64,
}

impl std::fmt::Debug for Resampler {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Resampler({} Hz, {} channels)", self.from, self.channels)
    }
}

impl Resampler {
    /// From a rate, for so many channels.
    pub fn new(from: u32, channels: usize) -> Result<Self, RateError> {
        let engine = if from == RATE { None } else { Some(engine(from, channels)?) };
        let lead = engine.as_ref().map_or(0, Fft::output_delay);
        Ok(Self { from, channels, engine, waiting: Vec::new(), lead, taken: 0, given: 0 })
    }

    /// Takes the next samples in and hands out what is ready.
    pub fn push(&mut self, samples: &[f32]) -> Result<Vec<f32>, RateError> {
        self.taken += (samples.len() / self.channels) as u64;
        if self.engine.is_none() {
            return Ok(samples.to_vec());
        }
        self.waiting.extend_from_slice(samples);
        self.work(false)
    }

    /// The end of the sound.
    pub fn finish(mut self) -> Result<Vec<f32>, RateError> {
        if self.engine.is_none() {
            return Ok(Vec::new());
        }
        let whole = self.taken * u64::from(RATE) / u64::from(self.from);
        let mut last = self.work(true)?;
        while self.given < whole {
            let silence = vec![0.0; BLOCK * self.channels];
            self.waiting.extend_from_slice(&silence);
            last.extend(self.work(true)?);
        }
        let over = usize::try_from(self.given - whole).unwrap_or_default() * self.channels;
        last.truncate(last.len().saturating_sub(over));
        Ok(last)
    }

    fn work(&mut self, to_the_end: bool) -> Result<Vec<f32>, RateError> {
        let failed = RateError(self.from);
        let Some(engine) = &mut self.engine else { return Ok(Vec::new()) };
        let mut ready = Vec::new();
        loop {
            let wanted = engine.input_frames_next();
            let there = self.waiting.len() / self.channels;
            if there == 0 || (there < wanted && !to_the_end) {
                break;
            }
            let taken = there.min(wanted);
            let input =
                InterleavedSlice::new(&self.waiting, self.channels, taken).map_err(|_| failed)?;
            let room = engine.output_frames_max();
            let mut out = vec![0.0; room * self.channels];
            let mut output =
                InterleavedSlice::new_mut(&mut out, self.channels, room).map_err(|_| failed)?;
            let part = (taken < wanted).then(|| Indexing::new().partial_len(taken));
            let (_, made) = engine
                .process_into_buffer(&input, &mut output, part.as_ref())
                .map_err(|_| failed)?;
            self.waiting.drain(..taken * self.channels);
            let skipped = self.lead.min(made);
            self.lead -= skipped;
            self.given += (made - skipped) as u64;
            ready.extend_from_slice(&out[skipped * self.channels..made * self.channels]);
        }
        Ok(ready)
    }
}

fn engine(from: u32, channels: usize) -> Result<Fft<f32>, RateError> {
    // Blocks of an even number of measures: the filter's delay is then a whole number of samples.
    let measure = (from / common(from, RATE)) as usize;
    let block = measure * BLOCK.div_ceil(2 * measure) * 2;
    let window = WindowFunction::BlackmanHarris2;
    let (rate, to) = (from as usize, RATE as usize);
    Fft::new_custom(rate, to, 2 * block, 2, channels, window, FixedSync::Input)
        .map_err(|_| RateError(from))
}

/// The greatest common measure of two rates.
const fn common(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { common(b, a % b) }
}

#[cfg(test)]
#[expect(clippy::cast_precision_loss, reason = "tests compute with small numbers")]
mod tests {
    use super::*;

    fn tone(rate: u32, hertz: f32, halves: u32) -> Vec<f32> {
        let step = hertz * std::f32::consts::TAU / rate as f32;
        (0..halves * rate / 2).map(|at| (at as f32 * step).sin() * 0.5).collect()
    }

    fn through(samples: &[f32], rate: u32) -> Vec<f32> {
        let mut resampler = Resampler::new(rate, 1).unwrap();
        let mut out = Vec::new();
        for piece in samples.chunks(1_000) {
            out.extend(resampler.push(piece).unwrap());
        }
        out.extend(resampler.finish().unwrap());
        out
    }

    #[test]
    fn a_tone_stays_the_same_tone_at_the_same_time() {
        for rate in [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000] {
            let out = through(&tone(rate, 440.0, 2), rate);
            let wanted = tone(RATE, 440.0, 2);
            assert!(out.len().abs_diff(wanted.len()) <= 1, "{rate} Hz: as long as before");
            let pairs = out.iter().zip(&wanted).skip(800).take(14_000);
            let worst = pairs.map(|(a, b)| (a - b).abs()).fold(0.0_f32, f32::max);
            assert!(worst < 0.01, "{rate} Hz: off by {worst}");
        }
    }

    #[test]
    fn what_is_too_high_is_gone_and_not_folded_down() {
        let out = through(&tone(48_000, 12_000.0, 1), 48_000);
        let loudest = out[800..7_000].iter().fold(0.0_f32, |most, sample| sample.abs().max(most));
        assert!(loudest < 0.005, "{loudest}");
    }

    #[test]
    fn rates_without_a_common_measure_work_too() {
        assert_eq!(through(&tone(8_001, 300.0, 1), 8_001).len(), 7_999);
    }
}
