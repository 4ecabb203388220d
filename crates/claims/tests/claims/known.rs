//! What a made-up practice knows, and cases that change it or the file.

use crate::kit::{fixture, hits, settings};
use nadi_claims::{
    Settings,
    known::{Known, Likelihood, Risk},
};
use std::sync::Arc;

pub(crate) const MEDICARE: &str = "medicare.837";
pub(crate) const ASLEEP: &str = "asleep.837";
pub(crate) const CHILD: &str = "child.837";
pub(crate) const EQUIPMENT: &str = "equipment.837";
pub(crate) const AFAR: &str = "afar.837";

/// A rule, the file, what is put for what (in the file, or in what the practice knows where the file has no such
/// text), and how the segment begins that must be named.
pub(crate) type KnownCase<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a str);

struct Fixed(u8);

impl Risk for Fixed {
    fn of(&self, _: nadi_x12::professional::Claim<'_>) -> Option<Likelihood> {
        Some(Likelihood { percent: self.0, reasons: vec!["a late claim".to_owned()] })
    }
}

/// The text of what the practice knows.
pub(crate) fn text() -> String {
    fixture("practice.json")
}

/// Settings that know what a text says.
pub(crate) fn knowing(text: &str) -> Settings {
    let known = Known::read(text).unwrap_or_else(|error| panic!("{error}"));
    // The score is no data: a model gives it. The text only says what this one says.
    settings().knowing(Known {
        risk: Some(Arc::new(Fixed(known.risk_from))),
        risk_from: 60,
        ..known
    })
}

/// Checks that each case is found where it should be, and is not found without the edits.
pub(crate) fn check(cases: &[KnownCase<'_>]) {
    for (rule, file, edits, wanted) in cases {
        let (mut claim, mut known) = (fixture(file), text());
        let named = |claim: &str, known: &str| {
            let found = hits(claim, &knowing(known)).into_iter();
            let found = found.filter(|hit| hit.rule.to_string() == *rule);
            found.map(|hit| hit.position.segment as usize).collect::<Vec<_>>()
        };
        assert!(named(&claim, &known).is_empty(), "{rule} is silent on a file without the fault");
        for (from, to) in *edits {
            let at = if claim.contains(from) { &mut claim } else { &mut known };
            assert!(at.contains(from), "{rule}: file or practice has {from}");
            *at = at.replacen(from, to, 1);
        }
        for hit in hits(&claim, &knowing(&known)) {
            let words = hit.finding().words;
            assert!(!words.contains('{'), "{rule}: {} leaves a gap: {words}", hit.rule);
        }
        let segments: Vec<_> = claim.split('~').map(str::trim).collect();
        let found: Vec<_> = named(&claim, &known)
            .into_iter()
            .map(|at| segments.get(at - 1).copied().unwrap_or_default())
            .collect();
        assert!(
            found.iter().any(|text| text.starts_with(wanted)),
            "{rule} names {wanted}, not {found:?}"
        );
    }
}

#[test]
fn a_long_claim_is_checked_all_the_same_by_a_practice_that_knows_everything() {
    let text = fixture(AFAR);
    let begin = text.find("LX*1~").expect("a line");
    let end = text.find("\nSE*").expect("the trailer") + 1;
    let lines = text[begin..end].repeat(4_000);
    let long = format!("{}{lines}{}", &text[..begin], &text[end..]);
    let found = hits(&long, &knowing(self::text().as_str()));
    assert!(found.iter().any(|hit| hit.rule.to_string() == "CLM-027"), "too many lines are told");
}
