//! The same sound through Nadi: files worker, voice activity, chunks, speech worker.

use super::Took;
use crate::Fault;
use nadi_audio::chunks::{Chunk, Cutter, LONGEST_S, Packing};
use nadi_base::{Cancel, Clock, Language, Progress};
use nadi_engines::{
    sound::{Channels, FilesWorker, Sound, SoundFiles, Source},
    speech::{
        Heard, Model, ModelFacts, SpeechError, SpeechWorker, Spoken, Step, Task, Transcriber, Wish,
        speech_program, transcribe,
    },
    worker_path,
};
use nadi_machine::{Places, SystemClock};
use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

/// Clock ticks a second, of Linux.
const TICKS: f64 = 100.0;

fn open(path: &Path) -> Result<(Box<dyn Sound>, Places), Fault> {
    let places = Places::beside_this_program()?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let files = FilesWorker::new(worker_path(&places.workers, "files"), clock);
    let sound = files.open(Source::File(path), Channels::UpToTwo, &Cancel::new());
    Ok((sound.map_err(|error| Fault::Other(error.to_string()))?, places))
}

/// How long decoding and voice activity take, of what the sound lasts.
pub(super) fn prepare(path: &Path) -> Result<f64, Fault> {
    let begun = SystemClock.monotonic();
    let (mut sound, _) = open(path)?;
    let mut cutter = Cutter::new(Packing::Full, LONGEST_S);
    let read = |error: nadi_engines::sound::SoundError| Fault::Other(error.to_string());
    while let Some(samples) = sound.read(&Cancel::new()).map_err(read)? {
        drop(cutter.push(&samples));
    }
    let length = nadi_audio::seconds(cutter.heard());
    drop(cutter.finish());
    Ok(SystemClock.monotonic().saturating_sub(begun).as_secs_f64() / length)
}

/// Hears a whole file.
pub(super) fn hear(model: &Path, path: &Path) -> Result<Took, Fault> {
    let trouble = |error: SpeechError| Fault::Other(error.to_string());
    let begun = SystemClock.monotonic();
    let (mut sound, places) = open(path)?;
    let model = Model::at(model.to_owned()).map_err(trouble)?;
    let worker = SpeechWorker::new(speech_program(&places.workers), model, Arc::new(SystemClock));
    let counted = Counted { worker, passes: AtomicU32::new(0) };
    let wish = Wish { spoken: Spoken::Forced(Language::En), vocabulary: String::new(), tries: 1 };
    let mut first_after = None;
    let mut on_step = |step: Step| {
        if matches!(step, Step::Segments { .. }) {
            first_after.get_or_insert(counted.passes.load(Ordering::Relaxed));
        }
    };
    let (progress, cancel) = (Progress::silent(), Cancel::new());
    transcribe(&mut *sound, &counted, &Task::whole(wish), &mut on_step, &progress, &cancel)
        .map_err(trouble)?;
    let wall_s = SystemClock.monotonic().saturating_sub(begun).as_secs_f64();
    if first_after != Some(1) {
        return Err(Fault::Other("the first text came later than after one chunk".to_owned()));
    }
    let (cpu_s, peak_kib) = workers_use();
    Ok(Took { wall_s, cpu_s, passes: counted.passes.into_inner().into(), peak_kib })
}

struct Counted {
    worker: SpeechWorker,
    passes: AtomicU32,
}

impl Transcriber for Counted {
    fn facts(&self, cancel: &Cancel) -> Result<ModelFacts, SpeechError> {
        self.worker.facts(cancel)
    }

    fn hear(&self, chunk: &Chunk, wish: &Wish, cancel: &Cancel) -> Result<Heard, SpeechError> {
        self.passes.fetch_add(1, Ordering::Relaxed);
        self.worker.hear(chunk, wish, cancel)
    }
}

/// Processor time of this program's workers and of itself, and the most memory that the largest held.
fn workers_use() -> (f64, f64) {
    let own = std::process::id();
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let stats = all.filter_map(|entry| {
        let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
        let fields: Vec<String> = stat.rsplit_once(") ")?.1.split(' ').map(str::to_owned).collect();
        let parent: u32 = fields.get(1)?.parse().ok()?;
        (parent == own).then_some(())?;
        let ticks: f64 =
            fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?;
        let status = fs::read_to_string(entry.path().join("status")).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        Some((ticks / TICKS, line.split_whitespace().nth(1)?.parse::<f64>().ok()?))
    });
    stats.fold((0.0, 0.0), |(cpu, peak), (ticks, kib)| (cpu + ticks, f64::max(peak, kib)))
}
