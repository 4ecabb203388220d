//! The catalogue against the code and the cases.

use nadi_claims::{Catalogue, RuleId};
use std::{collections::BTreeSet, fs, path::Path};

/// Rules that have no case as a file of their own, and why.
const WITHOUT_CASE: &[(&str, &str)] = &[("ENV-033", "needs 5,001 claims; counted in a made file")];

/// Every rule that a folder's files name.
fn named(folder: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder of this crate").flatten() {
        if entry.path().is_dir() {
            continue;
        }
        let text = fs::read_to_string(entry.path()).expect("a file of this crate");
        let quoted = text.split('"').filter(|word| {
            let (family, number) = word.split_once('-').unwrap_or_default();
            (2..=3).contains(&family.len())
                && family.bytes().all(|byte| byte.is_ascii_uppercase())
                && number.len() == 3
                && number.bytes().all(|byte| byte.is_ascii_digit())
        });
        found.extend(quoted.map(str::to_owned));
    }
    found
}

#[test]
fn every_rule_in_code_is_in_the_catalogue() {
    let unknown: Vec<_> = named("src/check")
        .into_iter()
        .filter(|id| Catalogue::shipped().rule(RuleId::new(id)).is_none())
        .collect();
    assert!(unknown.is_empty(), "no words for {unknown:?}");
}

#[test]
fn every_rule_in_code_has_a_case() {
    let cases = named("tests/claims");
    let without = |id: &String| WITHOUT_CASE.iter().any(|(known, _)| known == id);
    let missing: Vec<_> =
        named("src/check").into_iter().filter(|id| !cases.contains(id) && !without(id)).collect();
    assert!(missing.is_empty(), "a file that breaks each: {missing:?}");
}

#[test]
fn every_rule_of_the_catalogue_is_looked_at_by_code() {
    let mut running = named("src/check");
    running.extend(named("src/own"));
    running.extend(named("src"));
    let all = Catalogue::shipped().rules().iter();
    let missing: Vec<_> = all.filter(|rule| !running.contains(&rule.id.to_string())).collect();
    assert!(missing.is_empty(), "no code for {missing:?}");
}
