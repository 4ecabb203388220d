//! `nadi visit`.

use super::{request, sound, watch};
use crate::{
    args::Visit,
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::visits::{VisitFind, VisitPage, VisitRef, VisitRow, VisitShown};

/// Runs the verb.
pub(super) fn run(
    verb: Visit,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    match verb {
        Visit::List { date, patient, offset, limit } => {
            let find = VisitFind { date, patient, doctor: None, status: None, offset, limit };
            let sitting = Sitting::unlocked(context)?;
            paper.print(&sitting.send::<commands::VisitList>(find)?, rows)?;
        }
        Visit::Show { id } => {
            let sitting = Sitting::unlocked(context)?;
            paper.print(&sitting.send::<commands::VisitShow>(VisitRef { id })?, one)?;
        }
        Visit::Add(add) => {
            let request = request::read(&add.file)?;
            let sitting = Sitting::unlocked(context)?;
            paper.print(&sitting.send::<commands::VisitCreate>(request)?, one)?;
        }
        Visit::Import(asked) => return sound::import(&asked, context, paper),
        Visit::Watch(asked) => return watch::run(&asked, context, paper),
        Visit::Record(asked) => return sound::record(&asked, context, paper),
        Visit::Run(asked) => return sound::run(asked, context, paper),
    }
    Ok(Ending::Done)
}

fn rows(page: &VisitPage) -> String {
    columns(&page.visits.iter().map(row).collect::<Vec<_>>())
}

fn one(visit: &VisitShown) -> String {
    columns(&[row(&visit.row)])
}

fn row(visit: &VisitRow) -> Vec<String> {
    let name = visit.patient_name.as_ref().map(|name| name.expose().clone());
    vec![
        visit.id.to_string(),
        visit.date.to_string(),
        word(&visit.status),
        visit.language.clone(),
        name.unwrap_or_default(),
        visit.complaint.expose().clone(),
    ]
}
