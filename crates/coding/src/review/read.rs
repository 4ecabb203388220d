//! Billed codes however they come: a JSON list, a table with a heading, or codes pasted one after the other.

use super::billed::{BadRow, Billed, of, read_csv};
use crate::sheet::MOST_LINES;
use serde_json::{Map, Value};

/// Text longer than this is no list of codes of one visit.
const MOST_BYTES: usize = 1 << 20;

/// Reads billed codes. A row that cannot be used is named; the others are used. Rows of JSON are counted
/// from 1.
pub fn read(text: &str) -> (Vec<Billed>, Vec<BadRow>) {
    let text = text.trim_start_matches('\u{feff}');
    if text.len() > MOST_BYTES {
        return refused("this is too long for the codes of one visit");
    }
    let first = text.lines().next().unwrap_or_default();
    match text.trim_start().chars().next() {
        Some('[' | '{') => read_json(text),
        _ if names_code(first) => read_csv(text),
        _ => pasted(text),
    }
}

fn refused(reason: &str) -> (Vec<Billed>, Vec<BadRow>) {
    (Vec::new(), vec![BadRow { line: 1, reason: reason.to_owned() }])
}

/// Whether a line is a heading with a column for codes.
fn names_code(line: &str) -> bool {
    line.split(',').any(|name| name.trim().trim_matches('"').eq_ignore_ascii_case("code"))
}

fn read_json(text: &str) -> (Vec<Billed>, Vec<BadRow>) {
    let rows = match serde_json::from_str::<Value>(text) {
        Ok(Value::Array(rows)) => rows,
        Ok(Value::Object(mut all)) => match all.remove("codes") {
            Some(Value::Array(rows)) => rows,
            _ => return refused("there is no list named “codes”"),
        },
        _ => return refused("this is not JSON"),
    };
    gather(rows.iter().take(MOST_LINES).map(|row| match row {
        Value::String(code) => of(&|name| (name == "code").then(|| code.trim().to_owned())),
        Value::Object(fields) => of(&|name| field(fields, name)),
        _ => Err("a code is a text or has fields".to_owned()),
    }))
}

/// A field as text; modifiers may be a list.
fn field(fields: &Map<String, Value>, name: &str) -> Option<String> {
    let value = fields.get(name).or_else(|| fields.get(&format!("{name}s")))?;
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(parts) => parts.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// Codes with blanks, commas, semicolons or lines between; `A0004-25` has a modifier.
fn pasted(text: &str) -> (Vec<Billed>, Vec<BadRow>) {
    let (mut billed, mut bad) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate().take(MOST_LINES) {
        let words = line.split([' ', '\t', ',', ';']).filter(|word| !word.is_empty());
        for word in words {
            let (code, modifier) = word.split_once('-').unwrap_or((word, ""));
            match of(&|name| match name {
                "code" => Some(code.to_owned()),
                "modifier" => Some(modifier.replace('-', " ")),
                _ => None,
            }) {
                Ok(code) => billed.push(code),
                Err(reason) => bad.push(BadRow { line: at + 1, reason }),
            }
        }
    }
    (billed, bad)
}

fn gather(rows: impl Iterator<Item = Result<Billed, String>>) -> (Vec<Billed>, Vec<BadRow>) {
    let (mut billed, mut bad) = (Vec::new(), Vec::new());
    for (at, row) in rows.enumerate() {
        match row {
            Ok(row) => billed.push(row),
            Err(reason) => bad.push(BadRow { line: at + 1, reason }),
        }
    }
    (billed, bad)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> (Vec<String>, Vec<usize>) {
        let (billed, bad) = read(text);
        (
            billed.into_iter().map(|one| one.code).collect(),
            bad.into_iter().map(|row| row.line).collect(),
        )
    }

    #[test]
    fn the_same_codes_are_read_however_they_come() {
        for text in [
            "code\nE11.65\nA0004\n",
            "\u{feff}Code,Units\nE11.65,1\nA0004,1\n",
            "[\"E11.65\", \"a0004\"]",
            "{\"codes\": [{\"code\": \"E11.65\"}, {\"code\": \"A0004\", \"units\": 1}]}",
            "E11.65 A0004",
            "e11.65,\na0004-25",
        ] {
            assert_eq!(
                codes(text),
                (vec!["E11.65".to_owned(), "A0004".to_owned()], vec![]),
                "{text}"
            );
        }
    }

    #[test]
    fn a_bad_row_is_named_by_its_line_and_the_rest_is_used() {
        let json = "[\"E11.65\", 7, {\"units\": 1}, {\"code\": \"I10\", \"units\": 0}, \"I10\"]";
        assert_eq!(codes(json), (vec!["E11.65".to_owned(), "I10".to_owned()], vec![2, 3, 4]));
        assert_eq!(
            codes("E11.65\n??\nI10"),
            (vec!["E11.65".to_owned(), "I10".to_owned()], vec![2])
        );
        for text in ["{", "[1", "{\"a\": 1}"] {
            assert_eq!(codes(text), (vec![], vec![1]), "{text} is refused as a whole");
        }
    }

    #[test]
    fn fields_of_json_are_the_columns_of_a_table() {
        let json = "[{\"code\": \"A0004\", \"modifiers\": [\"25\", \"LT\"], \"units\": 2, \"charge\": \"12.50\"}]";
        let (billed, _) = read(json);
        assert_eq!(
            (billed[0].modifiers.clone(), billed[0].units),
            (vec!["25".into(), "LT".into()], 2)
        );
        assert_eq!(billed[0].charge, Some(1_250));
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_comes_from_outside_breaks_it(text in "\\PC{0,400}") {
            let (billed, bad) = read(&text);
            proptest::prop_assert!(billed.len() + bad.len() <= text.len() + 1);
        }
    }
}
