//! Instruments, a band and a street: nothing that is heard in them is left unmarked. And the other side: sentences
//! that were said keep no mark.

use crate::{
    agree::agree,
    bench::{Samples, hear, shipped, spoken_by, worker},
    instruments::{ALL, Chance},
    sentences::{SAID, VOICES},
};
use nadi_base::Language;
use nadi_engines::speech::Spoken;

/// Of each kind, in one of the languages.
const SECONDS: f32 = 8.0;

#[test]
fn music_says_nothing() {
    let worker = worker(shipped());
    let mut unmarked = Vec::new();
    let mut all = 0;
    let languages = [Language::Ta, Language::Te, Language::En];
    for (number, (name, play)) in (0_u32..).zip(ALL) {
        let language = languages[number as usize % languages.len()];
        let sound = play(&mut Chance::of(number + 1), SECONDS);
        let (_, segments) = hear(&worker, Samples::mono(sound), Spoken::Forced(language)).unwrap();
        all += segments.len();
        let left = segments.iter().filter(|segment| segment.marks.is_empty()).count();
        if left > 0 {
            unmarked.push(format!("{name}, {language:?}: {left} of {}", segments.len()));
        }
    }
    assert!(all > 0, "the voice detector takes some of it for speech: the guards had work to do");
    assert!(unmarked.is_empty(), "invented and not marked: {unmarked:?}");
}

/// Sentences of a hundred whose words are right and that are marked all the same.
const MOST_MARKED: usize = 5;

#[test]
fn what_was_said_keeps_no_mark() {
    let worker = worker(shipped());
    let mut chance = Chance::of(7);
    let (mut right, mut marked, mut all) = (0, Vec::new(), 0);
    for (language, sentences) in SAID {
        for (number, sentence) in sentences.into_iter().enumerate().step_by(3) {
            let voice = VOICES[number % VOICES.len()];
            let pace = [150, 165, 180, 200][number / VOICES.len() % 4];
            let mut sound = spoken_by(language, voice, pace, 50, sentence);
            // A room is never quite still.
            let loud = [0.0, 0.002, 0.006][number % 3];
            for sample in &mut sound {
                *sample += chance.next() * loud;
            }
            let (_, segments) =
                hear(&worker, Samples::mono(sound), Spoken::Forced(language)).unwrap();
            let text = nadi_audio::transcript::text(&segments);
            all += 1;
            if !agree(sentence, text.expose()) {
                continue;
            }
            right += 1;
            if segments.iter().any(|segment| !segment.marks.is_empty()) {
                marked.push(format!("{language:?} {number} by {voice}: {:?}", segments[0].marks));
            }
        }
    }
    assert!(right * 10 >= all * 9, "{right} of {all} heard right");
    assert!(marked.len() * 100 <= right * MOST_MARKED, "of {right} that are right: {marked:?}");
}
