//! Packages that unpack to more than they should, and marks without end.

use super::Make;
use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};
use zip::{ZipWriter, write::SimpleFileOptions};

pub(super) const BOMBS: &[(&str, Make)] = &[
    ("docx: two letters", || b"PK".to_vec()),
    ("docx: a header alone", || b"PK\x03\x04\x14\0\0\0\x08\0".to_vec()),
    ("docx: no document in it", || package(&[("mimetype", b"x")])),
    ("docx: 1,000 to 1", || document(&vec![b' '; 190 << 20])),
    ("docx: 210 MB in headers", headers),
    ("docx: 20,000 parts", many_parts),
    ("docx: 60,000 names for one part", one_part_many_names),
    ("docx: a directory that says four billion", || patched(10, u32::MAX)),
    ("docx: a directory that begins past the end", || patched(16, u32::MAX - 1)),
    ("docx: a part that says it is small", lying_size),
    ("docx: a locked part", locked),
    ("docx: half of it", || {
        let whole = body("<w:p><w:r><w:t>half</w:t></w:r></w:p>");
        whole[..whole.len() / 2].to_vec()
    }),
    ("docx: names that laugh a billion times", laughs),
    ("docx: a name that is a file", || {
        document(
            b"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document>&a;</w:document>",
        )
    }),
    ("docx: an unknown name", || body("<w:p><w:r><w:t>&nbsp;&nothing;</w:t></w:r></w:p>")),
    ("docx: a letter past the last", || body("<w:p><w:r><w:t>&#x110000;&#0;</w:t></w:r></w:p>")),
    ("docx: paragraphs in paragraphs", || body(&"<w:p>".repeat(500_000))),
    ("docx: tables in tables", || body(&"<w:tbl><w:tr><w:tc>".repeat(100_000))),
    ("docx: a table of two million cells", || {
        let cells = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>".repeat(1_000);
        body(&format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{cells}</w:tr>").repeat(2_000)))
    }),
    ("docx: one word of 30 MB", || {
        body(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", noise(30 << 20)))
    }),
    ("docx: a mark with a million attributes", attributes),
    ("docx: an attribute of 30 MB", || body(&format!("<w:p w:x=\"{}\"/>", noise(30 << 20)))),
    ("docx: a million empty paragraphs", || body(&"<w:p/>".repeat(1_000_000))),
    ("docx: marks that never close", || document(&b"<a".repeat(1 << 20))),
    ("docx: comments without end", || document(b"<w:document><!-- <!-- <!--")),
    ("docx: letters that are none", || document(b"<w:document>\xff\xfe\xfd</w:document>")),
    ("docx: in UTF-16", || {
        document(&"<w:document/>".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>())
    }),
    ("docx: a document in a document in a document", nested),
];

fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        drop(file.start_file(*name, SimpleFileOptions::default()));
        drop(file.write_all(bytes));
    }
    file.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn document(xml: &[u8]) -> Vec<u8> {
    package(&[("word/document.xml", xml)])
}

fn body(inside: &str) -> Vec<u8> {
    document(format!("<w:document xmlns:w=\"w\"><w:body>{inside}</w:body></w:document>").as_bytes())
}

/// Letters that do not pack well, so that the ratio is not what stops them.
fn noise(length: usize) -> String {
    let mut state = 1_u64;
    let mut letters = String::with_capacity(length);
    while letters.len() < length {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        letters.push(char::from(b'a' + u8::try_from((state >> 40) % 26).unwrap_or(0)));
    }
    letters
}

/// Each header packs as well as it may, and all together are over the budget.
fn headers() -> Vec<u8> {
    let one = noise(12 << 10).repeat(80);
    let xml = format!("<w:hdr>{one}</w:hdr>");
    let names: Vec<String> = (0..220).map(|at| format!("word/header{at}.xml")).collect();
    let mut parts: Vec<(&str, &[u8])> =
        names.iter().map(|name| (name.as_str(), xml.as_bytes())).collect();
    parts.push(("word/document.xml", b"<w:document/>"));
    package(&parts)
}

fn many_parts() -> Vec<u8> {
    let names: Vec<String> = (0..20_000).map(|at| format!("word/x{at}.xml")).collect();
    package(&names.iter().map(|name| (name.as_str(), b"".as_slice())).collect::<Vec<_>>())
}

/// A directory whose entries all name the same bytes (`zbsm`'s idea, without the overlap of contents).
fn one_part_many_names() -> Vec<u8> {
    let file = document(b"<w:document/>");
    let Some(at) = find(&file, b"PK\x01\x02") else { return file };
    let Some(end) = find(&file, b"PK\x05\x06") else { return file };
    let mut out = file[..at].to_vec();
    let entry = &file[at..end];
    for _ in 0..60_000 {
        out.extend_from_slice(entry);
    }
    let mut tail = file[end..].to_vec();
    tail[8..10].copy_from_slice(&60_000_u16.to_le_bytes());
    tail[10..12].copy_from_slice(&60_000_u16.to_le_bytes());
    let size = u32::try_from(entry.len() * 60_000).unwrap_or(u32::MAX);
    tail[12..16].copy_from_slice(&size.to_le_bytes());
    out.extend(tail);
    out
}

/// The end of the directory with another number in it.
fn patched(at: usize, number: u32) -> Vec<u8> {
    let mut file = body("<w:p/>");
    if let Some(end) = find(&file, b"PK\x05\x06") {
        file[end + at..end + at + 4].copy_from_slice(&number.to_le_bytes());
    }
    file
}

/// Both headers say ten bytes; what unpacks is 100 MB.
fn lying_size() -> Vec<u8> {
    let mut file = document(&vec![b' '; 100 << 20]);
    if let Some(entry) = find(&file, b"PK\x01\x02") {
        file[entry + 24..entry + 28].copy_from_slice(&10_u32.to_le_bytes());
    }
    file[22..26].copy_from_slice(&10_u32.to_le_bytes());
    file
}

fn locked() -> Vec<u8> {
    let mut file = body("<w:p/>");
    file[6] |= 1;
    if let Some(entry) = find(&file, b"PK\x01\x02") {
        file[entry + 8] |= 1;
    }
    file
}

fn laughs() -> Vec<u8> {
    let mut types = "<!DOCTYPE x [<!ENTITY a0 \"haha\">".to_owned();
    for level in 1..12 {
        let below = format!("&a{};", level - 1).repeat(10);
        let _ = write!(types, "<!ENTITY a{level} \"{below}\">");
    }
    document(format!("{types}]><w:document>&a11;</w:document>").as_bytes())
}

fn attributes() -> Vec<u8> {
    let mut marks = String::new();
    for at in 0..1_000_000 {
        let _ = write!(marks, " a{at}=\"\"");
    }
    body(&format!("<w:pStyle{marks}/>"))
}

fn nested() -> Vec<u8> {
    let mut inner = body("<w:p/>");
    for _ in 0..50 {
        inner = package(&[("word/document.xml", inner.as_slice())]);
    }
    inner
}

fn find(file: &[u8], mark: &[u8]) -> Option<usize> {
    file.windows(mark.len()).position(|part| part == mark)
}
