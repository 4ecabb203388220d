//! Reads the whole trail and says whether it is what was written.
//!
//! What a chain alone shows: a changed, missing or moved row. What only an anchor from outside the
//! file shows: a chain computed anew after a change, and an end that was cut off. Rows after the last
//! anchor that holds are therefore reported as not covered, never as proven.

use super::{
    Anchor, CHECKPOINT_EVERY, GENESIS, Row, hash,
    row::{COLUMNS, from_row, thirty_two},
};
use crate::{error::StoreError, record::Columns, snapshot::Snapshot};
use std::collections::BTreeMap;

const CHECKPOINTS: &str = "SELECT sequence, hash, at, device, public_key, signature FROM audit_checkpoint ORDER BY sequence";

/// What the trail is held against.
#[derive(Clone, Copy, Debug, Default)]
pub struct Held<'a> {
    /// Signed anchors from outside the file: beside it, in the keyring, in a backup's manifest.
    pub anchors: &'a [Anchor],
    /// Anchors that somebody typed from paper, which need no signature.
    pub printed: &'a [Anchor],
    /// Public keys whose signatures count.
    pub keys: &'a [[u8; 32]],
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// It does not read.
    Unreadable,
    /// It does not have the hash that stands in it.
    Changed,
    /// It does not follow from the row before.
    Unbound,
    /// The checkpoint in the file that covers it does not agree, or is gone.
    Checkpoint,
    /// An anchor from outside the file does not agree: the trail was written anew.
    Rewritten,
    /// An anchor from outside the file names a later row: the end was cut off.
    CutOff,
}

/// The first row that is not as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstBad {
    /// Its number.
    pub sequence: u64,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What came of one anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnchorFinding {
    /// The trail has that row with that hash.
    Holds,
    /// The row has another hash.
    Rewritten,
    /// The trail ends before that row.
    CutOff,
    /// Nobody whose key counts signed it, so that it shows nothing.
    NotSigned,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Rows that were read.
    pub rows: u64,
    /// The number of the last row.
    pub last: u64,
    /// The first row that is not as it was written.
    pub first_bad: Option<FirstBad>,
    /// Ranges of numbers that are missing, first and last.
    pub missing: Vec<(u64, u64)>,
    /// Checkpoints in the file that were signed by a key that counts, and agree.
    pub checkpoints: u64,
    /// Every anchor that was given, and what came of it.
    pub anchors: Vec<(Anchor, AnchorFinding)>,
    /// Up to this row an anchor from outside the file agrees; a rewrite or a cut after it cannot be
    /// seen.
    pub covered_to: u64,
}

impl Report {
    /// Whether nothing speaks against the trail.
    pub const fn is_sound(&self) -> bool {
        self.first_bad.is_none()
    }
}

/// Reads the whole trail.
pub fn verify(snapshot: &Snapshot<'_>, against: Held<'_>) -> Result<Report, StoreError> {
    let mut walk = Walk::new(against);
    walk.rows(snapshot)?;
    walk.checkpoints(snapshot)?;
    walk.anchors();
    Ok(walk.report)
}

struct Walk<'a> {
    against: Held<'a>,
    report: Report,
    previous: [u8; 32],
    /// Hashes of rows at which an anchor or a checkpoint may stand.
    marks: BTreeMap<u64, [u8; 32]>,
}

impl<'a> Walk<'a> {
    fn new(against: Held<'a>) -> Self {
        let report = Report {
            rows: 0,
            last: 0,
            first_bad: None,
            missing: Vec::new(),
            checkpoints: 0,
            anchors: Vec::new(),
            covered_to: 0,
        };
        let marks = against.anchors.iter().chain(against.printed).map(|a| (a.sequence, GENESIS));
        Self { against, report, previous: GENESIS, marks: marks.collect() }
    }

    fn bad(&mut self, sequence: u64, fault: Fault) {
        let first = self.report.first_bad.is_none_or(|known| sequence < known.sequence);
        if first {
            self.report.first_bad = Some(FirstBad { sequence, fault });
        }
    }

