//! What is told of a claim in the languages of the screens: `assets/claim-rules/words.csv`.
//!
//! A row is a sentence of the catalogue, of a gap or of a payer's code as it is written in English, with the same in
//! Tamil and Telugu; `{name}` stands for what it is about. Sentences are kept in English and said in the language of
//! whoever reads. What has no row is said in English: half a sentence in two languages helps nobody.

use nadi_base::Language;
use std::{collections::HashMap, sync::OnceLock};

const FILE: &str = include_str!("../../../assets/claim-rules/words.csv");

/// A sentence in three languages.
struct Row {
    /// What stands between the gaps in English, and the names of the gaps.
    pieces: Vec<String>,
    names: Vec<String>,
    ta: String,
    te: String,
}

struct Table {
    rows: Vec<Row>,
    /// Sentences without a gap.
    whole: HashMap<String, usize>,
}

/// An English sentence in a language; none where there is no row for it or the language is English.
pub fn in_language(english: &str, language: Language) -> Option<String> {
    let table = table();
    if let Some(row) = table.whole.get(english).and_then(|at| table.rows.get(*at)) {
        return row.text(language).map(str::to_owned);
    }
    let mut gapped = table.rows.iter().filter(|row| !row.names.is_empty());
    // The first row that fits is the longest: rows are sorted so.
    let (row, values) = gapped.find_map(|row| Some((row, row.values(english)?)))?;
    let mut said = row.text(language)?.to_owned();
    for (name, value) in row.names.iter().zip(values) {
        let value = in_language(value, language).unwrap_or_else(|| value.to_owned());
        said = said.replace(&format!("{{{name}}}"), &value);
    }
    Some(said)
}

impl Row {
    fn of(fields: [String; 3]) -> Self {
        let [english, ta, te] = fields;
        let (mut pieces, mut names) = (Vec::new(), Vec::new());
        let mut rest = english.as_str();
        while let Some((piece, (name, after))) =
            rest.split_once('{').and_then(|(piece, gap)| Some((piece, gap.split_once('}')?)))
        {
            pieces.push(piece.to_owned());
            names.push(name.to_owned());
            rest = after;
        }
        pieces.push(rest.to_owned());
        Self { pieces, names, ta, te }
    }

    fn text(&self, language: Language) -> Option<&str> {
        match language {
            Language::Ta => Some(&self.ta),
            Language::Te => Some(&self.te),
            Language::En | Language::Hi => None,
        }
    }

    /// What stands in the gaps of a sentence, where it is this one.
    fn values<'t>(&self, sentence: &'t str) -> Option<Vec<&'t str>> {
        let (first, between) = self.pieces.split_first()?;
        let mut rest = sentence.strip_prefix(first.as_str())?;
        let mut values = Vec::new();
        for (at, piece) in between.iter().enumerate() {
            let last = at + 1 == between.len();
            let end = match (last, piece.is_empty()) {
                (true, _) if rest.ends_with(piece.as_str()) => rest.len() - piece.len(),
                (false, false) => rest.find(piece.as_str())?,
                _ => return None,
            };
            values.push(rest.get(..end).filter(|value| !value.is_empty())?);
            rest = &rest[end + piece.len()..];
        }
        Some(values)
    }

    fn length(&self) -> usize {
        self.pieces.iter().map(String::len).sum()
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut rows: Vec<Row> = FILE.lines().skip(1).filter_map(fields).map(Row::of).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.length()));
        let plain = rows.iter().enumerate().filter(|(_, row)| row.names.is_empty());
        let whole = plain.map(|(at, row)| (row.pieces.concat(), at)).collect();
        Table { rows, whole }
    })
}

/// The three fields of a line; a field with a comma stands between quotation marks.
fn fields(line: &str) -> Option<[String; 3]> {
    let (mut fields, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match (letter, quoted) {
            ('"', _) => quoted = !quoted,
            (',', false) => fields.push(String::new()),
            (letter, _) => fields.last_mut()?.push(letter),
        }
    }
    fields.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Catalogue, build, respond};
    use std::collections::BTreeSet;

    fn rows() -> Vec<[String; 3]> {
        FILE.lines().skip(1).map(|line| fields(line).unwrap_or_else(|| panic!("{line}"))).collect()
    }

    fn gaps(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect()
    }

    #[test]
    fn a_sentence_is_said_with_what_it_is_about() {
        let ta = |text: &str| in_language(text, Language::Ta);
        assert_eq!(
            ta("The total charge 145 does not equal the sum of the lines 140.").as_deref(),
            Some("மொத்தக் கட்டணம் 145; சேவைகளின் கூட்டுத்தொகை 140. இரண்டும் சமமில்லை.")
        );
        assert_eq!(ta("The member's number is missing.").as_deref(), Some("உறுப்பினர் எண் இல்லை."));
        assert_eq!(in_language("There is no service.", Language::Te).as_deref(), Some("సేవ లేదు."));
        assert_eq!(ta("A sentence that nobody wrote."), None, "English stays English");
        assert_eq!(in_language("There is no service.", Language::En), None);
    }

    #[test]
    fn every_row_has_three_scripts_and_the_same_gaps() {
        for [english, ta, te] in rows() {
            assert_eq!((gaps(&ta), gaps(&te)), (gaps(&english), gaps(&english)), "{english}");
            let in_script = |text: &str, from: u32, to: u32| {
                text.chars().any(|letter| (from..=to).contains(&u32::from(letter)))
            };
            assert!(in_script(&ta, 0x0B80, 0x0BFF), "{english} in Tamil letters");
            assert!(in_script(&te, 0x0C00, 0x0C7F), "{english} in Telugu letters");
        }
    }

    #[test]
    fn the_usual_rules_and_all_gaps_of_a_form_are_said_in_three_languages() {
        let known = |text: &str| in_language(text, Language::Ta).is_some();
        let rules = Catalogue::shipped().rules().iter().filter(|rule| known(rule.words)).count();
        assert!(rules >= 100, "{rules} rules");
        let empty = build::gaps(&build::ClaimForm::default());
        assert!(empty.len() > 10, "an empty form lacks much");
        for gap in &empty {
            assert!(known(&gap.words), "{}", gap.words);
        }
        for rule in (1..=7).filter_map(|at| build::about(&format!("BLD-00{at}"))) {
            assert!(known(rule), "{rule}");
        }
        for input in crate::Input::ALL {
            assert!(known(input.words()), "{input}");
        }
        for code in ["CO-45", "PR-1", "CO-197", "A3:21"] {
            let words = respond::words::meaning(code).map(|meaning| meaning.words);
            assert!(words.is_some_and(known), "{code}");
        }
    }

    #[test]
    fn no_row_is_for_a_sentence_that_nobody_says() {
        let rules = Catalogue::shipped().rules().iter().map(|rule| rule.words);
        let sources = [
            include_str!("build/about.rs"),
            include_str!("build/gaps.rs"),
            include_str!("build/trial.rs"),
            include_str!("respond/words.rs"),
            include_str!("input.rs"),
        ];
        let rules: BTreeSet<_> = rules.collect();
        for [english, ..] in rows() {
            let in_source = sources.iter().any(|text| text.contains(english.trim_end_matches('.')));
            assert!(rules.contains(english.as_str()) || in_source, "{english}");
        }
    }
}
