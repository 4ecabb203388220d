//! Looks through every file of a folder: its name, its bytes, and what its compressed parts hold.

use super::needles::Needles;
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};
use std::{fs, io, io::Read, path::Path};

/// The most that is inflated from one place of a file.
const MOST: u64 = 1 << 20;

/// What was looked through.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) files: u64,
    pub(super) bytes: u64,
    pub(super) hits: Vec<String>,
}

/// Looks through a folder and all below it.
pub(super) fn folder(folder: &Path, needles: &Needles) -> io::Result<Seen> {
    let mut seen = Seen::default();
    walk(folder, needles, &mut seen)?;
    Ok(seen)
}

fn walk(folder: &Path, needles: &Needles, seen: &mut Seen) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let (path, kind) = entry.and_then(|entry| Ok((entry.path(), entry.file_type()?)))?;
        let name = path.file_name().unwrap_or_default().as_encoded_bytes().to_vec();
        seen.hits.extend(needles.in_bytes(&name).into_iter().map(|hit| format!("a name is {hit}")));
        if kind.is_dir() {
            walk(&path, needles, seen)?;
        } else if kind.is_file() {
            let bytes = fs::read(&path)?;
            seen.files += 1;
            seen.bytes += bytes.len() as u64;
            // Names of files are no canaries: they were looked at above.
            let place = path.file_name().unwrap_or_default().display().to_string();
            seen.hits.extend(
                in_file(&bytes, needles).into_iter().map(|hit| format!("{place} holds {hit}")),
            );
        }
    }
    Ok(())
}

fn in_file(bytes: &[u8], needles: &Needles) -> Vec<String> {
    let mut hits = needles.in_bytes(bytes);
    for at in 0..bytes.len() {
        let inflated = match bytes.get(at..at + 2) {
            Some([0x1f, 0x8b]) => inflate(GzDecoder::new(&bytes[at..])),
            Some([0x78, 0x01 | 0x5e | 0x9c | 0xda]) => inflate(ZlibDecoder::new(&bytes[at..])),
            // The local header of a ZIP archive: the names after it, then a bare stream.
            Some([b'P', b'K']) if bytes.get(at + 2..at + 4) == Some(&[3, 4]) => {
                inflate(DeflateDecoder::new(zip_stream(&bytes[at..])))
            }
            _ => continue,
        };
        let inside = needles.in_bytes(&inflated);
        hits.extend(inside.into_iter().map(|hit| format!("{hit}, compressed")));
    }
    hits
}

/// Whatever comes out before the stream turns out to be none.
fn inflate(stream: impl Read) -> Vec<u8> {
    let mut inflated = Vec::new();
    // What only looks like a stream ends with an error, after a few bytes or none.
    drop(stream.take(MOST).read_to_end(&mut inflated));
    inflated
}

fn zip_stream(entry: &[u8]) -> &[u8] {
    let length = |at: usize| {
        let two = entry.get(at..at + 2).unwrap_or(&[0, 0]);
        usize::from(two[0]) | usize::from(two[1]) << 8
    };
    entry.get(30 + length(26) + length(28)..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write;

    #[test]
    fn a_compressed_word_is_found() {
        let needles = Needles::of(["muthulakshmi"].into_iter()).unwrap();
        let mut encoder = ZlibEncoder::new(b"before".to_vec(), Compression::best());
        encoder.write_all(b"muthulakshmi muthulakshmi muthulakshmi").unwrap();
        let bytes = encoder.finish().unwrap();
        assert!(needles.in_bytes(&bytes).is_empty(), "this is a test only if the word is not bare");
        assert!(!in_file(&bytes, &needles).is_empty(), "streams are opened wherever they begin");
    }
}
