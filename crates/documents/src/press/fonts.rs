//! The fonts of paper: the same files as on the screens.

use std::sync::LazyLock;
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

const FILES: [&[u8]; 7] = [
    include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansTamil-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansTamil-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansTelugu-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/NotoSansTelugu-Bold.ttf"),
    // Signs of measures that the others lack: at least, at most, arrows.
    include_bytes!("../../../../assets/fonts/NotoSansMath-Regular.ttf"),
];

/// Fonts and their list.
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) all: Vec<Font>,
}

/// The fonts, read once.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let all: Vec<Font> = FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&all)), all }
});

/// Whether a font has a sign; signs that are never drawn need none.
pub(super) fn has(sign: char) -> bool {
    let drawn_by = |font: &Font| font.info().coverage.contains(u32::from(sign));
    matches!(sign, '\u{200c}' | '\u{200d}') || FONTS.all.iter().any(drawn_by)
}
