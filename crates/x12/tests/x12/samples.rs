//! The public samples, where they lie beside the project. They are read from there, never copied.

use crate::kit::read;
use nadi_x12::ReadError;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Files that have no interchange header at all.
const HEADLESS: &[&str] = &["x12_no_isa_line.txt"];

/// Every sample file, or none where the folder is absent.
pub(crate) fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/x12-samples");
    let mut found = Vec::new();
    walk(&folder, &mut found);
    if found.is_empty() {
        // The runner shows this only with --nocapture or on failure; it is not a failure.
        std::io::Write::write_all(
            &mut std::io::stderr(),
            b"the public samples are not here: nothing checked\n",
        )
        .expect("standard error takes a line");
    }
    found.sort();
    found
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// What must come back: bytes without blanks between segments, in front and behind.
fn normal(text: &[u8], terminator: u8) -> Vec<Vec<u8>> {
    let pieces = text.split(|byte| *byte == terminator);
    let trimmed = pieces.map(|piece| piece.trim_ascii().to_vec());
    trimmed.filter(|piece| !piece.is_empty()).collect()
}

#[test]
fn every_sample_is_read_and_nothing_of_it_is_lost() {
    for path in samples() {
        let bytes = fs::read(&path).expect("a sample can be read");
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let outcome = read(&bytes, 512);
        if HEADLESS.contains(&name) {
            assert!(matches!(outcome, Err(ReadError::NotX12)), "{name} has no header");
            continue;
        }
        let (all, _) = outcome.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let first = all.first().expect("at least a header");
        let start = usize::try_from(first.offset).expect("small");
        let terminator = bytes[start + first.raw.len()];
        let raw: Vec<Vec<u8>> = all.iter().map(|read| read.raw.trim_ascii().to_vec()).collect();
        let kept: Vec<_> = raw.into_iter().filter(|raw| !raw.is_empty()).collect();
        assert!(kept == normal(&bytes[start..], terminator), "{name} comes back whole");
    }
}
