//! Frames: lengths, header, body; bounded on both sides.

use std::io::{self, ErrorKind, Read, Write};

/// The longest JSON header, in bytes.
pub const HEADER_LIMIT: usize = 1024 * 1024;
/// The longest binary body, in bytes.
pub const BODY_LIMIT: usize = 64 * 1024 * 1024;

/// Memory set aside on the word of a length alone; beyond it a buffer grows only as bytes arrive.
const TRUST: usize = 64 * 1024;

/// One frame as it crosses the pipe.
#[derive(Clone, PartialEq, Eq)]
pub struct Frame {
    /// The JSON header.
    pub header: Vec<u8>,
    /// The binary body, empty where there is none.
    pub body: Vec<u8>,
}

/// Frames hold what patients said: only their sizes may be printed.
impl std::fmt::Debug for Frame {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Frame({} + {} bytes)", self.header.len(), self.body.len())
    }
}

/// Why a frame could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// The other side closed the pipe between two frames.
    #[error("the pipe was closed")]
    Closed,
    /// The other side closed the pipe inside a frame.
    #[error("the pipe was closed inside a frame")]
    Cut,
    /// The header is over [`HEADER_LIMIT`].
    #[error("a header of {0} bytes is over the limit of {HEADER_LIMIT}")]
    HeaderTooLong(usize),
    /// The body is over [`BODY_LIMIT`].
    #[error("a body of {0} bytes is over the limit of {BODY_LIMIT}")]
    BodyTooLong(usize),
    /// The header is not a message of this protocol, or not one that is due now.
    #[error("a header is not a message that is due now")]
    NotAMessage,
    /// One request was answered with more bytes than its worker may send.
    #[error("the answer is over the limit of {0} bytes")]
    AnswerTooLong(u64),
    /// The pipe does not read or write.
    #[error("the pipe failed: {0}")]
    Pipe(ErrorKind),
}

impl From<io::Error> for FrameError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::UnexpectedEof => Self::Cut,
            kind => Self::Pipe(kind),
        }
    }
}

/// Reads the next frame; [`FrameError::Closed`] when there is none.
pub fn read_frame(from: &mut impl Read) -> Result<Frame, FrameError> {
    let header_length = read_first_length(from)?;
    let body_length = read_length(from)?;
    check(header_length, body_length)?;
    Ok(Frame { header: read_part(from, header_length)?, body: read_part(from, body_length)? })
}

/// Writes a frame and flushes it.
pub fn write_frame(to: &mut impl Write, frame: &Frame) -> Result<(), FrameError> {
    check(frame.header.len(), frame.body.len())?;
    let mut start = Vec::with_capacity(8 + frame.header.len());
    for part in [&frame.header, &frame.body] {
        let length = u32::try_from(part.len()).map_err(|_| FrameError::BodyTooLong(part.len()))?;
        start.extend_from_slice(&length.to_le_bytes());
    }
    start.extend_from_slice(&frame.header);
    to.write_all(&start)?;
    to.write_all(&frame.body)?;
    Ok(to.flush()?)
}

pub(super) fn check(header: usize, body: usize) -> Result<(), FrameError> {
    if header > HEADER_LIMIT {
        Err(FrameError::HeaderTooLong(header))
    } else if body > BODY_LIMIT {
        Err(FrameError::BodyTooLong(body))
    } else {
        Ok(())
    }
}

/// Reads the first length of a frame, where the end of input is an orderly end.
fn read_first_length(from: &mut impl Read) -> Result<usize, FrameError> {
    let mut bytes = [0; 4];
    let mut filled = 0;
    while filled < bytes.len() {
        match from.read(&mut bytes[filled..]) {
            Ok(0) if filled == 0 => return Err(FrameError::Closed),
            Ok(0) => return Err(FrameError::Cut),
            Ok(count) => filled += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(to_length(bytes))
}

fn read_length(from: &mut impl Read) -> Result<usize, FrameError> {
    let mut bytes = [0; 4];
    from.read_exact(&mut bytes)?;
    Ok(to_length(bytes))
}

fn to_length(bytes: [u8; 4]) -> usize {
    usize::try_from(u32::from_le_bytes(bytes)).unwrap_or(usize::MAX)
}

fn read_part(from: &mut impl Read, length: usize) -> Result<Vec<u8>, FrameError> {
    let mut part = Vec::with_capacity(length.min(TRUST));
    from.take(length as u64).read_to_end(&mut part)?;
    if part.len() < length { Err(FrameError::Cut) } else { Ok(part) }
}
