//! What a file says itself that a group of its letters means (`ActualText`, ISO 32000-1 14.9.4). Programs that shape Tamil
//! and Telugu write it beside nearly every cluster, because a shaped sign alone does not tell its letters.
//!
//! The drawing library does not hand these on, so that they are read beside it in the same order. Should the two ever
//! disagree, the letters count.

use hayro::hayro_syntax::{
    content::{TypedIter, ops::TypedInstruction},
    object::{Dict, Name, Object, String as PdfString, dict_or_stream},
    page::{Page, Resources},
};
use std::collections::VecDeque;

/// Forms within forms.
const DEEPEST: usize = 12;
/// Marks on one page.
const MOST: usize = 500_000;

/// A mark of the page: its tag, and what it says that its inside means.
pub(super) struct Mark {
    pub(super) tag: Vec<u8>,
    pub(super) says: Option<String>,
}

/// The marks of a page, in order; none where it has more than any page of a clinic.
pub(super) fn of(page: &Page<'_>) -> VecDeque<Mark> {
    let mut marks = VecDeque::new();
    let whole = walk(page.typed_operations(), page.resources(), 0, &mut marks);
    if whole.is_none() { VecDeque::new() } else { marks }
}

fn walk(
    mut steps: TypedIter<'_>,
    resources: &Resources<'_>,
    depth: usize,
    marks: &mut VecDeque<Mark>,
) -> Option<()> {
    if depth > DEEPEST {
        return None;
    }
    while let Some(step) = steps.next() {
        if marks.len() > MOST {
            return None;
        }
        match step {
            TypedInstruction::BeginMarkedContent(mark) => {
                marks.push_back(Mark { tag: mark.0.to_vec(), says: None });
            }
            TypedInstruction::BeginMarkedContentWithProperties(mark) => {
                let says = says(mark.1, resources);
                marks.push_back(Mark { tag: mark.0.to_vec(), says });
            }
            TypedInstruction::XObject(named) => form(named.0, resources, depth, marks)?,
            _ => {}
        }
    }
    Some(())
}

fn form(
    name: &Name<'_>,
    resources: &Resources<'_>,
    depth: usize,
    marks: &mut VecDeque<Mark>,
) -> Option<()> {
    let Some(stream) = resources.get_x_object(name) else { return Some(()) };
    let dict = stream.dict();
    if dict.get::<Name<'_>>("Subtype").is_none_or(|kind| &*kind != b"Form") {
        return Some(());
    }
    let Ok(inside) = stream.decoded() else { return Some(()) };
    let own = dict.get::<Dict<'_>>("Resources").unwrap_or_default();
    let own = Resources::from_parent(own, resources.clone());
    walk(TypedIter::new(&inside), &own, depth + 1, marks)
}

fn says(properties: &Object<'_>, resources: &Resources<'_>) -> Option<String> {
    const KEY: &str = "ActualText";
    let text = if let Some((dict, _)) = dict_or_stream(properties) {
        dict.get::<PdfString<'_>>(KEY)?
    } else {
        let name = properties.clone().into_name()?;
        resources.properties.get::<Dict<'_>>(&*name)?.get::<PdfString<'_>>(KEY)?
    };
    Some(decoded(text.as_bytes()))
}

/// A text string: UTF-16 or UTF-8 with its mark, else close to Latin-1 (ISO 32000-1 7.9.2.2).
fn decoded(bytes: &[u8]) -> String {
    if let Some(wide) = bytes.strip_prefix(b"\xfe\xff") {
        let units = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        return char::decode_utf16(units)
            .map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
    }
    if let Some(narrow) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8_lossy(narrow).into_owned();
    }
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_string_is_read_in_its_coding() {
        assert_eq!(decoded(b"\xfe\xff\x0b\xa4\x0b\xcb"), "தோ");
        assert_eq!(decoded(b"\xef\xbb\xbf\xe0\xae\xa4"), "த");
        assert_eq!(decoded(b"fi\xb0"), "fi°");
        assert_eq!(decoded(b"\xfe\xff\xd8\x00"), "\u{fffd}", "half a letter is said to be lost");
    }
}
