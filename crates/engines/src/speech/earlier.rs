//! Sound that was heard before a stop: its words are there, its voices are listened to once more.

use nadi_audio::voice::Stretch;
use std::collections::VecDeque;

/// Stretches that are waited for while the sound goes by.
#[derive(Debug)]
pub(super) struct Earlier {
    wanted: VecDeque<Stretch>,
    open: Vec<f32>,
}

impl Earlier {
    /// Waits for stretches, in the order of their beginnings.
    pub(super) fn of(stretches: &[Stretch]) -> Self {
        Self { wanted: stretches.iter().copied().collect(), open: Vec::new() }
    }

    /// Takes the samples from a place in, and hands out the stretches that are whole.
    pub(super) fn pass(&mut self, samples: &[f32], at: u64) -> Vec<(Stretch, Vec<f32>)> {
        let end = at + samples.len() as u64;
        let mut whole = Vec::new();
        while let Some(stretch) = self.wanted.front().copied().filter(|one| one.start < end) {
            let within = |sample: u64| {
                usize::try_from(sample.saturating_sub(at)).unwrap_or(usize::MAX).min(samples.len())
            };
            self.open.extend_from_slice(&samples[within(stretch.start)..within(stretch.end)]);
            if stretch.end > end {
                break;
            }
            self.wanted.pop_front();
            whole.push((stretch, std::mem::take(&mut self.open)));
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_put_together_from_the_pieces_in_which_sound_comes() {
        let ramp: Vec<f32> = (0..100_u8).map(f32::from).collect();
        let wanted = [Stretch { start: 5, end: 8 }, Stretch { start: 15, end: 35 }];
        let mut earlier = Earlier::of(&wanted);
        let mut found = Vec::new();
        for (part, at) in ramp.chunks(10).zip((0..).step_by(10)) {
            found.extend(earlier.pass(part, at));
        }
        let expected: Vec<(Stretch, Vec<f32>)> =
            vec![(wanted[0], ramp[5..8].to_vec()), (wanted[1], ramp[15..35].to_vec())];
        assert_eq!(found, expected);
    }
}
