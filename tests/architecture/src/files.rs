//! The files of the repository, and what none of them may say.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folders that are made, not written.
const MADE: &[&str] =
    &[".git", "target", "node_modules", "dist", "demo-out", "gen", "test-results"];
/// Longer files are data.
const LONGEST: u64 = 1 << 20;

/// Places of one machine. They are put together here, so that this file does not say them itself.
const PLACES: &[&str] = &[
    concat!("/wo", "rk/main"),
    concat!("/wo", "rk/shared"),
    concat!("/wo", "rk/notes"),
    concat!("/wo", "rk/target"),
    concat!("/ro", "ot/"),
];

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// A file of the repository.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every text file of the repository with what it says.
fn texts(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("the repository can be read").flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let kind = entry.file_type().expect("it was just listed");
        if kind.is_dir() && !MADE.iter().any(|made| name == *made) {
            texts(&path, found);
        } else if kind.is_file() && entry.metadata().is_ok_and(|file| file.len() <= LONGEST) {
            found.extend(fs::read_to_string(&path).ok().map(|text| (path, text)));
        }
    }
}

/// Every text file of the repository that is short enough to be written by hand.
pub(crate) fn texts_of_house() -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    texts(&root(), &mut all);
    assert!(all.len() > 50, "the walk must have seen the repository");
    all
}

#[test]
fn no_file_names_a_place_of_one_machine() {
    let mut all = Vec::new();
    texts(&root(), &mut all);
    assert!(all.len() > 50, "the walk must have seen the repository");
    let wrong = all.iter().filter(|(_, text)| PLACES.iter().any(|place| text.contains(place)));
    let wrong: Vec<_> = wrong.map(|(path, _)| path).collect();
    assert!(wrong.is_empty(), "a clone elsewhere would fail or mislead: {wrong:?}");
}

#[test]
fn lock_files_name_no_host() {
    let mut all = Vec::new();
    texts(&root(), &mut all);
    let locks = all.iter().filter(|(path, _)| path.ends_with("package-lock.json"));
    for (path, text) in locks {
        assert!(
            !text.contains("\"resolved\": \"http"),
            "{} ties the project to one registry",
            path.display()
        );
    }
}
