//! Every kind of file decodes to what another program decodes of it.

use crate::bench::{all, coded, decoded, decoded_elsewhere, open, spoken, worker};
use nadi_base::Cancel;
use nadi_engines::sound::{Channels, SoundFiles, Source};
use std::{f32::consts::PI, fs};

/// Name, ending, and how ffmpeg makes it.
const KINDS: &[(&str, &str, &[&str])] = &[
    ("wav, 16 bit", "wav", &["-c:a", "pcm_s16le"]),
    ("wav, 8 bit, 8 kHz", "wav", &["-c:a", "pcm_u8", "-ar", "8000"]),
    ("wav, 24 bit, stereo, 48 kHz", "wav", &["-c:a", "pcm_s24le", "-ac", "2", "-ar", "48000"]),
    ("wav, float, 96 kHz", "wav", &["-c:a", "pcm_f32le", "-ar", "96000"]),
    ("mp3, fixed rate", "mp3", &["-b:a", "64k"]),
    ("mp3, changing rate, stereo", "mp3", &["-q:a", "4", "-ac", "2", "-ar", "44100"]),
    ("aac in m4a", "m4a", &["-c:a", "aac", "-b:a", "64k"]),
    (
        "aac in m4a, stereo, 48 kHz",
        "m4a",
        &["-c:a", "aac", "-b:a", "96k", "-ac", "2", "-ar", "48000"],
    ),
    ("aac alone", "aac", &["-c:a", "aac", "-b:a", "64k"]),
    ("flac", "flac", &["-c:a", "flac", "-sample_fmt", "s16"]),
    ("flac, 24 bit, stereo", "flac", &["-c:a", "flac", "-sample_fmt", "s32", "-ac", "2"]),
    ("ogg, vorbis", "ogg", &["-c:a", "libvorbis", "-q:a", "4"]),
    ("ogg, vorbis, stereo, 44.1 kHz", "ogg", &["-c:a", "libvorbis", "-ac", "2", "-ar", "44100"]),
    ("ogg, opus", "opus", &["-c:a", "libopus", "-b:a", "32k"]),
    ("ogg, opus, stereo", "opus", &["-c:a", "libopus", "-b:a", "64k", "-ac", "2"]),
    ("webm, opus", "webm", &["-c:a", "libopus", "-b:a", "32k"]),
    ("webm, vorbis", "webm", &["-c:a", "libvorbis", "-q:a", "4"]),
];

/// Samples that two decoders may begin apart: 100 ms.
const APART: usize = 1_600;

#[test]
fn every_kind_decodes_to_what_ffmpeg_decodes() {
    let folder = tempfile::tempdir().unwrap();
    let wav = spoken();
    for (number, (name, ending, options)) in KINDS.iter().enumerate() {
        let file = folder.path().join(format!("{number}.{ending}"));
        coded(&wav, options, &file);
        let (ours, theirs) = (decoded(&file), decoded_elsewhere(&file));
        let likeness = likeness(&ours, &theirs);
        assert!(likeness > 0.99, "{name}: correlation {likeness:.4}");
        let off = ours.len().abs_diff(theirs.len());
        assert!(off <= 2 * APART, "{name}: {off} samples longer or shorter");
    }
}

#[test]
fn content_decides_and_not_the_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ஒலிப்பதிவு.wav");
    let flac = folder.path().join("a.flac");
    coded(&spoken(), &[], &flac);
    fs::rename(&flac, &file).unwrap();
    assert!(decoded(&file).len() > 16_000, "a FLAC file under a Tamil name that ends in wav");
}

#[test]
fn bytes_give_the_same_as_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.opus");
    coded(&spoken(), &["-c:a", "libopus"], &file);
    let mut sound = open(Source::Bytes(&fs::read(&file).unwrap())).unwrap();
    assert!(
        all(&mut *sound) == decoded(&file),
        "what was sealed never lies on a disk in the clear"
    );
}

#[test]
fn two_channels_stay_apart_where_they_are_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.wav");
    coded(&spoken(), &["-af", "pan=stereo|c0=c0|c1=0*c0"], &file);
    let opened = worker().open(Source::File(&file), Channels::UpToTwo, &Cancel::new());
    let mut sound = opened.unwrap();
    assert_eq!(sound.channels(), 2);
    let samples = all(&mut *sound);
    let energy =
        |which: usize| samples.iter().skip(which).step_by(2).map(|one| one * one).sum::<f32>();
    assert!(energy(0) > 1.0 && energy(1) < 0.001, "the voice is on one side alone");
}

/// The highest correlation over all ways to lay one second of ours over theirs, parts of a sample included:
/// what an encoder puts in front is not a whole number of samples any more at another rate.
fn likeness(ours: &[f32], theirs: &[f32]) -> f64 {
    let middle = ours.len() / 2;
    let window = &ours[middle - 8_000..middle + 8_000];
    let from = middle - 8_000 - APART;
    // A part of the window is enough to find the place.
    let at =
        |at: usize| correlation(&window[..4_000], theirs.get(at..at + 4_000).unwrap_or_default());
    let places = (from..from + 2 * APART).map(|place| (at(place), place));
    let (_, best) = places.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
    let between = |tenth: i8| {
        let moved: Vec<f32> = (best..best + window.len())
            .map(|at| between(theirs, at, f32::from(tenth) / 10.0))
            .collect();
        correlation(window, &moved)
    };
    (-9..=9).map(between).fold(0.0, f64::max)
}

/// The sample that would lie a part of a sample after another: a windowed sinc.
fn between(samples: &[f32], at: usize, part: f32) -> f32 {
    (-16_i16..=16)
        .map(|step| {
            let far = f32::from(step) - part;
            let sinc = if far.abs() < 1e-6 { 1.0 } else { (far * PI).sin() / (far * PI) };
            let window = (far * PI / 34.0).cos().powi(2);
            at.checked_add_signed(step.into()).and_then(|at| samples.get(at)).unwrap_or(&0.0)
                * sinc
                * window
        })
        .sum()
}

fn correlation(a: &[f32], b: &[f32]) -> f64 {
    let (mut ab, mut aa, mut bb) = (0.0_f32, 0.0_f32, 0.0_f32);
    for (a, b) in a.iter().zip(b) {
        ab += a * b;
        aa += a * a;
        bb += b * b;
    }
    f64::from(ab) / (f64::from(aa) * f64::from(bb)).sqrt().max(1e-9)
}
