//! `nadi code import`: files of codes and fees into the practice.

use crate::{
    args::{CodeFile, CodeImport},
    ending::{Ending, Failure},
    paper::{Paper, columns},
    sitting::{Context, Sitting},
    verb::request::open,
};
use nadi_api::commands;
use nadi_app::code_files::{
    CodeFileImport, CodeFileKind, CodePackImport, CodesImported, FeeScheduleImport,
};
use nadi_base::{Code, PayerId};
use std::{io::Read, path::Path};

/// The largest official file has some hundred megabytes.
const LARGEST: u64 = 512 << 20;

/// Runs the verb. The official files are in an older encoding now and then: what is no letter becomes a sign
/// that says so.
pub(super) fn run(
    asked: &CodeImport,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let text = whole(&asked.file)?;
    let sitting = Sitting::unlocked(context)?;
    let done = match asked.kind {
        CodeFile::Pack => sitting.send::<commands::CodePackImport>(CodePackImport { text })?,
        CodeFile::Schedule => schedule(asked, &sitting, text)?,
        CodeFile::Hcpcs => official(&sitting, CodeFileKind::Hcpcs, text)?,
        CodeFile::Pairs => official(&sitting, CodeFileKind::Pairs, text)?,
        CodeFile::Units => official(&sitting, CodeFileKind::Units, text)?,
    };
    paper.print(&done, rows)?;
    Ok(Ending::of_check(done.bad.is_empty()))
}

fn official(sitting: &Sitting, kind: CodeFileKind, text: String) -> Result<CodesImported, Failure> {
    sitting.send::<commands::CodeFileImport>(CodeFileImport { kind, text })
}

fn schedule(
    asked: &CodeImport,
    sitting: &Sitting,
    units: String,
) -> Result<CodesImported, Failure> {
    let missing = Failure::Usage("the fee schedule needs places, locality, factor, payer and from");
    let (Some(places), Some(locality), Some(factor), Some(number), Some(from)) =
        (&asked.places, &asked.locality, &asked.factor, &asked.payer, asked.from)
    else {
        return Err(missing);
    };
    let request = FeeScheduleImport {
        payer: payer(sitting, number)?,
        locality: locality.clone(),
        facility: asked.facility,
        factor: factor.clone(),
        from,
        units,
        places: whole(places)?,
    };
    sitting.send::<commands::FeeScheduleImport>(request)
}

fn payer(sitting: &Sitting, number: &str) -> Result<PayerId, Failure> {
    let shown = sitting.send::<commands::BillingShow>(())?;
    let payer = shown.payers.iter().find(|payer| payer.data.number == number);
    payer.map(|payer| payer.id).ok_or(Failure::Code(Code::NotFound))
}

fn whole(file: &Path) -> Result<String, Failure> {
    let unread = |error| Failure::File("the file could not be read", error);
    let mut bytes = Vec::new();
    open(file)?.take(LARGEST).read_to_end(&mut bytes).map_err(unread)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn rows(done: &CodesImported) -> String {
    let mut rows = vec![vec!["kept".to_owned(), done.kept.to_string()]];
    for bad in &done.bad {
        rows.push(vec![format!("line {}", bad.line), bad.reason.clone()]);
    }
    columns(&rows)
}
