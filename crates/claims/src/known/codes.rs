//! Maps and lists whose keys are codes, found by the bytes that a claim holds.

use nadi_base::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{
    collections::{BTreeMap, HashMap},
    hash::{BuildHasherDefault, Hasher},
};

/// A short key's hash: the lists come from the practice, so nobody chooses keys that clash.
#[derive(Clone, Default)]
pub(super) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            let mixed = (self.0 ^ u64::from_le_bytes(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            self.0 = mixed ^ (mixed >> 29);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// What is known of each of some codes.
#[derive(Clone)]
pub struct Codes<T>(Map<T>);

type Map<T> = HashMap<Box<[u8]>, T, BuildHasherDefault<Quick>>;

impl<T> Default for Codes<T> {
    fn default() -> Self {
        Self(HashMap::default())
    }
}

impl<T> std::fmt::Debug for Codes<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} codes", self.0.len())
    }
}

impl<T> Codes<T> {
    /// What is known of a code.
    #[inline]
    pub fn get(&self, code: &[u8]) -> Option<&T> {
        if self.0.is_empty() { None } else { self.0.get(code) }
    }

    /// Whether the code is there.
    pub fn has(&self, code: &[u8]) -> bool {
        self.get(code).is_some()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Puts a code in, over what was there.
    pub fn insert(&mut self, code: &str, value: T) {
        self.0.insert(code.as_bytes().into(), value);
    }

    /// All of them, in no order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.values()
    }
}

impl<T> FromIterator<(String, T)> for Codes<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(all: I) -> Self {
        Self(all.into_iter().map(|(code, value)| (code.into_bytes().into(), value)).collect())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Codes<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::<String, T>::deserialize(from)?.into_iter().collect())
    }
}

impl<T: Serialize> Serialize for Codes<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let text = |(code, value)| (String::from_utf8_lossy(code), value);
        let all: BTreeMap<_, &T> =
            self.0.iter().map(|(code, value)| text((code.as_ref(), value))).collect();
        all.serialize(to)
    }
}

/// From when until when a code holds; open where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dated {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl Dated {
    /// Whether it holds on a day.
    pub fn holds(self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// A list of codes, each with its days.
#[derive(Clone, Default)]
pub struct List(Codes<Dated>);

impl List {
    /// Whether the list is there at all.
    pub fn is_known(&self) -> bool {
        !self.0.is_empty()
    }

    /// Whether a code is in it on a day; on any day where none is given.
    pub fn has(&self, code: &[u8], on: Option<Date>) -> bool {
        self.0.get(code).is_some_and(|dated| on.is_none_or(|on| dated.holds(on)))
    }

    /// Puts a code in.
    pub fn insert(&mut self, code: &str, dated: Dated) {
        self.0.insert(code, dated);
    }
}

impl<'de> Deserialize<'de> for List {
    /// From a map of codes to their days, or from a plain list of codes.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Plain(Vec<String>),
            Days(BTreeMap<String, Dated>),
        }
        let form = Form::deserialize(from).map_err(|_| {
            D::Error::custom("a list of codes, or a map of codes to {\"from\", \"until\"}")
        })?;
        Ok(Self(match form {
            Form::Plain(codes) => codes.into_iter().map(|code| (code, Dated::default())).collect(),
            Form::Days(codes) => codes.into_iter().collect(),
        }))
    }
}

impl Serialize for List {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_holds_on_its_days() {
        let day = |text: &str| text.parse::<Date>().ok();
        let mut list = List::default();
        list.insert("45", Dated { from: day("2020-01-01"), until: day("2025-12-31") });
        assert!(list.has(b"45", day("2025-12-31")), "the last day is one of them");
        assert!(!list.has(b"45", day("2026-01-01")), "the day after is not");
        assert!(list.has(b"45", None) && !list.has(b"46", None), "on any day");
    }

    #[test]
    fn both_written_forms_are_read() {
        for text in [r#"["A","B"]"#, r#"{"A":{},"B":{"until":"2030-01-01"}}"#] {
            let list: List = serde_json::from_str(text).expect("a list");
            assert!(list.has(b"A", None) && list.has(b"B", None), "{text}");
        }
    }
}
