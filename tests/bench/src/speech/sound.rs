//! Speech for the measure: without a pause, and a consultation that is silent for two fifths of its time.

use crate::Fault;
use nadi_base::{Cancel, Clock, Sensitive};
use nadi_engines::child::{self, Run};
use nadi_machine::SystemClock;
use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

const RATE: usize = 16_000;
/// Said again and again, with other numbers.
const SAID: [&str; 6] = [
    "I have had pain in my chest since yesterday evening and it gets worse when I climb the stairs",
    "does it go into the arm or the jaw and do you feel short of breath at night",
    "no only here on the left side but I was sweating a little when it began",
    "take one tablet of aspirin after food in the morning and come back after three days",
    "my mother has diabetes and high blood pressure and she takes metformin twice a day",
    "we will do a blood test and an electrocardiogram today before you go home",
];

/// Writes so many seconds of speech as a WAV file; a share of it, in hundredths, is pauses.
pub(super) fn write(path: &Path, seconds: usize, pauses: usize) -> Result<(), Fault> {
    let length = seconds * RATE;
    let mut sound: Vec<u8> = Vec::new();
    let mut number = 0;
    while sound.len() / 2 < length {
        let line = format!("{} {number}", SAID[number % SAID.len()]);
        let spoken = spoken(path, &line)?;
        // Without pauses the silence that a voice ends with is cut off too.
        let silence = spoken.len() / 2 * pauses / (100 - pauses) * 2;
        sound.extend(spoken);
        sound.extend(std::iter::repeat_n(0, silence));
        number += 1;
    }
    sound.truncate(length * 2);
    Ok(fs::write(path, [header(sound.len()), sound].concat())?)
}

/// A line read aloud: 16 bit, one channel, without silence around it.
fn spoken(near: &Path, line: &str) -> Result<Vec<u8>, Fault> {
    let wav = near.with_extension("line.wav");
    run("espeak-ng", &["-s", "160", "-w", &wav.to_string_lossy(), line])?;
    let cut = "silenceremove=start_periods=1:start_threshold=-50dB,areverse,\
               silenceremove=start_periods=1:start_threshold=-50dB,areverse";
    let from = wav.to_string_lossy().into_owned();
    let form =
        ["-v", "error", "-i", &from, "-af", cut, "-f", "s16le", "-ac", "1", "-ar", "16000", "-"];
    run("ffmpeg", &form)
}

fn header(bytes: usize) -> Vec<u8> {
    let size = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
    let rate = size(RATE);
    [
        b"RIFF".as_slice(),
        &size(36 + bytes),
        b"WAVEfmt ",
        &size(16),
        &[1, 0, 1, 0],
        &rate,
        &size(RATE * 2),
        &[2, 0, 16, 0],
        b"data",
        &size(bytes),
    ]
    .concat()
}

/// What another program writes.
pub(super) fn run(program: &str, words: &[&str]) -> Result<Vec<u8>, Fault> {
    let program = found(program)?;
    let args: Vec<&OsStr> = words.iter().map(OsStr::new).collect();
    let run = Run {
        program: &program,
        args: &args,
        stdin: &Sensitive::default(),
        deadline: Duration::from_hours(1),
        memory: 16 << 30,
    };
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let output = child::run_once(&run, &clock, &Cancel::new())
        .map_err(|error| Fault::Other(error.to_string()))?;
    Ok(output.stdout.expose().clone())
}

#[expect(
    clippy::disallowed_methods,
    reason = "the measure is the host here: other programs are looked for as a shell does"
)]
fn found(program: &str) -> Result<PathBuf, Fault> {
    let path = env::var_os("PATH").unwrap_or_default();
    let places = std::iter::once(PathBuf::new()).chain(env::split_paths(&path));
    let there = places
        .map(|folder| folder.join(program))
        .find(|place| place.is_absolute() && place.is_file());
    there.ok_or_else(|| Fault::Other(format!("{program} is not here")))
}
