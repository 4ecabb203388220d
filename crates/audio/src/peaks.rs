//! The waveform as a screen draws it: the lowest and the highest sample of each short stretch.

use crate::{RATE, pcm};

/// Stretches a second.
pub const PER_SECOND: u32 = 20;

/// The lowest and the highest of one stretch, in 256ths of full scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Peak {
    /// The lowest sample.
    pub low: i8,
    /// The highest sample.
    pub high: i8,
}

/// Collects peaks of mono samples at [`RATE`] as they come.
#[derive(Clone, Debug, Default)]
pub struct Peaks {
    whole: Vec<Peak>,
    low: f32,
    high: f32,
    taken: u32,
}

impl Peaks {
    /// Takes the next samples in.
    pub fn push(&mut self, samples: &[f32]) {
        for sample in samples {
            self.low = self.low.min(*sample);
            self.high = self.high.max(*sample);
            self.taken += 1;
            if self.taken == RATE / PER_SECOND {
                self.close();
            }
        }
    }

    /// Every stretch, the last one perhaps shorter.
    pub fn finish(mut self) -> Vec<Peak> {
        if self.taken > 0 {
            self.close();
        }
        self.whole
    }

    fn close(&mut self) {
        self.whole.push(Peak { low: short(self.low), high: short(self.high) });
        (self.low, self.high, self.taken) = (0.0, 0.0, 0);
    }
}

/// Peaks as bytes: low, high, low, high.
pub fn to_bytes(peaks: &[Peak]) -> Vec<u8> {
    peaks
        .iter()
        .flat_map(|peak| [peak.low.to_le_bytes(), peak.high.to_le_bytes()].concat())
        .collect()
}

/// Peaks of bytes.
pub fn of_bytes(bytes: &[u8]) -> Vec<Peak> {
    let peak = |pair: &[u8; 2]| Peak {
        low: i8::from_le_bytes([pair[0]]),
        high: i8::from_le_bytes([pair[1]]),
    };
    bytes.as_chunks::<2>().0.iter().map(peak).collect()
}

fn short(sample: f32) -> i8 {
    i8::try_from(pcm::to_i16(sample) >> 8).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stretch_keeps_its_extremes() {
        let mut peaks = Peaks::default();
        let mut second = vec![0.0; RATE as usize];
        second[10] = 0.5;
        second[20] = -1.0;
        for piece in second.chunks(777) {
            peaks.push(piece);
        }
        let peaks = peaks.finish();
        assert_eq!(peaks.len(), PER_SECOND as usize);
        assert_eq!(peaks[0], Peak { low: -128, high: 64 }, "however the samples come in pieces");
        assert!(peaks[1..].iter().all(|peak| *peak == Peak::default()));
        assert_eq!(of_bytes(&to_bytes(&peaks)), peaks);
    }
}
