//! Signs of the old Symbol font, which word processors write by their place in it.

/// The sign at a place of the font, as it lies in the private area (U+F020 to U+F0FF); another letter stays.
pub(super) fn sign(letter: char) -> char {
    let place = match u32::from(letter) {
        number @ 0xf020..=0xf0ff => number & 0xff,
        0xe000..=0xf8ff => return char::REPLACEMENT_CHARACTER,
        _ => return letter,
    };
    match place {
        // Word's bullets, in the fonts Symbol and Wingdings.
        0xb7 | 0xa7 | 0xa8 | 0x6c | 0x6e | 0x76 | 0xd8 | 0xfc => '•',
        0x20 => ' ',
        0x2d => '−',
        0xb0 => '°',
        0xa3 => '≤',
        0xb3 => '≥',
        0xb1 => '±',
        0xb4 => '×',
        0xb8 => '÷',
        0xb9 => '≠',
        0xbb => '≈',
        0xa5 => '∞',
        0xac => '←',
        0xad => '↑',
        0xae | 0xe0 => '→',
        0xaf => '↓',
        0x44 => 'Δ',
        0x61 => 'α',
        0x62 => 'β',
        0x67 => 'γ',
        0x6d => 'µ',
        // Digits and brackets stand where they stand elsewhere.
        0x28..=0x3e => char::from_u32(place).unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_never_read_as_another_sign() {
        assert_eq!(sign('\u{f0b3}'), '≥');
        assert_eq!(sign('\u{f0a3}'), '≤');
        assert_eq!(sign('\u{f06d}'), 'µ');
        assert_eq!(sign('\u{e123}'), char::REPLACEMENT_CHARACTER, "unknown is said to be unknown");
        assert_eq!(sign('≥'), '≥');
    }
}
