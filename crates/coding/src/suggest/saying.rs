//! What a sentence says of a condition that is named in it by this crate's own words: whether it is there,
//! or only possible, denied, somebody else's, or long past. What the clinic's lexicon knows is judged there.

use super::{
    rows,
    words::{Words, any},
};
use nadi_clinical::entities::Status;
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../assets/codes/sayings.txt");

/// Words between a denial and what it denies.
const NEAR: usize = 6;

/// What a sentence of small letters says of the words from `from` to `to` in it.
pub(super) fn of(sentence: &str, (from, to): (usize, usize)) -> Option<Status> {
    let table = table();
    let (before, after) = (&sentence[..from], &sentence[to..]);
    if sentence.trim_end().ends_with('?') || any(&table.another, sentence) {
        return None;
    }
    let near = before.rsplit([',', ':']).next().unwrap_or(before);
    let near = last_words(near);
    Some(match () {
        () if any(&table.before, near) || any(&table.after, after) => Status::Absent,
        () if any(&table.conditional, sentence) => Status::Hypothetical,
        () if any(&table.uncertain, sentence) => Status::Possible,
        () if any(&table.formerly, sentence) => Status::Past,
        () => Status::Present,
    })
}

/// The last few words of a text.
fn last_words(text: &str) -> &str {
    let places: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    match places.len().checked_sub(NEAR) {
        Some(at) => &text[places[at]..],
        None => text,
    }
}

struct Table {
    another: Vec<Words>,
    conditional: Vec<Words>,
    after: Vec<Words>,
    before: Vec<Words>,
    formerly: Vec<Words>,
    uncertain: Vec<Words>,
}

fn table() -> &'static Table {
    static READ: OnceLock<Table> = OnceLock::new();
    READ.get_or_init(|| {
        let of = |what: &str| {
            let rows = rows::rows(TABLE).filter(|row| row[0] == what);
            rows.flat_map(|row| rows::list(row[1])).map(Words::of).collect()
        };
        Table {
            another: of("another"),
            conditional: of("conditional"),
            after: of("denied-after"),
            before: of("denied-before"),
            formerly: of("formerly"),
            uncertain: of("uncertain"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(sentence: &str, words: &'static str) -> Option<Status> {
        of(sentence, Words::of(words).find(sentence).unwrap())
    }

    #[test]
    fn only_what_is_said_to_be_there_is_there() {
        let said = Some(Status::Present);
        assert_eq!(says("this is vestibular neuritis.", "vestibular neuritis"), said);
        assert_eq!(says("இது மூட்டு தேய்மானம்.", "மூட்டு தேய்மான"), said);
        for (sentence, status) in [
            ("no sign of uveitis.", Status::Absent),
            ("uveitis is unlikely.", Status::Absent),
            ("యూవైటిస్ లేదు.", Status::Absent),
            ("possible uveitis.", Status::Possible),
            ("if uveitis comes, call me.", Status::Hypothetical),
            ("he had uveitis in 2019.", Status::Past),
        ] {
            let words = if sentence.is_ascii() { "uveitis" } else { "యూవైటిస్" };
            assert_eq!(says(sentence, words), Some(status), "{sentence}");
        }
        assert_eq!(says("is it uveitis?", "uveitis"), None, "a question states nothing");
        assert_eq!(says("your mother has uveitis.", "uveitis"), None, "nor is it the patient's");
    }
}
