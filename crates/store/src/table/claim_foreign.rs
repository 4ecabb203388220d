//! Claims of imported files that are of a patient on record. Such a claim names its patient in its own words and
//! belongs to no card; what tells whose it is are the name, the member's number and the day of birth.
//!
//! A claim is the patient's where the names agree and, besides, the member's number or the day of birth. Where the
//! card's name has no Latin letter and so compares with no claim, the other two must both agree. One sign alone is
//! not enough: a family shares a member's number, and strangers share a name.

use crate::{
    error::StoreError,
    record::Reader,
    table::{Claim, Patient},
    value::Column,
};
use nadi_base::{ClaimId, Date, PatientId};
use rusqlite::params;
use std::collections::BTreeSet;

/// Names and members' numbers alone: they are what most claims are told apart by.
const NAMED: &str = "SELECT id, patient_name, member FROM claim \
    WHERE origin = 'imported' AND patient IS NULL AND status <> 'erased'";
const MEMBERS: &str = "SELECT member_id FROM coverage WHERE patient = ?1 AND member_id <> ''";

/// What a patient is known by.
struct Signs {
    name: BTreeSet<String>,
    members: Vec<String>,
    born: Option<Date>,
}

impl Reader<'_, Claim> {
    /// Claims of imported files that are of a patient, oldest first.
    pub fn foreign_of(&self, id: PatientId, card: &Patient) -> Result<Vec<ClaimId>, StoreError> {
        let signs = Signs {
            name: words(card.name.expose()),
            members: self.members(id)?,
            born: card.birth_date.as_ref().map(|day| *day.expose()),
        };
        let mut statement = self.connection.prepare_cached(NAMED)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let name: Option<String> = row.get(1)?;
            let member: Option<String> = row.get(2)?;
            let claim = ClaimId::from_bytes(row.get(0)?);
            if self.is_of(&signs, claim, name.as_deref(), member.as_deref())? {
                found.push(claim);
            }
        }
        Ok(found)
    }

    fn members(&self, id: PatientId) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(MEMBERS)?;
        let all = statement.query_map(params![id.to_value()], |row| row.get(0))?;
        Ok(all.collect::<Result<_, _>>()?)
    }

    fn is_of(
        &self,
        signs: &Signs,
        claim: ClaimId,
        name: Option<&str>,
        member: Option<&str>,
    ) -> Result<bool, StoreError> {
        let named = name.is_some_and(|name| agree(&signs.name, &words(name)));
        let is_member = member.is_some_and(|number| {
            signs.members.iter().any(|known| known.eq_ignore_ascii_case(number.trim()))
        });
        match (named, is_member, signs.name.is_empty()) {
            (true, true, _) => Ok(true),
            (true, false, _) | (_, true, true) => self.says_born(claim, signs.born),
            _ => Ok(false),
        }
    }

    /// Whether a claim's own segments name a day of birth.
    fn says_born(&self, claim: ClaimId, born: Option<Date>) -> Result<bool, StoreError> {
        let Some(born) = born else { return Ok(false) };
        let day = format!("{:04}{:02}{:02}", born.year(), born.month(), born.day());
        let raw = self.as_read(claim)?.unwrap_or_default();
        // `DMG*D8*19900505*F`: whatever the separator is, it is one letter.
        let mut segments = raw.windows(4 + 2 + 1 + 8);
        Ok(segments
            .any(|at| at.starts_with(b"DMG") && at[4..6] == *b"D8" && at[7..] == *day.as_bytes()))
    }
}

/// The words of a name in small Latin letters; words of other scripts are left out.
fn words(name: &str) -> BTreeSet<String> {
    let parts = name.split(|letter: char| !letter.is_alphanumeric());
    let latin = parts.filter(|word| !word.is_empty() && word.is_ascii());
    latin.map(str::to_ascii_lowercase).collect()
}

/// Whether two names can be one: all words of the shorter are in the longer, and at least two where both have two.
fn agree(one: &BTreeSet<String>, two: &BTreeSet<String>) -> bool {
    let common = one.intersection(two).count();
    let (shorter, longer) = (one.len().min(two.len()), one.len().max(two.len()));
    shorter > 0 && common == shorter && common >= longer.min(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_agree_as_people_write_them() {
        let same = |one: &str, two: &str| agree(&words(one), &words(two));
        assert!(same("Lakshmi Rao", "RAO, LAKSHMI"));
        assert!(same("Lakshmi K. Rao", "RAO, LAKSHMI"), "an initial more");
        assert!(same("Selvam", "SELVAM"));
        for (one, two) in [
            ("Lakshmi Rao", "RAO, ANIL"),
            ("Lakshmi Rao", "RAO"),
            ("Rao", "RAO, LAKSHMI"),
            ("லட்சுமி", "RAO, LAKSHMI"),
            ("", ""),
            ("லட்சுமி", ""),
        ] {
            assert!(!same(one, two), "{one} and {two} are not told to be one");
        }
    }
}
