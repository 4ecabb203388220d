//! The print of a voice: its height and its colour, averaged over a stretch.

use crate::{RATE, meter, spectrum::Spectra};
use std::f32::consts::PI;

/// Samples of a frame: 64 ms, two turns of the lowest voice.
pub(crate) const FRAME: usize = 1_024;
/// Samples from frame to frame: 16 ms.
pub(crate) const STEP: usize = 256;
/// Frames this much softer than the loudest are pauses, in decibels.
const SOFTER_DB: f32 = 30.0;
/// Bands of the mel scale, and the numbers that describe their outline.
const BANDS: usize = 26;
pub(crate) const COLOURS: usize = 12;
/// The lowest and the highest voice, in hertz.
const LOWEST: f32 = 70.0;
const HIGHEST: f32 = 420.0;
/// A frame at least this like itself one turn later is voiced.
const VOICED: f32 = 0.5;
/// Voiced frames without which a print tells nothing: a third of a second.
const TELLING: usize = 20;
/// Half tones that two stretches of one person may lie apart, and the same of each colour.
const PITCH_SPREAD: f32 = 2.0;
const COLOUR_SPREAD: f32 = 1.0;
/// Two prints further apart than this are two people's.
const ANOTHER: f32 = 2.0;

/// The print of a voice in a stretch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Print {
    /// Frames in which it was heard.
    pub frames: usize,
    /// Frames that are no pause.
    pub active: usize,
    /// The middle of its height, in half tones.
    pub pitch: f32,
    /// The outline of its spectrum, without its loudness.
    pub colours: [f32; COLOURS],
}

impl Print {
    /// The print of a stretch of sound, mono, at [`RATE`].
    pub fn of(sound: &[f32]) -> Self {
        let mut spectra = Spectra::new(FRAME);
        let frames: Vec<&[f32]> = sound.windows(FRAME).step_by(STEP).collect();
        let levels: Vec<f32> = frames.iter().map(|frame| meter::level_db(frame)).collect();
        let loudest = levels.iter().copied().fold(f32::MIN, f32::max);
        let bands = bands();
        let (mut pitches, mut colours, mut active) = (Vec::new(), [0.0; COLOURS], 0);
        for (frame, level) in frames.iter().zip(&levels) {
            if *level < loudest - SOFTER_DB {
                continue;
            }
            active += 1;
            let power = spectra.power(frame);
            let Some(pitch) = pitch(&spectra.likeness(&power)) else { continue };
            pitches.push(pitch);
            for (sum, colour) in colours.iter_mut().zip(outline(&power, &bands)) {
                *sum += colour;
            }
        }
        Self {
            frames: pitches.len(),
            active,
            colours: colours.map(|sum| sum / count(pitches.len())),
            pitch: middle(pitches),
        }
    }

    /// The share of its frames in which it was heard: the rest are consonants without a voice, and breath.
    pub fn voiced(&self) -> f32 {
        if self.active == 0 { 0.0 } else { count(self.frames) / count(self.active) }
    }

    /// Whether there was enough of a voice to tell whose it is.
    pub const fn tells(&self) -> bool {
        self.frames >= TELLING
    }

    /// Whether it is clearly somebody else's.
    pub fn is_another(&self, other: &Self) -> bool {
        self.tells() && other.tells() && distance(&self.place(), &other.place()) > ANOTHER
    }

    /// Where it lies among prints: steps of 1 are what one person's stretches differ by.
    pub(super) fn place(&self) -> Place {
        let mut place = [0.0; COLOURS + 1];
        place[0] = self.pitch / PITCH_SPREAD;
        // Twelve numbers that go together must not outweigh one that goes alone.
        for (into, colour) in place[1..].iter_mut().zip(self.colours) {
            *into = colour / COLOUR_SPREAD / count(COLOURS).sqrt();
        }
        place
    }
}

/// A print as a point.
pub(super) type Place = [f32; COLOURS + 1];

/// How far two points lie apart.
pub(super) fn distance(one: &Place, other: &Place) -> f32 {
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f32>().sqrt()
}

#[expect(clippy::cast_precision_loss, reason = "at most some thousands")]
pub(super) const fn count(number: usize) -> f32 {
    if number == 0 { 1.0 } else { number as f32 }
}

