//! Names that people use and the official list does not have: those of the clinic's lexicon, a table of
//! plain words, and the index that notes are read by.

use super::fold;
use crate::suggest;
use nadi_base::Language;
use nadi_clinical::terms;

const PLAIN: &str = include_str!("../../../../assets/codes/plain-names.txt");

/// A name and the code it means.
pub(super) struct Name {
    pub(super) code: String,
    /// As it is shown.
    pub(super) said: String,
    /// Whether it is Tamil or Telugu, and so may come in either script.
    pub(super) by_sound: bool,
}

/// Every name, those of the lexicon first.
pub(super) fn all() -> impl Iterator<Item = Name> {
    let lexicon = terms::coded().map(|term| Name {
        code: term.code.to_owned(),
        said: term.words.join(" "),
        by_sound: term.language != Language::En,
    });
    let lines = PLAIN.lines().chain(suggest::INDEX.lines());
    lexicon.chain(lines.filter(|line| !line.starts_with('#')).flat_map(plain))
}

fn plain(line: &'static str) -> impl Iterator<Item = Name> {
    let mut fields = line.split(';').map(str::trim);
    let code = fields.next().unwrap_or_default().to_owned();
    let forms = fields.flat_map(|field| field.split(',')).map(str::trim);
    forms.filter(|form| !form.is_empty()).map(move |form| Name {
        code: code.clone(),
        said: form.to_owned(),
        by_sound: form.chars().any(fold::is_native),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icd::{IcdCode, bundled};

    #[test]
    fn every_plain_name_stands_for_a_code_of_the_list() {
        for name in all().filter(|name| !name.code.is_empty()) {
            let code = IcdCode::parse(&name.code);
            let known = code.as_ref().and_then(|code| bundled().find(code));
            assert!(known.is_some(), "{} ({}) is no code", name.code, name.said);
        }
    }

    #[test]
    fn the_table_is_in_order() {
        let lines: Vec<_> = PLAIN.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted(), "a person finds a line by looking");
        assert!(lines.iter().all(|line| line.matches(" ;").count() == 3), "four fields a line");
    }
}
