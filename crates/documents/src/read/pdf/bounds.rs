//! Whether the streams of a file unpack into the budget. They are found by their keyword and not by the file's own table,
//! so that this stands before anything is believed; they are counted, not kept.

use crate::incoming::{Budget, MOST_INFLATED, Refused};
use flate2::read::ZlibDecoder;
use std::io::{self, Read};

const KEYWORD: &[u8] = b"stream";

/// Refuses a file whose streams unpack to more than the budget.
pub(super) fn unpacks_within(bytes: &[u8]) -> Result<(), Refused> {
    within(bytes, MOST_INFLATED)
}

fn within(bytes: &[u8], most: u64) -> Result<(), Refused> {
    let mut left = most;
    let mut from = 0;
    while let Some(at) = next(bytes, from) {
        from = at;
        let body = bytes.get(at..).unwrap_or_default();
        let mut unpacked = ZlibDecoder::new(body).take(left + 1);
        // What is no packed stream ends at once; what breaks off counts as far as it came.
        let mut count = Count(0);
        drop(io::copy(&mut unpacked, &mut count));
        if count.0 > left {
            return Err(Refused::Over(Budget::Inflated));
        }
        left -= count.0;
    }
    Ok(())
}

struct Count(u64);

impl io::Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Where the body of the next stream begins: after the keyword and the end of its line.
fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let mut from = from;
    loop {
        let rest = bytes.get(from..)?;
        let at = rest.windows(KEYWORD.len()).position(|part| part == KEYWORD)? + KEYWORD.len();
        let line = match rest.get(at..)? {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => 0,
        };
        if line > 0 {
            return Some(from + at + line);
        }
        from += at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write;

    fn packed(length: usize) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        packer.write_all(&vec![0; length]).unwrap();
        packer.finish().unwrap()
    }

    fn file(streams: &[Vec<u8>]) -> Vec<u8> {
        let mut file = b"%PDF-1.7\n".to_vec();
        for stream in streams {
            file.extend(
                [b"1 0 obj <<>> stream\r\n", stream.as_slice(), b"\nendstream endobj\n"].concat(),
            );
        }
        file
    }

    #[test]
    fn streams_are_counted_together() {
        let two = file(&[packed(90_000), packed(90_000)]);
        assert_eq!(within(&two, 180_000), Ok(()));
        assert_eq!(within(&two, 179_999), Err(Refused::Over(Budget::Inflated)));
        assert_eq!(unpacks_within(b"stream\nstream\r\nstream"), Ok(()), "no stream at all");
    }
}
