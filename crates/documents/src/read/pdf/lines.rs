//! Letters become lines: what stands beside each other, in the order in which it was drawn.

use super::glyphs::Glyph;

/// A gap of so many parts of the font's size is a space that nobody drew.
const SPACE: f64 = 0.16;
/// A gap of so many sizes parts cells of a table.
const CELL: f64 = 1.8;
/// Among so many lines before, the one is sought into which a sign was drawn afterwards.
const HOLES_IN: usize = 40;

/// A line, or a cell of one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) begin: f64,
    pub(super) end: f64,
    pub(super) across: f64,
    pub(super) size: f64,
    pub(super) turn: u8,
    /// Its letters, until they are spelt.
    glyphs: Vec<Glyph>,
}

/// The lines of a page.
pub(super) fn of(glyphs: Vec<Glyph>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for glyph in glyphs.into_iter().filter(|glyph| !glyph.text.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.goes_on_with(&glyph) => line.push(glyph),
            _ => lines.push(Line::new(glyph)),
        }
    }
    let mut whole: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        // A sign of another font is drawn when the line is done, into the hole that was left for it.
        match whole
            .iter_mut()
            .rev()
            .take(HOLES_IN)
            .find_map(|done| Some((done.hole_for(&line)?, done)))
        {
            Some((at, done)) => drop(done.glyphs.splice(at..at, line.glyphs)),
            None => whole.push(line),
        }
    }
    whole.iter_mut().for_each(Line::spell);
    whole.retain(|line| !line.text.trim().is_empty());
    whole
}

impl Line {
    fn new(glyph: Glyph) -> Self {
        let Glyph { begin, end, across, size, turn, .. } = glyph;
        Self { text: String::new(), begin, end, across, size, turn, glyphs: vec![glyph] }
    }

    /// Whether a letter stands close beside what came before: a little higher or lower is still the line (H₂O, 10⁹), and marks
    /// of Indian scripts are drawn behind the letter that they stand on.
    fn goes_on_with(&self, glyph: &Glyph) -> bool {
        let size = self.size.max(glyph.size);
        let back = if glyph.end - glyph.begin < 0.05 * size { 2.0 } else { 0.7 };
        glyph.turn == self.turn
            && (glyph.across - self.across).abs() < 0.45 * size
            && glyph.begin > self.end - back * size
            && glyph.begin < self.end + CELL * size
            && glyph.begin > self.begin - 0.7 * size
    }

    fn push(&mut self, glyph: Glyph) {
        let size = self.size.max(glyph.size);
        let again =
            |last: &Glyph| glyph.text == last.text && (glyph.begin - last.begin).abs() < 0.1 * size;
        if self.glyphs.last().is_some_and(again) {
            // Bold of the poor: the same letter twice, a hair apart.
            return;
        }
        if glyph.size > 1.2 * self.size {
            (self.across, self.size) = (glyph.across, glyph.size);
        }
        self.end = self.end.max(glyph.end);
        self.glyphs.push(glyph);
    }

    /// Before which of its letters another piece belongs; none where the line has no room for it.
    fn hole_for(&self, piece: &Self) -> Option<usize> {
        let size = self.size.max(piece.size);
        let inside = piece.begin > self.begin - 0.1 * size && piece.end < self.end + 0.1 * size;
        if piece.turn != self.turn || (piece.across - self.across).abs() > 0.45 * size || !inside {
            return None;
        }
        let most = 0.3 * size;
        let mut end = self.begin;
        for (at, glyph) in self.glyphs.iter().enumerate() {
            if piece.begin > end - most && piece.end < glyph.begin + most {
                return Some(at);
            }
            // A space that was drawn over the hole is no letter.
            if !glyph.text.trim().is_empty() {
                end = end.max(glyph.end);
            }
        }
        None
    }

    /// Puts its letters together.
    fn spell(&mut self) {
        let mut end = self.begin;
        for glyph in std::mem::take(&mut self.glyphs) {
            if !self.text.is_empty() || !glyph.text.trim().is_empty() {
                self.part(glyph.begin - end, &glyph.text);
                self.text.push_str(&glyph.text);
            }
            end = end.max(glyph.end);
        }
    }

    /// The space before what comes next.
    fn part(&mut self, gap: f64, next: &str) {
        let parted = self.text.is_empty()
            || self.text.ends_with(char::is_whitespace)
            || next.starts_with(char::is_whitespace);
        if gap > CELL * self.size && !self.text.is_empty() {
            self.text.truncate(self.text.trim_end().len());
            self.text.push('\t');
        } else if gap > SPACE * self.size && !parted {
            self.text.push(' ');
        }
    }

    /// Lays a line beside this one that stands at the same height.
    pub(super) fn join(&mut self, next: Self) {
        self.part(next.begin - self.end, &next.text);
        self.end = self.end.max(next.end);
        self.text.push_str(&next.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of five points each; a number moves the pen on.
    fn drawn(words: &[(&str, f64, f64)]) -> Vec<String> {
        let glyph = |(text, begin, across): &(&str, f64, f64)| Glyph {
            text: (*text).to_owned(),
            begin: *begin,
            end: begin + 5.0,
            across: *across,
            size: 10.0,
            turn: 0,
        };
        of(words.iter().map(glyph).collect()).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn gaps_are_spaces_and_wide_gaps_part_cells() {
        assert_eq!(drawn(&[("a", 0.0, 0.0), ("b", 5.0, 0.0), ("c", 12.0, 0.0)]), ["ab c"]);
        assert_eq!(drawn(&[("a", 0.0, 0.0), ("b", 40.0, 0.0)]), ["a", "b"], "cells");
        assert_eq!(drawn(&[("a", 0.0, 0.0), ("b", 0.0, 12.0)]), ["a", "b"], "the next line");
        assert_eq!(drawn(&[("H", 0.0, 0.0), ("2", 5.0, 3.0), ("O", 10.0, 0.0)]), ["H2O"]);
    }

    #[test]
    fn the_same_letter_drawn_twice_is_one() {
        assert_eq!(drawn(&[("B", 0.0, 0.0), ("B", 0.3, 0.0), ("P", 5.0, 0.0)]), ["BP"]);
        assert_eq!(drawn(&[("l", 0.0, 0.0), ("l", 5.0, 0.0)]), ["ll"], "two letters stay two");
    }

    #[test]
    fn a_sign_that_is_drawn_afterwards_stands_where_it_belongs() {
        let line = [
            ("2", 0.0, 0.0),
            (" ", 5.0, 0.0),
            (" ", 15.0, 0.0),
            ("9", 20.0, 0.0),
            ("4", 25.0, 0.0),
        ];
        let mut later = line.to_vec();
        later.extend([("n", 0.0, 14.0), ("≥", 10.0, 0.0)]);
        assert_eq!(
            drawn(&later),
            ["2 ≥ 94", "n"],
            "a limit without its sign would be another limit"
        );
    }
}
