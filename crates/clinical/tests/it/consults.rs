//! Forty consultations written by other hands (`tests/consults`): whatever was said, a draft quotes it and states nothing
//! without a place.

#![expect(clippy::expect_used, reason = "a test whose data cannot be read has failed")]

use nadi_base::Language;
use nadi_clinical::{
    note::draft,
    visit::{Turn, parse},
};
use serde_json::Value;
use std::{fs, path::PathBuf};

/// The files of a set, in order.
fn files(set: &str) -> Vec<PathBuf> {
    let folder = format!("{}/../../tests/consults/{set}", env!("CARGO_MANIFEST_DIR"));
    let mut all: Vec<_> = fs::read_dir(folder)
        .expect("the set is there")
        .map(|file| file.expect("a file").path())
        .collect();
    all.sort();
    assert_eq!(all.len(), 20, "twenty visits in {set}");
    all
}

/// Who speaks what, and the language of the visit.
fn talk(path: &PathBuf) -> (Vec<Turn>, Language) {
    let text = fs::read_to_string(path).expect("it can be read");
    let visit: Value = serde_json::from_str(&text).expect("it is JSON");
    let turn = |turn: &Value| {
        format!(
            "[{}] {}",
            turn["speaker"].as_str().unwrap_or(""),
            turn["text"].as_str().unwrap_or("")
        )
    };
    let turns: Vec<_> = visit["turns"].as_array().expect("turns").iter().map(turn).collect();
    let language = match visit["language"].as_str() {
        Some("ta") => Language::Ta,
        Some("te") => Language::Te,
        _ => Language::En,
    };
    (parse(&turns.join("\n")), language)
}

/// What stands at a place of a turn, in letters.
fn at(turns: &[Turn], turn: usize, start: usize, end: usize) -> String {
    turns[turn].text.chars().skip(start).take(end - start).collect()
}

#[test]
fn a_draft_of_another_hands_talk_quotes_every_line_of_it() {
    for path in files("read").iter().chain(&files("blind")) {
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
        let (turns, language) = talk(path);
        let draft = draft(&turns, language);
        let soap = &draft.soap;
        let lines = [&soap.subjective, &soap.objective, &soap.assessment, &soap.plan].map(Vec::len);
        assert_eq!(
            draft.evidence.len(),
            lines.iter().sum::<usize>(),
            "{name:?}: a line without evidence"
        );
        assert!(lines.iter().sum::<usize>() > 3, "{name:?}: something was understood");
        for evidence in &draft.evidence {
            assert!(!evidence.spans.is_empty(), "{name:?}: evidence without a place");
            for span in &evidence.spans {
                assert!(
                    at(&turns, span.turn, span.start, span.end) == span.quote,
                    "{name:?}: a quote that nobody said"
                );
            }
        }
    }
}
