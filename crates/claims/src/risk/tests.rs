//! A planted history: the model must name what was planted, and nothing that only goes along with it.

use super::{Case, DECIDED, EACH, Model, features};
use crate::build::{
    ClaimForm,
    sample::{claim, day},
};

/// A small generator, so that the history is the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.roll(of.len() as u64)).unwrap()]
    }
}

/// A claim of a practice with three payers, two doctors and four procedures.
fn made(dice: &mut Dice) -> ClaimForm {
    let mut form = claim("N1");
    form.coverage.payer.number = dice.one_of(&["99001", "88001", "77001"]).into();
    form.lines.truncate(1);
    form.lines[0].procedure = dice.one_of(&["G0439", "J1100", "G0108", "A4550"]).into();
    if dice.roll(3) == 0 {
        form.lines[0].modifiers = vec!["25".into()];
    }
    if let Some(rendering) = &mut form.rendering {
        rendering.npi = dice.one_of(&["1588667638", "1003000126"]).into();
    }
    form.diagnoses[0] = dice.one_of(&["E1165", "J069", "M545"]).into();
    if dice.roll(2) == 0 {
        form.authorization = "AUTH".into();
    }
    form
}

/// What was planted: 88001 refuses modifier 25; nobody pays G0108 without authorization.
fn planted(form: &ClaimForm) -> bool {
    let line = &form.lines[0];
    form.coverage.payer.number == "88001" && !line.modifiers.is_empty()
        || line.procedure == "G0108" && form.authorization.is_empty()
}

fn history(count: usize) -> Vec<Case> {
    let mut dice = Dice(7);
    let case = |dice: &mut Dice| {
        let form = made(dice);
        let refused = dice.roll(100) < if planted(&form) { 85 } else { 4 };
        Case { features: features(&form, day("2026-02-22"), &[]), refused }
    };
    (0..count).map(|_| case(&mut dice)).collect()
}

#[test]
fn it_is_silent_until_the_practice_has_a_history() {
    assert!(Model::learn(&history(DECIDED - 1)).is_none(), "too few claims");
    let mut kind = history(1_000);
    for case in &mut kind {
        case.refused = false;
    }
    for case in kind.iter_mut().take(EACH - 1) {
        case.refused = true;
    }
    assert!(Model::learn(&kind).is_none(), "too few refused ones");
    assert!(Model::learn(&history(1_000)).is_some());
}

#[test]
fn it_names_what_was_planted_and_nothing_else() {
    let model = Model::learn(&history(1_500)).unwrap();
    let asked = |change: &dyn Fn(&mut ClaimForm)| {
        let mut form = claim("N1");
        form.lines.truncate(1);
        form.authorization = "AUTH".into();
        change(&mut form);
        let score = model.score(&features(&form, day("2026-02-22"), &[]));
        let names: Vec<_> = score
            .reasons
            .iter()
            .map(|reason| format!("{} {}", reason.feature.kind, reason.feature.value))
            .collect();
        (score, names)
    };
    let (score, names) = asked(&|form| {
        form.coverage.payer.number = "88001".into();
        form.lines[0].modifiers = vec!["25".into()];
    });
    assert!(score.percent >= 60, "{score:?}");
    assert_eq!(names[0], "payer_modifier 88001 25", "{names:?}");
    let first = &score.reasons[0];
    assert!(first.refused * 10 > first.seen * 7, "the counts are told: {first:?}");

    let (score, names) = asked(&|form| {
        form.lines[0].procedure = "G0108".into();
        form.authorization.clear();
    });
    assert!(score.percent >= 60, "{score:?}");
    assert_eq!(names[0], "no_authorization G0108", "{names:?}");

    let (score, names) = asked(&|_| {});
    assert!(
        score.percent <= 10 && names.is_empty(),
        "a claim like those that were paid: {score:?}"
    );
    let (score, _) = asked(&|form| form.lines[0].modifiers = vec!["25".into()]);
    assert!(score.percent <= 25, "the modifier alone is fine with another payer: {score:?}");
}

#[test]
fn the_same_history_teaches_the_same() {
    let form = features(&made(&mut Dice(3)), day("2026-02-22"), &[]);
    let score = || Model::learn(&history(400)).map(|model| model.score(&form));
    assert_eq!(score(), score());
}
