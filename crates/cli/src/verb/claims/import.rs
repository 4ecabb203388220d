//! `nadi claims import` and `nadi claims imports`.

use crate::{
    args::RuleSet,
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::claim_files::{
    ClaimImportBegin, ClaimImportList, ClaimImportShown, ClaimImportStatus, ClaimRules,
};
use nadi_base::Code;
use std::path::{self, Path};

/// Checks and saves a file.
pub(super) fn run(
    file: &Path,
    rules: RuleSet,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let unnamed = |error| Failure::File("the file of claims", error);
    let path = path::absolute(file).map_err(unnamed)?;
    let path = path.to_str().ok_or(Failure::Usage("the name of the file is not readable text"))?;
    let rules = match rules {
        RuleSet::Full => ClaimRules::Full,
        RuleSet::Syntax => ClaimRules::Syntax,
    };
    let sitting = Sitting::unlocked(context)?;
    let begin = ClaimImportBegin { path: path.to_owned().into(), rules };
    let ended = sitting.finish::<commands::ClaimImport>(begin);
    let told = match &ended {
        Ok(job) => job.result.as_ref().and_then(|result| result.get("import")).cloned(),
        // Where it broke off stands in the record of the file.
        Err(Failure::Code(Code::UnreadableFile)) => None,
        Err(_) => return ended.map(|_| Ending::Done),
    };
    let list = sitting.send::<commands::ClaimImportList>(())?;
    let wanted = |one: &&ClaimImportShown| match &told {
        Some(id) => serde_json::json!(one.id) == *id,
        None => one.status == ClaimImportStatus::Failed,
    };
    let shown = list.imports.iter().find(wanted).ok_or(Failure::Code(Code::NotFound))?;
    if let (Err(_), Some(error)) = (&ended, &shown.error) {
        return Err(Failure::X12(file.display().to_string(), error.clone()));
    }
    paper.print(shown, |shown| columns(&[row(shown)]))?;
    Ok(Ending::of_check(shown.failed == 0))
}

/// Lists files that were imported.
pub(super) fn list(context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    paper.print(&sitting.send::<commands::ClaimImportList>(())?, rows)?;
    Ok(Ending::Done)
}

fn rows(list: &ClaimImportList) -> String {
    columns(&list.imports.iter().map(row).collect::<Vec<_>>())
}

fn row(import: &ClaimImportShown) -> Vec<String> {
    vec![
        import.id.to_string(),
        import.created.millis().to_string(),
        word(&import.status),
        format!("{} claims", import.claims),
        format!("{} passed", import.passed),
        format!("{} failed", import.failed),
        format!("{} warnings", import.warnings),
        import.file_name.as_ref().map(|name| name.expose().clone()).unwrap_or_default(),
    ]
}
