//! The training cases are sound, and an answer is scored as said: 50, 30, 20, near ones in part, extras cost.

use nadi_coding::training::{Answer, Case, Key, KeyService, assistant, bundled, read, score};

fn case(id: &str) -> &'static Case {
    bundled().iter().find(|case| case.id == id).unwrap()
}

fn answer(diagnoses: &[&str], level: &str, services: &[&str]) -> Answer {
    let own = |text: &&str| (*text).to_owned();
    Answer {
        diagnoses: diagnoses.iter().map(own).collect(),
        level: (!level.is_empty()).then(|| level.to_owned()),
        services: services
            .iter()
            .map(|code| KeyService { code: own(code), modifiers: vec![] })
            .collect(),
    }
}

fn key(case: &Case) -> Answer {
    let key = case.key.clone();
    Answer { diagnoses: key.diagnoses, level: key.level, services: key.services }
}

#[test]
fn every_case_is_sound_and_its_key_is_worth_everything() {
    let text = include_str!("../../../../assets/training/cases.json");
    assert!(read(text).unwrap().len() >= 12, "twelve cases or more, each checked");
    for case in bundled() {
        assert_eq!(score(case, &key(case)).total(), 100, "{}", case.id);
    }
}

#[test]
fn a_near_answer_counts_in_part_and_too_much_costs() {
    let two = case("sugar-and-pressure");
    for (given, points, why) in [
        (answer(&["E11.65", "I10", "Z79.84"], "OV_EST_4", &[]), [50, 30, 20], "all of it"),
        (answer(&["e1165", "i10", "z7984"], "OV_EST_4", &[]), [50, 30, 20], "however written"),
        (answer(&["E11.9", "I10", "Z79.84"], "OV_EST_4", &[]), [41, 30, 20], "a category is half"),
        (answer(&["I10"], "OV_EST_3", &[]), [16, 15, 20], "a third of the codes, a level beside"),
        (answer(&["E11.65", "I10", "J18.9"], "OV_EST_4", &[]), [29, 30, 20], "one too many costs"),
        (answer(&["J18.9", "K35.80"], "OV_EST_2", &["J1100"]), [0, 0, 15], "never below nothing"),
        (answer(&[], "", &[]), [0, 0, 20], "no service was asked for"),
        (answer(&["E11.65", "I10", "Z79.84"], "OV_NEW_4", &[]), [50, 0, 20], "another patient"),
    ] {
        let found = score(two, &given);
        assert_eq!([found.diagnoses, found.level, found.services], points, "{why}");
    }
    let service = case("b12");
    assert_eq!(score(service, &answer(&["E53.8"], "OV_EST_3", &[])).services, 0, "forgotten");
}

#[test]
fn a_modifier_that_is_not_in_the_key_is_half_right() {
    let mut given = key(case("b12"));
    given.services[0].modifiers.push("25".to_owned());
    assert_eq!(score(case("b12"), &given).services, 10);
}

#[test]
fn cases_that_cannot_be_used_say_why() {
    for (text, part) in [("[", "no list"), ("{}", "no list"), ("[{\"id\": 1}]", "no list")] {
        assert!(read(text).unwrap_err().to_string().contains(part), "{text}");
    }
    let wrong = serde_json::to_string(&[Case { key: Key::default(), ..case("b12").clone() }]);
    assert!(read(&wrong.unwrap()).is_ok(), "an empty key is a key");
}

#[test]
fn the_assistant_takes_every_case() {
    let points: Vec<_> = bundled()
        .iter()
        .map(|case| (case.id.as_str(), score(case, &assistant(case)).total()))
        .collect();
    let mean =
        points.iter().map(|(_, points)| points).sum::<u32>() / u32::try_from(points.len()).unwrap();
    assert!(mean >= 70, "the rules fell behind on their own cases: {mean}, {points:?}");
}
