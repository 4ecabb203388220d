//! One pass of the engine over a chunk.
#![expect(
    unsafe_code,
    reason = "whisper.cpp calls back with pointers; each block says why it is sound"
)]

use crate::{engine::Engine, letters::Letters};
use nadi_base::{Cancel, Code, Language};
use std::{
    ffi::{c_int, c_void},
    ptr, slice,
};
use whisper_rs::{
    FullParams, SamplingStrategy, WhisperState, WhisperSysContext, WhisperSysState,
    WhisperTokenData,
};

/// Positions of sound a second.
const POSITIONS: f32 = 50.0;
/// Positions beyond the last sample, so that the end is heard as an end.
const MARGIN: f32 = 48.0;
/// Positions of a whole window.
const WINDOW: f32 = 1_500.0;

/// How to write: what is likeliest at each step, the likeliest of several texts, or with some chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Way {
    Greedy,
    Beam,
    Loose(f32),
}

/// Everything that holds for every try over a chunk.
pub(crate) struct Listening<'a> {
    pub(crate) sound: &'a [f32],
    pub(crate) language: Language,
    pub(crate) prompt: &'a [c_int],
    pub(crate) cancel: &'a Cancel,
}

/// A token of text and how likely it was.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) number: usize,
    pub(crate) probability: f32,
}

/// The tokens of one pass.
pub(crate) fn listen(
    engine: &mut Engine,
    listening: &Listening<'_>,
    way: Way,
) -> Result<Vec<Token>, Code> {
    let letters = engine.letters(listening.language);
    let settings = settings(engine, listening, &letters, way);
    let heard = engine.state.full(settings, listening.sound);
    listening.cancel.check().map_err(|_| Code::Cancelled)?;
    heard.map_err(|_| Code::Internal)?;
    let end = usize::try_from(engine.context.token_eot()).unwrap_or_default();
    Ok(tokens(&engine.state, end))
}

fn settings<'a>(
    engine: &Engine,
    listening: &Listening<'a>,
    letters: &Letters,
    way: Way,
) -> FullParams<'a, 'a> {
    let mut settings = FullParams::new(strategy(way));
    let small = engine.facts.small;
    settings.set_n_threads(engine.threads.try_into().unwrap_or(1));
    settings.set_language(Some(listening.language.as_str()));
    settings.set_no_context(true);
    settings.set_no_timestamps(true);
    settings.set_single_segment(true);
    // A text may begin with its end: silence is answered with nothing.
    settings.set_suppress_blank(false);
    settings.set_temperature(if let Way::Loose(chance) = way { chance } else { 0.0 });
    // Tries are made outside: whisper.cpp's own test of entropy refuses correct Telugu.
    settings.set_temperature_inc(0.0);
    settings.set_print_special(false);
    settings.set_print_progress(false);
    settings.set_print_realtime(false);
    settings.set_print_timestamps(false);
    if small {
        settings.set_audio_ctx(positions(listening.sound.len()));
    } else if !listening.prompt.is_empty() {
        settings.set_tokens(listening.prompt);
    }
    let cancel = ptr::from_ref(listening.cancel).cast_mut().cast::<c_void>();
    let letters = ptr::from_ref(letters).cast_mut().cast::<c_void>();
    // SAFETY: both pointers are to values that `listen` holds until `full` is over; the callbacks only read
    // them, and both types may be shared between threads.
    unsafe {
        settings.set_abort_callback(Some(aborts));
        settings.set_abort_callback_user_data(cancel);
        settings.set_filter_logits_callback(Some(filter));
        settings.set_filter_logits_callback_user_data(letters);
    }
    settings
}

const fn strategy(way: Way) -> SamplingStrategy {
    match way {
        Way::Greedy => SamplingStrategy::Greedy { best_of: 1 },
        Way::Beam => SamplingStrategy::BeamSearch { beam_size: 5, patience: -1.0 },
        Way::Loose(_) => SamplingStrategy::Greedy { best_of: 5 },
    }
}

/// A small model need not look at the silence after a short sentence.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "at most 1,500")]
fn positions(samples: usize) -> c_int {
    let seconds = samples as f32 / nadi_audio::RATE as f32;
    seconds.mul_add(POSITIONS, MARGIN).min(WINDOW).ceil() as c_int
}

fn tokens(state: &WhisperState, end: usize) -> Vec<Token> {
    let mut tokens = Vec::new();
    for segment in state.as_iter() {
        let heard = (0..segment.n_tokens()).filter_map(|at| segment.get_token(at));
        tokens.extend(heard.filter_map(|token| {
            let number = usize::try_from(token.token_id()).ok().filter(|number| *number < end)?;
            Some(Token { number, probability: token.token_probability() })
        }));
    }
    tokens
}

/// Called between passes; true ends the work.
unsafe extern "C" fn aborts(cancel: *mut c_void) -> bool {
    // SAFETY: the pointer is the one that `settings` set: a `Cancel` that lives as long as the call.
    unsafe { &*cancel.cast::<Cancel>() }.is_cancelled()
}

/// Called before each token is chosen, from several threads at once.
unsafe extern "C" fn filter(
    _: *mut WhisperSysContext,
    _: *mut WhisperSysState,
    tokens: *const WhisperTokenData,
    count: c_int,
    logits: *mut f32,
    letters: *mut c_void,
) {
    // SAFETY: the pointer is the one that `settings` set: `Letters` that live as long as the call.
    let letters = unsafe { &*letters.cast::<Letters>() };
    let count = usize::try_from(count).unwrap_or_default();
    let written = if tokens.is_null() || count == 0 {
        &[]
    } else {
        // SAFETY: whisper.cpp hands over its own list of so many tokens and does not change it meanwhile.
        unsafe { slice::from_raw_parts(tokens, count) }
    };
    let tail = &written[written.len().saturating_sub(4)..];
    let number = |token: &WhisperTokenData| usize::try_from(token.id).unwrap_or(usize::MAX);
    let text: Vec<u8> =
        tail.iter().flat_map(|token| letters.bytes(number(token))).copied().collect();
    // SAFETY: there is a number for each token of the vocabulary; those of text and the end are its first.
    let logits = unsafe { slice::from_raw_parts_mut(logits, letters.end() + 1) };
    for refused in letters.refused(&text).iter() {
        logits[*refused] = f32::NEG_INFINITY;
    }
}
