//! Combination codes: two conditions that the list takes for one.

use super::{Diagnosis, found::Codes, rows};
use crate::icd::{IcdCode, bundled};

const COMBINATIONS: &str = include_str!("../../../../assets/codes/combinations.txt");

/// Puts combination codes in the place of the codes that they combine.
pub(super) fn combine(codes: &mut Codes) {
    for row in rows::rows(COMBINATIONS) {
        let [first, also, becomes, keeps, ref why @ ..] = row[..] else { continue };
        let found = &mut codes.all;
        let Some(first) = position(found, first, None) else { continue };
        let Some(also) = position(found, also, Some(first)) else { continue };
        let code = if becomes.len() > 3 { becomes } else { found[also].code.bare() };
        let Some(code) = IcdCode::parse(code) else { continue };
        let Some(line) = bundled().find(&code) else { continue };
        let mut evidence = found[first].evidence.clone();
        evidence.extend(found[also].evidence.clone());
        let confidence = found[first].confidence.max(found[also].confidence);
        let why = why.join("; ");
        let combined =
            Diagnosis { code, title: line.title, evidence, why, confidence, symptom: false };
        let gone = match keeps {
            "-" => vec![first, also],
            "first" => vec![also],
            _ => vec![first],
        };
        let mut at = 0;
        found.retain(|_| {
            at += 1;
            !gone.contains(&(at - 1))
        });
        found.retain(|known| known.code != combined.code);
        found.insert(first.min(found.len()), combined);
    }
}

fn position(found: &[Diagnosis], stem: &str, but: Option<usize>) -> Option<usize> {
    let fits =
        |at: usize, known: &Diagnosis| Some(at) != but && known.code.bare().starts_with(stem);
    found.iter().enumerate().position(|(at, known)| fits(at, known))
}
