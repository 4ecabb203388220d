//! `nadi patient`.

use super::request;
use crate::{
    args::Patient,
    ending::{Ending, Failure},
    paper::{Paper, columns},
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::patients::{
    PatientFind, PatientMerge, PatientPage, PatientRow, PatientShow, PatientShown,
};
use nadi_base::Sensitive;
use std::path::Path;

/// Runs the verb.
pub(super) fn run(
    verb: Patient,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    match verb {
        Patient::List { find, offset, limit } => {
            let text = find.map(words).transpose()?;
            let found = PatientFind { text, offset, limit };
            let sitting = Sitting::unlocked(context)?;
            paper.print(&sitting.send::<commands::PatientList>(found)?, rows)?;
        }
        Patient::Show { id, reason } => {
            let sitting = Sitting::unlocked(context)?;
            let shown = sitting.send::<commands::PatientShow>(PatientShow { id, reason })?;
            paper.print(&shown, card)?;
        }
        Patient::Add(add) => {
            let request = request::read(&add.file)?;
            let sitting = Sitting::unlocked(context)?;
            paper.print(&sitting.send::<commands::PatientCreate>(request)?, card)?;
        }
        Patient::Merge { keep, join } => {
            let sitting = Sitting::unlocked(context)?;
            let merged = sitting.send::<commands::PatientMerge>(PatientMerge { keep, join })?;
            paper.print(&merged, card)?;
        }
    }
    Ok(Ending::Done)
}

fn words(typed: String) -> Result<Sensitive<String>, Failure> {
    if typed == "-" { request::text(Path::new("-")) } else { Ok(typed.into()) }
}

fn rows(page: &PatientPage) -> String {
    columns(&page.patients.iter().map(row).collect::<Vec<_>>())
}

fn row(patient: &PatientRow) -> Vec<String> {
    vec![
        patient.id.to_string(),
        patient.age_years.map(|years| years.to_string()).unwrap_or_default(),
        patient.last_visit.map(|date| date.to_string()).unwrap_or_default(),
        patient.visits.to_string(),
        patient.phone.expose().clone(),
        patient.name.expose().clone(),
    ]
}

fn card(patient: &PatientShown) -> String {
    let mut lines = vec![
        ("id", patient.id.to_string()),
        ("name", patient.name.expose().clone()),
        ("born", patient.birth_date.map(|date| date.to_string()).unwrap_or_default()),
        ("age", patient.age_years.map(|years| years.to_string()).unwrap_or_default()),
        ("phone", patient.phone.expose().clone()),
        ("address", patient.address.expose().clone()),
        ("note", patient.note.expose().clone()),
    ];
    let numbers = patient.identifiers.iter();
    lines.extend(numbers.map(|number| (number.kind.as_str(), number.value.expose().clone())));
    lines.extend(patient.merged.iter().map(|card| ("joined", card.id.to_string())));
    lines.retain(|(_, value)| !value.is_empty());
    let cells = lines.into_iter().map(|(name, value)| vec![name.to_owned(), value]);
    columns(&cells.collect::<Vec<_>>())
}
