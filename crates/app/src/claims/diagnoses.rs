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

#[cfg(test)]
mod tests {
    use super::*;
    use nadi_claims::{Checked, Settings, check_file, known::Known};

    const FIXTURES: [&str; 7] = [
        include_str!("../../../claims/tests/fixtures/plain.837"),
        include_str!("../../../claims/tests/fixtures/rich.837"),
        include_str!("../../../claims/tests/fixtures/medicare.837"),
        include_str!("../../../claims/tests/fixtures/asleep.837"),
        include_str!("../../../claims/tests/fixtures/child.837"),
        include_str!("../../../claims/tests/fixtures/equipment.837"),
        include_str!("../../../claims/tests/fixtures/afar.837"),
    ];

    fn found(text: &str) -> Vec<String> {
        let known = Known { diagnoses: Some(shipped_diagnoses()), ..Known::default() };
        let settings = Settings::on("2026-03-02".parse().unwrap()).knowing(known);
        let mut found = Vec::new();
        check_file(text.as_bytes(), &settings, |checked| {
            let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
            found.extend(hits.iter().map(|hit| hit.rule.to_string()));
        })
        .unwrap();
        found
    }

    #[test]
    fn clean_claims_are_clean_to_the_list_that_ships() {
        for text in FIXTURES {
            assert_eq!(found(text), Vec::<String>::new(), "{}", &text[..120]);
        }
    }

    #[test]
    fn the_day_of_service_decides() {
        let [plain, ..] = FIXTURES;
        let with = |code: &str, day: &str| {
            found(&plain.replace("ABF:E785", &format!("ABF:{code}")).replace("20260220", day))
        };
        assert!(with("E1199", "20260220").contains(&"DX-007".to_owned()), "no such code");
        assert!(with("C7831", "20260220").contains(&"DX-007".to_owned()), "from October on");
        assert!(
            !with("E1199", "20240220").contains(&"DX-007".to_owned()),
            "an older list would say"
        );
        assert!(with("E11", "20260220").contains(&"DX-008".to_owned()), "a heading");
        assert!(with("S93401", "20260220").contains(&"DX-013".to_owned()), "an injury");
        assert!(with("H6690", "20260220").contains(&"DX-021".to_owned()), "which ear");
    }
}
