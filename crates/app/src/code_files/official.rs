//! HCPCS Level II and the correct coding edits, as their publishers give them out every year and quarter.

use super::{CodeFileImport, CodeFileKind, CodesImported, bad, many};
use crate::{
    Error, Result,
    work::{Act, Work},
};
use nadi_base::Date;
use nadi_coding::official::{self, Limit, Pair, Service};
use nadi_store::{
    Snapshot, Tx,
    table::{CodeEdit, CodeEditKind, CodeService},
};
use std::collections::BTreeSet;

/// Brings an official file in. A file of which nothing could be read changes nothing.
pub fn import(work: &Work<'_>, request: CodeFileImport) -> Result<CodesImported> {
    work.change(Act::new("code_file_import"), |tx| {
        let fees = tx.read().fees().all()?;
        let own: BTreeSet<&str> = fees.iter().map(|fee| fee.code.as_str()).collect();
        let wanted = |code: &str| own.contains(code);
        let text = &request.text;
        let (kept, wrong) = match request.kind {
            CodeFileKind::Hcpcs => {
                let (services, wrong) = official::services(text);
                (put_services(tx, services)?, wrong)
            }
            CodeFileKind::Pairs => {
                let (pairs, wrong) = official::pairs(text, wanted);
                (put_edits(tx, CodeEditKind::Pair, pairs.into_iter().map(pair))?, wrong)
            }
            CodeFileKind::Units => {
                let (limits, wrong) = official::unit_limits(text, wanted);
                (put_edits(tx, CodeEditKind::Units, limits.into_iter().map(limit))?, wrong)
            }
        };
        Ok(CodesImported { kept: many(kept), bad: bad(wrong) })
    })
}

fn put_services(tx: &mut Tx<'_>, services: Vec<Service>) -> Result<usize> {
    if services.is_empty() {
        return Err(Error::field("text", "Nothing in this file could be read."));
    }
    tx.code_services().clear()?;
    let many = services.len();
    for service in services {
        tx.code_services().insert(CodeService {
            code: service.code,
            title: service.title,
            valid_from: service.from,
            valid_until: service.until,
        })?;
    }
    Ok(many)
}

/// Edits about none of the practice's codes are no mistake: the file may say nothing of them.
fn put_edits(
    tx: &mut Tx<'_>,
    kind: CodeEditKind,
    edits: impl Iterator<Item = CodeEdit>,
) -> Result<usize> {
    tx.code_edits().clear(kind)?;
    let mut many = 0;
    for edit in edits {
        tx.code_edits().insert(edit)?;
        many += 1;
    }
    Ok(many)
}

fn pair(of: Pair) -> CodeEdit {
    CodeEdit {
        kind: CodeEditKind::Pair,
        code: of.first,
        other: of.second,
        units: 0,
        modifier_may_part: of.modifier_may_part,
        valid_from: Some(of.from),
        valid_until: of.until,
    }
}

fn limit(of: Limit) -> CodeEdit {
    CodeEdit {
        kind: CodeEditKind::Units,
        code: of.code,
        other: String::new(),
        units: of.units,
        modifier_may_part: false,
        valid_from: None,
        valid_until: None,
    }
}

/// The title of a service; empty where no file has it.
pub(crate) fn service_title(snapshot: Snapshot<'_>, code: &str) -> Result<String> {
    let service = snapshot.code_services().of_code(code)?;
    Ok(service.map(|service| service.data.title).unwrap_or_default())
}

/// Codes that are not paid beside this one on a day.
pub(crate) fn pairs_of(snapshot: Snapshot<'_>, code: &str, on: Date) -> Result<Vec<CodeEdit>> {
    let pairs = snapshot.code_edits().of_code(CodeEditKind::Pair, code)?;
    let then = |edit: &CodeEdit| {
        edit.valid_from.is_none_or(|from| from <= on)
            && edit.valid_until.is_none_or(|until| on <= until)
    };
    Ok(pairs.into_iter().map(|edit| edit.data).filter(then).collect())
}

/// Units of a service that are paid for a day, where a file says so.
pub(crate) fn limits_of(snapshot: Snapshot<'_>, code: &str) -> Result<Option<u16>> {
    let limits = snapshot.code_edits().of_code(CodeEditKind::Units, code)?;
    Ok(limits.first().map(|limit| limit.units))
}
