//! ICD-10-CM as it ships: what is in it, and from when to when.

use nadi_base::Date;
use nadi_coding::icd::{IcdCode, NoteKind, Validity, bundled, table_from_tabular};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn code(text: &str) -> IcdCode {
    IcdCode::parse(text).unwrap()
}

#[test]
fn the_list_has_as_many_codes_as_the_government_published() {
    assert_eq!(bundled().billable(day("2026-09-30")).len(), 74_719, "April 2026");
    assert_eq!(bundled().billable(day("2026-10-01")).len(), 74_879, "fiscal year 2027");
}

#[test]
fn a_code_counts_from_its_first_day_to_its_last() {
    let on = |text: &str, date: &str| bundled().validity(&code(text), day(date));
    assert_eq!(on("E11.65", "2026-08-14"), Validity::Billable);
    assert_eq!(on("E11", "2026-08-14"), Validity::Heading, "a category needs a longer code");
    assert_eq!(on("S52.501", "2026-08-14"), Validity::NeedsSeventh);
    assert_eq!(on("S52.501A", "2026-08-14"), Validity::Billable);
    assert_eq!(on("S52.501Z", "2026-08-14"), Validity::Unknown, "Z is none of its 7th characters");
    assert_eq!(on("T78.2XXA", "2026-08-14"), Validity::Billable, "filled up with X");
    assert_eq!(on("C78.31", "2026-09-30"), Validity::NotYet(day("2026-10-01")));
    assert_eq!(on("C78.31", "2026-10-01"), Validity::Billable);
    assert_eq!(on("T52.8X1A", "2026-09-30"), Validity::Billable);
    assert_eq!(on("T52.8X1A", "2026-10-01"), Validity::Ended(day("2026-09-30")));
    assert_eq!(on("I10", "2024-01-01"), Validity::NotCovered, "an older list would have to say");
    assert_eq!(on("A99.9", "2026-08-14"), Validity::Unknown);
}

#[test]
fn a_code_made_from_a_7th_character_has_a_title() {
    let found = bundled().find(&code("S52.501A")).unwrap();
    let words = "Unspecified fracture of the lower end of right radius, initial encounter for closed fracture";
    assert_eq!(found.title, words);
}

#[test]
fn notes_and_the_way_up_belong_to_their_line() {
    let at = bundled().find(&code("E11.65")).unwrap().at;
    let path: Vec<_> = bundled().path(at).map(|(_, entry)| entry.code).collect();
    assert_eq!(path, ["E1165", "E116", "E11", "E08-E13", "4"]);
    let (_, category) = bundled().path(at).nth(2).unwrap();
    let excluded: Vec<_> =
        bundled().notes(category).filter(|note| note.kind == NoteKind::Excludes1).collect();
    assert!(excluded.iter().any(|note| note.text.contains("E10.-")), "type 1 excludes type 2");
}

#[test]
fn every_line_but_chapters_has_one_above_it() {
    let orphans = bundled().entries().filter(|(_, entry)| entry.parent.is_none()).count();
    assert_eq!(orphans, 22, "the chapters stand alone, also beside what a later edition added");
}

#[test]
fn a_file_that_is_no_tabular_list_is_refused() {
    for (text, why) in [
        ("", "an empty file"),
        ("<ICD10CM.tabular></ICD10CM.tabular>", "a list without codes"),
        ("<a><b></a>", "broken XML"),
        (&"<a>".repeat(1000), "a nest without end"),
    ] {
        assert!(table_from_tabular(text, "2026-10-01", "x").is_err(), "{why} is refused");
    }
}
