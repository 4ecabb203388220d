//! The letters of a page as they are drawn, each with its place.

use super::{super::symbols, actual::Mark};
use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask,
        font::Glyph as Drawn, hayro_cmap::BfString,
    },
    vello_cpu::kurbo::{Affine, BezPath},
};
use std::collections::VecDeque;

/// A letter, or a group of them that a file names together. `along` and `across` are measured in the direction of its
/// writing: along the line, and from line to line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// Where it begins and ends along the line.
    pub(super) begin: f64,
    pub(super) end: f64,
    /// Where its line stands.
    pub(super) across: f64,
    /// The size of its font on the page.
    pub(super) size: f64,
    /// By how many quarters of a circle it is turned.
    pub(super) turn: u8,
}

/// Takes the letters of a page down.
#[derive(Default)]
pub(super) struct Glyphs {
    pub(super) all: Vec<Glyph>,
    /// Letters that have a meaning.
    pub(super) told: usize,
    /// Letters of which nobody knows which they are.
    pub(super) unknown: usize,
    /// Pictures.
    pub(super) pictures: usize,
    /// The signs of the font that the last letter or group was drawn with.
    drawn: Vec<u32>,
    marks: VecDeque<Mark>,
    /// The marks that are open, each with whether it says what its inside means.
    open: Vec<Option<Said>>,
}

/// What a mark says that its inside means, until the first letter inside takes it.
struct Said {
    text: String,
    /// Where the letter lies that took it.
    taken: Option<usize>,
}

impl Glyphs {
    pub(super) fn new(marks: VecDeque<Mark>) -> Self {
        Self { marks, ..Self::default() }
    }

    /// Whether a sign is another part of the cluster before: some writers give each part the letters of the whole.
    /// A sign that the cluster has already begins the same cluster anew.
    fn is_part(&self, glyph: &Glyph, sign: u32) -> bool {
        let alike = |last: &Glyph| {
            let near = (last.across - glyph.across).abs() < last.size
                && glyph.begin < last.end + 0.1 * last.size;
            near && last.text == glyph.text && last.turn == glyph.turn
        };
        !self.drawn.contains(&sign)
            && glyph.text.chars().nth(1).is_some()
            && self.all.last().is_some_and(alike)
    }

    fn add(&mut self, mut glyph: Glyph, known: bool) {
        let at = self.all.len();
        if let Some(said) = self.open.iter_mut().find_map(Option::as_mut) {
            if let Some(whole) = said.taken.and_then(|at| self.all.get_mut(at)) {
                whole.begin = whole.begin.min(glyph.begin);
                whole.end = whole.end.max(glyph.end);
                return;
            }
            glyph.text = std::mem::take(&mut said.text);
            said.taken = Some(at);
            self.told += 1;
        } else if known {
            self.told += usize::from(!glyph.text.trim().is_empty());
        } else {
            self.unknown += 1;
        }
        self.all.push(glyph);
    }
}

/// What a letter means, and whether that is known. A ligature is its letters.
fn meaning(drawn: &Drawn<'_>) -> (String, bool) {
    let text = match drawn.as_unicode() {
        Some(BfString::Char(letter)) => letter.to_string(),
        Some(BfString::String(letters)) => letters,
        None => char::REPLACEMENT_CHARACTER.to_string(),
    };
    let mut whole = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{fb00}' => whole.push_str("ff"),
            '\u{fb01}' => whole.push_str("fi"),
            '\u{fb02}' => whole.push_str("fl"),
            '\u{fb03}' => whole.push_str("ffi"),
            '\u{fb04}' => whole.push_str("ffl"),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\t' => whole.push(' '),
            _ if letter.is_control() => {}
            _ => whole.push(symbols::sign(letter)),
        }
    }
    let known = !whole.contains(char::REPLACEMENT_CHARACTER);
    (whole, known)
}

/// Where a letter stands that is drawn so.
fn placed(transform: Affine, advance: f64, text: String) -> Option<Glyph> {
    let [along_x, along_y, up_x, up_y, x, y] = transform.as_coeffs();
    let size = up_x.hypot(up_y) * 1_000.0;
    if !(size.is_finite() && x.is_finite() && y.is_finite()) || size < 0.1 {
        return None;
    }
    let (turn, begin, across) = match (along_x.abs() >= along_y.abs(), along_x > 0.0, along_y > 0.0)
    {
        (true, true, _) => (0, x, y),
        (false, _, true) => (1, y, -x),
        (true, false, _) => (2, -x, -y),
        (false, _, false) => (3, -y, x),
    };
    let end = begin + along_x.hypot(along_y) * advance;
    Some(Glyph { text, begin, end, across, size, turn })
}

