//! Billed codes as they come from a practice's other programs.

use crate::sheet::{Heading, MOST_LINES, fields, minor};

/// A code that was billed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Billed {
    /// The code as it was written, in capitals.
    pub code: String,
    /// Its modifiers.
    pub modifiers: Vec<String>,
    /// How many units.
    pub units: u16,
    /// What was charged, in paise or cents.
    pub charge: Option<i64>,
    /// Whether it is known to be a service: numbers of services and codes of diagnoses can look alike.
    pub service: bool,
}

/// A row that cannot be used; the others are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
}

/// Reads a table with the columns `code`, and where they are there `modifier`, `units`, `charge`.
pub fn read_csv(text: &str) -> (Vec<Billed>, Vec<BadRow>) {
    let mut lines = text.lines().enumerate().take(MOST_LINES);
    let Some((_, first)) = lines.next() else { return (Vec::new(), Vec::new()) };
    let heading = Heading::read(first);
    if !heading.has("code") {
        let reason = "the first line names no column “code”".to_owned();
        return (Vec::new(), vec![BadRow { line: 1, reason }]);
    }
    let (mut billed, mut bad) = (Vec::new(), Vec::new());
    for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        match row(&heading, &fields(line)) {
            Ok(row) => billed.push(row),
            Err(reason) => bad.push(BadRow { line: at + 1, reason }),
        }
    }
    (billed, bad)
}

fn row(heading: &Heading, fields: &[String]) -> Result<Billed, String> {
    of(&|name| heading.get(fields, name).map(str::to_owned))
}

/// One code from the fields that somebody names.
pub(super) fn of(get: &dyn Fn(&str) -> Option<String>) -> Result<Billed, String> {
    let code = get("code").ok_or("the code is missing")?.to_uppercase();
    let shaped = (3..=8).contains(&code.len())
        && code.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
    if !shaped {
        return Err("this is not the shape of a code".to_owned());
    }
    let units = match get("units") {
        Some(text) => {
            text.parse().ok().filter(|units| *units > 0).ok_or("units are not a number above 0")?
        }
        None => 1,
    };
    let charge = match get("charge") {
        Some(text) => Some(minor(&text).ok_or("the charge is not a sum")?),
        None => None,
    };
    let modifiers = get("modifier").unwrap_or_default();
    let modifiers = modifiers.split([' ', ':', ';']).filter(|part| !part.is_empty());
    let modifiers: Vec<String> = modifiers.map(str::to_uppercase).collect();
    if modifiers.iter().any(|modifier| modifier.len() != 2) {
        return Err("a modifier has two characters".to_owned());
    }
    // A diagnosis has no charge and no modifier; without one, a number may be either.
    let service = charge.is_some_and(|charge| charge > 0) || !modifiers.is_empty();
    Ok(Billed { code, modifiers, units, charge, service })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_row_is_named_and_the_rest_is_used() {
        let text = "Code,Modifier,Units,Charge\nE11.65,,,\n,,1,\nZZ,,1,\nA1234,25,0,\nA1234,25 LT,2,\"1,200.50\"\nA1,,1,\n";
        let (billed, bad) = read_csv(text);
        let lines: Vec<_> = bad.iter().map(|row| row.line).collect();
        assert_eq!(lines, [3, 4, 5, 7], "each bad line is named");
        assert!(bad.iter().all(|row| !row.reason.is_empty()), "with its reason");
        assert_eq!(billed.len(), 2, "the others are used");
        assert_eq!(billed[1].modifiers, ["25", "LT"]);
        assert_eq!(billed[1].charge, Some(120_050));
    }

    #[test]
    fn what_has_a_charge_is_a_service_whatever_it_looks_like() {
        let (billed, _) =
            read_csv("code,modifier,charge\nG0439,,125.00\nG0439,25,\nG0439,,\nE11.65,,0\n");
        let services: Vec<bool> = billed.iter().map(|row| row.service).collect();
        assert_eq!(services, [true, true, false, false], "G04.39 is a diagnosis, too");
    }

    #[test]
    fn a_file_without_a_heading_says_so() {
        let (billed, bad) = read_csv("E11.65\nI10\n");
        assert!(billed.is_empty() && bad[0].line == 1, "nothing is guessed");
    }
}
