//! Finding cards that look like one patient.

use super::{DuplicateList, DuplicatePair, list::row};
use crate::{Result, work::Work};
use nadi_store::{Saved, Snapshot, table::Patient};
use std::collections::{BTreeMap, BTreeSet};

/// Newest cards that are compared, and pairs that are shown at once.
const COMPARED: u32 = 20_000;
const SHOWN: usize = 100;

/// Cards by each trait that two cards of one patient would share.
type Buckets<'p> = BTreeMap<(&'static str, String), Vec<&'p Saved<Patient>>>;

/// Lists pairs of cards that share a number, a phone with a name's beginning, or name and birth date.
pub fn duplicates(work: &Work<'_>, (): ()) -> Result<DuplicateList> {
    work.read(|snapshot| {
        let cards = snapshot.patients().newest(COMPARED, 0)?;
        let mut alike: BTreeMap<(usize, usize), BTreeSet<&'static str>> = BTreeMap::new();
        let place: BTreeMap<_, _> =
            cards.iter().enumerate().map(|(index, card)| (card.id, index)).collect();
        for ((what, _), bucket) in buckets(snapshot, &cards)? {
            for (at, first) in bucket.iter().enumerate().take(10) {
                for second in bucket.iter().skip(at + 1).take(10) {
                    let (a, b) = (place[&first.id], place[&second.id]);
                    alike.entry((a.min(b), a.max(b))).or_default().insert(what);
                }
            }
        }
        let mut pairs: Vec<_> = alike.into_iter().collect();
        pairs.sort_by_key(|(_, alike)| std::cmp::Reverse(alike.len()));
        pairs.truncate(SHOWN);
        let pairs = pairs.into_iter().map(|((a, b), alike)| {
            Ok(DuplicatePair {
                first: row(snapshot, &cards[a], work.today())?,
                second: row(snapshot, &cards[b], work.today())?,
                alike: alike.into_iter().map(str::to_owned).collect(),
            })
        });
        Ok(DuplicateList { pairs: pairs.collect::<Result<_>>()? })
    })
}

fn buckets<'p>(snapshot: Snapshot<'_>, cards: &'p [Saved<Patient>]) -> Result<Buckets<'p>> {
    let mut buckets = Buckets::new();
    for card in cards {
        let name = folded(card.name.expose());
        let start: String = name.chars().take(3).collect();
        if let Some(born) = &card.birth_date {
            buckets
                .entry(("birth_date", format!("{name} {}", born.expose())))
                .or_default()
                .push(card);
        }
        let digits: String = card
            .phone
            .as_ref()
            .map_or("", |phone| phone.expose())
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        if digits.len() >= 7 {
            // Families share a phone: only together with the beginning of the name.
            let last_ten = &digits[digits.len().saturating_sub(10)..];
            buckets.entry(("phone", format!("{start} {last_ten}"))).or_default().push(card);
        }
        for number in snapshot.patients().identifiers(card.id)? {
            buckets
                .entry(("identifier", format!("{} {}", number.system, number.value.expose())))
                .or_default()
                .push(card);
        }
    }
    buckets.retain(|_, bucket| bucket.len() > 1);
    Ok(buckets)
}

/// A name without what people write differently: case, spaces, dots, doubled letters, `ksh`/`x`.
fn folded(name: &str) -> String {
    let lower = name.to_lowercase().replace("ksh", "x").replace("sh", "s").replace("th", "t");
    let mut out = String::new();
    for letter in
        lower.chars().filter(|letter| !letter.is_whitespace() && !letter.is_ascii_punctuation())
    {
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_as_people_hear_them() {
        assert_eq!(folded("Lakshmi R."), folded("laxmi r"));
        assert_eq!(folded("Seetha"), folded("Setha"));
        assert_ne!(folded("Selvam"), folded("Selvi"), "two people");
        assert_eq!(folded("லட்சுமி "), "லட்சுமி", "other scripts stay as they are");
    }
}
