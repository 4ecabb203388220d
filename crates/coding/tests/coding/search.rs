//! How often the right code is found: half of the queries are official names with a typing mistake,
//! half are what people say in three languages.

use nadi_base::Date;
use nadi_coding::{
    icd::{Icd, IcdCode, NoteKind, bundled},
    search,
};

const PLAIN: &str = include_str!("plain.txt");

fn today() -> Date {
    "2026-11-01".parse().unwrap()
}

/// A query and the codes any of which answers it.
struct Query {
    words: String,
    right: Vec<String>,
}

#[derive(Default, Debug)]
struct Tally {
    asked: usize,
    first: usize,
    in_ten: usize,
    missed: Vec<String>,
}

fn run(queries: &[Query]) -> Tally {
    let mut tally = Tally { asked: queries.len(), ..Tally::default() };
    for query in queries {
        let hits = search::icd(&query.words, today(), 10);
        let place = hits.iter().position(|hit| query.right.contains(&hit.code.bare().to_owned()));
        tally.first += usize::from(place == Some(0));
        tally.in_ten += usize::from(place.is_some());
        if place.is_none() {
            tally.missed.push(query.words.clone());
        }
    }
    tally
}

fn plain(language: &str) -> Vec<Query> {
    let lines = PLAIN.lines().filter(|line| line.starts_with(language));
    let query = |line: &str| {
        let mut parts = line.split(" ; ").skip(1);
        let words = parts.next().unwrap().to_owned();
        let right = parts.next().unwrap().split(", ").map(|code| code.replace('.', "")).collect();
        Query { words, right }
    };
    lines.map(query).collect()
}

/// 250 inclusion terms of the official list, spread over it, each with one mistake.
fn official() -> Vec<Query> {
    let list = bundled();
    let terms: Vec<_> = list
        .entries()
        .flat_map(|(_, entry)| list.notes(entry).map(move |note| (entry.code, note)))
        .filter(|(_, note)| note.kind == NoteKind::Term)
        .filter(|(_, note)| (8..60).contains(&note.text.len()) && note.text.contains(' '))
        .collect();
    let step = terms.len() / 250;
    let chosen = terms.iter().step_by(step).take(250).enumerate();
    chosen
        .map(|(seed, (_, note))| Query {
            words: mistyped(note.text, seed),
            right: carriers(list, note.text),
        })
        .collect()
}

/// Every line that has this name; some names stand under several.
fn carriers(list: &Icd, term: &str) -> Vec<String> {
    let has = |code: &str, text: &str| (text == term).then(|| code.to_owned());
    list.entries()
        .flat_map(|(_, entry)| {
            let notes = list.notes(entry).filter_map(|note| has(entry.code, note.text));
            notes.chain(has(entry.code, entry.title)).collect::<Vec<_>>()
        })
        .collect()
}

/// One mistake in the longest word: a letter left out, doubled, swapped with the next, or wrong.
fn mistyped(term: &str, seed: usize) -> String {
    let longest = term.split(' ').max_by_key(|word| word.len()).unwrap();
    let letters: Vec<char> = longest.chars().collect();
    let at = 1 + seed % letters.len().saturating_sub(2).max(1);
    let mut wrong = letters.clone();
    match seed % 4 {
        0 => drop(wrong.remove(at)),
        1 => wrong.insert(at, letters[at]),
        2 if at + 1 < wrong.len() => wrong.swap(at, at + 1),
        _ => wrong[at] = 'e',
    }
    term.replacen(longest, &wrong.into_iter().collect::<String>(), 1)
}

fn hold(tally: &Tally, first: usize, in_ten: usize, what: &str) {
    assert!(tally.first * 100 >= tally.asked * first, "{what}: first too seldom, {tally:?}");
    assert!(tally.in_ten * 100 >= tally.asked * in_ten, "{what}: lost too often, {tally:?}");
}

#[test]
fn official_names_are_found_with_a_typing_mistake() {
    hold(&run(&official()), 80, 95, "official names");
}

#[test]
fn what_people_say_is_found_in_three_languages() {
    let mut all = Tally::default();
    for language in ["en", "ta", "te"] {
        let tally = run(&plain(language));
        all.asked += tally.asked;
        all.first += tally.first;
        all.in_ten += tally.in_ten;
        all.missed.extend(tally.missed);
    }
    assert!(all.asked >= 250, "half of the queries are people's own words");
    hold(&all, 80, 95, "plain words");
}

#[test]
fn the_right_answers_of_the_table_exist() {
    for query in ["en", "ta", "te"].into_iter().flat_map(plain) {
        for code in &query.right {
            let code = IcdCode::parse(code).unwrap();
            assert!(bundled().find(&code).is_some(), "{code} is in the list");
        }
    }
}

#[test]
fn a_code_finds_itself_and_what_lies_under_it() {
    let hits = search::icd("e11.6", today(), 10);
    assert_eq!(hits[0].code.to_string(), "E11.6", "the code itself comes first");
    assert!(hits.iter().any(|hit| hit.code.to_string() == "E11.65"), "and its children follow");
}

#[test]
fn what_no_longer_counts_is_not_offered() {
    let words = "secondary malignant neoplasm of larynx";
    let first = |day: &str| search::icd(words, day.parse().unwrap(), 1).remove(0).code.to_string();
    assert_ne!(first("2026-09-30"), "C78.31", "the code does not exist yet");
    assert_eq!(first("2026-10-01"), "C78.31", "it does from 1 October 2026");
}

#[test]
fn nothing_that_is_typed_is_an_error() {
    for query in ["", " ", "?", "\u{200b}", "ச", &"fever ".repeat(5000), &"x".repeat(100_000)] {
        assert!(search::icd(query, today(), 5).len() <= 5, "at most what was asked for");
    }
}
