//! Words in three languages, with their times and who said them.

use crate::bench::{Samples, hear, shipped, spoken, worker};
use nadi_audio::transcript::{self, Speaker};
use nadi_base::Language;
use nadi_engines::speech::Spoken;

/// Sentences of the kind that the small model was trained on, by a voice that it was not.
const SAID: [(Language, [&str; 4]); 3] = [
    (
        Language::En,
        [
            "I have pain in my chest since yesterday.",
            "Take paracetamol twice a day after food.",
            "Drink plenty of water and come back after three days.",
            "When did the back pain start?",
        ],
    ),
    (
        Language::Ta,
        [
            "எனக்கு மூன்று நாட்களாக காய்ச்சல் இருக்கிறது.",
            "நாளை ரத்த பரிசோதனை செய்ய வேண்டும்.",
            "நிறைய தண்ணீர் குடியுங்கள்.",
            "உங்களுக்கு தலைவலி இருக்கிறதா?",
        ],
    ),
    (
        Language::Te,
        [
            "నాకు మూడు రోజుల నుండి జ్వరం ఉంది.",
            "రేపు రక్త పరీక్ష చేయించాలి.",
            "నీళ్ళు ఎక్కువగా తాగండి.",
            "మీకు తలనొప్పి ఉందా?",
        ],
    ),
];

#[test]
fn sentences_of_three_languages_are_written_down() {
    let worker = worker(shipped());
    for (language, sentences) in SAID {
        let (mut wrong, mut all) = (0, 0);
        for sentence in sentences {
            let sound = Samples::mono(spoken(language, sentence));
            let (_, segments) = hear(&worker, sound, Spoken::Forced(language)).unwrap();
            let heard = plain(transcript::text(&segments).expose());
            wrong += distance(&plain(sentence), &heard);
            all += plain(sentence).len();
            assert!(segments.iter().all(|one| one.end_s > one.start_s && !one.words.is_empty()));
        }
        // The model is small: "రక్త పరీక్ష" comes out as one word.
        assert!(wrong * 8 <= all, "{language:?}: {wrong} of {all} words are wrong");
    }
}

#[test]
fn the_language_is_found_where_nobody_names_it() {
    let worker = worker(shipped());
    for (language, sentences) in SAID {
        let sound = Samples::mono(spoken(language, sentences[0]));
        let (outcome, segments) = hear(&worker, sound, Spoken::Auto).unwrap();
        assert_eq!(outcome.language, Some(language));
        assert!(!segments.is_empty(), "{language:?}");
    }
}

#[test]
fn two_channels_tell_who_speaks_and_when() {
    let worker = worker(shipped());
    let [question, answer] = [SAID[0].1[3], SAID[0].1[0]].map(|text| spoken(Language::En, text));
    let sides = [(&question, 0), (&answer, 1)];
    let stereo = sides.iter().flat_map(|(sound, side)| {
        sound.iter().flat_map(move |one| if *side == 0 { [*one, 0.0] } else { [0.0, *one] })
    });
    let sound = Samples::interleaved(stereo.collect(), 2);
    let (_, segments) = hear(&worker, sound, Spoken::Forced(Language::En)).unwrap();
    let speakers: Vec<_> = segments.iter().map(|segment| segment.speaker).collect();
    assert_eq!(speakers, [Some(Speaker::One), Some(Speaker::Two)]);
    #[expect(clippy::cast_precision_loss, reason = "a few seconds")]
    let second_begins = question.len() as f64 / 16_000.0;
    let off = (segments[1].start_s - second_begins - 0.5).abs();
    assert!(off < 0.4, "the answer begins {off:.2} s beside its place");
}

#[test]
fn after_a_cancel_the_worker_hears_on() {
    let worker = worker(shipped());
    let sentence = SAID[0].1[0];
    let cancel = nadi_base::Cancel::new();
    cancel.cancel();
    let facts = nadi_engines::speech::Transcriber::facts(&worker, &cancel);
    assert_eq!(facts.unwrap_err().code(), nadi_base::Code::Cancelled);
    let sound = Samples::mono(spoken(Language::En, sentence));
    let (_, segments) = hear(&worker, sound, Spoken::Forced(Language::En)).unwrap();
    assert!(!segments.is_empty(), "a cancel ends one request and nothing else");
}

fn plain(text: &str) -> Vec<String> {
    let keep = |letter: &char| !letter.is_ascii_punctuation();
    text.split_whitespace()
        .map(|word| word.chars().filter(keep).collect::<String>().to_lowercase())
        .collect()
}

/// Words to change, add or leave out.
fn distance(said: &[String], heard: &[String]) -> usize {
    let mut row: Vec<usize> = (0..=heard.len()).collect();
    for (at, word) in said.iter().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (other, heard) in heard.iter().enumerate() {
            let change = before + usize::from(word != heard);
            before = row[other + 1];
            row[other + 1] = change.min(row[other] + 1).min(before + 1);
        }
    }
    row[heard.len()]
}
