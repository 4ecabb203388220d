//! Fakes that hear: a microphone that says what a test gives it, a reader of the simplest WAV files, a
//! transcriber that answers as it is told.

use nadi_audio::{
    RATE,
    chunks::Chunk,
    file::{Facts, FileError, Kind},
    pcm,
};
use nadi_base::{Cancel, Language};
use nadi_engines::{
    microphone::{Hearing, Microphone, MicrophoneError, Microphones},
    sound::{Channels, Sound, SoundError, SoundFiles, Source},
    speech::{Heard, HeardWord, ModelFacts, SpeechError, Spoken, Transcriber, Wish},
};
use std::{
    collections::VecDeque,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// A microphone that says what it is given. Copies are the same one.
#[derive(Clone, Default)]
pub struct FakeMicrophone(Arc<Line>);

#[derive(Default)]
struct Line {
    coming: Mutex<VecDeque<Result<Vec<f32>, MicrophoneError>>>,
    moved: Condvar,
}

impl std::fmt::Debug for FakeMicrophone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FakeMicrophone")
    }
}

impl FakeMicrophone {
    /// Says something into it, and waits until all of it was heard.
    pub fn say(&self, samples: &[f32]) {
        for piece in samples.chunks(RATE as usize / 10) {
            self.coming().push_back(Ok(piece.to_vec()));
        }
        self.wait_until_heard();
    }

    /// Pulls the plug.
    pub fn unplug(&self) {
        self.coming().push_back(Err(MicrophoneError::Gone));
        self.wait_until_heard();
    }

    fn wait_until_heard(&self) {
        self.0.moved.notify_all();
        let waiting = self.0.moved.wait_while(self.coming(), |coming| !coming.is_empty());
        drop(waiting.unwrap_or_else(PoisonError::into_inner));
    }

    fn coming(&self) -> MutexGuard<'_, VecDeque<Result<Vec<f32>, MicrophoneError>>> {
        self.0.coming.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn described() -> Microphone {
    Microphone { id: "fake".to_owned(), name: "Microphone of a test".to_owned(), usual: true }
}

impl Microphones for FakeMicrophone {
    fn list(&self) -> Vec<Microphone> {
        vec![described()]
    }

    fn open(&self, _id: Option<&str>) -> Result<Box<dyn Hearing>, MicrophoneError> {
        Ok(Box::new(Open(self.clone(), described())))
    }
}

struct Open(FakeMicrophone, Microphone);

impl Hearing for Open {
    fn microphone(&self) -> &Microphone {
        &self.1
    }

    fn hear(&mut self, within: Duration) -> Result<Vec<f32>, MicrophoneError> {
        let line = &self.0.0;
        let waited =
            line.moved.wait_timeout_while(self.0.coming(), within, |coming| coming.is_empty());
        let mut coming = waited.unwrap_or_else(PoisonError::into_inner).0;
        let next = coming.pop_front().unwrap_or_else(|| Ok(Vec::new()));
        drop(coming);
        line.moved.notify_all();
        next
    }
}

/// Reads WAV files of 16 bit at [`RATE`], and nothing else.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainWav;

/// Writes such a file.
pub fn wav(samples: &[f32], channels: u16) -> Vec<u8> {
    let data = pcm::to_bytes(samples);
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((36 + length).to_le_bytes());
    bytes.extend(b"WAVEfmt ");
    bytes.extend(16u32.to_le_bytes());
    bytes.extend(1u16.to_le_bytes());
    bytes.extend(channels.to_le_bytes());
    bytes.extend(RATE.to_le_bytes());
    bytes.extend((RATE * 2 * u32::from(channels)).to_le_bytes());
    bytes.extend((2 * channels).to_le_bytes());
    bytes.extend(16u16.to_le_bytes());
    bytes.extend(b"data");
    bytes.extend(length.to_le_bytes());
    bytes.extend(data);
    bytes
}

impl SoundFiles for PlainWav {
    fn open(
        &self,
        source: Source<'_>,
        _channels: Channels,
        _cancel: &Cancel,
    ) -> Result<Box<dyn Sound>, SoundError> {
        let Source::Bytes(bytes) = source else { return Err(FileError::UnknownKind.into()) };
        if !bytes.starts_with(b"RIFF") || bytes.len() < 44 {
            return Err(FileError::UnknownKind.into());
        }
        let channels = usize::from(u16::from_le_bytes([bytes[22], bytes[23]]));
        let samples = pcm::of_bytes(&bytes[44..]);
        let frames = (samples.len() / channels.max(1)) as u64;
        let facts = Facts {
            kind: Kind::Wav,
            rate: RATE,
            channels,
            claims_s: Some(nadi_audio::seconds(frames)),
        };
        let pieces = samples.chunks(RATE as usize * channels.max(1)).map(<[f32]>::to_vec).collect();
        Ok(Box::new(Wav { facts, channels, pieces }))
    }
}

struct Wav {
    facts: Facts,
    channels: usize,
    pieces: VecDeque<Vec<f32>>,
}

impl Sound for Wav {
    fn facts(&self) -> &Facts {
        &self.facts
    }

    fn channels(&self) -> usize {
        self.channels
    }

    fn read(&mut self, _cancel: &Cancel) -> Result<Option<Vec<f32>>, SoundError> {
        Ok(self.pieces.pop_front())
    }

    fn damaged(&self) -> u64 {
        0
    }
}

/// What a fake transcriber does with its next chunk.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It writes these words.
    Words(&'static str),
    /// It cannot answer.
    Fail,
}

/// A transcriber that answers chunk by chunk as it is told, and with `…` afterwards. Copies are the same one.
#[derive(Clone, Debug, Default)]
pub struct FakeTranscriber(Arc<Mutex<VecDeque<Answer>>>);

impl FakeTranscriber {
    /// Tells it what to answer next.
    pub fn answer(&self, answers: &[Answer]) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.extend(answers.iter().cloned());
    }
}

impl Transcriber for FakeTranscriber {
    fn facts(&self, _cancel: &Cancel) -> Result<ModelFacts, SpeechError> {
        let (audio_state, audio_layers, text_layers) = (192, 4, 2);
        Ok(ModelFacts { multilingual: true, small: true, audio_state, audio_layers, text_layers })
    }

    fn hear(&self, _chunk: &Chunk, wish: &Wish, _cancel: &Cancel) -> Result<Heard, SpeechError> {
        let next = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let words = match next {
            Some(Answer::Words(words)) => words,
            Some(Answer::Fail) => return Err(SpeechError::NoModel),
            None => "…",
        };
        let language = match wish.spoken {
            Spoken::Forced(language) => language,
            Spoken::Auto => Language::Ta,
        };
        let word = |text: &str| HeardWord { text: text.into(), confidence: 0.9 };
        let words = words.split_whitespace().map(word).collect();
        Ok(Heard { language, words, confidence: 0.9, marks: Vec::new(), tries: 1, full: false })
    }
}
