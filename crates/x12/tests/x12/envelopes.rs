//! Headers against trailers, and the tree.

use crate::kit::fixture;
use nadi_x12::{
    Block, BlockReader, Segments, Tag,
    envelope::{Envelope, Fault, Group, Interchange, Level, Problem, Set},
    tree,
};

fn faults(bytes: &[u8]) -> Vec<(Level, Problem, u32)> {
    let (mut reader, mut block) = (BlockReader::new(bytes), Block::new());
    let (mut envelope, mut found) = (Envelope::new(), Vec::new());
    let mut tell = |fault: Fault| found.push((fault.level, fault.problem, fault.position.segment));
    while reader.fill(&mut block).expect("readable") {
        block.fresh_segments().for_each(|segment| envelope.see(segment, &mut tell));
    }
    envelope.finish(&mut tell);
    found
}

#[test]
fn envelopes_that_agree_are_silent() {
    for name in ["every-loop.837", "answers.999", "status.277", "paid.835", "edited-header.837"] {
        assert_eq!(faults(&fixture(name)), [], "{name}");
    }
}

#[test]
fn a_wrong_count_is_told_and_believed_by_nobody() {
    let said = Problem::CountDiffers { said: Some(99), found: 16 };
    assert_eq!(faults(&fixture("traps.837")), [(Level::Set, said, 18)], "SE01 of the first set");
}

#[test]
fn each_fault_has_its_level_and_place() {
    let text = String::from_utf8(fixture("edited-header.837")).expect("text");
    for (from, to, wanted) in [
        ("SE*2*0007", "SE*2*0008", (Level::Set, Problem::ControlDiffers, 4)),
        ("GE*1*7", "GE*X*7", (Level::Group, Problem::CountDiffers { said: None, found: 1 }, 5)),
        ("SE*2*0007~", "", (Level::Set, Problem::NoTrailer, 3)),
        ("GS*HC", "XX*HC", (Level::Set, Problem::Outside, 2)),
        ("IEA*1*000000007~", "", (Level::Interchange, Problem::NoTrailer, 1)),
    ] {
        let found = faults(text.replace(from, to).as_bytes());
        assert!(found.contains(&wanted), "{from} to {to:?}: {found:?}");
    }
    let doubled = format!("{text}IEA*1*000000007~NM1*1~");
    let found = faults(doubled.as_bytes());
    assert!(
        found.contains(&(Level::Interchange, Problem::NoHeader, 7)),
        "a second trailer: {found:?}"
    );
    assert!(found.contains(&(Level::Set, Problem::Outside, 8)), "data behind the end: {found:?}");
}

#[test]
fn headers_say_who_and_which() {
    let bytes = fixture("every-loop.837");
    let mut segments = Segments::new(&bytes[..]);
    while let Some(segment) = segments.next_segment().expect("readable") {
        match segment.tag() {
            Tag::ISA => {
                let header = Interchange(segment);
                assert_eq!(
                    (header.sender(), header.receiver()),
                    (&b"NADICLINIC"[..], &b"CLEARING"[..]),
                    "no padding"
                );
                assert!(header.is_test() && header.is_fixed_width(), "ISA15 and widths");
                assert_eq!(header.control().bytes(), b"000000042", "ISA13");
            }
            Tag::GS => assert_eq!(
                (Group(segment).code(), Group(segment).version()),
                (&b"HC"[..], &b"005010X222A1"[..])
            ),
            Tag::ST => assert_eq!(
                (Set(segment).kind(), Set(segment).control().bytes()),
                (&b"837"[..], &b"0042"[..])
            ),
            _ => {}
        }
    }
}

#[test]
fn the_tree_shows_every_segment_once_under_its_loop() {
    for name in ["every-loop.837", "traps.837", "answers.999", "status.277", "paid.835"] {
        let (bytes, mut shown) = (fixture(name), String::new());
        tree::show(&bytes[..], &mut shown).expect("a tree");
        let (all, _) = crate::kit::read(&bytes, 1 << 16).expect("readable");
        let numbers =
            shown.lines().filter_map(|line| line.split_whitespace().next()?.parse::<u32>().ok());
        let own = shown.lines().filter(|line| !line.starts_with("       ")).count();
        assert_eq!(own, all.len(), "{name}: a line for each segment");
        assert!(numbers.count() >= all.len(), "{name}: with its number");
    }
}

#[test]
fn the_tree_of_claims_names_loops() {
    let mut shown = String::new();
    tree::show(&fixture("every-loop.837")[..], &mut shown).expect("a tree");
    let indent = |text: &str| {
        shown.lines().find(|line| line.contains(text)).and_then(|line| line.find(text))
    };
    assert!(
        indent("2010AA Billing provider") < indent("2300 Claim"),
        "a claim stands deeper than its provider"
    );
    assert!(indent("2300 Claim") < indent("2400 Service line"), "a line deeper than its claim");
    assert!(indent("2400 Service line") < indent("SV1*HC:99213"), "a segment deeper than its loop");
}

#[test]
fn the_tree_does_nothing_to_a_terminal() {
    let text = String::from_utf8(fixture("edited-header.837"))
        .expect("text")
        .replace("SE*2", "N3*\u{1b}[31m~SE*2");
    let mut shown = String::new();
    tree::show(text.as_bytes(), &mut shown).expect("a tree");
    assert!(
        shown.contains("·[31m") && !shown.contains('\u{1b}'),
        "escape characters are shown as dots"
    );
}
