//! Pages become one text: lines that only the width of the page parted are one paragraph, words that a hyphen parted are
//! whole, and what stands at the same place of every page is told once.

use super::lines::Line;

/// The lines of a page.
pub(super) struct Sheet {
    pub(super) lines: Vec<Line>,
    pub(super) height: f32,
}

/// Parts of a page at its head and foot where running lines stand.
const EDGE: f64 = 0.08;
/// The longest line that is taken for the number of a page.
const LONGEST_NUMBER: usize = 60;

/// Beginnings of words that keep their hyphen: it is of the word and not of the line.
const KEEPS: [&str; 24] = [
    "follow", "check", "x", "post", "pre", "non", "self", "well", "half", "long", "short", "low",
    "high", "anti", "co", "re", "two", "three", "four", "one", "over", "up", "beta", "alpha",
];

/// The text of all pages.
pub(super) fn text(sheets: Vec<Sheet>) -> String {
    let mut out = String::new();
    let mut before: Vec<Running> = Vec::new();
    for sheet in sheets {
        let running = running(&sheet);
        let (head, foot) = edges(&sheet);
        let known = |line: &Line| before.iter().any(|known| known.is_told_by(line));
        let edge = |line: &Line| line.turn == 0 && (line.across < head || line.across > foot);
        let told = |line: &&Line| !(edge(line) && known(line));
        let mut lines: Vec<&Line> = sheet.lines.iter().filter(told).collect();
        // Some programs draw the head of a page when they are done with it.
        lines.sort_by_key(|line| match line.across {
            _ if line.turn != 0 => 1,
            at if at < head => 0,
            at if at > foot => 2,
            _ => 1,
        });
        write(&lines, &mut out);
        before = running;
    }
    out.trim_start_matches('\n').to_owned()
}

/// A line at an edge of a page.
struct Running {
    text: String,
    across: f64,
}

/// Which lines of a page stand above and below its text: in the margin, and parted from the text by more than lines are
/// parted from each other. The last line of a list at the foot of two pages is no running line.
fn edges(sheet: &Sheet) -> (f64, f64) {
    let height = f64::from(sheet.height);
    let (above, below) = (EDGE * height, (1.0 - EDGE) * height);
    let lines = || sheet.lines.iter().filter(|line| line.turn == 0);
    let inside = || lines().filter(|line| line.across >= above && line.across <= below);
    let first = inside().map(|line| line.across).fold(f64::INFINITY, f64::min);
    let last = inside().map(|line| line.across).fold(f64::NEG_INFINITY, f64::max);
    let apart = |line: &&Line, other: f64| (line.across - other).abs() < 1.9 * line.size;
    let head = if lines().filter(|line| line.across < above).any(|line| apart(&line, first)) {
        0.0
    } else {
        above
    };
    let foot = if lines().filter(|line| line.across > below).any(|line| apart(&line, last)) {
        height
    } else {
        below
    };
    (head, foot)
}

fn running(sheet: &Sheet) -> Vec<Running> {
    let (head, foot) = edges(sheet);
    let edge = |line: &&Line| line.turn == 0 && (line.across < head || line.across > foot);
    let lines = sheet.lines.iter().filter(edge);
    lines.map(|line| Running { text: line.text.trim().to_owned(), across: line.across }).collect()
}

impl Running {
    /// Whether a line of the next page says the same at the same place, but for the number of the page. A pressure at the
    /// head of two pages is no number of a page: numbers count only where one of them went up by one and none else changed.
    fn is_told_by(&self, line: &Line) -> bool {
        let text = line.text.trim();
        if (self.across - line.across).abs() > 2.0 {
            return false;
        }
        if self.text == text {
            return true;
        }
        let (ours, our_numbers) = parted(&self.text);
        let (theirs, their_numbers) = parted(text);
        let pairs: Vec<_> =
            our_numbers.iter().zip(&their_numbers).filter(|(one, other)| one != other).collect();
        ours == theirs
            && text.chars().count() <= LONGEST_NUMBER
            && matches!(pairs.as_slice(), [(one, other)] if one.checked_add(1) == Some(**other))
    }
}

/// A text without its numbers, and its numbers.
fn parted(text: &str) -> (String, Vec<u64>) {
    let words = text.split(|letter: char| letter.is_ascii_digit()).collect::<Vec<_>>().join("");
    let numbers = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|number| number.parse().ok());
    (words, numbers.collect())
}

fn write(lines: &[&Line], out: &mut String) {
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| lines.get(at));
        match before {
            Some(before) if goes_on(lines, before, line) => hyphen(out, &line.text),
            Some(before) if line.across - before.across > 2.2 * before.size => out.push_str("\n\n"),
            _ => out.push('\n'),
        }
        out.push_str(line.text.trim());
    }
    out.push('\n');
}

