//! Whether sound is music, or anything else that is not a voice and passes for one.
//!
//! A voice never stands still: its overtones above 1 kHz wander within a tenth of a second, and its colour
//! changes with every sound of speech. A string, a pipe, a bell or a horn holds its overtones until the next note;
//! a fiddle or an engine that glides keeps its colour while it does, or never stops for a consonant. Each is enough
//! to doubt what a model claims to have heard in it.
//!
//! The limits were set on synthesised speech of three languages and on instruments; see `docs/sound.md`.

use crate::{
    RATE, meter,
    spectrum::Spectra,
    voices::{Print, print},
};

/// Sound is looked at in windows of so many samples: 4 s. A song on the radio between two sentences is seen.
const WINDOW: usize = 4 * RATE as usize;
/// Shorter sound than this tells nothing: 0.4 s.
const SHORTEST: usize = RATE as usize * 2 / 5;
/// Frames this much softer than the loudest of a window do not count, in decibels.
const SOFTER_DB: f32 = 30.0;

/// Samples of a frame in which overtones stand apart, 128 ms, and from frame to frame, 32 ms.
const FINE: usize = 2_048;
const FINE_STEP: usize = 512;
/// Overtones are looked for between these bins: 1 and 5 kHz.
const LOW: usize = 128;
const HIGH: usize = 640;
/// An overtone stands above its neighbours, within so many bins, by so much, and is this near to the loudest.
const AROUND: usize = 12;
const ABOVE_DB: f32 = 10.0;
const NEAR_DB: f32 = 45.0;
/// It stands still while it stays within half a bin, 4 Hz, for so many frames in a row: a fifth of a second.
const STILL: f32 = 0.5;
const HELD_FRAMES: usize = 6;
/// More than this share of overtones that are held: nobody speaks so.
const MOST_HELD: f32 = 0.05;

/// Colours are compared over so many steps of 16 ms.
const LATER: usize = 4;
/// The colour of speech changes by more than this, in the middle.
const LEAST_CHANGE: f32 = 6.5;

/// A voice stops for a consonant: more voiced frames than this are none, in sound at least this long, 1.2 s, or in
/// shorter sound whose colour changes little.
const MOST_VOICED: f32 = 0.985;
const LONG: usize = RATE as usize * 6 / 5;
const LITTLE_CHANGE: f32 = 9.5;

/// Whether any part of a sound is music rather than a voice.
pub fn is_music(samples: &[f32]) -> bool {
    windows(samples).any(|window| {
        let changes = changes(window);
        let never_stops = || Print::of(window).voiced() > MOST_VOICED;
        changes < LEAST_CHANGE
            || held(window) > MOST_HELD
            || ((window.len() >= LONG || changes < LITTLE_CHANGE) && never_stops())
    })
}

/// Windows of a sound; what is left at the end belongs to the last.
fn windows(samples: &[f32]) -> impl Iterator<Item = &[f32]> {
    let count = (samples.len() / WINDOW).max(1);
    (0..count).filter_map(move |number| {
        let end = if number + 1 == count { samples.len() } else { (number + 1) * WINDOW };
        let window = &samples[number * WINDOW..end];
        (window.len() >= SHORTEST).then_some(window)
    })
}

/// The share of overtones that are held; nothing where there are none.
#[expect(clippy::cast_precision_loss, reason = "some hundreds")]
pub fn held(samples: &[f32]) -> f32 {
    let frames = overtones(samples);
    let near =
        |at: usize, overtone: f32| frames[at].iter().any(|other| (other - overtone).abs() <= STILL);
    let (mut held, mut all) = (0_usize, 0_usize);
    for (at, overtone) in
        frames.iter().enumerate().flat_map(|(at, of)| of.iter().map(move |one| (at, *one)))
    {
        let before = (0..at).rev().take_while(|other| near(*other, overtone)).count();
        let after = (at + 1..frames.len()).take_while(|other| near(*other, overtone)).count();
        all += 1;
        held += usize::from(before + 1 + after >= HELD_FRAMES);
    }
    if all == 0 { 0.0 } else { held as f32 / all as f32 }
}

