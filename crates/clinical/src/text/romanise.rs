//! Tamil and Telugu letters written in Latin ones, roughly as people type them: the key that lets one
//! lexicon serve both scripts. Only good enough for folding, not for display.

/// A word of Tamil or Telugu letters in Latin ones; other characters stay.
pub(crate) fn romanise(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    let mut open = false;
    for character in word.chars() {
        let sound = of(character);
        match sound {
            Sound::Consonant(letters) | Sound::Letter(letters) => {
                if open {
                    latin.push('a');
                }
                latin.push_str(letters);
            }
            Sound::Sign(letters) => latin.push_str(letters),
            Sound::Other(letter) => {
                if open {
                    latin.push('a');
                }
                latin.push(letter);
            }
        }
        open = matches!(sound, Sound::Consonant(_));
    }
    if open {
        latin.push('a');
    }
    latin
}

enum Sound {
    Consonant(&'static str),
    Sign(&'static str),
    Letter(&'static str),
    Other(char),
}

fn of(character: char) -> Sound {
    let code = u32::from(character);
    let (table, base) = match code {
        0xb80..=0xbff => (0, 0xb80),
        0xc00..=0xc7f => (1, 0xc00),
        _ => return Sound::Other(character),
    };
    match code - base {
        0x02 => Sound::Letter("m"),
        0x03 => Sound::Sign(if table == 0 { "" } else { "h" }),
        offset @ 0x05..=0x14 => Sound::Letter(VOWELS[(offset - 5) as usize]),
        offset @ 0x15..=0x39 => Sound::Consonant(CONSONANTS[table][(offset - 0x15) as usize]),
        offset @ 0x3e..=0x4c => Sound::Sign(VOWELS[(offset - 0x3e + 1) as usize]),
        0x4d => Sound::Sign(""),
        _ => Sound::Other(character),
    }
}

const VOWELS: [&str; 16] =
    ["a", "aa", "i", "ii", "u", "uu", "r", "l", "", "e", "e", "ai", "", "o", "o", "au"];

const CONSONANTS: [[&str; 37]; 2] = [
    [
        "k", "k", "k", "k", "ng", "ch", "ch", "j", "j", "nj", "t", "t", "t", "t", "n", "th", "th",
        "th", "th", "n", "n", "p", "p", "p", "p", "m", "y", "r", "r", "l", "l", "l", "v", "sh",
        "sh", "s", "h",
    ],
    [
        "k", "kh", "g", "gh", "ng", "ch", "ch", "j", "j", "nj", "t", "t", "d", "d", "n", "th",
        "th", "d", "dh", "n", "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v",
        "sh", "sh", "s", "h",
    ],
];

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::*;

    #[test]
    fn scripts_meet_after_folding() {
        let pairs =
            [("காய்ச்சல்", "kaaichal"), ("வாந்தி", "vaandhi"), ("జ్వరం", "jwaram"), ("నొప్పి", "noppi")];
        for (native, typed) in pairs {
            assert_eq!(fold(&romanise(native)), fold(typed), "{native} is typed {typed}");
        }
    }
}
