//! Two voices in one channel: which of two people says what.
//!
//! A stretch of speech leaves a print: how high the voice is and the colour of its sound. Prints fall into two
//! heaps when two people speak. Who of them is the doctor is not for sound to say.

mod heaps;
pub(crate) mod print;

pub use heaps::speakers;
pub use print::Print;

use crate::{
    transcript::{Segment, Speaker},
    voice::Stretch,
};

/// Who speaks in a stretch of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The stretch.
    pub stretch: Stretch,
    /// Whose voice it is.
    pub speaker: Speaker,
}

/// Prints of a recording's stretches, in the order in which they come.
#[derive(Clone, Debug, Default)]
pub struct Voices {
    prints: Vec<(Stretch, Print)>,
    now: Option<Speaker>,
}

impl Voices {
    /// Takes in a stretch and its sound. The answer changes where the voice does; it says no more than that.
    pub fn hear(&mut self, stretch: Stretch, sound: &[f32]) -> Speaker {
        let print = Print::of(sound);
        let before = self.prints.iter().rev().find(|(_, before)| before.tells());
        let changed = before.is_some_and(|(_, before)| print.is_another(before));
        let now = match (self.now, changed) {
            (None, _) | (Some(Speaker::Two), true) => Speaker::One,
            (Some(Speaker::One), true) => Speaker::Two,
            (Some(same), false) => same,
        };
        self.now = Some(now);
        self.prints.push((stretch, print));
        now
    }

    /// Who speaks when, from everything that was heard; nothing where one voice speaks, or none.
    pub fn turns(&self) -> Vec<Turn> {
        let prints: Vec<&Print> = self.prints.iter().map(|(_, print)| print).collect();
        let found = speakers(&prints);
        let stretches = self.prints.iter().map(|(stretch, _)| *stretch);
        stretches
            .zip(found)
            .filter_map(|(stretch, speaker)| Some(Turn { stretch, speaker: speaker? }))
            .collect()
    }
}

/// Writes into segments whose voice each is.
pub fn name(segments: &mut [Segment], turns: &[Turn]) {
    for segment in segments {
        let stretch =
            Stretch { start: crate::samples(segment.start_s), end: crate::samples(segment.end_s) };
        segment.speaker = speaker_of(turns, stretch).or(segment.speaker);
    }
}

/// Who speaks for most of a stretch.
pub fn speaker_of(turns: &[Turn], stretch: Stretch) -> Option<Speaker> {
    let shared = |turn: &&Turn| {
        turn.stretch.end.min(stretch.end).saturating_sub(turn.stretch.start.max(stretch.start))
    };
    let of = |speaker| {
        turns.iter().filter(|turn| turn.speaker == speaker).map(|turn| shared(&turn)).sum::<u64>()
    };
    match (of(Speaker::One), of(Speaker::Two)) {
        (0, 0) => None,
        (one, two) if one >= two => Some(Speaker::One),
        _ => Some(Speaker::Two),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(start: u64, end: u64) -> Stretch {
        Stretch { start: start * 16_000, end: end * 16_000 }
    }

    #[test]
    fn a_stretch_is_whose_voice_fills_most_of_it() {
        let turns = [
            Turn { stretch: seconds(0, 2), speaker: Speaker::One },
            Turn { stretch: seconds(2, 9), speaker: Speaker::Two },
        ];
        assert_eq!(speaker_of(&turns, seconds(0, 3)), Some(Speaker::One));
        assert_eq!(speaker_of(&turns, seconds(1, 6)), Some(Speaker::Two));
        assert_eq!(speaker_of(&turns, seconds(20, 30)), None, "nobody spoke there");
    }
}
