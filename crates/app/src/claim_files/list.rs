//! The files of claims that were read in.

use super::{ClaimImportList, ClaimImportShown};
use crate::{Result, hex::hex, work::Work};
use nadi_store::{Saved, table::ClaimImport};

const SHOWN: u32 = 200;

/// Lists the newest.
pub fn list(work: &Work<'_>, (): ()) -> Result<ClaimImportList> {
    let imports = work.read(|snapshot| Ok(snapshot.claim_imports().newest(SHOWN)?))?;
    Ok(ClaimImportList { imports: imports.into_iter().map(shown).collect() })
}

fn shown(import: Saved<ClaimImport>) -> ClaimImportShown {
    let Saved { id, created, data, .. } = import;
    ClaimImportShown {
        id,
        file_name: data.file_name,
        file_hash: hex(&data.file_hash),
        file_bytes: data.file_bytes,
        rules: data.profile,
        status: data.status,
        claims: data.saved,
        passed: data.passed,
        failed: data.failed,
        warnings: data.warnings,
        findings: data.findings,
        lines: data.lines,
        error: data.error,
        started_by: data.started_by,
        created,
        ended: data.ended_at,
    }
}
