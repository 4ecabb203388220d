//! Where somebody speaks.
//!
//! A small network (`earshot`, its weights inside, 16 ms a frame) says how voice-like each frame is; a
//! state machine makes stretches of it that begin a little before the first sound and end a little after
//! the last. Nothing outside these stretches is ever given to a speech model: over silence it would
//! invent text.

use crate::{RATE, meter};
use earshot::Detector;

/// Samples of one frame.
const FRAME: usize = 256;
/// A frame at least this voice-like may begin a stretch.
const BEGINS: f32 = 0.5;
/// A frame at least this voice-like goes on with one.
const GOES_ON: f32 = 0.35;
/// Quieter than this is no voice, whatever it is like.
const QUIETEST_DB: f32 = -65.0;
/// Frames in a row that begin a stretch: 80 ms.
const BEGIN_FRAMES: u64 = 5;
/// Frames in a row without voice that end one: 400 ms.
const PAUSE_FRAMES: u64 = 25;
/// Frames kept on both sides: 192 ms. Two of them are shorter than a pause, so stretches never touch.
const EDGE_FRAMES: u64 = 12;

/// Of speech the loudest tenth is at least this much louder than the quietest tenth.
const STEADY_DB: f32 = 6.0;
/// Samples of a piece whose level counts: 64 ms, shorter than a syllable, longer than a rumble.
const STEADY_PIECE: usize = 4 * FRAME;
/// Shorter sound tells nothing: 0.6 s.
const STEADY_PIECES: usize = 10;

/// A stretch of a recording, in samples at [`RATE`]; `end` is the first sample after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first sample.
    pub start: u64,
    /// The first sample after it.
    pub end: u64,
}

impl Stretch {
    /// Its length in samples.
    pub const fn len(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where it begins, in seconds.
    pub fn start_s(&self) -> f64 {
        crate::seconds(self.start)
    }

    /// Where it ends, in seconds.
    pub fn end_s(&self) -> f64 {
        crate::seconds(self.end)
    }
}

/// Finds the stretches in which somebody speaks, in mono samples at [`RATE`] as they come.
pub struct Voice {
    detector: Box<Detector>,
    rest: Vec<f32>,
    turns: Turns,
}

impl std::fmt::Debug for Voice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Voice").field("turns", &self.turns).finish_non_exhaustive()
    }
}

impl Default for Voice {
    fn default() -> Self {
        Self { detector: Detector::default_boxed(), rest: Vec::new(), turns: Turns::default() }
    }
}

impl Voice {
    /// Takes the next samples in and hands out the stretches that ended.
    pub fn push(&mut self, samples: &[f32]) -> Vec<Stretch> {
        self.rest.extend_from_slice(samples);
        let whole = self.rest.len() / FRAME * FRAME;
        let mut ended = Vec::new();
        for frame in self.rest[..whole].chunks_exact(FRAME) {
            let voiced = score(&mut self.detector, frame);
            ended.extend(self.turns.frame(voiced));
        }
        self.rest.drain(..whole);
        ended
    }

    /// The last stretch, where the recording ends in the middle of one.
    pub fn finish(self) -> Option<Stretch> {
        let length = self.turns.at * FRAME as u64 + self.rest.len() as u64;
        let last = self.turns.ongoing()?;
        Some(Stretch { start: last.start, end: last.end.min(length) })
    }

    /// The stretch that goes on right now, up to its last voiced frame.
    pub fn ongoing(&self) -> Option<Stretch> {
        self.turns.ongoing()
    }

    /// Ends the stretch that goes on at a sample inside it; it goes on as a new one from there.
    pub fn cut(&mut self, at: u64) {
        self.turns.cut(at / FRAME as u64);
    }

    /// The first sample that a stretch yet to come can begin with.
    pub fn undecided(&self) -> u64 {
        let now = self.turns.at.saturating_sub(BEGIN_FRAMES + EDGE_FRAMES);
        self.turns.began.unwrap_or(now).min(now) * FRAME as u64
    }
}

fn score(detector: &mut Detector, frame: &[f32]) -> f32 {
    // A microphone that is too loud, or a resampler, goes beyond full scale; the detector refuses that.
    let within: Vec<f32> = frame.iter().map(|sample| sample.clamp(-1.0, 1.0)).collect();
    // The detector hears every frame, also the quiet ones: it remembers what came before.
    let score = detector.predict_f32(&within);
    if meter::level_db(frame) < QUIETEST_DB { 0.0 } else { score }
}

/// The state machine over frames.
#[derive(Debug, Default)]
struct Turns {
    at: u64,
    run: u64,
    began: Option<u64>,
    last_voiced: u64,
    floor: u64,
}

impl Turns {
    fn frame(&mut self, score: f32) -> Option<Stretch> {
        let now = self.at;
        self.at += 1;
        self.run = if score >= BEGINS { self.run + 1 } else { 0 };
        match self.began {
            None if self.run >= BEGIN_FRAMES => self.begin(now),
            Some(_) if score >= GOES_ON => self.last_voiced = now,
            Some(_) if now - self.last_voiced >= PAUSE_FRAMES => return self.end(),
            None | Some(_) => {}
        }
        None
    }

