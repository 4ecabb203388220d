//! What a sound file may be. A file over one of these is refused with the limit's name.

use serde::{Deserialize, Serialize};

/// The longest file, in bytes.
pub const MOST_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// The longest recording, in seconds.
pub const MOST_SECONDS: u64 = 6 * 60 * 60;
/// Most channels.
pub const MOST_CHANNELS: usize = 8;
/// The lowest sample rate.
pub const LOWEST_RATE: u32 = 8_000;
/// The highest sample rate.
pub const HIGHEST_RATE: u32 = 192_000;
/// Most packets one after the other that bring no sound, before a file counts as damaged.
pub const MOST_EMPTY_PACKETS: u32 = 4_096;
/// The longest text of a tag and the largest picture that are read past, in bytes.
pub const MOST_TAG_BYTES: usize = 1024 * 1024;

/// A limit of sound files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// [`MOST_BYTES`].
    #[error("the file is over 2 GiB")]
    Bytes,
    /// [`MOST_SECONDS`].
    #[error("the recording is over 6 hours")]
    Seconds,
    /// [`MOST_CHANNELS`].
    #[error("the recording has more than 8 channels")]
    Channels,
    /// [`LOWEST_RATE`] and [`HIGHEST_RATE`].
    #[error("the sample rate is not between 8 and 192 kHz")]
    Rate,
    /// What a decoder may set aside on the word of a file.
    #[error("the file wants more memory than a recording needs")]
    Memory,
}

/// Checks the size of a file.
pub const fn check_bytes(bytes: u64) -> Result<(), Limit> {
    if bytes > MOST_BYTES { Err(Limit::Bytes) } else { Ok(()) }
}

/// Checks what a file says about its sound.
pub fn check_sound(rate: u32, channels: usize) -> Result<(), Limit> {
    if !(LOWEST_RATE..=HIGHEST_RATE).contains(&rate) {
        Err(Limit::Rate)
    } else if channels > MOST_CHANNELS {
        Err(Limit::Channels)
    } else {
        Ok(())
    }
}

/// Checks how much has been decoded.
pub fn check_frames(frames: u64, rate: u32) -> Result<(), Limit> {
    if frames > MOST_SECONDS * u64::from(rate) { Err(Limit::Seconds) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_allowed_value_passes_and_the_next_does_not() {
        assert_eq!(check_bytes(MOST_BYTES), Ok(()));
        assert_eq!(check_bytes(MOST_BYTES + 1), Err(Limit::Bytes));
        assert_eq!(check_sound(8_000, 8), Ok(()));
        assert_eq!(check_sound(192_000, 1), Ok(()));
        assert_eq!(check_sound(7_999, 1), Err(Limit::Rate));
        assert_eq!(check_sound(192_001, 1), Err(Limit::Rate));
        assert_eq!(check_sound(16_000, 9), Err(Limit::Channels));
        assert_eq!(check_frames(6 * 3600 * 16_000, 16_000), Ok(()));
        assert_eq!(check_frames(6 * 3600 * 16_000 + 1, 16_000), Err(Limit::Seconds));
    }
}
