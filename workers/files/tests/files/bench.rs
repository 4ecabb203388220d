//! A files worker, and speech that another program spoke and coded.

use nadi_audio::pcm;
use nadi_base::{Cancel, Clock, Timestamp};
use nadi_engines::sound::{Channels, FilesWorker, Sound, SoundError, SoundFiles, Source};
use std::{
    io::Write,
    path::{Path, PathBuf},
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

pub(crate) fn worker() -> FilesWorker {
    FilesWorker::new(PathBuf::from(env!("CARGO_BIN_EXE_nadi-files")), Arc::new(Still))
}

pub(crate) fn open(source: Source<'_>) -> Result<Box<dyn Sound>, SoundError> {
    worker().open(source, Channels::Mixed, &Cancel::new())
}

/// All samples of a file.
pub(crate) fn decoded(file: &Path) -> Vec<f32> {
    all(&mut *open(Source::File(file)).expect("a good file opens"))
}

pub(crate) fn all(sound: &mut dyn Sound) -> Vec<f32> {
    let mut samples = Vec::new();
    while let Some(more) = sound.read(&Cancel::new()).expect("a good file is read to its end") {
        samples.extend(more);
    }
    samples
}

/// What another program decodes of the same file: mono, 16 kHz.
pub(crate) fn decoded_elsewhere(file: &Path) -> Vec<f32> {
    let name = file.to_str().unwrap();
    pcm::of_bytes(&run(
        "ffmpeg",
        &["-v", "error", "-i", name, "-f", "s16le", "-ac", "1", "-ar", "16000", "-"],
        &[],
    ))
}

/// Speech as a WAV file, 22,050 Hz, mono.
pub(crate) fn spoken() -> Vec<u8> {
    let said = "I have had fever for three days. Take rest at home and drink plenty of water.";
    run("espeak-ng", &["-v", "en", "--stdout", said], &[])
}

/// Sound coded by another program.
pub(crate) fn coded(wav: &[u8], options: &[&str], to: &Path) {
    let mut words = vec!["-v", "error", "-y", "-i", "-"];
    words.extend(options);
    words.push(to.to_str().unwrap());
    run("ffmpeg", &words, wav);
}

/// Runs another program; the checks install both that are used here.
#[expect(
    clippy::disallowed_methods,
    reason = "another program's opinion is what the test is about"
)]
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
