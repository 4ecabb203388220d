//! Made-up sound in real time: each second has a pitch of its own, so that sound in the wrong place is found.

use nadi_audio::RATE;
use nadi_base::Clock as _;
use nadi_engines::microphone::{Hearing, Microphone, MicrophoneError, Microphones};
use nadi_machine::SystemClock;
use std::{
    f64::consts::TAU,
    sync::{Arc, OnceLock},
    thread,
    time::Duration,
};

/// What a microphone gives at once.
const PIECE: Duration = Duration::from_millis(20);
/// Pitches, in turns a second.
const PITCHES: [f64; 7] = [220.0, 310.0, 420.0, 550.0, 690.0, 840.0, 1_000.0];

/// A microphone in front of which somebody hums, second after second.
#[derive(Clone, Debug, Default)]
pub(super) struct Speaking {
    /// When it began to hear, by the clock on the wall, in milliseconds.
    pub(super) begun: Arc<OnceLock<i64>>,
}

impl Microphones for Speaking {
    fn list(&self) -> Vec<Microphone> {
        vec![described()]
    }

    fn open(&self, _: Option<&str>) -> Result<Box<dyn Hearing>, MicrophoneError> {
        self.begun.get_or_init(|| SystemClock.now().millis());
        Ok(Box::new(Open { microphone: described(), begun: SystemClock.monotonic(), given: 0 }))
    }
}

fn described() -> Microphone {
    Microphone { id: "humming".to_owned(), name: "Somebody humming".to_owned(), usual: true }
}

struct Open {
    microphone: Microphone,
    begun: Duration,
    given: u64,
}

impl Hearing for Open {
    fn microphone(&self) -> &Microphone {
        &self.microphone
    }

    fn hear(&mut self, _: Duration) -> Result<Vec<f32>, MicrophoneError> {
        thread::sleep(PIECE);
        let passed = SystemClock.monotonic().saturating_sub(self.begun).as_millis();
        let due = u64::try_from(passed).unwrap_or(u64::MAX) * u64::from(RATE) / 1_000;
        let samples = (self.given..due).map(sample).collect();
        self.given = due;
        Ok(samples)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "some minutes of sound"
)]
fn sample(at: u64) -> f32 {
    let turns = at as f64 / f64::from(RATE) * pitch(at / u64::from(RATE));
    ((turns.fract() * TAU).sin() * 0.3) as f32
}

fn pitch(second: u64) -> f64 {
    PITCHES[usize::try_from(second % PITCHES.len() as u64).unwrap_or_default()]
}

/// The first second in whose middle something else is heard; the last, which is cut off, is left out.
#[expect(clippy::cast_precision_loss, reason = "half a second of sound")]
pub(super) fn first_wrong_second(heard: &[f32]) -> Option<usize> {
    let second = RATE as usize;
    heard.chunks_exact(second).enumerate().find_map(|(number, samples)| {
        let middle = &samples[second / 4..second * 3 / 4];
        let crossings = middle.windows(2).filter(|two| two[0] < 0.0 && two[1] >= 0.0).count();
        let found = crossings as f64 * 2.0;
        let off = (found - pitch(number as u64)).abs();
        (off > 12.0).then_some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_in_the_wrong_place_is_found() {
        let right: Vec<f32> = (0..u64::from(RATE) * 9).map(sample).collect();
        assert_eq!(first_wrong_second(&right), None, "as it was said");
        let late = [vec![0.0; RATE as usize], right.clone()].concat();
        assert_eq!(first_wrong_second(&late), Some(0), "a second too late");
        let missing = [&right[..RATE as usize * 3], &right[RATE as usize * 4..]].concat();
        assert_eq!(first_wrong_second(&missing), Some(3), "a second is left out");
    }
}
