//! A speech worker and sound for it.

use nadi_audio::{
    file::{Facts, Kind},
    pcm,
    transcript::Segment,
    voices,
};
use nadi_base::{Cancel, Clock, Language, Progress, Timestamp};
use nadi_engines::{
    sound::{Sound, SoundError},
    speech::{Model, Outcome, SpeechError, SpeechWorker, Spoken, Step, Task, Wish, transcribe},
};
use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
    sync::Arc,
    thread,
    time::Duration,
};

/// A clock that stands: no deadline passes.
pub(crate) struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(0)
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }
}

/// The model that ships.
pub(crate) fn shipped() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/bundled/nadi-speech-demo.bin"))
}

pub(crate) fn worker(model: PathBuf) -> SpeechWorker {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_nadi-speech"));
    SpeechWorker::new(program, Model::at(model).expect("the model is there"), Arc::new(Still))
}

/// Samples as a sound file would give them.
pub(crate) struct Samples {
    facts: Facts,
    channels: usize,
    rest: Vec<f32>,
}

impl Samples {
    pub(crate) fn mono(samples: Vec<f32>) -> Self {
        Self::interleaved(samples, 1)
    }

    pub(crate) fn interleaved(rest: Vec<f32>, channels: usize) -> Self {
        let facts = Facts { kind: Kind::Wav, rate: nadi_audio::RATE, channels, claims_s: None };
        Self { facts, channels, rest }
    }
}

impl Sound for Samples {
    fn facts(&self) -> &Facts {
        &self.facts
    }

    fn channels(&self) -> usize {
        self.channels
    }

    fn read(&mut self, _: &Cancel) -> Result<Option<Vec<f32>>, SoundError> {
        let length = self.rest.len().min(160_000 * self.channels);
        let part: Vec<f32> = self.rest.drain(..length).collect();
        Ok((!part.is_empty()).then_some(part))
    }

    fn damaged(&self) -> u64 {
        0
    }
}

/// What is heard, with the language forced or found.
pub(crate) fn hear(
    worker: &SpeechWorker,
    mut sound: Samples,
    spoken: Spoken,
) -> Result<(Outcome, Vec<Segment>), SpeechError> {
    let task = Task::whole(Wish::new(spoken, String::new()));
    let mut segments = Vec::new();
    let mut keep = |step| match step {
        Step::Found(_) => {}
        Step::Segments { segments: more, .. } => segments.extend(more),
        Step::Voices(turns) => voices::name(&mut segments, &turns),
    };
    let outcome =
        transcribe(&mut sound, worker, &task, &mut keep, &Progress::silent(), &Cancel::new())?;
    Ok((outcome, segments))
}

/// A sentence read aloud, mono, 16 kHz, with half a second of silence on both sides.
pub(crate) fn spoken(language: Language, sentence: &str) -> Vec<f32> {
    said(&["-v", language.as_str(), "--stdout", sentence])
}

/// The same by another voice, so many words a minute, so high (0 to 99).
pub(crate) fn spoken_by(
    language: Language,
    voice: &str,
    pace: u32,
    height: u32,
    sentence: &str,
) -> Vec<f32> {
    let voice = format!("{}+{voice}", language.as_str());
    let (pace, height) = (pace.to_string(), height.to_string());
    said(&["-v", &voice, "-s", &pace, "-p", &height, "--stdout", sentence])
}

fn said(words: &[&str]) -> Vec<f32> {
    let wav = run("espeak-ng", words, &[]);
    let form = ["-v", "error", "-i", "-", "-f", "s16le", "-ac", "1", "-ar", "16000", "-"];
    let silence = vec![0.0; 8_000];
    [silence.clone(), pcm::of_bytes(&run("ffmpeg", &form, &wav)), silence].concat()
}

#[expect(clippy::disallowed_methods, reason = "another program's voice is what the test needs")]
fn run(program: &str, words: &[&str], input: &[u8]) -> Vec<u8> {
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child =
        command.spawn().unwrap_or_else(|_| panic!("`cargo xtask setup` installs {program}"));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Both pipes at once: neither side waits for the other.
    let feeding = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    assert!(output.status.success(), "{program} {words:?}");
    output.stdout
}
