//! A sound file from its first sample to its last word.

use super::{Heard, ModelFacts, SpeechError, Spoken, Transcriber, Wish, earlier::Earlier};
use crate::sound::Sound;
use nadi_audio::{
    align::{self, Said},
    chunks::{Chunk, Cutter},
    guard::{self, Claim},
    pcm,
    sides::Sides,
    tones,
    transcript::{Mark, Segment, Speaker},
    voice::Stretch,
    voices::{Turn, Voices},
};
use nadi_base::{Cancel, Language, Progress};

/// The stage that progress is reported under; its units are seconds of sound.
const STAGE: &str = "transcribing";

/// A chunk whose text did not fit is heard in halves, down to this length.
const SHORTEST_HALF_S: f64 = 2.0;

/// What to transcribe and how.
#[derive(Clone, Debug)]
pub struct Task {
    /// The language and the clinic's words.
    pub wish: Wish,
    /// Sound before this second was heard already.
    pub from_s: f64,
    /// Sound after this second is not wanted.
    pub to_s: Option<f64>,
    /// Stretches that were heard already, in order: their voices are among those that are told apart.
    pub earlier: Vec<Stretch>,
}

impl Task {
    /// The whole of a sound file.
    pub const fn whole(wish: Wish) -> Self {
        Self { wish, from_s: 0.0, to_s: None, earlier: Vec::new() }
    }
}

/// What the caller is told on the way, to show it and to save it.
#[derive(Clone, Debug)]
pub enum Step {
    /// The language that was found, where [`Spoken::Auto`] was asked for.
    Found(Language),
    /// Segments that are finished. Whoever stops now goes on from `heard_s`.
    Segments {
        /// The segments, in order; empty where a chunk held no words.
        segments: Vec<Segment>,
        /// All sound before this second has been heard.
        heard_s: f64,
    },
    /// Who speaks when, known at the end, where no channel tells and there are two voices.
    Voices(Vec<Turn>),
}

/// What is known at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The language of the text; none where nobody spoke and none was forced.
    pub language: Option<Language>,
    /// The length of the sound that was gone through, in seconds.
    pub duration_s: f64,
    /// Packets of the file that were damaged and left out.
    pub damaged: u64,
}

/// Hears a sound file. `on_step` is called on this thread as things come.
pub fn transcribe(
    sound: &mut dyn Sound,
    transcriber: &dyn Transcriber,
    task: &Task,
    on_step: &mut dyn FnMut(Step),
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Outcome, SpeechError> {
    let facts = transcriber.facts(cancel)?;
    let mut hearing = Hearing {
        transcriber,
        wish: task.wish.clone(),
        sides: Sides::default(),
        voices: Voices::default(),
        earlier: Earlier::of(&task.earlier),
        by_channel: false,
        first: nadi_audio::samples(task.from_s),
        on_step,
        progress,
        cancel,
        claims_s: sound.facts().claims_s,
    };
    let end = task.to_s.map_or(u64::MAX, nadi_audio::samples);
    let mut cutter = Cutter::new(facts.packing(), ModelFacts::longest_s(task.wish.spoken));
    let mut at = 0;
    while let Some(samples) = sound.read(cancel)? {
        let mono = hearing.mono(&samples, sound.channels());
        hearing.pass(&mono, at);
        let wanted = hearing.within(mono, at, end);
        at += (samples.len() / sound.channels()) as u64;
        for chunk in cutter.push(&wanted) {
            hearing.hear(&chunk)?;
        }
        hearing.tell(cutter.heard());
        if at >= end {
            break;
        }
    }
    for chunk in cutter.finish() {
        hearing.hear(&chunk)?;
    }
    hearing.tell_voices();
    let language = hearing.language();
    let duration_s = nadi_audio::seconds(at.min(end));
    Ok(Outcome { language, duration_s, damaged: sound.damaged() })
}

/// What hearing needs from chunk to chunk.
struct Hearing<'a> {
    transcriber: &'a dyn Transcriber,
    wish: Wish,
    sides: Sides,
    voices: Voices,
    earlier: Earlier,
    /// Whether a channel told who speaks.
    by_channel: bool,
    /// The first sample that is wanted.
    first: u64,
    on_step: &'a mut dyn FnMut(Step),
    progress: &'a Progress,
    cancel: &'a Cancel,
    claims_s: Option<f64>,
}

