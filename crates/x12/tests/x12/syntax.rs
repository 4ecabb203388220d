//! Separators, blanks, ends, positions.

use crate::kit::{fixture, read, texts};
use nadi_x12::{ReadError, Segments, Tag};

const ISA: &str = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       \
                   *260302*0900*^*00501*000000001*0*T*:~";

fn small() -> String {
    format!(
        "{ISA}GS*HC*S*R*20260302*0900*1*X*005010X222A1~ST*837*0001~NM1*41*2*A~SE*3*0001~GE*1*1~IEA*1*000000001~"
    )
}

const SMALL: [&str; 7] = ["ISA", "GS", "ST", "NM1", "SE", "GE", "IEA"];

fn tags(bytes: &[u8]) -> Vec<String> {
    texts(bytes)
        .iter()
        .map(|text| text.split(['*', '|']).next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn what_may_stand_around_segments() {
    for (why, text) in [
        ("nothing", small()),
        ("line feeds", small().replace('~', "~\n")),
        ("carriage returns", small().replace('~', "~\r")),
        ("both", small().replace('~', "~\r\n")),
        ("blank lines and indents", small().replace('~', "~\n\n   \t")),
        ("a byte-order mark", format!("\u{feff}{}", small())),
        ("blank lines in front", format!("\r\n\n {}", small())),
        ("line feeds that end segments", small().replace('~', "\n")),
        ("carriage returns that end segments", small().replace('~', "\r")),
        ("CRLF that ends segments, blank lines", small().replace('~', "\r\n\r\n")),
        ("another terminator", small().replace('~', "'")),
        ("a control character that ends segments", small().replace('~', "\u{1d}")),
        ("no last terminator", small().trim_end_matches('~').to_owned()),
        ("padding behind the end", format!("{}\r\n\u{1a}\0\0", small())),
        ("a title in front", format!("Example 1\n\n{}", small())),
    ] {
        assert_eq!(tags(text.as_bytes()), SMALL, "{why}");
    }
}

#[test]
fn the_ending_is_told() {
    let ending = |text: &str| read(text.as_bytes(), 1000).expect("readable").1;
    assert!(!ending(&small()).unterminated, "it ends as it should");
    assert!(ending(small().trim_end_matches('~')).unterminated, "the last terminator is missing");
    assert!(
        !ending(&small().replace('~', "\n")).unterminated,
        "a file of lines ends where it ends"
    );
    assert_eq!(ending(&format!("Title\n{}", small())).preamble, 6, "five letters and a line feed");
    assert_eq!(
        ending(&format!("\u{feff} {}", small())).preamble,
        0,
        "a mark and a blank are nothing"
    );
}

#[test]
fn every_block_size_gives_the_same_segments_and_positions() {
    let text =
        format!("\u{feff}{}\n\n  {}", small().replace('~', "~\r\n"), small().replace('*', "|"));
    let (wanted, _) = read(text.as_bytes(), 1 << 16).expect("readable");
    assert_eq!(wanted.len(), 14, "two interchanges");
    for size in 1..300 {
        let (found, _) = read(text.as_bytes(), size).expect("readable");
        assert!(found == wanted, "blocks of {size} bytes");
    }
    for found in wanted {
        let at = usize::try_from(found.offset).expect("small");
        assert!(
            text.as_bytes()[at..].starts_with(&found.raw),
            "the offset of segment {}",
            found.segment
        );
    }
}

#[test]
fn positions_in_the_set_begin_at_st() {
    let (all, _) = read(small().as_bytes(), 50).expect("readable");
    let places: Vec<_> = all.iter().map(|read| (read.segment, read.in_set)).collect();
    assert_eq!(
        places,
        [(1, 0), (2, 0), (3, 1), (4, 2), (5, 3), (6, 0), (7, 0)],
        "ST is 1, outside is 0"
    );
}

#[test]
fn each_interchange_has_its_own_separators() {
    let other = small().replace('*', "|").replace(":~", ">~").replace('~', "\n");
    let text = format!("{}{}", small(), other);
    let mut segments = Segments::new(text.as_bytes());
    let mut components = Vec::new();
    while let Some(segment) = segments.next_segment().expect("readable") {
        if segment.tag() == Tag::NM1 {
            assert_eq!(
                segment.get(3),
                b"A",
                "elements are split at the interchange's own separator"
            );
            components.push(segment.component_separator());
        }
    }
    assert_eq!(components, [b':', b'>'], "one of each interchange");
}

#[test]
fn elements_at_the_end_and_beyond() {
    let text = small().replace("NM1*41*2*A~", "NM1*41**~");
    let mut segments = Segments::new(text.as_bytes());
    let mut seen = false;
    while let Some(segment) = segments.next_segment().expect("readable") {
        if segment.tag() == Tag::NM1 {
            seen = true;
            assert_eq!(
                (segment.len(), segment.get(1), segment.get(3)),
                (3, &b"41"[..], &b""[..]),
                "empty at the end"
            );
            assert_eq!(
                (segment.get(4), segment.get(99)),
                (&b""[..], &b""[..]),
                "beyond the end is empty"
            );
            assert_eq!(segment.raw(), b"NM1*41**", "raw keeps what trails");
            let place = segment.element(1).position();
            assert_eq!(
                (place.offset, place.element),
                (segment.position().offset + 4, 1),
                "an element's own byte"
            );
        }
    }
    assert!(seen, "the segment is there");
}

#[test]
fn empty_segments_are_kept_where_they_are_findings() {
    let doubled = small().replace("NM1*41*2*A~", "~~");
    assert_eq!(
        tags(doubled.as_bytes()),
        ["ISA", "GS", "ST", "", "", "SE", "GE", "IEA"],
        "two terminators in a row"
    );
}

#[test]
fn what_is_no_x12_says_so() {
    let cut = |length: usize| read(&small().as_bytes()[..length], 64);
    assert!(matches!(cut(60), Err(ReadError::HeaderCut { offset: 0 })), "a header cut short");
    assert!(matches!(cut(3), Err(ReadError::HeaderCut { .. })), "nothing but its name");
    for text in ["", " \n", "GS*HC*A~", "%PDF-1.7", "ISAAC*00*", "is a text\nabout ISA"] {
        assert!(matches!(read(text.as_bytes(), 64), Err(ReadError::NotX12)), "{text:?}");
    }
    let clash = small().replace("*T*:~", "*T**~");
    assert!(matches!(read(clash.as_bytes(), 64), Err(ReadError::Separators { .. })), "two alike");
}

#[test]
fn the_edited_header_fixture_is_read() {
    let texts = texts(&fixture("edited-header.837"));
    assert_eq!(texts.last().map(String::as_str), Some("IEA*1*000000007"), "read to the end");
}