fn middle(mut all: Vec<f32>) -> f32 {
    all.sort_by(f32::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// The height of a voiced frame, in half tones above 1 Hz.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "lags are a few hundred samples"
)]
fn pitch(likeness: &[f32]) -> Option<f32> {
    let rate = RATE as f32;
    let lags = (rate / HIGHEST) as usize..(rate / LOWEST) as usize;
    let whole = likeness.first().copied().filter(|whole| *whole > 0.0)?;
    // The window makes later likeness smaller than it is.
    let fade = |lag: usize| 1.0 - lag as f32 / FRAME as f32;
    let like =
        |lag: usize| likeness.get(lag).map_or(0.0, |like| like / whole / fade(lag).powf(1.3));
    let is_top = |lag: &usize| like(*lag) > like(lag - 1) && like(*lag) >= like(lag + 1);
    let best = lags.clone().filter(is_top).map(like).fold(0.0, f32::max);
    // The first top nearly as good: twice the turn is as alike as the turn.
    let lag = lags.filter(is_top).find(|lag| like(*lag) > best * 0.9)?;
    (like(lag) > VOICED).then(|| 12.0 * (rate / lag as f32).log2())
}

/// The edges of bands on the mel scale, as bins.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "bins are a few hundred"
)]
pub(crate) fn bands() -> Vec<usize> {
    let mel = |hertz: f32| 2_595.0 * (1.0 + hertz / 700.0).log10();
    let hertz = |mel: f32| 700.0 * (10.0_f32.powf(mel / 2_595.0) - 1.0);
    let (low, high) = (mel(100.0), mel(6_000.0));
    let edge = |at: usize| hertz(low + (high - low) * at as f32 / (BANDS + 1) as f32);
    (0..BANDS + 2).map(|at| (edge(at) * FRAME as f32 / RATE as f32).round() as usize).collect()
}

/// The outline of a spectrum: the cosine transform of its bands, without the first, which is loudness.
pub(crate) fn outline(power: &[f32], edges: &[usize]) -> [f32; COLOURS] {
    let band = |at: usize| {
        let within = power.get(edges[at]..=edges[at + 2]).unwrap_or_default();
        (within.iter().sum::<f32>() / count(within.len())).max(1e-9).ln()
    };
    let bands: Vec<f32> = (0..BANDS).map(band).collect();
    std::array::from_fn(|number| {
        let turn = PI * count(number + 1) / count(BANDS);
        let sum: f32 = bands
            .iter()
            .zip(0_u8..)
            .map(|(band, at)| band * (turn * (f32::from(at) + 0.5)).cos())
            .sum();
        sum * (2.0 / count(BANDS)).sqrt()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pulses through one resonance: a vowel of sorts.
    fn vowel(hertz: f32, colour: f32) -> Vec<f32> {
        let (mut phase, mut last, mut before) = (0.0, 0.0, 0.0);
        let turn = std::f32::consts::TAU * colour / 16_000.0;
        (0..16_000)
            .map(|_| {
                phase += hertz / 16_000.0;
                let pulse = if phase >= 1.0 { 1.0 } else { 0.0 };
                phase -= pulse;
                let next = pulse * 0.1 + 1.9 * turn.cos() * last - 0.9025 * before;
                (before, last) = (last, next);
                next
            })
            .collect()
    }

    #[test]
    fn the_height_of_a_voice_is_found() {
        for hertz in [90.0, 130.0, 210.0, 320.0] {
            let print = Print::of(&vowel(hertz, 900.0));
            let off = print.pitch - 12.0 * f32::log2(hertz);
            assert!(print.tells() && off.abs() < 0.6, "{hertz} Hz: {off} half tones beside it");
        }
    }

    #[test]
    fn one_person_is_like_themselves_and_not_like_another() {
        let low = Print::of(&vowel(110.0, 700.0));
        assert!(!low.is_another(&Print::of(&vowel(116.0, 700.0))));
        assert!(low.is_another(&Print::of(&vowel(220.0, 1_100.0))));
    }

    #[test]
    fn silence_and_noise_tell_nothing() {
        let mut chance = 1_u32;
        let noise: Vec<f32> = (0..32_000)
            .map(|_| {
                chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                f32::from((chance >> 16) as u16) / 32_768.0 - 1.0
            })
            .collect();
        assert!(!Print::of(&noise).tells());
        assert!(!Print::of(&vec![0.0; 32_000]).tells());
        assert!(!Print::of(&[]).tells());
    }
}
