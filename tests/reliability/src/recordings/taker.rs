//! The process that records, until somebody kills it.

use super::desk::AtDesk;
use crate::clinic::Fault;
use serde_json::json;
use std::{
    io::{self, Read, Write},
    path::Path,
    process::ExitCode,
};

/// Begins a visit, records it, and says which one and since when.
pub(crate) fn record_until_killed(folder: &Path) -> ExitCode {
    match record(folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // The killer sees that nothing began; the words are for whoever runs it by hand.
            drop(writeln!(io::stderr(), "{fault}"));
            ExitCode::FAILURE
        }
    }
}

fn record(folder: &Path) -> Result<(), Fault> {
    let at = AtDesk::open(folder)?;
    let consent = json!({ "kind": "recording", "given": true, "how": "spoken" });
    let visit = at.send(
        "visit_create",
        json!({ "kind": "new", "language": "ta", "specialty": "general", "consent": consent }),
    )?;
    let id = &visit["row"]["id"];
    at.send("recording_start", json!({ "visit": id }))?;
    let mut out = io::stdout().lock();
    writeln!(out, "{} {}", id.as_str().unwrap_or_default(), at.heard_since())?;
    out.flush()?;
    io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
