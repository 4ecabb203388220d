//! How loud it is, whether it clips, and for how long nothing was heard.

use crate::RATE;
use serde::{Deserialize, Serialize};

/// Below this level a room is silent: a microphone that is off, or turned away.
pub const SILENCE_DB: f32 = -55.0;
/// A sample at least this large was cut off.
const CLIPPED: f32 = 0.998;
/// So many clipped samples one after the other are heard as a crackle.
const CLIPPED_RUN: u32 = 3;
/// The level that stands for digital silence.
const FLOOR_DB: f32 = -96.0;

/// What a meter shows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Mean level of the last piece, in decibels below full scale.
    pub level_db: f32,
    /// The loudest sample of the last piece, in decibels below full scale.
    pub peak_db: f32,
    /// How often sound was cut off since the beginning.
    pub clippings: u64,
    /// For how many seconds up to now nothing was heard.
    pub silent_s: f64,
}

/// Listens to samples at [`RATE`] and keeps what a screen shows of them.
#[derive(Clone, Debug)]
pub struct Meter {
    reading: Reading,
    run: u32,
}

impl Default for Meter {
    fn default() -> Self {
        let reading =
            Reading { level_db: FLOOR_DB, peak_db: FLOOR_DB, clippings: 0, silent_s: 0.0 };
        Self { reading, run: 0 }
    }
}

impl Meter {
    /// Takes the next piece in, at best some tens of milliseconds.
    pub fn push(&mut self, samples: &[f32]) {
        if samples.is_empty() {
            return;
        }
        for sample in samples {
            self.count_clipping(*sample);
        }
        self.reading.level_db = level_db(samples);
        self.reading.peak_db =
            to_db(samples.iter().fold(0.0, |most, sample| sample.abs().max(most)));
        if self.reading.level_db < SILENCE_DB {
            self.reading.silent_s += crate::seconds(samples.len() as u64);
        } else {
            self.reading.silent_s = 0.0;
        }
    }

    /// What it shows now.
    pub const fn reading(&self) -> Reading {
        self.reading
    }

    fn count_clipping(&mut self, sample: f32) {
        self.run = if sample.abs() >= CLIPPED { self.run.saturating_add(1) } else { 0 };
        if self.run == CLIPPED_RUN {
            self.reading.clippings += 1;
        }
    }
}

/// The mean level of samples, in decibels below full scale.
#[expect(clippy::cast_precision_loss, reason = "lengths of pieces are small")]
pub fn level_db(samples: &[f32]) -> f32 {
    let power: f32 = samples.iter().map(|sample| sample * sample).sum();
    to_db((power / samples.len().max(1) as f32).sqrt())
}

fn to_db(amplitude: f32) -> f32 {
    (20.0 * amplitude.log10()).max(FLOOR_DB)
}

/// A piece of the length that a screen wants to hear of, in samples.
pub const fn piece() -> usize {
    (RATE / 20) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(pieces: &[Vec<f32>]) -> Reading {
        let mut meter = Meter::default();
        for piece in pieces {
            meter.push(piece);
        }
        meter.reading()
    }

    #[test]
    fn full_scale_is_zero_decibels() {
        let reading = after(&[vec![1.0; 100]]);
        assert!(reading.level_db.abs() < 0.01 && reading.peak_db.abs() < 0.01);
    }

    #[test]
    fn a_crackle_is_counted_once_and_one_loud_sample_not_at_all() {
        assert_eq!(after(&[vec![1.0; 50]]).clippings, 1, "one run is one crackle");
        assert_eq!(after(&[vec![0.0, 1.0, 0.0]]).clippings, 0, "a peak may touch the top");
        assert_eq!(
            after(&[vec![1.0, 1.0], vec![1.0, 0.0]]).clippings,
            1,
            "a run goes on across pieces"
        );
    }

    #[test]
    fn silence_is_timed_and_ends_with_a_sound() {
        let second = vec![0.000_1; 16_000];
        assert!((after(&[second.clone(), second.clone()]).silent_s - 2.0).abs() < 1e-9);
        assert!(after(&[second, vec![0.1; 100]]).silent_s < 1e-9, "somebody spoke");
    }
}