/// Where overtones stand in each frame, in bins.
fn overtones(samples: &[f32]) -> Vec<Vec<f32>> {
    let mut spectra = Spectra::new(FINE);
    let loud = loud(samples, FINE, FINE_STEP);
    let frames = samples.windows(FINE).step_by(FINE_STEP).zip(loud);
    frames
        .map(|(frame, loud)| if loud { tops(&spectra.power(frame)) } else { Vec::new() })
        .collect()
}

/// The tops of a spectrum that stand out, each between its bins.
#[expect(clippy::cast_precision_loss, reason = "some hundreds of bins")]
fn tops(power: &[f32]) -> Vec<f32> {
    let db: Vec<f32> = power.iter().map(|power| 10.0 * power.max(1e-12).log10()).collect();
    let loudest = db.iter().copied().fold(f32::MIN, f32::max);
    let stands_out = |at: &usize| {
        let here = db[*at];
        let top = here >= db[at - 1] && here > db[at + 1] && here >= loudest - NEAR_DB;
        top && here >= usual(&db[at - AROUND..=at + AROUND]) + ABOVE_DB
    };
    let between = |at: usize| {
        let (before, here, after) = (db[at - 1], db[at], db[at + 1]);
        at as f32 + 0.5 * (before - after) / (before - 2.0 * here + after)
    };
    (LOW..HIGH).filter(stands_out).map(between).collect()
}

/// What a third of some levels lie under.
fn usual(levels: &[f32]) -> f32 {
    let mut levels = levels.to_vec();
    levels.sort_by(f32::total_cmp);
    levels[levels.len() / 3]
}

/// How much the colour of a sound changes, in the middle; endless where nothing tells.
pub fn changes(samples: &[f32]) -> f32 {
    let mut spectra = Spectra::new(print::FRAME);
    let bands = print::bands();
    let loud = loud(samples, print::FRAME, print::STEP);
    let frames = samples.windows(print::FRAME).step_by(print::STEP).zip(loud);
    let colours: Vec<_> = frames
        .map(|(frame, loud)| loud.then(|| print::outline(&spectra.power(frame), &bands)))
        .collect();
    let apart = |pair: &[Option<[f32; print::COLOURS]>]| {
        let (first, last) = (pair.first()?.as_ref()?, pair.last()?.as_ref()?);
        Some(first.iter().zip(last).map(|(one, other)| (one - other).powi(2)).sum::<f32>().sqrt())
    };
    let mut all: Vec<f32> = colours.windows(LATER + 1).filter_map(apart).collect();
    all.sort_by(f32::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f32::INFINITY)
}

/// Which frames are loud enough to count.
fn loud(samples: &[f32], frame: usize, step: usize) -> Vec<bool> {
    let levels: Vec<f32> = samples.windows(frame).step_by(step).map(meter::level_db).collect();
    let loudest = levels.iter().copied().fold(f32::MIN, f32::max);
    levels.iter().map(|level| *level >= loudest - SOFTER_DB).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tone with eleven overtones; its height at each moment is given.
    fn tone(hertz: impl Fn(f32) -> f32) -> Vec<f32> {
        let mut turns = 0.0;
        (0..48_000_u16)
            .map(|at| {
                turns += hertz(f32::from(at) / 16_000.0) / 16_000.0;
                (1..12_u8)
                    .map(|over| {
                        (turns * f32::from(over) * std::f32::consts::TAU).sin() / f32::from(over)
                    })
                    .sum::<f32>()
                    * 0.2
            })
            .collect()
    }

    #[test]
    fn a_note_is_held_and_a_glide_is_not() {
        assert!(held(&tone(|_| 220.0)) > 0.9);
        assert!(held(&tone(|time| 120.0 + 30.0 * (time * 9.0).sin())) < 0.05);
    }

    #[test]
    fn a_melody_and_a_horn_that_glides_are_music() {
        assert!(is_music(&tone(|time| if (1.0..2.0).contains(&time) { 330.0 } else { 220.0 })));
        assert!(is_music(&tone(|time| 150.0 + 40.0 * (time * 5.0).sin())), "its colour stays");
    }

    #[test]
    fn what_is_short_or_silent_tells_nothing() {
        assert!(!is_music(&[]));
        assert!(!is_music(&[0.1; 2_000]));
        assert!(!is_music(&tone(|_| 220.0)[..3_000]));
    }
}
