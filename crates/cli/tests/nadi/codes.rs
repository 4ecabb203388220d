//! Codes by words, without a profile.

use crate::run::Bench;

#[test]
fn a_code_is_found_by_what_people_say() {
    let bench = Bench::new();
    for (words, code) in [
        (vec!["high", "blood", "pressure"], "I10"),
        (vec!["காய்ச்சல்"], "R50.9"),
        (vec!["madhumeham"], "E11.9"),
        (vec!["colera", "eltor"], "A00.1"),
        (vec!["e11.65"], "E11.65"),
    ] {
        let asked =
            [&["code", "--json", "search", "--date", "2026-11-01"], words.as_slice()].concat();
        let found = bench.nadi(&asked).json();
        assert_eq!(found["results"][0]["code"], code, "{words:?} means {code}");
        assert_eq!(found["results"][0]["billable"], true, "and says whether it may be billed");
    }
    assert!(!bench.profile().exists(), "no profile is touched");
}

#[test]
fn the_day_of_the_visit_decides() {
    let bench = Bench::new();
    let billable = |day: &str| {
        let found = bench.nadi(&["code", "--json", "search", "C78.31", "--date", day]).json();
        found["results"][0]["billable"].clone()
    };
    assert_eq!(billable("2026-09-30"), false, "the code begins on 1 October 2026");
    assert_eq!(billable("2026-10-01"), true);
}

#[test]
fn places_are_found_too_and_nothing_is_an_empty_list() {
    let bench = Bench::new();
    let found = bench.nadi(&["code", "--json", "search", "--system", "pos", "office"]).json();
    assert_eq!(found["results"][0]["code"], "11");
    let none = bench.nadi(&["code", "--json", "search", "zzzzqqqq"]).json();
    assert_eq!(none["results"].as_array().map(Vec::len), Some(0), "nothing found is an answer");
}
