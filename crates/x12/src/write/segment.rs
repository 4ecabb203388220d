//! A segment to be written.

use super::WriteError;
use crate::{segment::Segment, separators::Separators, tag::Tag, value};

/// An element to be written.
#[derive(Clone, PartialEq, Eq)]
pub enum Field {
    /// A value.
    One(String),
    /// Components.
    Parts(Vec<String>),
}

/// A segment to be written. Empty elements at its end are left out.
#[derive(Clone, PartialEq, Eq)]
pub struct SegmentDraft {
    /// Its identifier.
    pub tag: String,
    /// Its elements from 1.
    pub fields: Vec<Field>,
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::One(text.to_owned())
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::One(text)
    }
}

impl From<&String> for Field {
    fn from(text: &String) -> Self {
        Self::One(text.clone())
    }
}

impl From<Vec<String>> for Field {
    fn from(parts: Vec<String>) -> Self {
        Self::Parts(parts)
    }
}

impl Field {
    /// Components of these texts.
    pub fn parts<const N: usize>(parts: [&str; N]) -> Self {
        Self::Parts(parts.map(str::to_owned).to_vec())
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::One(text) => text.is_empty(),
            Self::Parts(parts) => parts.iter().all(String::is_empty),
        }
    }
}

impl SegmentDraft {
    /// A segment of these elements.
    pub fn new(tag: &str, fields: impl IntoIterator<Item = Field>) -> Self {
        Self { tag: tag.to_owned(), fields: fields.into_iter().collect() }
    }

    /// A segment of plain values.
    pub fn of<const N: usize>(tag: &str, values: [&str; N]) -> Self {
        Self::new(tag, values.map(Field::from))
    }

    /// A copy of a segment that was read.
    pub fn copy(segment: Segment<'_>) -> Self {
        let separator = segment.component_separator();
        let fields = segment.elements().map(|element| {
            if !element.bytes().contains(&separator) {
                return Field::One(element.text().into_owned());
            }
            Field::Parts(element.components().map(|part| value::text(part).into_owned()).collect())
        });
        Self { tag: value::text(segment.get(0)).into_owned(), fields: fields.collect() }
    }

    /// The identifier, packed.
    pub(crate) fn packed(&self) -> Tag {
        Tag::new(self.tag.as_bytes())
    }

    /// The first element, where it is one value: what tells segments of a kind apart.
    pub(crate) fn qualifier(&self) -> &str {
        match self.fields.first() {
            Some(Field::One(text)) => text,
            Some(Field::Parts(parts)) => parts.first().map_or("", String::as_str),
            None => "",
        }
    }

    /// Writes it, without its terminator.
    pub(crate) fn write(
        &self,
        separators: Separators,
        out: &mut Vec<u8>,
    ) -> Result<(), WriteError> {
        if !self.packed().is_well_formed() || self.tag.len() > 3 {
            return Err(WriteError::Tag);
        }
        out.extend_from_slice(self.tag.as_bytes());
        let filled =
            self.fields.iter().rposition(|field| !field.is_empty()).map_or(0, |last| last + 1);
        for (at, field) in self.fields[..filled].iter().enumerate() {
            out.push(separators.element);
            let parts = match field {
                Field::One(text) => std::slice::from_ref(text),
                Field::Parts(parts) => &parts[..],
            };
            let filled = parts.iter().rposition(|part| !part.is_empty()).map_or(0, |last| last + 1);
            for (number, part) in parts[..filled].iter().enumerate() {
                if number > 0 {
                    out.push(separators.component);
                }
                if !fits(part, separators) {
                    return Err(WriteError::Separator { tag: self.tag.clone(), element: at + 1 });
                }
                out.extend_from_slice(part.as_bytes());
            }
        }
        Ok(())
    }
}

/// Whether a value can stand in an element.
fn fits(value: &str, separators: Separators) -> bool {
    let Separators { element, component, terminator, .. } = separators;
    value.bytes().all(|byte| byte >= b' ' && ![element, component, terminator].contains(&byte))
}

/// Free text made harmless: separators and control characters become blanks, blanks are single, ends cut.
pub fn plain(text: &str, separators: Separators) -> String {
    let Separators { element, component, terminator, repetition } = separators;
    let taken = [element, component, terminator, repetition.unwrap_or(element)];
    let harmless = |c: char| {
        if c.is_control() || taken.iter().any(|byte| c == char::from(*byte)) { ' ' } else { c }
    };
    let replaced: String = text.chars().map(harmless).collect();
    replaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
