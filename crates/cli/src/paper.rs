//! What is printed: text for people, or one JSON value for programs.

use crate::ending::Failure;
use serde::Serialize;
use std::io::Write;

/// Standard output of one run.
pub(crate) struct Paper<'o> {
    out: Box<dyn Write + 'o>,
    json: bool,
}

impl<'o> Paper<'o> {
    /// Prints to `out`.
    pub(crate) fn new(out: impl Write + 'o, json: bool) -> Self {
        Self { out: Box::new(out), json }
    }

    /// Whether programs read it.
    pub(crate) const fn is_json(&self) -> bool {
        self.json
    }

    /// Prints a value: as JSON, or as the text that `text` makes of it.
    pub(crate) fn print<T: Serialize>(
        &mut self,
        value: &T,
        text: impl FnOnce(&T) -> String,
    ) -> Result<(), Failure> {
        if self.json { self.json(value) } else { self.text(&text(value)) }
    }

    /// Prints a value as JSON for people and programs alike.
    pub(crate) fn pretty<T: Serialize>(&mut self, value: &T) -> Result<(), Failure> {
        self.print(value, |value| serde_json::to_string_pretty(value).unwrap_or_default())
    }

    /// Prints one line of JSON.
    pub(crate) fn json<T: Serialize>(&mut self, value: &T) -> Result<(), Failure> {
        let line = serde_json::to_string(value).map_err(|error| unread(error.into()))?;
        self.text(&line)
    }

    /// Prints text and ends its line.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Failure> {
        let text = text.trim_end_matches('\n');
        if text.is_empty() {
            return Ok(());
        }
        self.raw(text.as_bytes())?;
        self.raw(b"\n")
    }

    /// Prints bytes as they are.
    pub(crate) fn raw(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.out.write_all(bytes).map_err(unread)
    }

    /// Makes sure that all of it arrived.
    pub(crate) fn finish(&mut self) -> Result<(), Failure> {
        self.out.flush().map_err(unread)
    }
}

/// Lines of JSON go where everything goes.
impl Write for Paper<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

fn unread(error: std::io::Error) -> Failure {
    Failure::File("standard output", error)
}

/// A value of the list that is written as one word.
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    let word = serde_json::to_value(value).ok();
    word.and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Lines of columns, each as wide as its widest cell.
pub(crate) fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column));
    let widths: Vec<usize> = (0..count)
        .map(|at| cells(at).map(|cell| cell.chars().count()).max().unwrap_or(0))
        .collect();
    rows.iter().map(|row| line(row, &widths)).collect::<Vec<_>>().join("\n")
}

fn line(row: &[String], widths: &[usize]) -> String {
    let padded = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
    padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let text = columns(&[row(["a", "1"]), row(["long", "2"])]);
        assert_eq!(text, "a     1\nlong  2", "a list is read downwards");
    }

    #[test]
    fn programs_get_one_line() {
        let mut printed = Vec::new();
        Paper::new(&mut printed, true).print(&[1, 2], |_| "for people".to_owned()).unwrap();
        assert_eq!(printed, b"[1,2]\n", "one JSON value and nothing else");
    }
}
