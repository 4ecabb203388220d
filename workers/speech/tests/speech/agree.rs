//! Whether what was heard is what was said.

/// The most letters of a hundred that may differ.
const MOST_DIFFERENT: usize = 10;

/// Whether two texts are one but for some letters. Spaces and signs do not count.
pub(crate) fn agree(one: &str, other: &str) -> bool {
    let (one, other) = (letters(one), letters(other));
    let longer = one.len().max(other.len());
    distance(&one, &other) * 100 <= longer * MOST_DIFFERENT
}

fn letters(text: &str) -> Vec<char> {
    let letter = |one: &char| one.is_alphanumeric() || *one > '\u{900}';
    text.chars().filter(letter).flat_map(char::to_lowercase).collect()
}

/// Letters to change, add or leave out.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (place, heard) in other.iter().enumerate() {
            let change = before + usize::from(letter != heard);
            before = row[place + 1];
            row[place + 1] = change.min(row[place] + 1).min(before + 1);
        }
    }
    row[other.len()]
}
