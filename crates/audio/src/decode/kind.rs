//! The kind of a file, by its first bytes.

use super::MediaSource;
use crate::file::{FileError, Kind};
use std::io::{ErrorKind, Read, SeekFrom};

/// Looks at the first bytes and goes back to the beginning.
pub fn sniff(source: &mut Box<dyn MediaSource>) -> Result<Kind, FileError> {
    let mut start = [0; 12];
    let length = fill(source, &mut start).map_err(|_| FileError::Damaged)?;
    source.seek(SeekFrom::Start(0)).map_err(|_| FileError::Damaged)?;
    of(&start[..length]).ok_or(FileError::UnknownKind)
}

fn fill(source: &mut Box<dyn MediaSource>, into: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < into.len() {
        match source.read(&mut into[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn of(start: &[u8]) -> Option<Kind> {
    match start {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some(Kind::Wav),
        [b'f', b'L', b'a', b'C', ..] => Some(Kind::Flac),
        [b'O', b'g', b'g', b'S', ..] => Some(Kind::Ogg),
        [0x1a, 0x45, 0xdf, 0xa3, ..] => Some(Kind::Webm),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Kind::Mp4),
        // A tag stands before MPEG audio or, rarely, before ADTS: the probe tells which.
        [b'I', b'D', b'3', ..] => Some(Kind::Mp3),
        // Twelve bits of synchronisation; the layer bits are zero in ADTS only.
        [0xff, second, ..] if second & 0xf6 == 0xf0 => Some(Kind::Aac),
        [0xff, second, ..] if second & 0xe0 == 0xe0 => Some(Kind::Mp3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        assert_eq!(of(b"RIFF\0\0\0\0WAVEfmt "), Some(Kind::Wav));
        assert_eq!(of(b"\0\0\0\x20ftypM4A "), Some(Kind::Mp4));
        assert_eq!(of(&[0xff, 0xfb, 0x90, 0]), Some(Kind::Mp3));
        assert_eq!(of(&[0xff, 0xf1, 0x50, 0x80]), Some(Kind::Aac));
        for other in [b"%PDF-1.7 abc".as_slice(), b"RIFF\0\0\0\0AVI ", b"PK\x03\x04", b"", b"f"] {
            assert_eq!(of(other), None, "not a sound file");
        }
    }
}
