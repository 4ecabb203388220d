//! The table of tokens, from letters that stand for bytes to the bytes themselves.
//!
//! Tokenizers of this family write each of the 256 bytes as a printable letter, so that a token is always text: bytes
//! that are printable stand for themselves, the others for letters from U+0100 on. whisper.cpp wants the bytes.

use super::folder::Folder;
use nadi_engines::speech::ConvertFault;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

const LONGEST: u64 = 64 << 20;
const LONGEST_TOKEN: usize = 1_024;
/// Fewer tokens than this of a table that should be full: another one was meant.
const MISSING: usize = 300;

/// A whole tokenizer in one file, as far as it matters here.
#[derive(Deserialize)]
struct Tokenizer {
    model: Model,
}

#[derive(Deserialize)]
struct Model {
    vocab: BTreeMap<String, u32>,
}

/// The bytes of each token of text.
pub(crate) fn read(folder: &Folder<'_>, count: u32) -> Result<Vec<Vec<u8>>, ConvertFault> {
    let table = if let Some(text) = folder.text("vocab.json", LONGEST)? {
        serde_json::from_slice(&text).map_err(|_| ConvertFault::Vocabulary)?
    } else {
        let text = folder.text("tokenizer.json", LONGEST)?.ok_or(ConvertFault::Vocabulary)?;
        let whole: Tokenizer =
            serde_json::from_slice(&text).map_err(|_| ConvertFault::Vocabulary)?;
        whole.model.vocab
    };
    placed(&table, count)
}

fn placed(table: &BTreeMap<String, u32>, count: u32) -> Result<Vec<Vec<u8>>, ConvertFault> {
    let letters = letters();
    let mut tokens: Vec<Option<Vec<u8>>> = vec![None; count as usize];
    for (text, number) in table {
        // What lies beyond is no text, and whisper.cpp knows it by its number.
        let Some(place) = tokens.get_mut(*number as usize) else { continue };
        let bytes: Option<Vec<u8>> =
            text.chars().map(|letter| letters.get(&letter).copied()).collect();
        let bytes =
            bytes.filter(|bytes| bytes.len() <= LONGEST_TOKEN).ok_or(ConvertFault::Vocabulary)?;
        if place.replace(bytes).is_some() {
            return Err(ConvertFault::Vocabulary);
        }
    }
    if tokens.iter().filter(|token| token.is_none()).count() > MISSING {
        return Err(ConvertFault::Vocabulary);
    }
    Ok(tokens.into_iter().map(Option::unwrap_or_default).collect())
}

/// The byte that each letter stands for.
fn letters() -> HashMap<char, u8> {
    let printable = |byte: u8| matches!(byte, b'!'..=b'~' | 0xa1..=0xac | 0xae..=0xff);
    let mut next = '\u{100}'..;
    let letter = |byte: u8| if printable(byte) { Some(char::from(byte)) } else { next.next() };
    let letters: Vec<Option<char>> = (0..=u8::MAX).map(letter).collect();
    letters
        .into_iter()
        .zip(0..=u8::MAX)
        .filter_map(|(letter, byte)| Some((letter?, byte)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_one_letter() {
        let letters = letters();
        assert_eq!(letters.len(), 256);
        // What the tokenizer's own table says: a space, a line's end, a deletion, a soft hyphen.
        for (letter, byte) in
            [('Ġ', b' '), ('Ċ', b'\n'), ('ġ', 0x7f), ('Ń', 0xad), ('a', b'a'), ('à', 0xe0)]
        {
            assert_eq!(letters.get(&letter), Some(&byte), "{letter}");
        }
    }

    #[test]
    fn a_table_with_a_mistake_is_refused() {
        let table = |pairs: &[(&str, u32)]| {
            pairs.iter().map(|(text, number)| ((*text).to_owned(), *number)).collect()
        };
        let good: BTreeMap<String, u32> = table(&[("a", 0), ("Ġb", 1), ("<|x|>", 9)]);
        assert_eq!(placed(&good, 3), Ok(vec![b"a".to_vec(), b" b".to_vec(), Vec::new()]));
        let twice = table(&[("a", 0), ("b", 0)]);
        assert_eq!(placed(&twice, 3), Err(ConvertFault::Vocabulary));
        let strange = table(&[("日", 0)]);
        assert_eq!(placed(&strange, 3), Err(ConvertFault::Vocabulary), "no byte looks like that");
        assert_eq!(placed(&good, 50_257), Err(ConvertFault::Vocabulary), "most of it is missing");
    }
}
