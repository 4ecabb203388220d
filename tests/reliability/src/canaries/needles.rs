//! How a word could lie in a file: as it is, in UTF-16, in hexadecimal, in base64 at each of its three
//! alignments.

use crate::clinic::Fault;
use aho_corasick::AhoCorasick;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};

/// All forms of all words, to be looked for at once.
pub(super) struct Needles {
    machine: AhoCorasick,
    forms: Vec<Form>,
}

struct Form {
    word: usize,
    name: &'static str,
    bytes: Vec<u8>,
}

impl Needles {
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Result<Self, Fault> {
        let forms: Vec<Form> = words.enumerate().flat_map(|(at, word)| forms(at, word)).collect();
        let machine = AhoCorasick::new(forms.iter().map(|form| &form.bytes))
            .map_err(|error| Fault::Content(format!("search: {error}")))?;
        Ok(Self { machine, forms })
    }

    /// What is found, told without the word itself.
    pub(super) fn in_bytes(&self, bytes: &[u8]) -> Vec<String> {
        let found = self.machine.find_overlapping_iter(bytes);
        found
            .filter_map(|hit| self.forms.get(hit.pattern().as_usize()))
            .map(|form| format!("word {} as {}", form.word, form.name))
            .collect()
    }

    /// Every form once, for proving that the search finds it.
    pub(super) fn baits(&self) -> impl Iterator<Item = Vec<u8>> {
        self.forms.iter().map(|form| form.bytes.clone())
    }
}

fn forms(at: usize, word: &str) -> Vec<Form> {
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let hex = |upper: bool| {
        let pairs = word
            .bytes()
            .map(|byte| if upper { format!("{byte:02X}") } else { format!("{byte:02x}") });
        pairs.collect::<String>().into_bytes()
    };
    let mut forms = vec![
        ("UTF-8", word.as_bytes().to_vec()),
        ("UTF-16LE", utf16(u16::to_le_bytes)),
        ("UTF-16BE", utf16(u16::to_be_bytes)),
        ("hexadecimal", hex(false)),
    ];
    if hex(true) != hex(false) {
        forms.push(("hexadecimal in capitals", hex(true)));
    }
    for alignment in 0..3 {
        let standard = base64(&STANDARD_NO_PAD, word, alignment);
        let for_urls = base64(&URL_SAFE_NO_PAD, word, alignment);
        if for_urls != standard {
            forms.push(("base64 for addresses", for_urls));
        }
        forms.push(("base64", standard));
    }
    forms.into_iter().map(|(name, bytes)| Form { word: at, name, bytes }).collect()
}

/// The letters that stand for the word alone when so many bytes come before it in its group of three.
fn base64(engine: &impl Engine, word: &str, alignment: usize) -> Vec<u8> {
    let padded = [&vec![0; alignment], word.as_bytes()].concat();
    let text = engine.encode(&padded).into_bytes();
    // Each letter stands for six bits; those that share a byte with a neighbour are left out.
    let first = (alignment * 8).div_ceil(6);
    let last = padded.len() * 8 / 6;
    text.get(first..last).unwrap_or_default().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_inside_base64_is_found_at_every_alignment() {
        let needles = Needles::of(["முத்துலட்சுமி"].into_iter()).unwrap();
        for before in ["", "a", "ab", "abc"] {
            let text = STANDARD_NO_PAD.encode(format!("{before}முத்துலட்சுமி and more"));
            assert!(!needles.in_bytes(text.as_bytes()).is_empty(), "{} bytes before", before.len());
        }
    }

    #[test]
    fn what_is_told_does_not_hold_the_word() {
        let needles = Needles::of(["muthulakshmi"].into_iter()).unwrap();
        let told = needles.in_bytes(b"x muthulakshmi y").concat();
        assert_eq!(told, "word 0 as UTF-8", "a report must not spread what it looks for");
    }
}
