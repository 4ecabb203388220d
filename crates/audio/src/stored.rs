//! Speech as it is kept: Opus at 16 kHz, about 15 MB an hour and channel, in pieces of half a second.
//!
//! A piece says which sample it begins with and how many it holds, so that a gap shows and a piece can be
//! found by its time. The codec is a port to safe Rust of the reference implementation and reads only
//! what it wrote itself: pieces come out of sealed chunks that nobody could have changed.

use crate::RATE;
use ropus::{Application, Bitrate, Channels, DecodeMode};

/// Frames of one packet: 20 ms. A frame is one sample of each channel.
const PACKET: usize = RATE as usize / 50;
/// Packets of one piece.
const PACKETS: usize = 25;
/// Frames of one piece: half a second.
pub const PIECE: usize = PACKET * PACKETS;
/// Bits a second for one channel: speech that nobody can tell from the original.
const BITS: u32 = 32_000;
/// No packet of ours is longer.
const LONGEST_PACKET: usize = 1_275;
const HEAD: usize = 12;

/// The codec refused what it was given.
#[derive(Debug, thiserror::Error)]
pub enum StoredError {
    /// A piece could not be written.
    #[error("the sound could not be written")]
    Encode,
    /// A piece is not one of ours.
    #[error("the sound could not be read")]
    Decode,
}

/// Writes samples as pieces.
pub struct Writer {
    encoder: ropus::Encoder,
    channels: usize,
    waiting: Vec<f32>,
    written: u64,
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").field("written", &self.written).finish_non_exhaustive()
    }
}

impl Writer {
    /// Begins with the first sample, for one channel or two.
    pub fn new(channels: usize) -> Result<Self, StoredError> {
        let layout = layout(channels).ok_or(StoredError::Encode)?;
        let encoder = ropus::Encoder::builder(RATE, layout, Application::Audio)
            .bitrate(Bitrate::Bits(if channels == 1 { BITS } else { 2 * BITS }))
            .complexity(5)
            .build()
            .map_err(|_| StoredError::Encode)?;
        Ok(Self { encoder, channels, waiting: Vec::with_capacity(2 * PIECE), written: 0 })
    }

    /// Takes samples at [`RATE`], interleaved, and gives the pieces that are full.
    pub fn push(&mut self, samples: &[f32]) -> Result<Vec<Vec<u8>>, StoredError> {
        self.waiting.extend_from_slice(samples);
        let mut pieces = Vec::new();
        let full = PIECE * self.channels;
        while self.waiting.len() >= full {
            let rest = self.waiting.split_off(full);
            let piece = std::mem::replace(&mut self.waiting, rest);
            pieces.push(self.piece(piece)?);
        }
        Ok(pieces)
    }

    /// Gives what waits as a piece that is not full; none when nothing waits. Used at a pause and at the
    /// end; the sound may go on behind it.
    pub fn flush(&mut self) -> Result<Option<Vec<u8>>, StoredError> {
        if self.waiting.is_empty() {
            return Ok(None);
        }
        let piece = std::mem::take(&mut self.waiting);
        self.piece(piece).map(Some)
    }

    /// Frames taken so far, written or waiting.
    pub fn frames(&self) -> u64 {
        self.written + (self.waiting.len() / self.channels) as u64
    }

    fn piece(&mut self, mut samples: Vec<f32>) -> Result<Vec<u8>, StoredError> {
        let frames = samples.len() / self.channels;
        let length = u32::try_from(frames).map_err(|_| StoredError::Encode)?;
        let mut bytes = Vec::with_capacity(2_048);
        bytes.extend_from_slice(&self.written.to_le_bytes());
        bytes.extend_from_slice(&length.to_le_bytes());
        self.written += u64::from(length);
        samples.resize(frames.next_multiple_of(PACKET) * self.channels, 0.0);
        let mut packet = [0; LONGEST_PACKET];
        for frame in samples.chunks_exact(PACKET * self.channels) {
            let size = self.encoder.encode_float(frame, &mut packet);
            let size = size.map_err(|_| StoredError::Encode)?;
            let short = u16::try_from(size).map_err(|_| StoredError::Encode)?;
            bytes.extend_from_slice(&short.to_le_bytes());
            bytes.extend_from_slice(&packet[..size]);
        }
        Ok(bytes)
    }
}

const fn layout(channels: usize) -> Option<Channels> {
    match channels {
        1 => Some(Channels::Mono),
        2 => Some(Channels::Stereo),
        _ => None,
    }
}

/// Where a piece lies in the recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first frame.
    pub start: u64,
    /// How many frames it holds.
    pub length: u32,
}

/// Where a piece lies, without reading its sound.
pub fn span(piece: &[u8]) -> Result<Span, StoredError> {
    let (start, rest) = piece.split_first_chunk::<8>().ok_or(StoredError::Decode)?;
    let (length, _) = rest.split_first_chunk::<4>().ok_or(StoredError::Decode)?;
    Ok(Span { start: u64::from_le_bytes(*start), length: u32::from_le_bytes(*length) })
}

/// Reads pieces, one after the other. After a jump the first piece that is read is for warming up: the
/// codec carries sound over from one packet to the next.
pub struct Player {
    decoder: ropus::Decoder,
    channels: usize,
}

impl std::fmt::Debug for Player {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Player")
    }
}