    fn begin(&mut self, now: u64) {
        let first = (now + 1).saturating_sub(BEGIN_FRAMES + EDGE_FRAMES);
        self.began = Some(first.max(self.floor));
        self.last_voiced = now;
    }

    fn end(&mut self) -> Option<Stretch> {
        let stretch = self.ongoing();
        self.began = None;
        self.floor = self.last_voiced + EDGE_FRAMES + 1;
        stretch
    }

    fn ongoing(&self) -> Option<Stretch> {
        let end = self.last_voiced + 1 + EDGE_FRAMES;
        self.began.map(|start| Stretch { start: start * FRAME as u64, end: end * FRAME as u64 })
    }

    fn cut(&mut self, at: u64) {
        self.began = self.began.map(|start| start.max(at));
        self.floor = at;
    }
}

/// Whether sound is as loud all the time: hum, a fan, rain. Speech swells and fades with every syllable.
pub fn is_steady(samples: &[f32]) -> bool {
    let mut levels: Vec<f32> = samples.chunks_exact(STEADY_PIECE).map(meter::level_db).collect();
    if levels.len() < STEADY_PIECES {
        return false;
    }
    levels.sort_by(f32::total_cmp);
    let tenth = levels.len() / 10;
    levels[levels.len() - 1 - tenth] - levels[tenth] < STEADY_DB
}

/// The quietest place of samples, as an offset: the middle of the softest tenth of a second.
pub fn quietest(samples: &[f32]) -> usize {
    let window = (RATE / 10) as usize;
    let step = window / 4;
    let level = |at: &usize| meter::level_db(samples.get(*at..*at + window).unwrap_or_default());
    let places = (0..samples.len().saturating_sub(window)).step_by(step);
    let softest = places.min_by(|a, b| level(a).total_cmp(&level(b)));
    softest.map_or(samples.len() / 2, |at| at + window / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretches(scores: &[(f32, u64)]) -> Vec<Stretch> {
        let mut turns = Turns::default();
        let mut found = Vec::new();
        for (score, times) in scores {
            found.extend((0..*times).filter_map(|_| turns.frame(*score)));
        }
        found.extend(turns.ongoing());
        found
    }

    #[test]
    fn a_stretch_begins_before_the_first_sound_and_ends_after_the_last() {
        let frames = |start: u64, end: u64| Stretch { start: start * 256, end: end * 256 };
        let found = stretches(&[(0.0, 100), (0.9, 50), (0.0, 100)]);
        assert_eq!(found, [frames(88, 162)], "12 frames on both sides");
    }

    #[test]
    fn a_click_is_no_voice_and_a_breath_is_no_pause() {
        assert_eq!(stretches(&[(0.0, 50), (1.0, 4), (0.0, 50)]), [], "64 ms is a click");
        assert_eq!(stretches(&[(0.9, 50), (0.0, 20), (0.9, 50), (0.0, 60)]).len(), 1);
        assert_eq!(stretches(&[(0.9, 50), (0.0, 30), (0.9, 50), (0.0, 60)]).len(), 2);
    }

    #[test]
    fn stretches_never_overlap() {
        let found = stretches(&[(0.9, 30), (0.0, 26), (0.9, 30), (0.0, 26), (0.9, 30)]);
        assert_eq!(found.len(), 3);
        assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start), "{found:?}");
    }

    #[test]
    fn silence_and_hum_are_no_voice() {
        let mut voice = Voice::default();
        let silence = vec![0.0; 16_000];
        let hum: Vec<f32> = (0..48_000_u16)
            .map(|at| (f32::from(at) * std::f32::consts::TAU * 50.0 / 16_000.0).sin() * 0.1)
            .collect();
        assert_eq!(voice.push(&silence), []);
        assert_eq!(voice.push(&hum), []);
        assert_eq!(voice.finish(), None, "mains hum is in every cheap recording");
    }

    #[test]
    fn sound_beyond_full_scale_is_heard_and_not_refused() {
        let mut voice = Voice::default();
        let loud: Vec<f32> = (0..32_000_u16)
            .map(|at| (f32::from(at) * std::f32::consts::TAU * 150.0 / 16_000.0).sin() * 1.7)
            .collect();
        voice.push(&loud);
        assert_eq!(voice.turns.at, 125, "every frame was looked at");
    }

    #[test]
    fn a_fan_is_steady_and_syllables_are_not() {
        let mut chance = 1_u32;
        let mut noise = || {
            chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f32::from((chance >> 16) as u16) / 65_536.0 - 0.5
        };
        let fan: Vec<f32> = (0..32_000).map(|_| noise() * 0.1).collect();
        assert!(is_steady(&fan));
        let syllables: Vec<f32> = fan
            .iter()
            .enumerate()
            .map(|(at, one)| if at / 2_000 % 2 == 0 { *one } else { one * 0.2 })
            .collect();
        assert!(!is_steady(&syllables));
    }

    #[test]
    fn the_quietest_place_is_found() {
        let mut samples = vec![0.5; 32_000];
        samples[20_000..22_000].fill(0.01);
        let at = quietest(&samples);
        assert!((20_000..22_000).contains(&at), "{at}");
    }
}
