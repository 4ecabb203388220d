//! Text that is none, or too much of it.

use super::Make;

pub(super) const BOMBS: &[(&str, Make)] = &[
    ("text: nothing at all", Vec::new),
    ("text: one byte", || vec![b'x']),
    ("text: eleven megabytes", || vec![b'a'; 11 << 20]),
    ("text: ten megabytes of lines", || vec![b'\n'; 10 << 20]),
    ("text: zeros", || vec![0; 5 << 20]),
    ("text: marks without letters", || "\u{bcd}\u{c4d}\u{301}".repeat(1 << 20).into_bytes()),
    ("text: half a letter of UTF-16", || b"\xff\xfe\x00\xd8\x00\xd8\x41".to_vec()),
    ("text: a mark and nothing behind it", || b"\xef\xbb\xbf".to_vec()),
    ("text: a program", || b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0".repeat(4096)),
    ("text: directions turned round", || "\u{202e}\u{2066}\u{2069}".repeat(100_000).into_bytes()),
    ("an old Word file", || b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".repeat(4096)),
    ("rich text in groups in groups", || [b"{\\rtf1".as_slice(), &vec![b'{'; 1 << 20]].concat()),
];
