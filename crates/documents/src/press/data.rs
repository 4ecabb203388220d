//! A document as the template reads it: data, never source.

use super::{Paper, PressError, fonts};
use crate::{Block, Document};
use serde_json::{Value, json};

/// Letters of the longest document: some thousand pages.
const LONGEST: usize = 4_000_000;

/// The document as JSON.
pub(super) fn of(document: &Document, paper: Paper) -> Result<Vec<u8>, PressError> {
    let date = document.date;
    let value = json!({
        "paper": match paper { Paper::A4 => "a4", Paper::Letter => "us-letter" },
        "language": document.language.as_str(),
        "title": clean(&document.title),
        "head": { "name": clean(&document.head.name), "lines": all(&document.head.lines) },
        "warning": document.warning.as_deref().map(clean),
        "facts": document.facts.iter().map(|fact| json!([clean(&fact.label), clean(&fact.value)])).collect::<Vec<_>>(),
        "parts": document.parts.iter().map(|part| json!({
            "title": part.title.as_deref().map(clean),
            "blocks": part.blocks.iter().map(block).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "signature": document.signature.as_ref().map(|signature| json!({
            "name": clean(&signature.name),
            "lines": all(&signature.lines),
            "signed": signature.signed.as_deref().map(clean),
        })),
        "printed": clean(&document.printed),
        "page": document.page,
        "date": [date.year(), i16::from(date.month()), i16::from(date.day())],
    });
    let bytes = value.to_string().into_bytes();
    if bytes.len() > LONGEST { Err(PressError::TooLong) } else { Ok(bytes) }
}

fn block(block: &Block) -> Value {
    match block {
        Block::Text(text) => json!({ "kind": "text", "text": clean(text) }),
        Block::List(items) => json!({ "kind": "list", "items": all(items) }),
        Block::Table { columns, rows } => json!({
            "kind": "table",
            "columns": all(columns),
            "rows": rows.iter().map(|row| all(row)).collect::<Vec<_>>(),
        }),
    }
}

fn all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| clean(text)).collect()
}

/// One line of signs that the fonts have. A sign that they lack is written by its number, so that nobody
/// takes a gap for nothing; a control sign is a gap.
fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|sign: char| sign.is_whitespace() || sign.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for sign in word.chars() {
            if fonts::has(sign) {
                line.push(sign);
            } else {
                let number = format!("[U+{:04X}]", u32::from(sign));
                line.push_str(&number);
            }
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_without_a_font_is_written_by_its_number() {
        assert_eq!(clean("தலைவலி \u{1f600}"), "தலைவலி [U+1F600]");
        assert_eq!(clean("a\u{0}b\n c"), "a b c", "one line, no control signs");
        assert_eq!(
            clean("SpO₂ ≥94 ≤ ±½°C µg 5×2 → ↑ ≈ ≠ √ ♀ ₹ రోగి नाम"),
            "SpO₂ ≥94 ≤ ±½°C µg 5×2 → ↑ ≈ ≠ √ ♀ ₹ రోగి नाम",
            "signs of clinics and of four scripts are there"
        );
    }
}