    fn rows(&mut self, snapshot: &Snapshot<'_>) -> Result<(), StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM audit ORDER BY sequence");
        let mut statement = snapshot.connection().prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            self.report.rows += 1;
            match from_row(row) {
                Ok(row) => self.row(&row),
                Err(StoreError::Unreadable(..)) => {
                    let sequence = row.get::<_, i64>(0)?.unsigned_abs();
                    self.bad(sequence, Fault::Unreadable);
                    self.report.last = self.report.last.max(sequence);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn row(&mut self, row: &Row) {
        let expected = self.report.last + 1;
        let found = hash(row);
        if row.sequence > expected {
            self.report.missing.push((expected, row.sequence - 1));
            self.bad(expected, Fault::Missing);
        } else if row.sequence < expected || row.previous != self.previous {
            self.bad(row.sequence, Fault::Unbound);
        }
        if found != row.hash {
            self.bad(row.sequence, Fault::Changed);
        }
        if row.sequence.is_multiple_of(CHECKPOINT_EVERY) || self.marks.contains_key(&row.sequence) {
            self.marks.insert(row.sequence, found);
        }
        self.previous = row.hash;
        self.report.last = row.sequence;
    }

    /// Checkpoints in the file: one at every 256th row, each agreeing with its row. Whoever writes the
    /// trail anew without the device's key can only leave them out or leave them wrong.
    fn checkpoints(&mut self, snapshot: &Snapshot<'_>) -> Result<(), StoreError> {
        let stored = stored(snapshot)?;
        let last = self.report.last;
        for anchor in stored.values().filter(|anchor| anchor.sequence <= last) {
            let known = self.against.keys.contains(&anchor.public_key);
            let agrees = match self.marks.get(&anchor.sequence) {
                Some(found) => *found == anchor.hash,
                None => hash_at(snapshot, anchor.sequence)? == Some(anchor.hash),
            };
            if !agrees || !anchor.is_signed() {
                self.bad(anchor.sequence, Fault::Checkpoint);
            } else if known {
                self.report.checkpoints += 1;
            }
        }
        if let Some(later) = stored.keys().next_back().filter(|at| **at > last) {
            self.bad(last + 1, Fault::CutOff);
            self.report.missing.push((last + 1, *later));
        }
        let mut due = (1..=last / CHECKPOINT_EVERY).map(|count| count * CHECKPOINT_EVERY);
        if let Some(gone) = due.find(|sequence| !stored.contains_key(sequence)) {
            self.bad(gone, Fault::Checkpoint);
        }
        Ok(())
    }

    fn anchors(&mut self) {
        let Held { anchors, printed, keys } = self.against;
        for anchor in anchors {
            let counts = keys.contains(&anchor.public_key) && anchor.is_signed();
            self.anchor(anchor, counts);
        }
        for anchor in printed {
            self.anchor(anchor, true);
        }
    }

    fn anchor(&mut self, anchor: &Anchor, counts: bool) {
        let finding = self.finding(anchor, counts);
        match finding {
            AnchorFinding::Holds => {
                self.report.covered_to = self.report.covered_to.max(anchor.sequence);
            }
            AnchorFinding::Rewritten => self.bad(anchor.sequence, Fault::Rewritten),
            AnchorFinding::CutOff => {
                let gap = (self.report.last + 1, anchor.sequence);
                self.bad(gap.0, Fault::CutOff);
                if !self.report.missing.contains(&gap) {
                    self.report.missing.push(gap);
                }
            }
            AnchorFinding::NotSigned => {}
        }
        self.report.anchors.push((anchor.clone(), finding));
    }

    fn finding(&self, anchor: &Anchor, counts: bool) -> AnchorFinding {
        if !counts {
            AnchorFinding::NotSigned
        } else if anchor.sequence > self.report.last {
            AnchorFinding::CutOff
        } else if self.marks.get(&anchor.sequence) == Some(&anchor.hash) {
            AnchorFinding::Holds
        } else {
            AnchorFinding::Rewritten
        }
    }
}

fn stored(snapshot: &Snapshot<'_>) -> Result<BTreeMap<u64, Anchor>, StoreError> {
    let mut statement = snapshot.connection().prepare_cached(CHECKPOINTS)?;
    let mut rows = statement.query([])?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let mut columns = Columns::new(row, "audit_checkpoint");
        let anchor = Anchor {
            sequence: columns.take("sequence")?,
            hash: thirty_two(columns.take("hash")?, "hash")?,
            at: columns.take("at")?,
            device: columns.take("device")?,
            public_key: thirty_two(columns.take("public_key")?, "public_key")?,
            signature: columns.take("signature")?,
        };
        found.insert(anchor.sequence, anchor);
    }
    Ok(found)
}

/// The hash of one row, computed from what stands in it.
fn hash_at(snapshot: &Snapshot<'_>, sequence: u64) -> Result<Option<[u8; 32]>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM audit WHERE sequence = ?1");
    let mut statement = snapshot.connection().prepare_cached(&sql)?;
    let mut rows = statement.query([sequence.cast_signed()])?;
    match rows.next()? {
        // A row that does not read has been named already.
        Some(row) => Ok(from_row(row).ok().map(|row| hash(&row))),
        None => Ok(None),
    }
}
