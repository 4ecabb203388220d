//! Ten minutes of nothing said: no text may be left unmarked. Heard in English; a minute of it in Tamil and Telugu.

use crate::bench::{Samples, hear, shipped, worker};
use nadi_base::Language;
use nadi_engines::speech::Spoken;

const MINUTES: u32 = 10;
const SAMPLES: u32 = MINUTES * 60 * nadi_audio::RATE;

/// Numbers between -1 and 1 that look like chance.
fn chance() -> impl FnMut() -> f32 {
    let mut state = 1_u32;
    move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from((state >> 16) as u16) / 32_768.0 - 1.0
    }
}

#[track_caller]
fn nothing_unmarked(what: &str, sound: Vec<f32>) {
    let worker = worker(shipped());
    let minute = 60 * nadi_audio::RATE as usize;
    for (language, length) in
        [(Language::Ta, minute), (Language::Te, minute), (Language::En, sound.len())]
    {
        let sound = Samples::mono(sound[..length].to_vec());
        let heard = hear(&worker, sound, Spoken::Forced(language));
        let (_, segments) = heard.unwrap();
        let unmarked = segments.iter().filter(|segment| segment.marks.is_empty()).count();
        assert_eq!(unmarked, 0, "{what}, {language:?}: of {} segments", segments.len());
    }
}

#[test]
fn silence_says_nothing() {
    nothing_unmarked("silence", vec![0.0; SAMPLES as usize]);
}

#[test]
fn noise_says_nothing() {
    let mut chance = chance();
    nothing_unmarked("white noise", (0..SAMPLES).map(|_| chance() * 0.1).collect());
}

#[test]
fn a_fan_and_the_mains_say_nothing() {
    let mut chance = chance();
    let mut low = 0.0;
    let sound = (0..SAMPLES).map(|at| {
        low = low * 0.98 + chance() * 0.02;
        (turns(at, 50.0)).sin() * 0.05 + (turns(at, 150.0)).sin() * 0.02 + low
    });
    nothing_unmarked("a fan", sound.collect());
}

#[expect(clippy::cast_possible_truncation, reason = "a phase is taken of it")]
fn turns(at: u32, hertz: f32) -> f32 {
    (f64::from(at) * f64::from(hertz) / f64::from(nadi_audio::RATE)).fract() as f32
        * std::f32::consts::TAU
}
