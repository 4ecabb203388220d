//! The codes that a note of the list names: `(E10.-)`, `(J00-J22)`, `(B95-B97)`, `(N18.1, N18.2)`.

use crate::icd::IcdCode;

/// Codes that a note speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A code and everything under it.
    Under(IcdCode),
    /// Everything from one category to another.
    Range(IcdCode, IcdCode),
}

impl Reference {
    /// Whether a code is among them.
    pub fn names(&self, code: &IcdCode) -> bool {
        match self {
            Self::Under(stem) => code.is_under(stem),
            Self::Range(first, last) => {
                first.bare() <= code.bare() && (code.bare() <= last.bare() || code.is_under(last))
            }
        }
    }
}

/// Every reference in the brackets of a note.
pub fn references(note: &str) -> Vec<Reference> {
    let brackets = note.split('(').skip(1).filter_map(|part| part.split(')').next());
    brackets.flat_map(|inside| inside.split([',', ';', ' '])).filter_map(reference).collect()
}

fn reference(text: &str) -> Option<Reference> {
    let text = text.trim().trim_end_matches('.');
    if let Some(code) = text.strip_suffix(".-").or_else(|| text.strip_suffix('-')) {
        return IcdCode::parse(code).map(Reference::Under);
    }
    match text.split_once('-') {
        Some((first, last)) => Some(Reference::Range(code(first)?, code(last)?)),
        None => code(text).map(Reference::Under),
    }
}

/// A code as notes write it: with its digit, so that a word in brackets is none.
fn code(text: &str) -> Option<IcdCode> {
    IcdCode::parse(text).filter(|code| code.bare().bytes().any(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_name_codes_in_several_ways() {
        let names = |note: &str, code: &str| {
            let code = IcdCode::parse(code).unwrap();
            references(note).iter().any(|reference| reference.names(&code))
        };
        assert!(names("type 1 diabetes mellitus (E10.-)", "E10.65"));
        assert!(!names("type 1 diabetes mellitus (E10.-)", "E11.65"));
        assert!(names("influenza and respiratory infections (J00-J22)", "J22"));
        assert!(names("influenza and respiratory infections (J00-J22)", "J06.9"));
        assert!(!names("influenza and respiratory infections (J00-J22)", "J30.9"));
        assert!(names("kidney disease (N18.1, N18.2)", "N18.2"));
        assert!(names("hyperglycemia NOS (R73.9)", "R73.9"));
        assert!(!names("gestational diabetes (in the mother)", "O24.419"), "words name nothing");
    }
}
