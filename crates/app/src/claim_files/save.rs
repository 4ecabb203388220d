//! A chunk saved: its claims, how far the import is, and one row of the trail, in one transaction.

use super::{
    beside::Beside,
    chunk::{Chunk, Item},
    kept::Kept,
};
use crate::{Error, Result, work::Act};
use nadi_store::{
    Database, Saved, Tx, Who,
    table::{
        ClaimChunk, ClaimFinding, ClaimImport, ClaimImportStatus, ClaimStatus, FindingSeverity,
    },
};
use std::fmt::Write as _;

/// Where chunks are saved, by whom.
pub(super) struct Shelf<'a> {
    /// The practice's file.
    pub(super) db: &'a Database,
    /// Who reads the file of claims in.
    pub(super) who: &'a Who,
    /// Who empties the log.
    pub(super) beside: Beside,
}

/// Saves a chunk and gives the import as it then stands.
pub(super) fn save(
    shelf: &mut Shelf<'_>,
    import: &Saved<ClaimImport>,
    chunk: &Chunk,
) -> Result<Saved<ClaimImport>> {
    let Shelf { db, who, beside } = shelf;
    let saved = db.write_much(who, |tx| {
        let mut import = import.clone();
        let first = import.saved + 1;
        let numbers = put_items(tx, &mut import, chunk)?;
        import.saved += chunk.totals.claims;
        import.warnings += chunk.totals.warnings;
        import.lines += chunk.lines;
        if chunk.last {
            import.status = ClaimImportStatus::Done;
            import.ended_at = Some(tx.now());
        }
        let told = told(&import, first, numbers);
        let import = tx.claim_imports().update(&import)?;
        let act = Act::new("claim_import_save").on("claim_import", import.id);
        tx.audit(act.reason(Some(&told)).into_entry())?;
        beside.wait();
        Ok::<_, Error>(import)
    })?;
    beside.empty();
    Ok(saved)
}

/// The numbers of the first and of the last claim of a chunk.
type Ends<'c> = Option<(&'c str, &'c str)>;

fn put_items<'c>(
    tx: &mut Tx<'_>,
    import: &mut Saved<ClaimImport>,
    chunk: &'c Chunk,
) -> Result<Ends<'c>> {
    let mut rows = tx.claim_chunk(import.id)?;
    let mut ends: Ends<'_> = None;
    let mut all = Vec::new();
    for item in &chunk.items {
        match item {
            Item::Head(head) => rows.head(head.segments, &head.raw)?,
            Item::Block(block) => rows.block(block)?,
            Item::Around(finding) => {
                rows.around(finding)?;
                import.findings += 1;
            }
            Item::Claim(kept, status, findings) => {
                let (first, _) = ends.unwrap_or((kept.number(), ""));
                ends = Some((first, kept.number()));
                let row = rows.claim(kept.claim(*status))?;
                findings.iter().try_for_each(|finding| rows.finding(row, finding))?;
                import.findings += findings.len() as u64;
                if *status == ClaimStatus::Failed {
                    import.failed += 1;
                } else {
                    import.passed += 1;
                }
                all.push(Put { row, kept, status: *status, findings });
            }
        }
    }
    if let Some((first, last)) = ends {
        import.first_number.get_or_insert_with(|| first.to_owned());
        import.last_number = Some(last.to_owned());
    }
    put_doubled(&mut rows, import, &all)?;
    Ok(ends)
}

/// A claim of the chunk, and where it went.
struct Put<'c> {
    row: i64,
    kept: &'c Kept,
    status: ClaimStatus,
    findings: &'c [ClaimFinding],
}

impl Put<'_> {
    /// A claim in the place of another may bear its number; one that the check of the file itself saw
    /// twice is told already.
    fn may_repeat(&self) -> bool {
        let instead = matches!(self.kept.claim(self.status).frequency, "7" | "8");
        instead || self.findings.iter().any(|finding| finding.rule == NUMBER_USED)
    }
}

/// Ends the chunk: claims whose number stands in the practice's file already fail.
fn put_doubled(
    rows: &mut ClaimChunk<'_, '_>,
    import: &mut Saved<ClaimImport>,
    all: &[Put<'_>],
) -> Result<()> {
    for row in rows.finish()? {
        let Ok(at) = all.binary_search_by_key(&row, |put| put.row) else { continue };
        let put = &all[at];
        if put.may_repeat() {
            continue;
        }
        rows.finding(row, &number_used(put.kept.claim(put.status).segment))?;
        rows.fails(row)?;
        import.findings += 1;
        if put.status != ClaimStatus::Failed {
            import.failed += 1;
            import.passed -= 1;
        }
    }
    Ok(())
}

const NUMBER_USED: &str = "CLM-003";

/// The number stands in the practice's file already: the rule's own finding, made where that is known.
fn number_used(segment: u32) -> ClaimFinding {
    ClaimFinding {
        rule: NUMBER_USED.to_owned(),
        severity: FindingSeverity::Error,
        category: "duplicate".to_owned(),
        in_loop: "2300".to_owned(),
        segment: "CLM".to_owned(),
        element: 1,
        position: segment,
        raw_at: None,
        said: None,
    }
}

/// What the trail says of a chunk: which claims of which file.
fn told(import: &Saved<ClaimImport>, first: u64, ends: Ends<'_>) -> String {
    let mut text = format!("claims {first} to {}", import.saved);
    // Writing to a String does not fail.
    if let Some((from, to)) = ends {
        let _ = write!(text, ", numbers {from} to {to}");
    }
    let _ = write!(text, ", of the file with SHA-256 ");
    for byte in &import.file_hash {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
