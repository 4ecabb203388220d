//! The message to the patient, in the patient's language, as the desk shows it.

use super::common::blank;
use crate::{Block, Case, Document, Part, words::Word};

/// The letter of a case.
pub(super) fn write(case: &Case) -> Document {
    let parts = parts(&case.message.text);
    Document { parts, ..blank(case, Word::Letter, case.message.language) }
}

/// Lines as parts: 'x:' before a list begins a part, '- x' is of a list, anything else a paragraph.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    for (number, line) in lines.iter().enumerate() {
        let next = lines.get(number + 1).copied().unwrap_or_default();
        if line.ends_with(':') && next.starts_with("- ") {
            let title = Some(line.trim_end_matches(':').to_owned());
            parts.push(Part { title, blocks: Vec::new() });
        } else if let Some(part) = parts.last_mut() {
            add(&mut part.blocks, line);
        }
    }
    parts.retain(|part| !part.blocks.is_empty());
    parts
}

fn add(blocks: &mut Vec<Block>, line: &str) {
    match (line.strip_prefix("- "), blocks.last_mut()) {
        (Some(item), Some(Block::List(items))) => items.push(item.to_owned()),
        (Some(item), _) => blocks.push(Block::List(vec![item.to_owned()])),
        _ if line.is_empty() => {}
        _ => blocks.push(Block::Text(line.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_keeps_its_headings_and_lists() {
        let found = parts("You came today.\n\nMedicines:\n- one\n- two\n\nAlone:\nMore.");
        let text = |text: &str| Block::Text(text.to_owned());
        let expected = [
            Part { title: None, blocks: vec![text("You came today.")] },
            Part {
                title: Some("Medicines".to_owned()),
                blocks: vec![
                    Block::List(vec!["one".to_owned(), "two".to_owned()]),
                    text("Alone:"),
                    text("More."),
                ],
            },
        ];
        assert!(found == expected, "a colon before no list is kept");
        assert!(parts(" \n").is_empty(), "an empty message has no parts");
    }
}