/// Whether a line ends only because the page does not go on to the right: the next word would have had no room.
fn goes_on(lines: &[&Line], one: &Line, next: &Line) -> bool {
    let size = one.size;
    let step = next.across - one.across;
    let alike = one.turn == next.turn && (next.size - size).abs() < 0.15 * size;
    let below =
        step > 0.3 * size && step < 2.0 * size && (next.begin - one.begin).abs() < 4.0 * size;
    if !alike
        || !below
        || one.text.contains('\t')
        || next.text.contains('\t')
        || is_item(&next.text)
    {
        return false;
    }
    let column = lines.iter().filter(|line| (line.begin - one.begin).abs() < 4.0 * size);
    let right = column.clone().map(|line| line.end).fold(f64::NEG_INFINITY, f64::max);
    // One long line alone has no margin that it could have met.
    let full = column.filter(|line| line.end > right - 4.0 * size).count();
    let letters = next.text.chars().count().max(1);
    let first = next.text.split_whitespace().next().unwrap_or_default().chars().count();
    let word = (next.end - next.begin) * ratio(first, letters);
    full >= 2 && one.end - one.begin > 15.0 * size && one.end + word > right - 0.3 * size
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole)
}

/// An item of a list begins a line of its own.
fn is_item(text: &str) -> bool {
    let text = text.trim_start();
    let first = text.split_whitespace().next().unwrap_or_default();
    let counted = first.trim_end_matches(['.', ')']);
    text.starts_with(['•', '◦', '▪', '–', '-', '*', '‣'])
        || (counted.len() < first.len()
            && counted.len() <= 2
            && counted.chars().all(|sign| sign.is_ascii_digit()))
}

/// Ends a line that the next one goes on.
fn hyphen(out: &mut String, next: &str) {
    out.truncate(out.trim_end().len());
    if let Some(whole) = out.strip_suffix('\u{ad}') {
        out.truncate(whole.len());
        return;
    }
    let Some(word) = out.strip_suffix(['-', '‐']) else {
        out.push(' ');
        return;
    };
    let beginning = word.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    let broken = beginning.ends_with(char::is_lowercase)
        && next.trim_start().starts_with(char::is_lowercase);
    if broken && !KEEPS.contains(&beginning.to_lowercase().as_str()) {
        out.truncate(word.len());
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{glyphs::Glyph, lines},
        *,
    };

    fn line(text: &str, begin: f64, across: f64) -> Line {
        let letters = f64::from(u32::try_from(text.chars().count()).unwrap());
        let end = begin + 5.0 * letters;
        let glyph = Glyph { text: text.to_owned(), begin, end, across, size: 10.0, turn: 0 };
        lines::of(vec![glyph]).remove(0)
    }

    fn page(texts: &[(&str, f64)]) -> Sheet {
        Sheet {
            lines: texts.iter().map(|(text, across)| line(text, 50.0, *across)).collect(),
            height: 800.0,
        }
    }

    #[test]
    fn a_paragraph_is_one_line_and_its_words_are_whole() {
        let told = text(vec![page(&[
            ("The patient has had high blood pres-", 200.0),
            ("sure for ten years and was seen at the", 212.0),
            ("clinic. She comes for a regular follow-", 224.0),
            ("up with her daughter today.", 236.0),
            ("Plan", 260.0),
        ])]);
        assert_eq!(
            told,
            "The patient has had high blood pressure for ten years and was seen at the clinic. \
             She comes for a regular follow-up with her daughter today.\n\nPlan\n"
        );
    }

    #[test]
    fn a_number_that_a_line_parts_stays_as_it_was_written() {
        let told = text(vec![page(&[
            ("Her pressure at home was always around 120-", 200.0),
            ("130 in the mornings as the family says so", 212.0),
        ])]);
        assert!(told.contains("120-130 in the mornings"), "no digit and no sign is lost: {told}");
    }

    #[test]
    fn short_lines_stay_lines() {
        let facts = [("Patient: Selvam Murugan", 200.0), ("Age: 42", 212.0), ("BP 120/80", 224.0)];
        assert_eq!(text(vec![page(&facts)]), "Patient: Selvam Murugan\nAge: 42\nBP 120/80\n");
        let list = [
            ("- rest at home for three days and drink", 200.0),
            ("- come back if the fever does not go", 212.0),
        ];
        assert_eq!(text(vec![page(&list)]).lines().count(), 2, "each item is its own");
    }

    #[test]
    fn the_last_line_of_two_pages_is_not_taken_for_a_running_line() {
        let page = || {
            page(&[("Urine 900 ml", 730.0), ("Passed a quiet night", 742.0), ("Slept well", 754.0)])
        };
        assert_eq!(text(vec![page(), page()]).matches("Slept well").count(), 2, "each day counts");
    }

    #[test]
    fn a_running_head_is_told_once_and_a_pressure_is_never_taken_for_one() {
        let first = page(&[
            ("Nalam Clinic", 40.0),
            ("BP 120/80", 60.0),
            ("one", 300.0),
            ("Page 1 of 2", 780.0),
        ]);
        let second = page(&[
            ("Nalam Clinic", 40.0),
            ("BP 121/84", 60.0),
            ("two", 300.0),
            ("Page 2 of 2", 780.0),
        ]);
        let told = text(vec![first, second]);
        assert_eq!(told.matches("Nalam Clinic").count(), 1);
        assert_eq!(told.matches("Page").count(), 1);
        assert!(told.contains("BP 120/80") && told.contains("BP 121/84"), "{told}");
    }
}
