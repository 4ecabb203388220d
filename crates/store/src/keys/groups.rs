//! Codes that people read from paper and type: Crockford's base 32 in groups of five, the fifth
//! character checking the four before it, so that a slip is named by its group.
//!
//! The check is a sum over GF(32) with a different weight at each place and a constant of its own for
//! each group: one wrong character, two swapped neighbours, and two swapped groups never pass.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// What was typed is not a code of this kind.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
pub enum TypingError {
    /// These groups, counted from one, hold a slip.
    #[error("groups {0:?} hold a slip")]
    Groups(Vec<u8>),
    /// Characters are missing or too many, and it cannot be told where.
    #[error("{typed} of {wanted} characters")]
    Length {
        /// How many characters the code has.
        wanted: usize,
        /// How many were typed.
        typed: usize,
    },
}

/// Which kind of code: one kind never passes for another.
#[derive(Clone, Copy)]
pub(super) enum Series {
    /// The printed recovery code.
    Recovery,
    /// An invitation.
    Invite,
}

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = 4;
const SIZE: usize = DATA + 1;
const WEIGHTS: [u8; DATA] = [2, 4, 8, 16];

/// Writes bytes as groups; every five bytes become two groups.
pub(super) fn write(bytes: &[u8], series: Series) -> Vec<Zeroizing<String>> {
    let symbols = Zeroizing::new(symbols(bytes));
    symbols.chunks(DATA).enumerate().map(|(index, data)| group(data, index, series)).collect()
}

/// Puts dashes between groups.
pub(super) fn join(groups: &[Zeroizing<String>]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(groups.len() * (SIZE + 1)));
    for (index, group) in groups.iter().enumerate() {
        text.push_str(if index == 0 { "" } else { "-" });
        text.push_str(group);
    }
    text
}

/// Reads what a person typed back into `N` bytes.
pub(super) fn read<const N: usize>(
    typed: &str,
    series: Series,
) -> Result<Zeroizing<[u8; N]>, TypingError> {
    let groups = split(typed, N * 8 / (DATA * 5))?;
    let mut symbols = Zeroizing::new(Vec::with_capacity(N * 8 / 5));
    let mut slips = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        match read_group(group, index, series) {
            Some(data) => symbols.extend_from_slice(data.as_slice()),
            None => slips.push(u8::try_from(index + 1).unwrap_or(u8::MAX)),
        }
    }
    if slips.is_empty() { Ok(bytes(&symbols)) } else { Err(TypingError::Groups(slips)) }
}

/// Whether one typed group is the one that was written.
pub(super) fn same_group(typed: &str, written: &str) -> bool {
    let typed: Zeroizing<String> = Zeroizing::new(legible(typed).collect());
    typed.chars().map(value).eq(written.chars().map(value))
        && typed.chars().all(|c| value(c).is_some())
}

/// Cuts the text into groups: at its separators when that gives the right number, else by counting.
fn split(typed: &str, count: usize) -> Result<Vec<Zeroizing<String>>, TypingError> {
    let parts: Vec<Zeroizing<String>> = typed
        .split(separator)
        .map(|part| Zeroizing::new(legible(part).collect()))
        .filter(|part: &Zeroizing<String>| !part.is_empty())
        .collect();
    if parts.len() == count {
        return Ok(parts);
    }
    let all: Zeroizing<Vec<char>> =
        Zeroizing::new(parts.iter().flat_map(|part| part.chars()).collect());
    if all.len() != count * SIZE {
        return Err(TypingError::Length { wanted: count * SIZE, typed: all.len() });
    }
    Ok(all.chunks(SIZE).map(|group| Zeroizing::new(group.iter().collect())).collect())
}

fn separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn legible(part: &str) -> impl Iterator<Item = char> {
    part.nfkc().filter(|c| !separator(*c))
}

fn read_group(group: &str, index: usize, series: Series) -> Option<Zeroizing<[u8; DATA]>> {
    let mut all = Zeroizing::new([0; SIZE]);
    let mut typed = group.chars();
    for place in all.iter_mut() {
        *place = value(typed.next()?)?;
    }
    let mut data = Zeroizing::new([0; DATA]);
    data.copy_from_slice(&all[..DATA]);
    let fits = typed.next().is_none() && check(data.as_slice(), index, series) == all[DATA];
    fits.then_some(data)
}

fn group(data: &[u8], index: usize, series: Series) -> Zeroizing<String> {
    let check = check(data, index, series);
    let letters = data.iter().chain([&check]).map(|symbol| letter(*symbol));
    let mut text = Zeroizing::new(String::with_capacity(SIZE));
    text.extend(letters);
    text
}

fn check(data: &[u8], index: usize, series: Series) -> u8 {
    let first = match series {
        Series::Recovery => 1,
        Series::Invite => 17,
    };
    let own = first + u8::try_from(index % 15).unwrap_or(0);
    data.iter().zip(WEIGHTS).fold(own, |sum, (symbol, weight)| sum ^ times(*symbol, weight))
}

