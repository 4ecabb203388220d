//! The sample consultations on the command line: each becomes a note and its codes, and is held against
//! what a right note says.

use crate::{
    cargo, folders,
    run::program,
    say,
    stop::{Result, Stop, about},
    stopwatch::Stopwatch,
};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Writes note and codes of every sample into a folder, and tells how many facts were found.
pub(super) fn run(out: &Path) -> Result {
    let folder = out.join("samples");
    fs::create_dir_all(&folder).map_err(about(&folder))?;
    let mut rows = Vec::new();
    for sample in files()? {
        rows.push(one(&sample, &folder)?);
    }
    say::table(&rows);
    say::line(&format!("  notes and codes are in {}", folder.display()));
    Ok(())
}

/// The samples by name.
fn files() -> Result<Vec<PathBuf>> {
    let folder = folders::at("assets/samples");
    let listed = fs::read_dir(&folder).map_err(about(&folder))?;
    let mut files: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    files.sort();
    Ok(files)
}

fn one(sample: &Path, folder: &Path) -> Result<(String, String)> {
    let name = sample.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let text = fs::read_to_string(sample).map_err(about(sample))?;
    let told: Value = serde_json::from_str(&text).map_err(|_| broken(&name))?;
    let watch = Stopwatch::start();
    let draft = nadi(&["note", "draft"], sample, &["--json"])?;
    let draft: Value = serde_json::from_str(&draft).map_err(|_| broken(&name))?;
    let note = folder.join(format!("{name}.note.md"));
    fs::write(&note, draft["note_text"].as_str().unwrap_or_default()).map_err(about(&note))?;
    let country = told["country"].as_str().unwrap_or("IN");
    let asked = ["--json", "--country", country, "--patient-status", "established"];
    let codes = nadi(&["code", "suggest"], &note, &asked)?;
    let file = folder.join(format!("{name}.codes.json"));
    fs::write(&file, codes).map_err(about(&file))?;
    let (found, all) = facts(&told["facts"], &draft);
    Ok((name, format!("{found} of {all} facts, {}", watch.shown())))
}

fn nadi(verb: &[&str], file: &Path, more: &[&str]) -> Result<String> {
    program(cargo::built("nadi")).with(verb).with([file]).with(more).answer()
}

/// How many of the facts the note has, and how many there are. A fact is found where one line of the
/// note has all its words; a denial where such a line denies.
fn facts(expected: &Value, draft: &Value) -> (usize, usize) {
    let note = draft["note_text"].as_str().unwrap_or_default().to_lowercase();
    let lines: Vec<&str> = note.lines().collect();
    let denies = |line: &str| line.split([' ', '-']).any(|word| word == "no");
    let says = |fact: &str, denied: bool| {
        let words: Vec<&str> = fact.split_whitespace().collect();
        let whole = |line: &&str| words.iter().all(|word| line.contains(word));
        lines.iter().filter(|line| denies(line) == denied).any(whole)
    };
    let listed = |part: &str| -> Vec<String> {
        let list = expected[part].as_array().into_iter().flatten();
        list.filter_map(|fact| Some(fact.as_str()?.to_lowercase())).collect()
    };
    let mut results = Vec::new();
    results.extend(listed("present").iter().map(|fact| says(fact, false)));
    results.extend(listed("absent").iter().map(|fact| says(fact, true)));
    results.extend(listed("medications").iter().map(|fact| says(&drug(fact), false)));
    results.extend(listed("tests").iter().map(|fact| says(fact, false)));
    (results.iter().filter(|found| **found).count(), results.len())
}

/// The drug's name and dose: how often it is taken may be said in more than one way.
fn drug(fact: &str) -> String {
    let words: Vec<&str> = fact.split(' ').collect();
    let dose = words.iter().position(|word| matches!(*word, "mg" | "ml" | "puffs"));
    words[..dose.map_or(words.len().min(1), |at| at + 1)].join(" ")
}

fn broken(name: &str) -> Stop {
    Stop::Check(format!("the sample {name} cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_fact_counts_only_where_a_line_says_it_the_right_way_round() {
        let draft =
            json!({ "note_text": "- Fever for 3 days.\n- No cough.\n- Metformin 1000 mg daily." });
        let expected = json!({ "present": ["fever", "cough"], "absent": ["cough"],
            "medications": ["metformin 1000 mg twice a day"], "tests": [] });
        assert_eq!(facts(&expected, &draft), (3, 4), "a denied cough is no cough");
    }
}
