//! Tries over one chunk, until a text passes the guards or there is no other way left.

use crate::{
    answer::Text,
    engine::Engine,
    listen::{Listening, Way, listen},
};
use nadi_audio::{
    guard::{self, Claim},
    transcript::Mark,
};
use nadi_base::{Cancel, Code, Language};
use nadi_engines::speech::{Heard, Question, Spoken};

/// From the cheapest to the dearest.
const WAYS: [Way; 3] = [Way::Greedy, Way::Beam, Way::Loose(0.4)];
/// whisper.cpp ends a text at half the decoder's positions, whatever is left to say.
const FULL: usize = 448 / 2 - 6;
/// Tokens of the clinic's words that are shown to a model before it listens.
const LONGEST_PROMPT: usize = 160;
/// Words of a text that are not somebody reading the list aloud.
const ECHO_WORDS: usize = 3;

/// Doubts about a text that would be as doubtful in halves.
const CIRCLES: [Mark; 4] = [Mark::Repetition, Mark::Compression, Mark::NoSpeech, Mark::Unsure];

struct Try {
    text: Text,
    marks: Vec<Mark>,
    full: bool,
}

/// The best text of a chunk.
pub(crate) fn hear(
    engine: &mut Engine,
    question: &Question,
    sound: &[f32],
    cancel: &Cancel,
) -> Result<Heard, Code> {
    if sound.is_empty() {
        return Err(Code::BadInput);
    }
    let language = language(engine, question.spoken, sound)?;
    let prompt = prompt(engine, question.vocabulary.expose());
    let listening = Listening { sound, language, prompt: &prompt, cancel };
    let mut best: Option<Try> = None;
    let mut tries = 0;
    let most = usize::try_from(question.tries).unwrap_or(usize::MAX);
    for way in WAYS.into_iter().take(most.max(1)) {
        let next = attempt(engine, &listening, way, question)?;
        tries += 1;
        if best.as_ref().is_none_or(|best| next.beats(best)) {
            best = Some(next);
        }
        if best.as_ref().is_some_and(Try::is_enough) {
            break;
        }
    }
    let Try { text, marks, full } = best.ok_or(Code::Internal)?;
    Ok(Heard { language, words: text.words, confidence: text.confidence, marks, tries, full })
}

fn attempt(
    engine: &mut Engine,
    listening: &Listening<'_>,
    way: Way,
    question: &Question,
) -> Result<Try, Code> {
    let tokens = listen(engine, listening, way)?;
    let text = Text::of(&tokens, &engine.letters(listening.language));
    let plain = text.plain();
    let mut marks = guard::marks(&Claim {
        text: &plain,
        language: listening.language,
        speech_s: question.speech_s,
        confidence: text.confidence,
    });
    if echoes(&plain, question.vocabulary.expose()) {
        marks.push(Mark::StockPhrase);
    }
    // A text that goes round in circles fills any room.
    let full = tokens.len() >= FULL && !marks.iter().any(|mark| CIRCLES.contains(mark));
    Ok(Try { text, marks, full })
}

impl Try {
    /// A text that was cut short is heard again in halves; another try would be cut as well.
    fn is_enough(&self) -> bool {
        self.full || self.is_hopeless() || !guard::wants_another_try(&self.marks)
    }

    /// What is guessed and also impossible is no speech that another way would understand.
    fn is_hopeless(&self) -> bool {
        self.marks.contains(&Mark::Unsure) && self.marks.len() > 1
    }

    fn beats(&self, other: &Self) -> bool {
        let worth = |one: &Self| std::cmp::Reverse(one.marks.len());
        worth(self)
            .cmp(&worth(other))
            .then(self.text.confidence.total_cmp(&other.text.confidence))
            .is_gt()
    }
}

/// The language that was asked for, or the likeliest of those that Nadi knows.
fn language(engine: &mut Engine, spoken: Spoken, sound: &[f32]) -> Result<Language, Code> {
    if let Spoken::Forced(language) = spoken {
        return Ok(language);
    }
    if !engine.facts.multilingual {
        return Ok(Language::En);
    }
    engine.state.pcm_to_mel(sound, engine.threads).map_err(|_| Code::Internal)?;
    let (_, likely) = engine.state.lang_detect(0, engine.threads).map_err(|_| Code::Internal)?;
    let of = |language: &Language| {
        let number = whisper_rs::get_lang_id(language.as_str())?;
        likely.get(usize::try_from(number).ok()?).copied()
    };
    let known = [Language::En, Language::Ta, Language::Te, Language::Hi];
    let found =
        known.into_iter().max_by(|a, b| of(a).unwrap_or(0.0).total_cmp(&of(b).unwrap_or(0.0)));
    Ok(found.unwrap_or_default())
}

/// The clinic's words as tokens. A small model was not trained to see any.
fn prompt(engine: &Engine, vocabulary: &str) -> Vec<i32> {
    if engine.facts.small || vocabulary.trim().is_empty() || vocabulary.contains('\0') {
        return Vec::new();
    }
    let mut tokens = engine.context.tokenize(vocabulary, 4 * LONGEST_PROMPT).unwrap_or_default();
    tokens.truncate(LONGEST_PROMPT);
    tokens
}

/// Over noise a model may read its prompt back.
fn echoes(text: &str, vocabulary: &str) -> bool {
    text.split_whitespace().count() >= ECHO_WORDS && vocabulary.contains(text.trim())
}
