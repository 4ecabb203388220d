//! Somebody who smoked and stopped: told in one sentence, or in the answer to the question.

use super::{
    found::{Because, Codes},
    heard::{Heard, Said},
    rows,
    words::{self, Words},
};
use crate::level::Evidence;
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../assets/codes/smoking.txt");

/// Adds that the patient smoked once.
pub(super) fn read(codes: &mut Codes, heard: &Heard) {
    if codes.has("F172") || codes.has("Z87891") {
        return;
    }
    for (at, said) in heard.said.iter().enumerate().filter(|(_, said)| said.tells) {
        let before = at.checked_sub(1).and_then(|before| heard.said.get(before));
        let asked = before.is_some_and(|before| before.states && any("smoke", &before.text));
        if let Some(evidence) = stopped(said, asked) {
            codes.put("Z87.891", Because::says(&evidence, None));
            return;
        }
    }
}

/// The sentence that says that it was stopped; one about drinking is none.
fn stopped(said: &Said, asked: bool) -> Option<Evidence> {
    let (from, to) = words::sentences(&said.text).find(|(from, to)| {
        let sentence = &said.text[*from..*to];
        any("quit", sentence)
            && !any("never", sentence)
            && (any("smoke", sentence) || (asked && !any("drink", sentence)))
    })?;
    let quote = said.text[from..to].trim().to_owned();
    let space = said.text[from..to].chars().take_while(|letter| letter.is_whitespace()).count();
    let start = said.start + said.text[..from].chars().count() + space;
    Some(Evidence { start, end: start + quote.chars().count(), quote })
}

fn any(what: &str, text: &str) -> bool {
    static READ: OnceLock<Vec<(&'static str, Vec<Words>)>> = OnceLock::new();
    let lists = READ.get_or_init(|| {
        let row = |row: Vec<&'static str>| (row[0], rows::list(row[1]).map(Words::of).collect());
        rows::rows(TABLE).map(row).collect()
    });
    let lower = text.to_lowercase();
    lists.iter().any(|(own, words)| *own == what && words::any(words, &lower))
}
