//! Plain text: UTF-8, UTF-16, else the Windows code page of western languages.

use crate::incoming::{Budget, FileKind, FileText, Refused, most_bytes};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Reads a plain text.
pub(super) fn read(bytes: &[u8]) -> Result<FileText, Refused> {
    if bytes.len() > most_bytes(FileKind::Text) {
        return Err(Refused::Over(Budget::Bytes));
    }
    // An editor of old put this sign at the end.
    let bytes = bytes.strip_suffix(b"\x1a").unwrap_or(bytes);
    let (text, _, damaged) = coding(bytes).decode(bytes);
    let binary = text.chars().any(|sign| sign.is_control() && !sign.is_whitespace());
    if binary || (damaged && !mostly_whole(&text)) {
        return Err(Refused::Unknown);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    Ok(FileText { kind: FileKind::Text, text, pages: None, unread: Vec::new() })
}

fn coding(bytes: &[u8]) -> &'static Encoding {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return marked;
    }
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if is_utf_8(bytes) { UTF_8 } else { WINDOWS_1252 }
}

/// Whether it is UTF-8, a few damaged letters among many whole ones included: read as anything else, a Tamil note with
/// one lost byte would be rubbish from end to end.
fn is_utf_8(bytes: &[u8]) -> bool {
    let (text, damaged) = UTF_8.decode_without_bom_handling(bytes);
    !damaged || mostly_whole(&text)
}

fn mostly_whole(text: &str) -> bool {
    let lost = text.chars().filter(|sign| *sign == char::REPLACEMENT_CHARACTER).count();
    text.chars().filter(|sign| !sign.is_ascii()).count() > 8 * lost
}

/// UTF-16 without its mark: one half of nearly every pair names one of the few scripts that clinics write.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) || bytes.len() < 8 {
        return None;
    }
    let halves = |from: usize| bytes.iter().skip(from).step_by(2);
    // Latin, Devanagari, Tamil, Telugu, punctuation.
    let scripts =
        |from| halves(from).filter(|half| matches!(half, 0x00 | 0x09 | 0x0b | 0x0c | 0x20)).count();
    let zeros = |from| halves(from).filter(|half| **half == 0).count();
    let most = bytes.len() / 2 - bytes.len() / 40;
    match (scripts(0) >= most && zeros(0) > 0, scripts(1) >= most && zeros(1) > 0) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = "Fever 3 days\r\nகாய்ச்சல் மூன்று நாள்\r\nజ్వరం\n";

    fn text(bytes: &[u8]) -> String {
        read(bytes).map(|read| read.text).unwrap_or_default()
    }

    #[test]
    fn text_comes_out_of_every_coding_that_offices_write() {
        let wanted = NOTE.replace("\r\n", "\n");
        assert_eq!(text(NOTE.as_bytes()), wanted);
        assert_eq!(text(&[b"\xef\xbb\xbf", NOTE.as_bytes()].concat()), wanted, "with its mark");
        let little: Vec<u8> = NOTE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&[b"\xff\xfe".as_slice(), &little].concat()), wanted);
        let big: Vec<u8> = NOTE.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&[b"\xfe\xff".as_slice(), &big].concat()), wanted);
        assert_eq!(text(&little), wanted, "without a mark, in three scripts");
        assert_eq!(text(&big), wanted);
        assert_eq!(
            text(b"38\xb0C \x96 caf\xe9"),
            "38°C – café",
            "the code page of western Windows"
        );
    }

    #[test]
    fn one_lost_byte_does_not_spoil_a_note() {
        let mut bytes = NOTE.as_bytes().to_vec();
        bytes.remove(20);
        let read = text(&bytes);
        assert!(read.contains("மூன்று") && read.contains(char::REPLACEMENT_CHARACTER), "{read}");
    }

    #[test]
    fn what_is_no_text_is_not_guessed_at() {
        assert_eq!(read(b"\x00\x01\x02\x7fELF\x03").err(), Some(Refused::Unknown));
        assert_eq!(read(b" \n ").err(), Some(Refused::Empty));
        let long = vec![b'a'; most_bytes(FileKind::Text) + 1];
        assert_eq!(read(&long).err(), Some(Refused::Over(Budget::Bytes)));
    }
}