impl<'a> Device<'a> for Glyphs {
    fn draw_glyph(
        &mut self,
        glyph: &Drawn<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let advance = match glyph {
            Drawn::Outline(outline) => outline.advance_width().unwrap_or(500.0),
            Drawn::Type3(_) => 500.0,
        };
        let sign = match glyph {
            Drawn::Outline(outline) => outline.glyph_id().to_u32(),
            Drawn::Type3(_) => 0,
        };
        let (text, known) = meaning(glyph);
        if let Some(glyph) = placed(transform * glyph_transform, advance.into(), text) {
            if self.is_part(&glyph, sign) {
                if let Some(whole) = self.all.last_mut() {
                    whole.end = whole.end.max(glyph.end);
                }
            } else {
                self.drawn.clear();
                self.add(glyph, known);
            }
            self.drawn.push(sign);
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.pictures += 1;
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<i32>) {
        let mark = self.marks.pop_front();
        let says = match mark {
            Some(mark) if mark.tag == tag => mark.says,
            // They disagree: from here on the letters count.
            _ => {
                self.marks.clear();
                None
            }
        };
        self.open.push(says.map(|text| Said { text, taken: None }));
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyph(text: &str, begin: f64) -> Glyph {
        Glyph { text: text.to_owned(), begin, end: begin + 5.0, across: 0.0, size: 10.0, turn: 0 }
    }

    #[test]
    fn what_a_file_says_of_a_group_stands_for_the_whole_group() {
        let mark =
            |says: Option<&str>| Mark { tag: b"Span".to_vec(), says: says.map(str::to_owned) };
        let mut glyphs = Glyphs::new([mark(None), mark(Some("கோ"))].into());
        glyphs.begin_marked_content(b"Span", None);
        glyphs.add(glyph("a", 0.0), true);
        glyphs.begin_marked_content(b"Span", None);
        glyphs.add(glyph("ே", 5.0), true);
        glyphs.add(glyph("\u{fffd}", 10.0), false);
        glyphs.end_marked_content();
        glyphs.end_marked_content();
        glyphs.add(glyph("b", 15.0), true);
        let texts: Vec<&str> = glyphs.all.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(texts, ["a", "கோ", "b"]);
        assert_eq!(
            (glyphs.all[1].end, glyphs.unknown),
            (15.0, 0),
            "as wide as all of it, and all known"
        );
    }

    #[test]
    fn a_cluster_whose_parts_all_say_the_whole_is_told_once() {
        let mut glyphs = Glyphs { drawn: vec![7], ..Glyphs::default() };
        glyphs.add(glyph("ష్ణో", 0.0), true);
        assert!(glyphs.is_part(&glyph("ష్ణో", 5.0), 8), "another sign with the same letters");
        assert!(
            !glyphs.is_part(&glyph("ష్ణో", 5.0), 7),
            "the same sign again is the same cluster again"
        );
        assert!(!glyphs.is_part(&glyph("ష్ణి", 5.0), 8));
        glyphs.drawn.push(8);
        assert!(!glyphs.is_part(&glyph("ష్ణో", 5.0), 7), "two of them, each of two signs, are two");
    }

    #[test]
    fn when_the_two_readings_disagree_the_letters_count() {
        let mark = Mark { tag: b"P".to_vec(), says: Some("wrong".to_owned()) };
        let mut glyphs = Glyphs::new([mark].into());
        glyphs.begin_marked_content(b"Span", None);
        glyphs.add(glyph("right", 0.0), true);
        assert_eq!(glyphs.all[0].text, "right");
    }

    #[test]
    fn a_turned_page_is_read_along_its_lines() {
        // Writing that runs down the page, as on a page laid on its side.
        let down = Affine::new([0.0, 0.01, 0.01, 0.0, 100.0, 20.0]);
        let glyph = placed(down, 500.0, "x".to_owned()).unwrap();
        assert_eq!((glyph.turn, glyph.begin, glyph.end, glyph.across), (1, 20.0, 25.0, -100.0));
    }
}
