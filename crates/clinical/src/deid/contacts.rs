//! E-mail, UPI and ABHA addresses, web addresses, network addresses: stretches without a space.

use super::document::{Document, Kind};

/// Marks every address of the wires.
pub(super) fn mark(document: &mut Document) {
    let mut index = 0;
    while index < document.tokens.len() {
        let end = stretch_end(document, index);
        if let Some((range, kind)) = recognise(document, index, end) {
            document.mark(range, kind);
        }
        index = end;
    }
}

/// One past the last token that touches the ones from `index`.
fn stretch_end(document: &Document, index: usize) -> usize {
    let mut end = index + 1;
    while end < document.tokens.len() && document.touches_previous(end) {
        end += 1;
    }
    end
}

fn recognise(
    document: &Document,
    start: usize,
    end: usize,
) -> Option<(std::ops::Range<usize>, Kind)> {
    let (start, end) = trimmed(document, start, end);
    let words: Vec<&str> = (start..end).map(|index| document.lower(index)).collect();
    if let Some(at) = words.iter().position(|word| *word == "@") {
        let tail = words.get(at + 1..)?;
        let first =
            words[..at].iter().rposition(|word| matches!(*word, ":" | "," | "(" | "<" | "\""));
        let start = start + first.map_or(0, |place| place + 1);
        if tail.is_empty() || is_reserved(tail) || at == 0 {
            return None;
        }
        return Some((start..end, if tail.contains(&".") { Kind::Email } else { Kind::Id }));
    }
    if let Some(scheme) =
        words.iter().position(|word| matches!(*word, "http" | "https" | "www" | "ftp"))
    {
        return (words.len() > scheme + 2).then_some((start + scheme..end, Kind::Url));
    }
    if let Some(range) = network_address(&words) {
        return Some((start + range.start..start + range.end, Kind::Ip));
    }
    is_bare_domain(&words).then_some((start..end, Kind::Url))
}

/// Without the signs that close a sentence around the stretch.
fn trimmed(document: &Document, mut start: usize, mut end: usize) -> (usize, usize) {
    let sign = |index: usize| {
        let lower = document.lower(index);
        matches!(
            lower,
            "." | "," | ";" | ")" | "(" | "?" | "!" | "\"" | "'" | "<" | ">" | "[" | "]"
        )
    };
    while end > start + 1 && sign(end - 1) {
        end -= 1;
    }
    while start + 1 < end && sign(start) {
        start += 1;
    }
    (start, end)
}

/// RFC 2606: names under these domains belong to nobody.
fn is_reserved(tail: &[&str]) -> bool {
    matches!(tail.last(), Some(&("invalid" | "test" | "localhost")))
}

fn network_address(words: &[&str]) -> Option<std::ops::Range<usize>> {
    let octet = |word: &str| word.len() < 4 && word.parse::<u16>().is_ok_and(|value| value < 256);
    let dotted = |at: usize| {
        words.get(at..at + 7).is_some_and(|part| {
            part.iter()
                .enumerate()
                .all(|(place, word)| if place % 2 == 0 { octet(word) } else { *word == "." })
        })
    };
    if let Some(at) = (0..words.len()).find(|&at| dotted(at)) {
        return Some(at..at + 7);
    }
    let colons = words.iter().filter(|word| **word == ":").count();
    let hexadecimal = |word: &&str| **word == *":" || word.chars().all(|c| c.is_ascii_hexdigit());
    (colons > 4 && words.iter().all(hexadecimal)).then_some(0..words.len())
}

fn is_bare_domain(words: &[&str]) -> bool {
    let endings = ["com", "org", "net", "in", "edu", "gov", "info", "io"];
    words.len() > 2
        && words[words.len() - 2] == "."
        && endings.contains(&words[words.len() - 1])
        && words
            .iter()
            .all(|word| *word == "." || *word == "-" || word.chars().all(char::is_alphanumeric))
        && words[0].len() > 1
}
