//! The flat list says what the list says, code by code.

use nadi_base::Date;
use nadi_coding::icd::{EntryKind, IcdCode, Side, Standing, Validity, bundled, bundled_flat};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn standing(code: &str, on: Date) -> Standing {
    let found = bundled_flat().find(code.as_bytes());
    found.map_or(Standing::Unknown, |found| found.standing(on))
}

fn same(of: Validity) -> Standing {
    match of {
        Validity::Billable => Standing::Billable,
        Validity::Heading => Standing::Heading,
        Validity::NeedsSeventh => Standing::NeedsSeventh,
        _ => Standing::Unknown,
    }
}

#[test]
fn every_code_stands_as_the_list_says() {
    for on in [day("2025-10-01"), day("2026-09-30"), day("2026-10-01")] {
        for code in bundled().billable(on) {
            assert_eq!(standing(code.bare(), on), Standing::Billable, "{code} on {on}");
        }
        for (_, entry) in bundled().entries().filter(|(_, entry)| entry.kind == EntryKind::Code) {
            let code = IcdCode::parse(entry.code).unwrap();
            let wanted = same(bundled().validity(&code, on));
            assert_eq!(standing(entry.code, on), wanted, "{code} on {on}");
        }
    }
}

#[test]
fn made_up_codes_stand_as_the_list_says() {
    let on = day("2026-08-14");
    let lines = bundled().entries().filter(|(_, entry)| entry.kind == EntryKind::Code);
    for (_, entry) in lines.step_by(7) {
        for last in ["A", "D", "S", "Z", "9", "K"] {
            let text = format!("{:X<6}{last}", entry.code);
            let Some(code) = IcdCode::parse(&text).filter(|code| code.bare().len() == 7) else {
                continue;
            };
            let wanted = same(bundled().validity(&code, on));
            assert_eq!(standing(&text, on), wanted, "{text}");
        }
    }
}

#[test]
fn what_is_filled_up_lacks_its_seventh_character() {
    let on = day("2026-08-14");
    assert_eq!(standing("T782XX", on), Standing::NeedsSeventh);
    assert_eq!(standing("T782", on), Standing::NeedsSeventh);
    assert_eq!(standing("T782XXA", on), Standing::Billable);
    for strange in ["", "X", "XXX", "XXXXXXX", "A999", "T782XXZ", "T782XXAA"] {
        assert_eq!(standing(strange, on), Standing::Unknown, "{strange}");
    }
    assert!(!bundled_flat().covers(day("2025-09-30")), "an older list would have to say");
}

#[test]
fn sides_are_those_of_the_titles() {
    let side = |code: &str| bundled_flat().find(code.as_bytes()).unwrap().side();
    assert_eq!(side("H6690"), Some(Side::Open), "unspecified ear");
    assert_eq!(side("H6691"), Some(Side::Right));
    assert_eq!(side("H6692"), Some(Side::Left));
    assert_eq!(side("H6693"), Some(Side::Both));
    assert_eq!(side("S52501A"), Some(Side::Right), "also of a code that is made");
    for none in ["I10", "E1165", "J069", "I50810", "Q359"] {
        assert_eq!(side(none), None, "{none} has no sides");
    }
}

#[test]
fn what_is_never_together_comes_from_the_notes() {
    let excludes = |one: &str, two: &str| {
        let (one, two) = (bundled_flat().find(one.as_bytes()), bundled_flat().find(two.as_bytes()));
        one.unwrap().excludes(&two.unwrap())
    };
    assert!(excludes("E1165", "E1065"), "type 2 and type 1");
    assert!(excludes("J069", "J22"), "a note of the category");
    assert!(!excludes("E1165", "I10") && !excludes("I10", "E1165"));
    // The note says `E08-E13 with .42`: not every diabetes.
    assert!(!excludes("G629", "E1165"));
}

#[test]
fn manifestations_stand_behind_their_cause() {
    let later = |code: &str| bundled_flat().find(code.as_bytes()).unwrap().is_manifestation();
    assert!(later("F0280") && !later("G309"));
}
