//! Codes of a pregnancy: its weeks, its trimester, and conditions that are coded differently in it.

use super::{
    found::{Because, Codes},
    heard::Heard,
    rows, sharper,
    words::{self, Words},
};
use crate::{icd::IcdCode, level::Evidence};
use nadi_clinical::entities::{self, ConceptKind, Status};

const TABLE: &str = include_str!("../../../../assets/codes/pregnancy.txt");

/// Words after a number that make it weeks.
const WEEKS: &str = "week*, wk, wks, வார, వార, vaara*, vara*";
/// Words that say that there was a pregnancy before, and that there was none.
const AGAIN: &str = "second pregnancy, third pregnancy, second baby, second child, first delivery, first child was, previous delivery, g2, g3, \
    ரெண்டாவது குழந்தை, முதல் குழந்தை, రెండో కాన్పు, రెండవ కాన్పు, మొదటి కాన్పు, మొదటి బిడ్డ";
const FIRST: &str = "first pregnancy, first baby, first time pregnant, primi, primigravida, g1, முதல் கர்ப்ப, తొలి కాన్పు, మొదటి గర్భ, మొదటిసారి గర్భ";

/// Adds and changes codes where the patient is pregnant.
pub(super) fn read(codes: &mut Codes, heard: &Heard) {
    let is_stated = |thing: &&super::heard::Thing| {
        thing.kind == ConceptKind::Diagnosis
            && thing.status == Status::Present
            && thing.concept.contains("pregnan")
    };
    let stated = heard.things.iter().find(is_stated);
    if stated.is_none() && !codes.has("Z34") && !codes.has("O") {
        return;
    }
    // An ectopic pregnancy and one that ended have no weeks.
    if ["O00", "O01", "O02", "O03", "O04", "O08"].iter().any(|stem| codes.has(stem)) {
        return;
    }
    let weeks = weeks(heard);
    let trimester = weeks.as_ref().map(|(weeks, _)| trimester(*weeks));
    conditions(codes, trimester);
    in_trimester(codes, trimester);
    codes.drop(|known| known.code.bare() == "Z331");
    if codes.has("O") {
        codes.drop(|known| known.code.bare().starts_with("Z34"));
    } else {
        supervised(codes, heard, stated.map(|thing| &thing.evidence), trimester);
    }
    if let Some((weeks, evidence)) = weeks {
        let code = if weeks < 8 { "Z3A01".to_owned() } else { format!("Z3A{weeks:02}") };
        codes.put(&code, Because::says(&evidence, Some("the weeks of the pregnancy")));
    }
}

/// A pregnancy without anything else is one that is looked after: first or later, by trimester.
fn supervised(codes: &mut Codes, heard: &Heard, stated: Option<&Evidence>, trimester: Option<u8>) {
    let known = codes.all.iter().find(|known| known.code.bare().starts_with("Z34"));
    let evidence = known.and_then(|known| known.evidence.first()).or(stated).cloned();
    let Some(evidence) = evidence else { return };
    let says = |list: &'static str| {
        let words: Vec<Words> = rows::list(list).map(Words::of).collect();
        heard.said.iter().any(|said| words::any(&words, &said.text.to_lowercase()))
    };
    let before = heard.things.iter().any(|thing| {
        matches!(thing.concept.as_str(), "normal delivery" | "caesarean section")
            && matches!(thing.status, Status::Present | Status::Past)
    });
    let which = match () {
        () if before || says(AGAIN) => '8',
        () if says(FIRST) => '0',
        () => '9',
    };
    codes.drop(|known| known.code.bare().starts_with("Z34"));
    let code = format!("Z34{which}{}", trimester.unwrap_or(0));
    codes.put(&code, Because::says(&evidence, None));
}

/// Conditions that have a code of their own in pregnancy.
fn conditions(codes: &mut Codes, trimester: Option<u8>) {
    for row in rows::rows(TABLE) {
        let fits = |code: &str| rows::begins(code, row[0]);
        let Some(known) = codes.all.iter().find(|known| fits(known.code.bare())).cloned() else {
            continue;
        };
        let code = rows::list(row[1]).nth(usize::from(trimester.unwrap_or(0)));
        if row[2] != "stays" {
            codes.drop(|known| fits(known.code.bare()));
        }
        let because = Because {
            evidence: known.evidence,
            why: Some("coded differently in pregnancy"),
            confidence: known.confidence,
            symptom: false,
        };
        codes.put(&rows::bare(code.unwrap_or_default()), because);
    }
}

/// Codes that leave the trimester open name it where the weeks are known.
fn in_trimester(codes: &mut Codes, trimester: Option<u8>) {
    let Some(name) = trimester.and_then(|at| ["", "first", "second", "third"].get(usize::from(at)))
    else {
        return;
    };
    for known in &mut codes.all {
        let open =
            known.code.bare().starts_with('O') && known.title.contains("unspecified trimester");
        let named: Option<IcdCode> = open.then(|| sharper::beside(&known.code, name)).flatten();
        if let Some(code) = named {
            known.title =
                crate::icd::bundled().find(&code).map(|found| found.title).unwrap_or_default();
            known.code = code;
        }
    }
}

const fn trimester(weeks: u8) -> u8 {
    match weeks {
        0..14 => 1,
        14..28 => 2,
        _ => 3,
    }
}

/// The weeks that are named most often, the first of several.
fn weeks(heard: &Heard) -> Option<(u8, Evidence)> {
    let words: Vec<Words> = rows::list(WEEKS).map(Words::of).collect();
    let mut named: Vec<(u8, usize, Evidence)> = Vec::new();
    for said in &heard.said {
        for number in entities::numbers(&said.text, heard.language) {
            let rest: String = said.text.chars().skip(number.end).take(12).collect();
            let rest = rest.trim_start_matches([' ', '-']).to_lowercase();
            let follows =
                words.iter().any(|words| words.find(&rest).is_some_and(|(at, _)| at == 0));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "held between 5 and 42"
            )]
            let weeks = number.value.clamp(0.0, 99.0) as u8;
            if !follows || !(5..=42).contains(&weeks) {
                continue;
            }
            if let Some(known) = named.iter_mut().find(|(known, ..)| *known == weeks) {
                known.1 += 1;
                continue;
            }
            let quote: String =
                said.text.chars().skip(number.start).take(number.end - number.start).collect();
            let start = said.start + number.start;
            named.push((weeks, 1, Evidence { start, end: start + quote.chars().count(), quote }));
        }
    }
    let most = named.iter().map(|(_, times, _)| *times).max()?;
    named
        .into_iter()
        .find(|(_, times, _)| *times == most)
        .map(|(weeks, _, evidence)| (weeks, evidence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icd::{Validity, bundled};

    #[test]
    fn every_code_of_the_table_can_be_billed() {
        let day = "2026-09-01".parse().unwrap();
        for row in rows::rows(TABLE) {
            let codes: Vec<_> = rows::list(row[1]).collect();
            assert_eq!(codes.len(), 4, "a code for each trimester and one for none: {row:?}");
            for code in codes {
                let code = IcdCode::parse(code).unwrap();
                assert_eq!(bundled().validity(&code, day), Validity::Billable, "{code}");
            }
        }
    }
}
