//! The list of diagnosis codes that ships, as the rules of claims ask for it: by the day of service.

use nadi_base::Date;
use nadi_claims::known::{CodeSet, Side, Told, Validity};
use nadi_coding::icd::{self, Standing, bundled_flat};
use std::{
    sync::{Arc, Once},
    thread,
};

/// The list that ships.
struct Shipped;

/// The list of diagnosis codes that ships with Nadi. It is read beside what else has to be made ready: that
/// takes as long as the check of thousands of claims.
pub fn shipped_diagnoses() -> Arc<dyn CodeSet> {
    static READ_AHEAD: Once = Once::new();
    READ_AHEAD.call_once(|| drop(thread::spawn(bundled_flat)));
    Arc::new(Shipped)
}

impl CodeSet for Shipped {
    fn covers(&self, on: Date) -> bool {
        bundled_flat().covers(on)
    }

    fn told(&self, code: &[u8], on: Date) -> Told {
        let Some(found) = bundled_flat().find(code) else { return Told::NOTHING };
        Told {
            validity: match found.standing(on) {
                Standing::Billable => Validity::Billable,
                Standing::Heading | Standing::NeedsSeventh => Validity::Heading,
                Standing::Unknown => Validity::Unknown,
            },
            takes_seventh: Some(found.takes_seventh()),
            side: found.side().map(side),
            is_manifestation: found.is_manifestation(),
        }
    }

    fn has_notes(&self) -> bool {
        true
    }

    fn excludes(&self, one: &[u8], two: &[u8]) -> bool {
        // A code and its own beginning are the same trouble told twice.
        if one.starts_with(two) || two.starts_with(one) {
            return false;
        }
        let (Some(one), Some(two)) = (bundled_flat().find(one), bundled_flat().find(two)) else {
            return false;
        };
        one.excludes(&two) || two.excludes(&one)
    }
}

const fn side(of: icd::Side) -> Side {
    match of {
        icd::Side::Left => Side::Left,
        icd::Side::Right => Side::Right,
        icd::Side::Both => Side::Both,
        icd::Side::Open => Side::Unsaid,
    }
}