impl Player {
    /// Begins anywhere in sound of one channel or two.
    pub fn new(channels: usize) -> Result<Self, StoredError> {
        let layout = layout(channels).ok_or(StoredError::Decode)?;
        let decoder = ropus::Decoder::new(RATE, layout).map_err(|_| StoredError::Decode)?;
        Ok(Self { decoder, channels })
    }

    /// The samples of a piece, interleaved.
    pub fn read(&mut self, piece: &[u8]) -> Result<Vec<f32>, StoredError> {
        let length = (span(piece)?.length as usize).saturating_mul(self.channels);
        let mut samples = Vec::with_capacity(PIECE * self.channels);
        let mut rest = &piece[HEAD..];
        while let Some((size, behind)) = rest.split_first_chunk::<2>() {
            let size = usize::from(u16::from_le_bytes(*size));
            let packet = behind.get(..size).ok_or(StoredError::Decode)?;
            let mut frame = [0.0; 2 * PACKET];
            let room = &mut frame[..PACKET * self.channels];
            let read = self.decoder.decode_float(packet, room, DecodeMode::Normal);
            let read = read.map_err(|_| StoredError::Decode)? * self.channels;
            samples.extend_from_slice(room.get(..read).ok_or(StoredError::Decode)?);
            rest = &behind[size..];
        }
        if samples.len() < length {
            return Err(StoredError::Decode);
        }
        samples.truncate(length);
        Ok(samples)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Something like a voice: a tone that moves, with overtones, louder and softer.
    #[expect(clippy::cast_precision_loss, reason = "a few seconds of samples")]
    fn voice(seconds: u32) -> Vec<f32> {
        (0..seconds * RATE)
            .map(|at| {
                let t = at as f32 / RATE as f32;
                let pitch = 140.0 + 40.0 * (t * 2.0).sin();
                let loud = 0.3 + 0.2 * (t * 9.0).sin();
                let tone = |times: f32| (t * pitch * times * std::f32::consts::TAU).sin() / times;
                loud * (tone(1.0) + tone(2.0) + tone(3.0)) / 2.0
            })
            .collect()
    }

    fn written(samples: &[f32]) -> Vec<Vec<u8>> {
        let mut writer = Writer::new(1).unwrap();
        let mut pieces = Vec::new();
        for some in samples.chunks(777) {
            pieces.extend(writer.push(some).unwrap());
        }
        pieces.extend(writer.flush().unwrap());
        pieces
    }

    fn read(pieces: &[Vec<u8>]) -> Vec<f32> {
        let mut player = Player::new(1).unwrap();
        pieces.iter().flat_map(|piece| player.read(piece).unwrap()).collect()
    }

    /// How alike two sounds are, at the best of a few small shifts.
    fn alike(one: &[f32], two: &[f32]) -> f32 {
        (0..400)
            .map(|shift| {
                let pairs = || one.iter().zip(&two[shift..]);
                let dot: f32 = pairs().map(|(a, b)| a * b).sum();
                let (a, b) = pairs().fold((0.0, 0.0), |(a, b), (x, y)| (a + x * x, b + y * y));
                dot / (a * b).sqrt().max(f32::MIN_POSITIVE)
            })
            .fold(0.0, f32::max)
    }

    #[test]
    fn what_is_kept_sounds_like_what_was_said() {
        let said = voice(4);
        let kept = read(&written(&said));
        assert_eq!(kept.len(), said.len(), "not a sample more or less");
        let alike = alike(&said[8_000..40_000], &kept[8_000..40_800]);
        assert!(alike > 0.95, "and alike: {alike}");
    }

    #[test]
    fn an_hour_is_under_40_megabytes() {
        let pieces = written(&voice(10));
        let bytes: usize = pieces.iter().map(Vec::len).sum();
        assert!(bytes * 360 < 40_000_000, "{bytes} bytes for ten seconds");
    }

    #[test]
    fn pieces_say_where_they_lie() {
        let pieces = written(&voice(1)[..10_000]);
        let spans: Vec<_> = pieces.iter().map(|piece| span(piece).unwrap()).collect();
        assert_eq!(
            spans,
            [Span { start: 0, length: 8_000 }, Span { start: 8_000, length: 2_000 }],
            "half a second each, the last as long as it is"
        );
    }

    #[test]
    fn two_voices_keep_their_sides() {
        let (left, right) = (voice(2), vec![0.0; 2 * RATE as usize]);
        let both: Vec<f32> = left.iter().zip(&right).flat_map(|(l, r)| [*l, *r]).collect();
        let mut writer = Writer::new(2).unwrap();
        let pieces = writer.push(&both).unwrap();
        let mut player = Player::new(2).unwrap();
        let kept: Vec<f32> = pieces.iter().flat_map(|piece| player.read(piece).unwrap()).collect();
        assert_eq!(kept.len(), both.len());
        let energy = |side: usize| kept.iter().skip(side).step_by(2).map(|x| x * x).sum::<f32>();
        assert!(energy(0) > 10.0 * energy(1), "who sits where is known from the channel");
    }

    #[test]
    fn nonsense_is_refused() {
        let mut player = Player::new(1).unwrap();
        for nonsense in [&[][..], &[0; 11], &[255; 40]] {
            assert!(player.read(nonsense).is_err(), "{} bytes that nobody wrote", nonsense.len());
        }
    }
}
