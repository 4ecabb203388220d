//! Public samples: the valid ones have no error of form, each broken one is named at its segment. They are not part of
//! the project; where they do not lie beside it, the tests say so and look at nothing.

use crate::kit::{hits, settings};
use nadi_base::Severity;
use nadi_claims::{Checked, Settings, check_file};
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

const VALID: &str =
    "kputnam__stupidedi/spec/fixtures/005010/X222A1 HC837 Health Care Claim Professional/pass";
/// Valid ones there are.
const VALID_ONES: usize = 16;
const OTHERS: &str = "imsweb__x12-parser/src/test/resources/837_5010";

/// A folder of samples, where they are.
fn folder(name: &str) -> Option<PathBuf> {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/x12-samples");
    let folder = all.join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    // Where nobody reads the words, the test has looked at nothing all the same.
    drop(writeln!(std::io::stderr(), "left out: no public samples at {}", all.display()));
    None
}

fn errors(text: &str) -> Vec<(String, u32)> {
    let found = hits(text, &Settings::syntax(settings().today));
    let errors = found.iter().filter(|hit| hit.severity == Severity::Error);
    errors.map(|hit| (hit.rule.to_string(), hit.position.segment)).collect()
}

#[test]
fn valid_public_samples_have_no_error_of_syntax() {
    let Some(folder) = folder(VALID) else { return };
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a sample can be read");
        assert_eq!(errors(&text), [], "{}", path.display());
        seen += 1;
    }
    assert_eq!(seen, VALID_ONES, "all of them were looked at");
}

/// Broken samples: what is wrong in each, and at which segment.
const BROKEN: &[(&str, &str, u32)] = &[
    ("x12_bad_first_line.txt", "ENV-002", 1),
    ("x12_bad_segment_identifier.txt", "ENV-035", 6),
    ("x12_bad_segment_identifier.txt", "ENV-035", 11),
    ("x12_bad_segment_identifier.txt", "ENV-035", 20),
    ("x12_bad_valid_code.txt", "ELM-008", 9),
    ("x12_loop_errors1_exceeds_max_1_parent.txt", "ELM-021", 15),
    ("x12_loop_errors2_exceeds_max_repeats_multiple_parents.txt", "ELM-021", 34),
    ("x12_loop_errors3_missing_loops.txt", "ELM-022", 16),
    ("x12_missing_elements.txt", "HDR-010", 7),
    ("x12_missing_elements.txt", "CLM-009", 31),
    ("x12_missing_required_loop_in_one_repeat.txt", "ELM-022", 21),
    ("x12_missing_required_loops_mult_repeats.txt", "LIN-001", 33),
    ("x12_segment_errors.txt", "ELM-023", 9),
    ("x12_segment_errors.txt", "ELM-024", 12),
    ("x12_segment_errors.txt", "DX-001", 21),
    ("x12_segments_out_of_order.txt", "ELM-019", 12),
    ("x12_segments_out_of_order.txt", "ELM-019", 17),
];

#[test]
fn broken_public_samples_are_named_at_the_right_segment() {
    let Some(folder) = folder(OTHERS) else { return };
    for (name, rule, segment) in BROKEN {
        let text = fs::read_to_string(folder.join(name)).expect("a sample can be read");
        let at = errors(&text);
        assert!(
            at.contains(&((*rule).to_owned(), *segment)),
            "{name}: {rule} at {segment}, not {at:?}"
        );
    }
}

#[test]
fn a_public_sample_without_a_header_is_told() {
    let Some(folder) = folder(OTHERS) else { return };
    let text = fs::read_to_string(folder.join("x12_no_isa_line.txt")).expect("a sample");
    let mut told = Vec::new();
    let outcome = check_file(text.as_bytes(), &settings(), |checked| {
        let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
        told.extend(hits.iter().map(|hit| hit.rule.to_string()));
    });
    assert!(outcome.is_err() && told == ["ENV-001"], "an error, and the finding: {told:?}");
}
