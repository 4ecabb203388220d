//! What the correct coding edits say of the services of a visit, where the practice brought their files.

use super::{CodingKind, CodingLineShown, DenialRisk};
use crate::{Result, code_files};
use nadi_base::Date;
use nadi_store::{Saved, Snapshot, table::CodingLine};

/// Adds title and risks to a service.
pub(super) fn tell(
    snapshot: Snapshot<'_>,
    on: Date,
    lines: &[Saved<CodingLine>],
    line: &CodingLine,
    told: &mut CodingLineShown,
) -> Result<()> {
    if line.kind == CodingKind::Diagnosis {
        return Ok(());
    }
    let Some(code) = on_bill(line).filter(|code| !code.is_empty()) else { return Ok(()) };
    if told.title.is_empty() {
        told.title = code_files::service_title(snapshot, code)?;
    }
    for other in lines.iter().filter_map(|other| on_bill(other)).filter(|other| *other != code) {
        let pairs = code_files::pairs_of(snapshot, other, on)?;
        // The second of a pair is the one that is not paid.
        if let Some(pair) = pairs.iter().find(|pair| pair.other == code) {
            let parted = pair.modifier_may_part && !line.modifiers.is_empty();
            if !parted {
                told.risks.push(risk("DR-PAIR"));
            }
        }
    }
    let most = code_files::limits_of(snapshot, code)?;
    if most.is_some_and(|most| line.units > most) {
        told.risks.push(risk("DR-UNITS"));
    }
    Ok(())
}

fn on_bill(line: &CodingLine) -> Option<&str> {
    let code = line.chosen.as_ref().or(line.supported.as_ref()).or(line.billed.as_ref())?;
    Some(code.expose().as_str())
}

fn risk(rule: &str) -> DenialRisk {
    DenialRisk { rule: rule.to_owned(), high: true }
}
