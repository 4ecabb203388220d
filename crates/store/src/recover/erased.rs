//! The ids of erased records, kept beside the clinic file, so that a restored backup does not bring
//! them back.

use crate::{
    cipher::{self, Access, Limits},
    disk,
    error::StoreError,
    key::DatabaseKey,
    profile::Profile,
    record::Record as _,
    table::{Consent, ImportFile, Patient, RecordRef, Recording, Transcript, Visit},
    tx::Tx,
};
use nadi_base::{ConsentId, ImportFileId, PatientId, RecordingId, TranscriptId, VisitId};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::Path};

/// A file of this many bytes is not one of ours.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// One erased record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Erased {
    pub(crate) kind: String,
    pub(crate) at: i64,
}

/// Every erased record that the file beside the clinic names; none when there is no such file.
pub(crate) fn read_erased(path: &Path) -> Result<BTreeMap<[u8; 16], Erased>, StoreError> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let bytes = disk::read_bounded(path, MOST_BYTES)?;
    ciborium::from_reader(bytes.as_slice()).map_err(|_| StoreError::Unreadable("erased", "file"))
}

/// Adds what the clinic file has erased to the file beside it.
pub(crate) fn keep_erased(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let mut known = read_erased(path)?;
    let before = known.len();
    add_from(connection, &mut known)?;
    if known.len() == before {
        return Ok(());
    }
    let mut bytes = Vec::new();
    ciborium::into_writer(&known, &mut bytes).map_err(|_| StoreError::Engine(0))?;
    Ok(disk::replace(path, &bytes)?)
}

fn add_from(
    connection: &Connection,
    known: &mut BTreeMap<[u8; 16], Erased>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT record, kind, at FROM erased")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        known.entry(row.get(0)?).or_insert(Erased { kind: row.get(1)?, at: row.get(2)? });
    }
    Ok(())
}

/// Erases in a restored file what was erased since it was copied. Gives how many records that were.
pub(crate) fn erase_again(
    tx: &mut Tx<'_>,
    profile: &Profile,
    key: &DatabaseKey,
) -> Result<u64, StoreError> {
    let mut known = read_erased(&profile.erased())?;
    // The file may have been closed between an erasure and the writing of the list beside it.
    if let Ok(present) = cipher::connect(&profile.database(), key, Access::Look, Limits::default())
    {
        drop(add_from(&present, &mut known));
    }
    let mut count = 0;
    for (id, erased) in known {
        let Some(record) = record(&erased.kind, id) else { continue };
        if is_there(tx.connection(), record)? {
            tx.erase_unheld(record)?;
            count += 1;
        }
    }
    Ok(count)
}

fn record(kind: &str, id: [u8; 16]) -> Option<RecordRef> {
    match kind {
        Patient::KIND => Some(RecordRef::Patient(PatientId::from_bytes(id))),
        Visit::KIND => Some(RecordRef::Visit(VisitId::from_bytes(id))),
        Consent::KIND => Some(RecordRef::Consent(ConsentId::from_bytes(id))),
        Recording::KIND => Some(RecordRef::Recording(RecordingId::from_bytes(id))),
        Transcript::KIND => Some(RecordRef::Transcript(TranscriptId::from_bytes(id))),
        ImportFile::KIND => Some(RecordRef::ImportFile(ImportFileId::from_bytes(id))),
        _ => None,
    }
}

/// Whether a record is there and not erased.
fn is_there(connection: &Connection, record: RecordRef) -> Result<bool, StoreError> {
    let sql = format!(
        "SELECT 1 FROM {} WHERE id = ?1 AND id NOT IN (SELECT record FROM erased)",
        record.kind()
    );
    Ok(connection.prepare_cached(&sql)?.exists([record.bytes()])?)
}
