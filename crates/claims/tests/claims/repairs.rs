//! Repairs: each is told of, none changes what a claim says, and none is made twice.

use crate::{
    fuzz,
    kit::{PLAIN, RICH, fixture, settings},
    known::{AFAR, ASLEEP, CHILD, EQUIPMENT, MEDICARE},
};
use nadi_claims::{Repaired, Why, check_file, repair_claim, repair_file};
use nadi_x12::professional::{ClaimBlock, ClaimReader};

fn repaired(text: &str) -> Repaired {
    repair_file(text.as_bytes()).expect("the file can be read")
}

#[test]
fn each_repair_brings_the_good_file_back_and_is_named() {
    for (file, good, broken, why) in [
        (PLAIN, "SHARMA*ANAND", " SHARMA*ANAND  ", Why::Spaces),
        (PLAIN, "A REMARK", "A\tREMARK", Why::Control),
        (PLAIN, "LATHA", "L\u{1}ATHA", Why::Control),
        (PLAIN, "RAO*LATHA", "RAÖ*LÁTHA", Why::Diacritics),
        (PLAIN, "ABK:I10", "abk:i10", Why::LetterCase),
        (PLAIN, "AUSTIN*TX", "AUSTIN*tx", Why::LetterCase),
        (PLAIN, "XX*1306849450", "XX*130-684-9450", Why::Dashes),
        (PLAIN, "REF*EI*951234567", "REF*EI*95-1234567", Why::Dashes),
        (PLAIN, "*787010003", "*78701-0003", Why::Dashes),
        (PLAIN, "TE*5555550111", "TE*(555) 555-0111", Why::Dashes),
        (PLAIN, "REF*X4*11D1234567", "REF*X4*11D-1234567", Why::Dashes),
        (MEDICARE, "1EG4TE5MK72", "1eg4-te5-mk72", Why::Dashes),
        (PLAIN, "ABF:E785", "ABF:E78.5", Why::Point),
        (PLAIN, "D8*20260210", "D8*2026-02-10", Why::Day),
        (PLAIN, "DMG*D8*19700101", "DMG*D8*1970-01-01", Why::Day),
        (RICH, "N4*00002143301", "N4*0002-1433-01", Why::PackageNumber),
        (PLAIN, "REF*G1*AUTH1~", "REF*G1*AUTH1**~", Why::EmptyEnd),
        (PLAIN, "HC:00029*12", "HC:00029:::*12", Why::EmptyEnd),
    ] {
        let good_file = fixture(file);
        assert!(good_file.contains(good), "the fixture has {good}");
        let bad = good_file.replacen(good, broken, 1);
        let found = repaired(&bad);
        assert_eq!(String::from_utf8(found.bytes), Ok(good_file), "{broken} is put right");
        let named: Vec<_> = found.repairs.iter().map(|repair| repair.why).collect();
        assert!(named.contains(&why), "{broken}: {why:?}, not {named:?}");
        for repair in &found.repairs {
            assert!(repair.before != repair.after, "{broken}: a change, not a copy");
            assert!(!format!("{repair:?}").contains(&repair.before), "and shows nobody's data");
        }
    }
}

#[test]
fn a_repair_says_where() {
    let text = fixture(PLAIN).replace("ABF:E785", "ABF:e78.5");
    let found = repaired(&text).repairs;
    let said: Vec<_> = found
        .iter()
        .map(|repair| {
            let position = repair.position;
            (position.segment, position.element, repair.component, repair.before.as_str())
        })
        .collect();
    assert_eq!(said, [(27, 2, 2, "e78.5"), (27, 2, 2, "E78.5")], "case, then the point");
}

#[test]
fn what_could_mean_two_things_is_left() {
    for (good, other) in [
        ("D8*20260210", "D8*02/03/2026"),
        ("D8*20260210", "D8*2026-02-30"),
        ("*137***", "*1,37***"),
        ("*137***", "*$137***"),
        ("XX*1306849450", "XX*130-684-9451"),
        ("REF*EI*951234567", "REF*EI*95-123456"),
        ("*787010003", "*78701-003"),
        ("TE*5555550111", "TE*1-555-555-0111"),
        ("ABF:E785", "ABF:E.785"),
        ("SHARMA*ANAND", "மீரா*ANAND"),
        ("MI*W000000001", "MI*W00-0000001"),
        ("SHARMA*ANAND", "Sharma*Anand"),
    ] {
        let text = fixture(PLAIN).replacen(good, other, 1);
        let found = repaired(&text);
        assert_eq!(String::from_utf8(found.bytes), Ok(text), "{other} stays");
        assert!(found.repairs.is_empty(), "{other}: nothing is told");
    }
}

#[test]
fn good_files_are_left_byte_by_byte() {
    for name in [PLAIN, RICH, MEDICARE, ASLEEP, CHILD, EQUIPMENT, AFAR] {
        let text = fixture(name);
        let found = repaired(&text);
        assert!(found.repairs.is_empty(), "{name}: {:?}", found.repairs);
        assert_eq!(String::from_utf8(found.bytes), Ok(text), "{name}");
    }
}

#[test]
fn a_file_with_marks_and_breaks_is_patched_in_place() {
    let text =
        format!("\u{feff}{}", fixture(PLAIN).replace("~\n", "~\r\n").replace("*TX*", "*tx*"));
    let found = repaired(&text);
    assert_eq!(found.bytes, text.replace("*tx*", "*TX*").as_bytes(), "and nothing else");
}

#[test]
fn a_claim_gets_patches_for_what_it_stands_under_too() {
    let text = fixture(PLAIN).replace("ABK:I10", "ABK:i10").replace("REF*EI*9", "REF*EI*9-");
    let (mut reader, mut block) = (ClaimReader::new(text.as_bytes()), ClaimBlock::new());
    assert!(reader.fill(&mut block).expect("readable"), "one block");
    let patches = repair_claim(block.claims().next().expect("one claim"));
    let at: Vec<_> = patches.iter().map(|patch| patch.position.segment).collect();
    assert_eq!(at, [13, 27], "tax number and diagnoses");
}

#[test]
fn repairs_of_mutated_files_are_made_once_and_lose_no_claim() {
    let mut made = 0;
    for text in fuzz::files(1_000) {
        let Ok(found) = repair_file(text.as_bytes()) else { continue };
        made += found.repairs.len();
        let again = repair_file(&found.bytes).expect("still readable");
        assert!(again.repairs.is_empty(), "once is enough: {:?}", again.repairs);
        let claims = |bytes: &[u8]| {
            let totals = check_file(bytes, &settings(), |_| ()).expect("still readable");
            totals.claims
        };
        assert_eq!(claims(text.as_bytes()), claims(&found.bytes), "no claim is lost");
    }
    assert!(made > 20, "something was repaired: {made}");
}
