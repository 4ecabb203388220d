//! Sound, without devices and without files of its own.
//!
//! What comes in is bytes of a stranger's file or samples of a microphone; what goes out is mono sound at
//! [`RATE`], its levels and waveform, the stretches in which somebody speaks, and chunks short enough for
//! a speech model, cut in pauses. [`guard`] judges what a model claims to have heard.
//!
//! - `decode` (feature `decode`) reads WAV, MP3, AAC, M4A, FLAC, Ogg and `WebM` as a stream, within [`limits`].
//!   It is used in the files worker and nowhere else: decoders are where hostile files do harm.
//! - [`voice`] and [`chunks`] take samples as they come; nothing here holds a whole recording.
//! - [`stored`] writes speech small enough to keep, and reads it again; [`sealed`] is how it lies on the
//!   disk: whoever records can lock it away, only the vault can open it.
//!
//! Deliberately absent: microphones, speech models, and any clock.

pub mod align;
pub mod chunks;
#[cfg(feature = "decode")]
pub mod decode;
pub mod file;
pub mod guard;
pub mod limits;
pub mod meter;
pub mod pcm;
pub mod peaks;
#[cfg(feature = "resample")]
pub mod resample;
pub mod sealed;
pub mod sides;
mod spectrum;
pub mod stored;
pub mod tones;
pub mod transcript;
pub mod voice;
pub mod voices;

/// Samples a second of everything after decoding: what speech models expect.
pub const RATE: u32 = 16_000;

/// Samples as seconds.
#[expect(clippy::cast_precision_loss, reason = "exact far beyond the longest recording")]
pub fn seconds(samples: u64) -> f64 {
    samples as f64 / f64::from(RATE)
}

/// Seconds as samples; nothing before the beginning.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates: negative is zero"
)]
pub fn samples(seconds: f64) -> u64 {
    (seconds * f64::from(RATE)).round() as u64
}
