//! Files, edits, and what is found in them.

use nadi_claims::{Checked, Hit, Settings, check_file};
use std::path::Path;

/// A file without any fault: subscriber as patient, two lines.
pub(crate) const PLAIN: &str = "plain.837";
/// A file without any fault: dependent, second payer, hospital, accident, drug, replacement.
pub(crate) const RICH: &str = "rich.837";

/// A rule, the file, what is put for what, and how the segment begins that must be named.
pub(crate) type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// The text of a fixture.
pub(crate) fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The settings of the tests: the day is that of the fixtures.
pub(crate) fn settings() -> Settings {
    Settings::on("2026-03-02".parse().expect("a day"))
}

/// Everything found in a file.
pub(crate) fn hits(text: &str, settings: &Settings) -> Vec<Hit> {
    let mut all = Vec::new();
    let outcome = check_file(text.as_bytes(), settings, |checked| {
        let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
        all.extend_from_slice(hits);
    });
    outcome.expect("the file can be read");
    all
}

/// Checks that each case is found where it should be, and is not found without the edit.
pub(crate) fn check(cases: &[Case]) {
    for (rule, file, from, to, wanted) in cases {
        let good = fixture(file);
        assert!(good.contains(from), "{rule}: the fixture has {from}");
        let named = |text: &str| {
            let found =
                hits(text, &settings()).into_iter().filter(|hit| hit.rule.to_string() == *rule);
            found.map(|hit| hit.position.segment as usize).collect::<Vec<_>>()
        };
        assert!(named(&good).is_empty(), "{rule} is silent on a file without the fault");
        let bad = good.replacen(from, to, 1);
        let segments: Vec<_> = bad.split('~').map(str::trim).collect();
        for hit in hits(&bad, &settings()) {
            let words = hit.finding().words;
            assert!(!words.contains('{'), "{rule}: {} leaves a gap: {words}", hit.rule);
        }
        let found: Vec<_> = named(&bad)
            .into_iter()
            .map(|at| segments.get(at - 1).copied().unwrap_or_default())
            .collect();
        assert!(
            found.iter().any(|text| text.starts_with(wanted)),
            "{rule} names {wanted}, not {found:?}"
        );
    }
}
