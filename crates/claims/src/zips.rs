//! Which state a ZIP code lies in, by its first three digits: `assets/claim-rules/zips.txt`, read once.

use crate::values;
use std::sync::OnceLock;

const FILE: &str = include_str!("../../../assets/claim-rules/zips.txt");

/// Whether a state and a ZIP code go together; none where the first digits are in no state's list.
pub(crate) fn together(state: &[u8], zip: &[u8]) -> Option<bool> {
    static ALL: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
    let all = ALL.get_or_init(table);
    let digits = zip.get(..3).filter(|digits| values::digits(digits, 3))?;
    let at = digits.iter().fold(0, |at, digit| at * 10 + usize::from(digit - b'0'));
    let states = all.get(at).filter(|states| !states.is_empty())?;
    Some(states.iter().any(|known| known.as_bytes() == state))
}

fn table() -> Vec<Vec<&'static str>> {
    let mut all = vec![Vec::new(); 1_000];
    for line in FILE.lines().filter(|line| !line.starts_with('#')) {
        let Some((state, ranges)) = line.split_once(' ') else { continue };
        for range in ranges.split(' ') {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let ends = first.parse::<usize>().ok().zip(last.parse::<usize>().ok());
            let Some((first, last)) = ends else { continue };
            let slots = all.iter_mut().take(last + 1).skip(first);
            slots.for_each(|states: &mut Vec<_>| states.push(state));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_and_codes() {
        for (state, zip, wanted) in [
            ("IL", "627010001", Some(true)),
            ("IL", "73301", Some(false)),
            ("TX", "73301", Some(true)),
            ("NY", "06390", Some(true)),
            ("CT", "06390", Some(true)),
            ("TX", "00012", None),
            ("TX", "7A301", None),
        ] {
            assert_eq!(together(state.as_bytes(), zip.as_bytes()), wanted, "{state} {zip}");
        }
    }

    #[test]
    fn every_state_has_codes() {
        let table = table();
        for line in FILE.lines().filter(|line| !line.starts_with('#')) {
            assert!(values::is_state(&line.as_bytes()[..2]), "{line}");
            assert!(table.iter().flatten().any(|state| line.starts_with(state)), "{line}");
        }
    }
}
