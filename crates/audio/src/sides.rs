//! Which channel of a stereo recording a voice is on.
//!
//! Where the doctor's microphone is one channel and the patient's the other, the louder channel says who speaks.
//! A room microphone is about as loud on both: then it says nothing.

use crate::{RATE, transcript::Speaker, voice::Stretch};

/// Samples of one slot: 20 ms.
const SLOT: usize = RATE as usize / 50;
/// A channel this many times as strong as the other carries the voice: 6 dB.
const STRONGER: f32 = 4.0;

/// The energy of both channels over time.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    slots: Vec<[f32; 2]>,
    open: [f32; 2],
    taken: usize,
}

impl Sides {
    /// Takes the next samples of both channels in, interleaved.
    pub fn push(&mut self, stereo: &[f32]) {
        for [left, right] in stereo.as_chunks::<2>().0 {
            self.open[0] += left * left;
            self.open[1] += right * right;
            self.taken += 1;
            if self.taken == SLOT {
                self.slots.push(self.open);
                (self.open, self.taken) = ([0.0; 2], 0);
            }
        }
    }

    /// Whose channel carries the sound of a stretch.
    pub fn of(&self, stretch: Stretch) -> Option<Speaker> {
        let slot = |sample: u64| usize::try_from(sample).unwrap_or(usize::MAX) / SLOT;
        let end = slot(stretch.end).min(self.slots.len());
        let within = self.slots.get(slot(stretch.start)..end)?;
        let [left, right] =
            within.iter().fold([0.0, 0.0], |sum, slot| [sum[0] + slot[0], sum[1] + slot[1]]);
        if left > right * STRONGER {
            Some(Speaker::One)
        } else if right > left * STRONGER {
            Some(Speaker::Two)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_louder_channel_speaks() {
        let mut sides = Sides::default();
        sides.push(&[0.5, 0.01].repeat(16_000));
        sides.push(&[0.01, 0.5].repeat(16_000));
        sides.push(&[0.4, 0.5].repeat(16_000));
        let second = |at: u64| Stretch { start: at * 16_000, end: (at + 1) * 16_000 };
        assert_eq!(sides.of(second(0)), Some(Speaker::One));
        assert_eq!(sides.of(second(1)), Some(Speaker::Two));
        assert_eq!(sides.of(second(2)), None, "a room microphone tells nothing");
        assert_eq!(sides.of(second(9)), None, "nothing was heard there");
    }
}
