//! The order in which lines are read. Programs draw in reading order, column after column and row after row, so that this
//! is taken as it is; a page drawn all over the place is cut into its columns and blocks instead.

use super::lines::Line;

/// Of so many steps from line to line one may lead back up.
const STEPS_BACK: usize = 8;
/// A page may begin with its foot and end with its head.
const ALWAYS: usize = 3;
/// Lines on each side of a gutter.
const BESIDE: usize = 3;

/// The lines of a page as they are read.
pub(super) fn read(mut lines: Vec<Line>) -> Vec<Line> {
    // What is written across the page is read after what is written along it.
    lines.sort_by_key(|line| line.turn);
    if is_scattered(&lines) {
        let mut sorted = Vec::with_capacity(lines.len());
        cut(lines, &mut sorted);
        lines = sorted;
    }
    beside(lines)
}

/// Steps upwards that do not begin another column.
fn is_scattered(lines: &[Line]) -> bool {
    let back = lines.windows(2).filter(|pair| match pair {
        [one, next] => {
            let size = one.size.max(next.size);
            next.turn == one.turn
                && next.across < one.across - 0.5 * size
                && next.begin < one.end - size
        }
        _ => false,
    });
    back.count() > ALWAYS.max(lines.len() / STEPS_BACK)
}

/// Cuts at a gutter first, else at the widest gap from top to bottom; what cannot be cut is one block.
fn cut(mut lines: Vec<Line>, sorted: &mut Vec<Line>) {
    if let Some(at) = gutter(&lines) {
        let (left, right) = lines.into_iter().partition(|line| line.begin < at);
        cut(left, sorted);
        cut(right, sorted);
        return;
    }
    lines.sort_by(|one, other| one.across.total_cmp(&other.across));
    let Some(at) = gap(&lines) else {
        rows(&mut lines);
        sorted.append(&mut lines);
        return;
    };
    let below = lines.split_off(at);
    cut(lines, sorted);
    cut(below, sorted);
}

/// Where a column ends and the next has not begun, with lines on both sides.
fn gutter(lines: &[Line]) -> Option<f64> {
    let mut spans: Vec<(f64, f64)> = lines.iter().map(|line| (line.begin, line.end)).collect();
    spans.sort_by(|one, other| one.0.total_cmp(&other.0));
    let size = lines.first()?.size;
    let (mut end, mut before) = (f64::NEG_INFINITY, 0);
    for (begin, its_end) in &spans {
        if *begin > end + size && before >= BESIDE && spans.len() - before >= BESIDE {
            return Some(*begin - 0.01);
        }
        end = end.max(*its_end);
        before += 1;
    }
    None
}

/// The place of the widest gap between lines that is wider than the others, in lines sorted from top to bottom.
fn gap(lines: &[Line]) -> Option<usize> {
    let gaps = lines.windows(2).enumerate().filter_map(|(at, pair)| match pair {
        [one, next] => Some((at + 1, next.across - one.across, one.size.max(next.size))),
        _ => None,
    });
    let (at, wide, size) = gaps.max_by(|one, other| one.1.total_cmp(&other.1))?;
    (wide > 1.9 * size).then_some(at)
}

/// Rows from top to bottom, each from left to right.
fn rows(lines: &mut [Line]) {
    let mut from = 0;
    while let Some(first) = lines.get(from) {
        let (top, size) = (first.across, first.size);
        let same =
            lines.iter().skip(from).take_while(|line| line.across - top < 0.5 * size).count();
        let to = from + same.max(1);
        if let Some(row) = lines.get_mut(from..to) {
            row.sort_by(|one, other| one.begin.total_cmp(&other.begin));
        }
        from = to;
    }
}

/// Lays together what stands at one height, one behind the other.
fn beside(lines: Vec<Line>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        match joined.last_mut() {
            Some(last)
                if last.turn == line.turn
                    && (last.across - line.across).abs() < 0.3 * last.size
                    && line.begin >= last.end - 0.2 * last.size =>
            {
                last.join(line);
            }
            _ => joined.push(line),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{super::glyphs::Glyph, *};

    fn line(text: &str, begin: f64, across: f64) -> Line {
        let end = begin + 100.0;
        let glyph = Glyph { text: text.to_owned(), begin, end, across, size: 10.0, turn: 0 };
        super::super::lines::of(vec![glyph]).remove(0)
    }

    fn texts(lines: Vec<Line>) -> Vec<String> {
        read(lines).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn columns_that_are_drawn_one_after_the_other_stay_so() {
        let drawn = vec![
            line("l1", 0.0, 10.0),
            line("l2", 0.0, 22.0),
            line("l3", 0.0, 34.0),
            line("r1", 150.0, 10.0),
            line("r2", 150.0, 22.0),
        ];
        assert_eq!(texts(drawn), ["l1", "l2", "l3", "r1", "r2"]);
    }

    #[test]
    fn a_row_of_a_table_is_one_line() {
        let drawn = vec![line("a", 0.0, 10.0), line("b", 150.0, 10.0), line("c", 0.0, 22.0)];
        assert_eq!(texts(drawn), ["a\tb", "c"]);
    }

    #[test]
    fn a_scattered_page_is_cut_into_columns() {
        let mut drawn = Vec::new();
        for row in (0..8).rev() {
            let height = 12.0 * f64::from(row) + 60.0;
            drawn.push(line(&format!("l{row}"), 0.0, height));
            drawn.push(line(&format!("r{row}"), 150.0, height));
        }
        drawn.push(line("title", 0.0, 10.0));
        let read = texts(drawn).join(" ");
        assert_eq!(read, "title l0 l1 l2 l3 l4 l5 l6 l7 r0 r1 r2 r3 r4 r5 r6 r7");
    }
}