/// Multiplies in GF(32) with x⁵ + x² + 1.
const fn times(a: u8, b: u8) -> u8 {
    let (mut a, mut b, mut product) = (a, b, 0);
    while b != 0 {
        if b & 1 != 0 {
            product ^= a;
        }
        a = if a & 0b1_0000 == 0 { a << 1 } else { (a << 1) ^ 0b10_0101 };
        b >>= 1;
    }
    product
}

fn letter(symbol: u8) -> char {
    char::from(ALPHABET[usize::from(symbol & 31)])
}

/// The value of a typed character; what is easily confused on paper counts as the same.
fn value(typed: char) -> Option<u8> {
    let upper = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|letter| char::from(*letter) == upper)?;
    u8::try_from(place).ok()
}

fn symbols(bytes: &[u8]) -> Vec<u8> {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
    (0..bytes.len() * 8)
        .step_by(5)
        .map(|at| (at..at + 5).fold(0, |sum, at| sum << 1 | bit(at)))
        .collect()
}

fn bytes<const N: usize>(symbols: &[u8]) -> Zeroizing<[u8; N]> {
    let bit = |at: usize| symbols.get(at / 5).map_or(0, |symbol| symbol >> (4 - at % 5) & 1);
    let mut out = Zeroizing::new([0; N]);
    for (index, byte) in out.iter_mut().enumerate() {
        *byte = (index * 8..index * 8 + 8).fold(0, |sum, at| sum << 1 | bit(at));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn joined(bytes: &[u8], by: &str) -> String {
        join(&write(bytes, Series::Recovery)).replace('-', by)
    }

    fn slips(typed: &str) -> Vec<u8> {
        match read::<20>(typed, Series::Recovery) {
            Err(TypingError::Groups(groups)) => groups,
            other => panic!("{typed}: {other:?}"),
        }
    }

    #[test]
    fn sloppy_but_right_typing_is_read() {
        let code: [u8; 20] = std::array::from_fn(|i| u8::try_from(i * 13 % 256).unwrap());
        let printed = joined(&code, "-");
        for typed in [
            printed.to_lowercase(),
            printed.replace('-', " "),
            printed.replace('-', ""),
            printed.replace('-', " – "),
            printed.replace('0', "o").replace('1', "l"),
            printed.replace('0', "O").replace('1', "I"),
            format!("  {printed}\n"),
        ] {
            let read = read::<20>(&typed, Series::Recovery);
            assert_eq!(read.as_deref(), Ok(&code), "{typed:?} is the code");
        }
    }

    #[test]
    fn slips_are_named_by_group() {
        let printed = joined(&[0x5a; 20], "-");
        let with = |at: usize, c: &str| {
            let mut text = printed.clone();
            text.replace_range(at..=at, c);
            text
        };
        assert_eq!(slips(&with(0, "Z")), [1], "a wrong character in the first group");
        assert_eq!(slips(&with(46, "U")), [8], "U is not in the alphabet");
        assert_eq!(slips(&with(12, "")), [3], "a group with a character missing");
        let two = with(6, "7").replace(&printed[36..41], "ABCDE");
        assert_eq!(slips(&two), [2, 7], "every group with a slip is named");
        let short = read::<20>(&printed[..30].replace('-', ""), Series::Recovery);
        assert_eq!(short, Err(TypingError::Length { wanted: 40, typed: 25 }), "no group to name");
    }

    #[test]
    fn an_invitation_is_not_a_recovery_code() {
        let invite = join(&write(&[9; 20], Series::Invite));
        assert_eq!(slips(&invite).len(), 8, "each kind has its own check");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(code in any::<[u8; 20]>()) {
            let read = read::<20>(&joined(&code, "-"), Series::Recovery);
            prop_assert_eq!(read.as_deref(), Ok(&code));
        }

        #[test]
        fn one_wrong_character_never_passes(code in any::<[u8; 20]>(), at in 0usize..40, by in 1u8..32) {
            let mut typed: Vec<char> = joined(&code, "").chars().collect();
            typed[at] = letter(value(typed[at]).unwrap() ^ by);
            let group = u8::try_from(at / SIZE + 1).unwrap();
            prop_assert_eq!(slips(&typed.iter().collect::<String>()), [group]);
        }

        #[test]
        fn two_swapped_neighbours_never_pass(code in any::<[u8; 20]>(), at in 0usize..39) {
            let mut typed: Vec<char> = joined(&code, "").chars().collect();
            prop_assume!(typed[at] != typed[at + 1]);
            typed.swap(at, at + 1);
            prop_assert!(read::<20>(&typed.iter().collect::<String>(), Series::Recovery).is_err());
        }

        #[test]
        fn two_swapped_groups_never_pass(code in any::<[u8; 20]>(), a in 0usize..8, b in 0usize..8) {
            prop_assume!(a != b);
            let mut groups = write(&code, Series::Recovery);
            groups.swap(a, b);
            prop_assert!(slips(&join(&groups)).len() == 2, "both groups are out of place");
        }
    }
}
