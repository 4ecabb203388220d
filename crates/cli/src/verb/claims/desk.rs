//! `nadi claims build`, `list`, `show`, `fix`, `resubmit` and `respond`.

use crate::{
    args::ClaimsDesk,
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    sitting::{Context, Sitting},
    verb::request,
};
use nadi_api::commands;
use nadi_app::claims::{
    ClaimBuild, ClaimFind, ClaimFix, ClaimPage, ClaimRef, ClaimResubmit, ClaimRow, ClaimShown,
    ClaimStatus, ClaimsBuilt, FieldFix, ResponseRead,
};
use nadi_base::{ClaimId, Severity};
use serde_json::Value;
use std::path::Path;

/// Runs the verb.
pub(super) fn run(
    verb: &ClaimsDesk,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    match verb {
        ClaimsDesk::Build { visits } => {
            let built =
                sitting.send::<commands::ClaimBuild>(ClaimBuild { visits: visits.clone() })?;
            paper.print(&built, of_build)?;
            let sound = built.left.is_empty()
                && built.claims.iter().all(|claim| claim.status == ClaimStatus::Passed);
            Ok(Ending::of_check(sound))
        }
        ClaimsDesk::List { failed, text, offset, limit } => {
            let find = ClaimFind {
                failed: *failed,
                text: text.clone().map(Into::into),
                offset: *offset,
                limit: *limit,
                ..ClaimFind::default()
            };
            paper.print(&sitting.send::<commands::ClaimList>(find)?, page)?;
            Ok(Ending::Done)
        }
        ClaimsDesk::Show { id } => {
            paper.print(&sitting.send::<commands::ClaimShow>(ClaimRef { id: *id })?, one)?;
            Ok(Ending::Done)
        }
        ClaimsDesk::Fix { id, fields } => fix(&sitting, *id, fields, paper),
        ClaimsDesk::Resubmit { id, void, reason } => {
            let seen = sitting.send::<commands::ClaimShow>(ClaimRef { id: *id })?;
            let request = ClaimResubmit {
                id: *id,
                version: seen.row.version,
                void: *void,
                reason: reason.clone().into(),
            };
            paper.print(&sitting.send::<commands::ClaimResubmit>(request)?, one)?;
            Ok(Ending::Done)
        }
        ClaimsDesk::Respond { file } => respond(&sitting, file, paper),
    }
}

fn fix(
    sitting: &Sitting,
    id: ClaimId,
    fields: &[String],
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let fields = fields.iter().map(|text| field(text)).collect::<Result<_, _>>()?;
    let seen = sitting.send::<commands::ClaimShow>(ClaimRef { id })?;
    let request = ClaimFix { id, version: seen.row.version, fields };
    let mended = sitting.send::<commands::ClaimFix>(request)?;
    paper.print(&mended, one)?;
    Ok(Ending::of_check(mended.row.status == ClaimStatus::Passed))
}

/// `/place=22`: the value is JSON, else plain text.
fn field(text: &str) -> Result<FieldFix, Failure> {
    let parts = text.split_once('=').filter(|(field, _)| field.starts_with('/'));
    let (field, value) = parts.ok_or(Failure::Usage("a field is changed as /FIELD=VALUE"))?;
    let plain = || Value::String(value.to_owned());
    let number = value.parse::<f64>().is_ok();
    // Codes and member's numbers are texts, also where they look like numbers.
    let value =
        if number { plain() } else { serde_json::from_str(value).unwrap_or_else(|_| plain()) };
    Ok(FieldFix { field: field.to_owned(), value: value.into() })
}

fn respond(sitting: &Sitting, file: &Path, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let name = file.file_name().map_or("-".into(), |name| name.to_string_lossy().into_owned());
    let from_pipe = file == Path::new("-");
    let request = ResponseRead {
        file_name: name,
        text: from_pipe.then(|| request::text(file)).transpose()?,
        path: (!from_pipe).then(|| absolute(file)).transpose()?,
    };
    let job = sitting.finish::<commands::ResponseRead>(request)?;
    paper.print(&job, |job| job.result.as_ref().map(ToString::to_string).unwrap_or_default())?;
    Ok(Ending::Done)
}

fn absolute(file: &Path) -> Result<String, Failure> {
    let path = std::path::absolute(file).map_err(|error| Failure::File("the report", error))?;
    Ok(path.to_string_lossy().into_owned())
}

fn of_build(built: &ClaimsBuilt) -> String {
    let left = built.left.iter().map(|one| vec![one.visit.to_string(), one.why.clone()]);
    columns(&built.claims.iter().map(row).chain(left).collect::<Vec<_>>())
}

fn page(page: &ClaimPage) -> String {
    columns(&page.claims.iter().map(row).collect::<Vec<_>>())
}

fn one(claim: &ClaimShown) -> String {
    let mut rows = vec![row(&claim.row)];
    for found in &claim.findings {
        let finding = &found.finding;
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let field = finding.place.field.clone().unwrap_or_default();
        rows.push(vec![severity.to_owned(), finding.rule.clone(), field, finding.words.clone()]);
    }
    columns(&rows)
}

fn row(claim: &ClaimRow) -> Vec<String> {
    let cents = claim.charge.minor;
    vec![
        claim.id.to_string(),
        claim.number.clone(),
        word(&claim.status),
        claim.payer.clone(),
        format!("{}.{:02}", cents / 100, cents % 100),
        claim.reason.clone().unwrap_or_default(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_take_json_or_text() {
        let value = |text: &str| field(text).map(|fix| fix.value.expose().clone()).ok();
        assert_eq!(value("/coverage/member_id=0012"), Some(json!("0012")), "a number that is none");
        assert_eq!(value("/diagnoses=[\"I10\"]"), Some(json!(["I10"])));
        assert_eq!(value("/patient/last=Rao"), Some(json!("Rao")));
        assert_eq!(value("place=22"), None, "a field begins with a stroke");
    }
}
