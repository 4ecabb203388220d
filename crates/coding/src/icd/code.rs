//! A diagnosis code, whole or the beginning of one.

use std::fmt;

/// A code in capitals without its dot, as the tables and claims hold it; shown with the dot.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IcdCode(String);

impl IcdCode {
    /// Reads a code as people write it: with or without the dot, in any case, with spaces around.
    /// What does not have a code's shape is none.
    pub fn parse(text: &str) -> Option<Self> {
        let trimmed = text.trim();
        if trimmed.len() > 8 || !trimmed.is_ascii() {
            return None;
        }
        if trimmed.find('.').is_some_and(|dot| dot != 3) {
            return None;
        }
        let code = trimmed.replacen('.', "", 1).to_ascii_uppercase();
        let bytes = code.as_bytes();
        let shaped = (3..=7).contains(&bytes.len())
            && bytes[0].is_ascii_uppercase()
            && bytes[1..].iter().all(u8::is_ascii_alphanumeric);
        shaped.then_some(Self(code))
    }

    /// The code without its dot.
    pub fn bare(&self) -> &str {
        &self.0
    }

    /// The three characters of the category.
    pub fn category(&self) -> &str {
        &self.0[..3]
    }

    /// Whether this code lies at or under another.
    pub fn is_under(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }
}

/// A code as a number that sorts as the code does; none for what is empty or longer than a code.
pub(super) fn key(code: &[u8]) -> Option<u64> {
    if code.is_empty() || code.len() > 7 {
        return None;
    }
    let mut bytes = [0; 8];
    bytes[..code.len()].copy_from_slice(code);
    Some(u64::from_be_bytes(bytes))
}

impl fmt::Display for IcdCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_at(3) {
            (category, "") => f.write_str(category),
            (category, rest) => write!(f, "{category}.{rest}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_write_it() {
        for text in ["E11.65", "e1165", " E11.65 "] {
            assert_eq!(IcdCode::parse(text).unwrap().to_string(), "E11.65", "{text} is one code");
        }
        assert_eq!(IcdCode::parse("I10").unwrap().to_string(), "I10", "a category has no dot");
        for text in ["C4A.0", "QA0.0101"] {
            assert!(IcdCode::parse(text).is_some(), "{text}: newer categories have more letters");
        }
        for text in
            ["", "I1", "110", "E1.165", "E11.65.1", "E11.65789", "É11", "12345", "E1165 fever"]
        {
            assert_eq!(IcdCode::parse(text), None, "{text} is no code");
        }
    }
}