impl Hearing<'_> {
    fn language(&self) -> Option<Language> {
        match self.wish.spoken {
            Spoken::Forced(language) => Some(language),
            Spoken::Auto => None,
        }
    }

    fn mono(&mut self, samples: &[f32], channels: usize) -> Vec<f32> {
        if channels < 2 {
            return samples.to_vec();
        }
        self.sides.push(samples);
        pcm::mix(samples, channels)
    }

    /// Listens to the voices of what was heard before.
    fn pass(&mut self, mono: &[f32], at: u64) {
        for (stretch, sound) in self.earlier.pass(mono, at) {
            self.by_channel |= self.sides.of(stretch).is_some();
            self.voices.hear(stretch, &sound);
        }
    }

    fn tell_voices(&mut self) {
        let turns = if self.by_channel { Vec::new() } else { self.voices.turns() };
        if !turns.is_empty() {
            (self.on_step)(Step::Voices(turns));
        }
    }

    /// What is not wanted becomes silence, so that times stay those of the recording.
    fn within(&self, mut mono: Vec<f32>, at: u64, end: u64) -> Vec<f32> {
        let offset = |sample: u64| {
            usize::try_from(sample.saturating_sub(at)).unwrap_or(usize::MAX).min(mono.len())
        };
        let (from, to) = (offset(self.first), offset(end));
        mono[..from].fill(0.0);
        mono.truncate(to);
        mono
    }

    fn hear(&mut self, chunk: &Chunk) -> Result<(), SpeechError> {
        self.cancel.check().map_err(|_| crate::EngineError::Cancelled)?;
        let heard = self.transcriber.hear(chunk, &self.wish, self.cancel)?;
        if heard.full && chunk.length_s() >= SHORTEST_HALF_S * 2.0 {
            return chunk.halves().iter().try_for_each(|half| self.hear(half));
        }
        if self.wish.spoken == Spoken::Auto && !heard.words.is_empty() {
            // Once it is known it stays: a patient's "okay" does not make a Tamil visit English.
            self.wish.spoken = Spoken::Forced(heard.language);
            (self.on_step)(Step::Found(heard.language));
        }
        let segments = self.segments(chunk, &heard);
        (self.on_step)(Step::Segments { segments, heard_s: nadi_audio::seconds(chunk.end()) });
        self.tell(chunk.end());
        Ok(())
    }

    fn segments(&mut self, chunk: &Chunk, heard: &Heard) -> Vec<Segment> {
        let words: Vec<Said> = heard
            .words
            .iter()
            .map(|word| Said { text: word.text.clone(), confidence: word.confidence, at: None })
            .collect();
        let whose = self.whose(chunk);
        let of = |stretch| {
            let piece = chunk.pieces.iter().position(|piece| *piece == stretch);
            piece.and_then(|at| whose.get(at).copied().flatten())
        };
        let mut segments = align::segments(chunk, &words, of);
        let music = music(chunk);
        for segment in &mut segments {
            segment.marks = marks(segment, heard, &music);
            // Where no channel tells, a change of voice ends a segment; whose it is is known at the end.
            segment.speaker = segment.speaker.filter(|_| self.by_channel);
        }
        segments
    }

    /// Whose each piece of a chunk is: by its channel, else where the voice changes.
    fn whose(&mut self, chunk: &Chunk) -> Vec<Option<Speaker>> {
        let sides: Vec<_> = chunk.pieces.iter().map(|piece| self.sides.of(*piece)).collect();
        self.by_channel |= sides.iter().any(Option::is_some);
        let voices: Vec<_> =
            chunk.parts().map(|(piece, sound)| Some(self.voices.hear(piece, sound))).collect();
        if self.by_channel { sides } else { voices }
    }

    fn tell(&self, heard: u64) {
        self.progress.step(
            STAGE,
            whole_seconds(nadi_audio::seconds(heard)),
            self.claims_s.map(whole_seconds),
        );
    }
}

/// The pieces of a chunk that sound like music.
fn music(chunk: &Chunk) -> Vec<Stretch> {
    let musical = chunk.parts().filter(|(_, sound)| tones::is_music(sound));
    musical.map(|(piece, _)| piece).collect()
}

/// The worker's doubts about the chunk and ours about this part of it.
fn marks(segment: &Segment, heard: &Heard, music: &[Stretch]) -> Vec<Mark> {
    let claim = Claim {
        text: segment.text.expose(),
        language: heard.language,
        speech_s: segment.end_s - segment.start_s,
        confidence: segment.confidence,
    };
    let mut marks = guard::marks(&claim);
    marks.extend(&heard.marks);
    let (start, end) = (nadi_audio::samples(segment.start_s), nadi_audio::samples(segment.end_s));
    if music.iter().any(|piece| piece.start < end && start < piece.end) {
        // Over music a model writes what it is sure of, and nobody said it.
        marks.push(Mark::NoSpeech);
    }
    marks.sort_unstable();
    marks.dedup();
    marks
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates"
)]
const fn whole_seconds(seconds: f64) -> u64 {
    seconds as u64
}
