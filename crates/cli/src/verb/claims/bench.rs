//! `nadi claims bench`: the work of an import, timed by stage.
//!
//! Reading, parsing, rules and saving run beside each other, so the stages add up to more than the total.

use super::settings;
use crate::{
    args::{ClaimsBench, RuleSet},
    ending::{Ending, Failure},
    paper::{Paper, columns},
};
use nadi_app::claim_files::{self, Measured};
use nadi_base::{Clock, Entropy};
use nadi_machine::{OsEntropy, SystemClock};
use serde::Serialize;
use std::{fs, path::Path, sync::Arc};
use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System};

/// What is printed.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    measured: Measured,
    /// The most memory that the program held.
    peak_mb: f64,
}

/// Runs the verb.
pub(super) fn run(asked: &ClaimsBench, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let (clock, entropy): (Arc<dyn Clock>, Arc<dyn Entropy>) =
        (Arc::new(SystemClock), Arc::new(OsEntropy));
    let settings = settings(RuleSet::Full);
    let folder = asked.save.then(tempfile::tempdir).transpose();
    let folder = folder.map_err(|error| Failure::File("the throw-away folder", error))?;
    let folder = folder.as_ref().map(tempfile::TempDir::path);
    let measured = claim_files::bench(&asked.file, &settings, folder, &clock, &entropy)?;
    let told = Told { measured, peak_mb: peak_mb() };
    paper.print(&told, text)?;
    Ok(Ending::Done)
}

fn text(told: &Told) -> String {
    let Measured { claims, rules_run, findings, stages, total_ms, claims_per_s, saved_rows } =
        told.measured;
    let line = |name: &str, value: String| vec![name.to_owned(), value];
    columns(&[
        line("claims", claims.to_string()),
        line("rules that ran", rules_run.to_string()),
        line("findings", findings.to_string()),
        line("read", format!("{:.0} ms", stages.read_ms)),
        line("parse", format!("{:.0} ms", stages.parse_ms)),
        line("rules", format!("{:.0} ms", stages.rules_ms)),
        line("save", format!("{:.0} ms", stages.save_ms)),
        line("total", format!("{total_ms:.0} ms; stages run beside each other")),
        line("claims a second", format!("{claims_per_s:.0}")),
        line("memory at most", format!("{:.0} MB", told.peak_mb)),
        line("rows read back", saved_rows.to_string()),
    ])
}

/// The most memory that this program held so far, in MB. Where the system does not tell, what it holds now.
fn peak_mb() -> f64 {
    let status = fs::read_to_string(Path::new("/proc/self/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok());
    peak.map_or_else(held_mb, |kilobytes| kilobytes / 1024.0)
}

#[expect(clippy::cast_precision_loss, reason = "megabytes for people")]
fn held_mb() -> f64 {
    let Ok(own) = sysinfo::get_current_pid() else { return 0.0 };
    let Ok(mut system) = System::new() else { return 0.0 };
    let memory = ProcessRefreshKind::nothing().with_memory();
    system.refresh_processes_specifics(ProcessesToUpdate::Some(&[own]), true, memory);
    system.process(own).map_or(0.0, |process| process.memory() as f64 / 1_048_576.0)
}
