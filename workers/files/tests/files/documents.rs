//! Documents that other programs made of our own words (`tests/fixtures/documents/make.py`): what comes out is held
//! against what was written.

use crate::bench::worker;
use nadi_base::Cancel;
use nadi_documents::incoming::{FileText, Refused};
use nadi_engines::text::{ReadFile, TextError, TextFiles};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Letters in a hundred that may be wrong.
const WRONG_PER_CENT: usize = 1;
/// Fewer documents would not be the corpus that is meant.
const AT_LEAST: usize = 60;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/documents")
}

fn text(bytes: &[u8]) -> Result<FileText, TextError> {
    worker().text(bytes, 0, &Cancel::new()).map(|read| read.text)
}

#[track_caller]
fn why(bytes: &[u8]) -> Refused {
    match text(bytes).err() {
        Some(TextError::File(why)) => why,
        other => panic!("the worker should be well and the file refused: {other:?}"),
    }
}

/// What counts: letters without white space, without marks of lists and numbers of pages. `NFC`, because some programs
/// write a letter and its mark apart and mean the same.
fn bare(text: &str) -> Vec<char> {
    let lines = text.lines().map(str::trim).filter(|line| !is_page_number(line));
    let lines = lines.map(|line| line.trim_start_matches(['-', '•', '●', '▪', '◦', '–']));
    lines.flat_map(str::chars).filter(|sign| !sign.is_whitespace() && !is_mark(*sign)).collect()
}

fn is_page_number(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = |word: &str| word.parse::<u32>().is_ok();
    matches!(words.as_slice(), ["Page", one] | [one] if number(one))
        || matches!(words.as_slice(), ["Page", one, "of", all] if number(one) && number(all))
}

/// Signs of lists, and signs that no page shows.
const fn is_mark(sign: char) -> bool {
    matches!(sign, '•' | '●' | '▪' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// How many letters must be changed to make one of the other, as long as it is not more than `most`.
fn apart(one: &[char], other: &[char], most: usize) -> usize {
    if one.len().abs_diff(other.len()) > most {
        return one.len().abs_diff(other.len());
    }
    let far = most + 1;
    let mut above: Vec<usize> = (0..=other.len()).map(|at| at.min(far)).collect();
    for (row, letter) in one.iter().enumerate() {
        let (from, to) = (row.saturating_sub(most), (row + most + 1).min(other.len()));
        let mut line = vec![far; other.len() + 1];
        if from == 0 {
            line[0] = (row + 1).min(far);
        }
        for at in from..to {
            let same = above[at] + usize::from(other[at] != *letter);
            line[at + 1] = same.min(line[at] + 1).min(above[at + 1] + 1).min(far);
        }
        above = line;
    }
    above[other.len()]
}

#[test]
fn what_other_programs_wrote_comes_out_as_it_was_written() {
    let mut wrong = Vec::new();
    let (mut documents, mut letters, mut lost) = (0, 0, 0);
    let mut makers: BTreeMap<String, usize> = BTreeMap::new();
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "pdf" || end == "docx"));
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let source = name.split('.').next().unwrap();
        let said = fs::read_to_string(folder().join(format!("{source}.txt"))).unwrap();
        let said = bare(&said);
        let read = match text(&fs::read(&path).unwrap()) {
            Ok(read) => bare(&read.text),
            Err(error) => {
                wrong.push(format!("{name}: {error}"));
                continue;
            }
        };
        let most = said.len() / 10;
        let differ = apart(&said, &read, most);
        documents += 1;
        letters += said.len();
        lost += differ.min(most);
        *makers.entry(name.split('.').nth(1).unwrap().to_owned()).or_default() += 1;
        if differ * 100 > said.len() * WRONG_PER_CENT {
            wrong.push(format!("{name}: {differ} of {} letters", said.len()));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} documents, {lost} of {letters} letters:\n{}",
        documents,
        wrong.join("\n")
    );
    assert!(documents >= AT_LEAST, "{documents} documents of {makers:?}");
}

#[test]
fn a_locked_a_scanned_and_a_broken_file_are_told_apart() {
    let file = |name: &str| fs::read(folder().join("refused").join(name)).unwrap();
    assert_eq!(why(&file("locked.pdf")), Refused::Encrypted);
    assert_eq!(why(&file("scanned.pdf")), Refused::Scanned);
    let whole = fs::read(folder().join("en-note.typst.pdf")).unwrap();
    assert_eq!(why(&whole[..600]), Refused::Broken);
    assert_eq!(why(b"PK\x03\x04 and no more"), Refused::Broken);
    assert_eq!(why(b""), Refused::Empty);
    assert_eq!(why(b"\x7fELF\x02\x01\x01\0\0\0"), Refused::Unknown);
}

#[test]
fn letters_that_nobody_can_tell_are_refused_and_not_guessed() {
    // These programs write down no meaning, or half of one, for letters that they shaped.
    for name in [
        "ta-note.weasyprint",
        "te-note.weasyprint",
        "mixed.weasyprint",
        "ta-note.fpdf2",
        "te-note.fpdf2",
    ] {
        let file = fs::read(folder().join("refused").join(format!("{name}.pdf"))).unwrap();
        assert_eq!(why(&file), Refused::Scanned, "{name}");
    }
}

#[test]
fn a_page_is_drawn_beside_its_text() {
    let bytes = fs::read(folder().join("ta-note.chromium.pdf")).unwrap();
    let ReadFile { text, pictures } = worker().text(&bytes, 5, &Cancel::new()).unwrap();
    assert_eq!((text.pages, pictures.len()), (Some(1), 1));
    assert!(pictures[0].starts_with(b"\x89PNG"), "a picture that every screen shows");
}
