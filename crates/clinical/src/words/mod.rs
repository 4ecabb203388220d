//! Word lists as they lie in `assets/lexicons`: one word a line, sorted by bytes, looked up without loading.

mod list;

pub(crate) use list::WordList;

/// Common English words in lower case (SCOWL, sizes up to 50).
pub(crate) static ENGLISH: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/english/words.txt"));
/// Words that carry a capital without naming a person or a place: weekdays, months, feasts, acronyms.
pub(crate) static CAPITALS: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/english/capitals.txt"));
/// Medical words, word parts not included, in lower case.
pub(crate) static MEDICAL: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/english/medical.txt"));
/// Given names and surnames of the US census.
pub(crate) static WESTERN_NAMES: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/names/western.txt"));
/// Given names of the US census.
pub(crate) static GIVEN_NAMES: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/names/given.txt"));
/// Indian names, folded.
pub(crate) static INDIAN_NAMES: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/names/indian.txt"));
/// Words of the names of towns, states and countries.
pub(crate) static TOWNS: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/places/towns.txt"));
/// Indian places beyond the towns of the world list, folded.
pub(crate) static INDIAN_PLACES: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/places/indian.txt"));

/// Everyday Tamil and Telugu words that look like names.
pub(crate) static NATIVE_COMMON: WordList =
    WordList::new(include_str!("../../../../assets/lexicons/deid/native_common.txt"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists = [
            &ENGLISH,
            &CAPITALS,
            &MEDICAL,
            &WESTERN_NAMES,
            &GIVEN_NAMES,
            &INDIAN_NAMES,
            &TOWNS,
            &INDIAN_PLACES,
            &NATIVE_COMMON,
        ];
        for (number, list) in lists.into_iter().enumerate() {
            assert!(list.is_sorted(), "list {number} must be sorted for look-up");
        }
    }
}
