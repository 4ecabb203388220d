//! `nadi audit`.

use super::leave::write_new;
use crate::{
    args::{Audit, ExportFormat},
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::audit::{
    AuditExport, AuditFind, AuditFormat, AuditPage, AuditRow, AuditVerdict, ExportedText,
};
use std::path::PathBuf;

/// Looks for everything.
const ALL: AuditFind = AuditFind {
    from: None,
    until: None,
    person: None,
    patient: None,
    action: None,
    outcome: None,
    offset: None,
    limit: None,
};

/// Runs the verb.
pub(super) fn run(
    verb: Audit,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    match verb {
        Audit::List { from, until, action, offset, limit } => {
            let find = AuditFind { from, until, action, offset, limit, ..ALL };
            paper.print(&sitting.send::<commands::AuditList>(find)?, rows)?;
        }
        Audit::Verify => {
            let verdict = sitting.send::<commands::AuditVerify>(())?;
            paper.print(&verdict, told)?;
            return Ok(Ending::of_check(verdict.sound));
        }
        Audit::Export { format, out, from, until } => {
            let filter = AuditFind { from, until, ..ALL };
            let request = AuditExport { format: format.into(), filter };
            let exported = sitting.send::<commands::AuditExport>(request)?;
            deliver(&exported, out, paper)?;
        }
    }
    Ok(Ending::Done)
}

impl From<ExportFormat> for AuditFormat {
    fn from(format: ExportFormat) -> Self {
        match format {
            ExportFormat::Csv => Self::Csv,
            ExportFormat::Fhir => Self::Fhir,
        }
    }
}

fn deliver(
    exported: &ExportedText,
    out: Option<PathBuf>,
    paper: &mut Paper<'_>,
) -> Result<(), Failure> {
    let Some(file) = out else {
        return paper.print(exported, |exported| exported.text.expose().clone());
    };
    write_new(&file, exported.text.expose().as_bytes())
        .map_err(|error| Failure::File("the export", error))
}

fn told(verdict: &AuditVerdict) -> String {
    let mut lines = vec![
        format!("rows         {}", verdict.rows),
        format!("sound        {}", if verdict.sound { "yes" } else { "no" }),
        format!("checkpoints  {}", verdict.checkpoints),
        format!("anchors      {}", verdict.anchors.join(", ")),
    ];
    lines.extend(verdict.first_bad.map(|row| format!("first bad    {row}")));
    lines.extend(verdict.missing.iter().map(|range| format!("missing      {range}")));
    lines.push(verdict.printable.clone());
    lines.join("\n")
}

fn rows(page: &AuditPage) -> String {
    columns(&page.rows.iter().map(row).collect::<Vec<_>>())
}

fn row(row: &AuditRow) -> Vec<String> {
    vec![
        row.sequence.to_string(),
        row.at.millis().to_string(),
        row.action.clone(),
        word(&row.outcome),
        row.object_id.clone().unwrap_or_default(),
        row.person_name.expose().clone(),
    ]
}
