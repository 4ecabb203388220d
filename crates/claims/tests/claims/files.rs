//! Whole files: clean ones, public ones, switches.

use crate::kit::{PLAIN, RICH, fixture, hits, settings};
use nadi_claims::{Checked, RuleId, Settings, check_file, check_file_on};
use std::num::NonZero;

#[test]
fn clean_files_are_clean() {
    for name in [PLAIN, RICH] {
        let found = hits(&fixture(name), &settings());
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn clean_files_are_clean_to_a_practice_that_knows_everything() {
    use crate::known::{AFAR, ASLEEP, CHILD, EQUIPMENT, MEDICARE, knowing, text};
    for name in [PLAIN, MEDICARE, ASLEEP, CHILD, EQUIPMENT, AFAR] {
        let found = hits(&fixture(name), &knowing(&text()));
        assert!(found.is_empty(), "{name}: {found:?}");
        let found = hits(&fixture(name), &settings());
        assert!(found.is_empty(), "{name} to a practice that knows nothing: {found:?}");
    }
}

/// The same claim three times below one billing provider; the first goes to another payer.
fn three_below_one() -> String {
    let text = fixture(PLAIN);
    let (above, rest) = text.split_once("HL*2*1*22").expect("a subscriber");
    let (claim, end) = rest.split_once("SE*37").expect("an end");
    let again = |at: usize, payer: &str| {
        let claim = claim.replace("PLAIN1", &format!("PLAIN{at}")).replace("99001", payer);
        let day = claim.replace("20260220", &format!("2026022{at}"));
        format!("HL*{}*1*22{day}", at + 1)
    };
    let claims = [again(1, "99002"), again(2, "99001"), again(3, "99001")].concat();
    format!("{above}{claims}SE*85{end}")
}

#[test]
fn what_is_wrong_above_is_told_of_every_claim_below_it() {
    // A billing provider that was clean is not looked at again: what a payer's switch left out must not count as clean.
    let book = r#"{"payers": {"99002": {"BIL-008": "off"}}}"#;
    let settings = settings().by(nadi_claims::Book::read(book).expect("a book"));
    let clean = three_below_one();
    let found = hits(&clean, &settings);
    assert!(found.is_empty(), "{found:?}");
    let broken = clean.replacen("SPRINGFIELD*IL*627010001", "SPRINGFIELD*IL*62701", 1);
    let found = hits(&broken, &settings);
    let rules: Vec<_> = found.iter().map(|hit| hit.rule.to_string()).collect();
    assert_eq!(
        rules,
        ["BIL-008", "BIL-008"],
        "not told to the payer that does not ask, told twice to the other"
    );
}

#[test]
fn which_rules_run_is_told_with_reasons() {
    use nadi_claims::{Book, Catalogue, Input, Standing};
    let all = Catalogue::shipped().rules().len();
    let bare = settings().roll();
    assert_eq!(bare.runs.len() + bare.silent.len(), all, "every rule is counted");
    let why = |id: &str, settings: &Settings| {
        let rule = Catalogue::shipped().rule(RuleId::new(id)).expect("a rule");
        settings.standing(rule)
    };
    assert_eq!(why("PAY-001", &settings()), Standing::Lacks(Input::Payers), "no payers are set");
    assert_eq!(why("CLM-006", &settings()), Standing::Runs, "it needs nothing");
    let syntax = Settings::syntax(settings().today);
    assert_eq!(why("CLM-006", &syntax), Standing::OtherProfile, "sums are not syntax");
    let off = settings().by(Book::read(r#"{"rules": {"CLM-006": "off"}}"#).expect("a book"));
    assert_eq!(why("CLM-006", &off), Standing::Off, "switched off");
    let known = crate::known::knowing(&crate::known::text());
    let silent: Vec<_> = known.roll().silent.into_iter().map(|(id, _)| id.to_string()).collect();
    assert_eq!(silent, ["PAY-011"], "with everything known, only own rules are missing");
}

#[test]
fn a_file_that_cannot_be_read_is_told_as_a_finding_too() {
    let told = |text: &str| {
        let mut rules = Vec::new();
        let outcome = check_file(text.as_bytes(), &settings(), |checked| {
            let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
            rules.extend(hits.iter().map(|hit| (hit.rule.to_string(), hit.position.segment)));
        });
        assert!(outcome.is_err(), "and it is an error");
        rules
    };
    let clash = fixture(PLAIN).replacen("*T*:~", "*T**~", 1);
    assert_eq!(told(&clash), [("ENV-003".to_owned(), 1)], "two separators are the same");
    assert_eq!(told("no claims here"), [("ENV-001".to_owned(), 1)], "no header");
    assert_eq!(told(&fixture(PLAIN)[..60]), [("ENV-002".to_owned(), 1)], "a cut header");
}

#[test]
fn a_claim_passes_or_fails() {
    let totals = |text: &str| check_file(text.as_bytes(), &settings(), |_| ()).expect("readable");
    let good = totals(&fixture(PLAIN));
    assert_eq!(
        (good.claims, good.passed, good.failed, good.findings),
        (1, 1, 0, 0),
        "nothing found"
    );
    let bad = totals(&fixture(PLAIN).replace("*137***", "*138***").replace("NTE*ADD*", "NTE*XXX*"));
    assert_eq!((bad.passed, bad.failed), (0, 1), "one claim with an error");
    assert!(bad.findings >= 2, "everything is told, not the first thing");
}

#[test]
fn rules_can_be_switched_off() {
    let text = fixture(PLAIN).replace("*137***", "*138***");
    let off = Settings { off: [RuleId::new("CLM-006")].into(), ..settings() };
    assert_eq!(hits(&text, &settings()).len(), 1, "on");
    assert!(hits(&text, &off).is_empty(), "off");
    let syntax = Settings::syntax(settings().today);
    let bad_number = fixture(PLAIN).replace("1306849450", "1306849451");
    assert!(hits(&bad_number, &syntax).is_empty(), "check digits are not syntax");
}

#[test]
fn a_finding_has_words_and_a_place() {
    let text = fixture(PLAIN).replace("11:B:1", "77:B:1");
    let found = hits(&text, &settings()).first().expect("one").finding();
    assert_eq!(found.place.r#loop.as_deref(), Some("2300"), "loop");
    assert_eq!(found.place.element.as_deref(), Some("CLM05"), "element");
    assert_eq!(found.place.position, Some(22), "segment of the file");
    assert!(!found.words.is_empty() && !found.words.contains('{'), "plain words: {}", found.words);
}

#[test]
fn more_than_five_thousand_claims_in_a_set_are_told() {
    let text = fixture(PLAIN);
    let claims = |count: usize| {
        let all: String = (0..count).fold(String::new(), |all, number| {
            all + &format!("CLM*N{number}*1***11:B:1*Y*A*Y*Y~\n")
        });
        text.replace("CLM*PLAIN1", &format!("{all}CLM*PLAIN1"))
    };
    let told =
        |text: &str| hits(text, &settings()).iter().any(|hit| hit.rule == RuleId::new("ENV-033"));
    assert!(!told(&claims(4_999)), "five thousand with the fixture's own");
    assert!(told(&claims(5_000)), "one more");
}

#[test]
fn several_threads_find_the_same_in_the_same_order() {
    let text = fixture(PLAIN);
    let begin = text.find("CLM*PLAIN1").expect("the claim");
    let end = text.find("SE*37").expect("the trailer");
    let claims: String = (0..4_000)
        .map(|number| {
            let place = if number % 7 == 0 { "77" } else { "11" };
            text[begin..end]
                .replace("PLAIN1", &format!("N{}", number % 3_500))
                .replace("11:B:1", &format!("{place}:B:1"))
        })
        .collect();
    let file = format!("{}{claims}{}", &text[..begin], &text[end..]);
    let list = |threads: usize| {
        let mut all = Vec::new();
        let take = |checked: Checked<'_>| {
            let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
            all.extend(hits.iter().map(|hit| (hit.rule, hit.position)));
        };
        let totals = match NonZero::new(threads) {
            Some(threads) => check_file_on(threads, file.as_bytes(), &settings(), take),
            None => check_file(file.as_bytes(), &settings(), take),
        };
        (totals.expect("readable"), all)
    };
    let one = list(0);
    assert!(one.0.claims == 4_000 && one.0.failed > 1_000, "places and doubles: {:?}", one.0);
    for threads in [1, 2, 5] {
        assert!(list(threads) == one, "{threads} threads");
    }
}

#[test]
fn an_error_of_reading_ends_several_threads_too() {
    let text = format!("{}{}", fixture(PLAIN), "A".repeat(100_000));
    let outcome = check_file_on(NonZero::<usize>::MIN, text.as_bytes(), &settings(), |_| ());
    assert!(
        matches!(outcome, Err(nadi_x12::ReadError::SegmentTooLong { .. })),
        "told, and no thread hangs"
    );
}

#[test]
fn a_claim_made_to_be_long_is_checked_all_the_same() {
    let text = fixture(RICH);
    let (begin, end) =
        (text.find("LX*1~").expect("a line"), text.find("SE*87").expect("the trailer"));
    let lines = text[begin..end].repeat(3_000);
    let codes = "HI*ABF:I10*ABF:I10*ABF:I10*ABF:I10~".repeat(5_000);
    let pointers = format!("***1{}~", ":1".repeat(20_000));
    let long =
        format!("{}{codes}{lines}{}", &text[..begin], &text[end..]).replacen("***1~", &pointers, 1);
    let found = hits(&long, &settings());
    let told = |rule: &str| found.iter().any(|hit| hit.rule == RuleId::new(rule));
    assert!(
        told("CLM-027") && told("ELM-021") && told("DX-004"),
        "too many lines and diagnoses are told"
    );
}
