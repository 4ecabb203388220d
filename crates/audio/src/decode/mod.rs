//! A stranger's sound file as a stream of samples.
//!
//! The kind is told by the first bytes, never by a name. Everything is bounded: see [`crate::limits`].
//! Damaged packets are left out and counted; a file that is nothing but damage is an error.
//!
//! Use it in the files worker only: decoders may panic on a hostile file, and one of them is C.

mod kind;
mod packets;

pub use kind::sniff;
pub use symphonia::core::io::MediaSource;

use crate::{
    file::{Facts, FileError},
    limits::{self, Limit},
};
use packets::Packets;
use std::time::Duration;

/// Below the slowest voice coding there is.
const LEAST_BYTES_A_SECOND: f64 = 60.0;

/// A program that writes to a pipe claims hours, because it cannot go back and say better. No coding that is
/// read here needs less than so many bytes a second.
fn is_possible(claims_s: f64, bytes: Option<u64>) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "a rough measure")]
    bytes.is_none_or(|bytes| bytes as f64 >= claims_s * LEAST_BYTES_A_SECOND)
}

/// Some decoded sound: interleaved samples.
#[derive(Clone, PartialEq)]
pub struct Block<'a> {
    /// The samples, channel by channel within each frame.
    pub samples: &'a [f32],
    /// Samples a second, of each channel.
    pub rate: u32,
    /// Channels.
    pub channels: usize,
}

/// A file being decoded.
pub struct Decoder {
    packets: Packets,
    facts: Facts,
    frames: u64,
    samples: Vec<f32>,
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Decoder({:?}, {} frames)", self.facts, self.frames)
    }
}

impl Decoder {
    /// Opens a file by its content.
    pub fn open(mut source: Box<dyn MediaSource>) -> Result<Self, FileError> {
        let bytes = source.byte_len();
        limits::check_bytes(bytes.unwrap_or_default())?;
        let kind = sniff(&mut source)?;
        let packets = Packets::open(source)?;
        let (rate, channels) = packets.sound()?;
        limits::check_sound(rate, channels)?;
        let claims_s = packets.claims_s().filter(|claim| is_possible(*claim, bytes));
        let longest = Duration::from_secs(limits::MOST_SECONDS).as_secs_f64();
        if claims_s.is_some_and(|length| length > longest) {
            return Err(Limit::Seconds.into());
        }
        let facts = Facts { kind, rate, channels, claims_s };
        Ok(Self { packets, facts, frames: 0, samples: Vec::new() })
    }

    /// What the file says about itself.
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Packets that were damaged and left out so far.
    pub const fn damaged(&self) -> u64 {
        self.packets.damaged()
    }

    /// The next sound; nothing at the end.
    pub fn next_block(&mut self) -> Result<Option<Block<'_>>, FileError> {
        self.samples.clear();
        let Some((rate, channels)) = self.packets.next(&mut self.samples)? else {
            return if self.frames == 0 { Err(self.packets.why_nothing()) } else { Ok(None) };
        };
        limits::check_sound(rate, channels)?;
        self.frames += (self.samples.len() / channels.max(1)) as u64;
        limits::check_frames(self.frames, rate)?;
        self.samples
            .iter_mut()
            .filter(|sample| !sample.is_finite())
            .for_each(|sample| *sample = 0.0);
        Ok(Some(Block { samples: &self.samples, rate, channels }))
    }
}
