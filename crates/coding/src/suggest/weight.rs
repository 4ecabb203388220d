//! The body mass index beside an obesity or overweight that the doctor names: said as a number, never worked out
//! from a weight that may be of another day.

use super::{
    found::{Because, Codes},
    heard::Heard,
    words::Words,
};
use crate::level::Evidence;
use nadi_clinical::entities;

/// Letters between the word and its number.
const NEAR: usize = 12;

/// Adds the index of an adult.
pub(super) fn read(codes: &mut Codes, heard: &Heard) {
    if !codes.has("E66") {
        return;
    }
    let words = ["bmi", "body mass index", "பிஎம்ஐ", "బీఎంఐ"].map(Words::of);
    for said in &heard.said {
        let lower = said.text.to_lowercase();
        let Some((_, end)) = words.iter().find_map(|words| words.find(&lower)) else { continue };
        let after = lower[..end].chars().count();
        let numbers = entities::numbers(&said.text, heard.language);
        let near = numbers.iter().find(|number| (after..after + NEAR).contains(&number.start));
        let Some((number, code)) = near.and_then(|number| Some((number, code(number.value)?)))
        else {
            continue;
        };
        let quote = said.text.chars().skip(number.start).take(number.end - number.start).collect();
        let start = said.start + number.start;
        let evidence = Evidence { start, end: said.start + number.end, quote };
        codes.put(&code, Because::says(&evidence, Some("the body mass index beside the obesity")));
        return;
    }
}

/// The code of an index; those below 20 changed with the year and do not stand beside an obesity.
fn code(index: f64) -> Option<String> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between 0 and 255"
    )]
    let whole = index.clamp(0.0, 255.0) as u8;
    Some(match whole {
        20..40 => format!("Z68{whole}"),
        40..45 => "Z6841".to_owned(),
        45..50 => "Z6842".to_owned(),
        50..60 => "Z6843".to_owned(),
        60..70 => "Z6844".to_owned(),
        70..90 => "Z6845".to_owned(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icd::{IcdCode, Validity, bundled};

    #[test]
    fn every_index_has_a_code_that_can_be_billed() {
        let day = "2026-11-01".parse().unwrap();
        for index in 20..90 {
            let code = IcdCode::parse(&code(f64::from(index)).unwrap()).unwrap();
            assert_eq!(bundled().validity(&code, day), Validity::Billable, "{code}");
        }
        assert_eq!(code(17.0), None);
    }
}
