//! What is erased with a visit: its words and its sound. The sealed files go after the commit, because a
//! file that is gone does not come back when a transaction fails.

use crate::{error::StoreError, operation, table::RecordRef, tx::Tx, value::Id};
use nadi_base::{ImportFileId, RecordingId};
use rusqlite::{Connection, params};

const SEGMENTS: &str = "UPDATE segment SET text = '', original = NULL, words = '[]', marks = '[]', \
    removed = 1, updated = ?2, version = version + 1 \
    WHERE transcript IN (SELECT id FROM transcript WHERE visit = ?1) RETURNING id";
const SEGMENTS_OF: &str = "UPDATE segment SET text = '', original = NULL, words = '[]', marks = '[]', \
    removed = 1, updated = ?2, version = version + 1 WHERE transcript = ?1 RETURNING id";
const TRANSCRIPTS: &str = "UPDATE transcript SET state = 'erased', speakers = '[]', updated = ?2, version = version + 1 \
    WHERE visit = ?1 RETURNING id";
const RECORDINGS: &str = "UPDATE recording SET state = 'erased', key = NULL, digest = NULL, \
    peaks = NULL, updated = ?2, version = version + 1 WHERE visit = ?1 RETURNING id";
const FILES: &str = "UPDATE import_file SET name = '', digest = NULL, key = NULL, updated = ?2, \
    version = version + 1 WHERE visit = ?1 RETURNING id";
const TO_SHRED: &str = "SELECT file FROM recording WHERE key IS NULL AND state = 'erased' \
    UNION SELECT file FROM import_file WHERE key IS NULL AND file <> ''";

/// Erases what hangs on a record that is being erased.
pub(super) fn erase(tx: &Tx<'_>, record: RecordRef) -> Result<(), StoreError> {
    match record {
        RecordRef::Visit(visit) => {
            for sql in [SEGMENTS, TRANSCRIPTS, RECORDINGS, FILES] {
                blank(tx, sql, visit.bytes())?;
            }
            Ok(())
        }
        RecordRef::Recording(recording) => blank_file_of(tx, recording),
        RecordRef::Transcript(transcript) => blank(tx, SEGMENTS_OF, transcript.bytes()),
        RecordRef::Patient(_) | RecordRef::Consent(_) | RecordRef::ImportFile(_) => Ok(()),
    }
}

fn blank(tx: &Tx<'_>, sql: &str, of: [u8; 16]) -> Result<(), StoreError> {
    let mut statement = tx.connection().prepare_cached(sql)?;
    let ids = statement
        .query_map(params![of, tx.now().millis()], |row| row.get::<_, [u8; 16]>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    ids.into_iter().try_for_each(|id| operation::blank(tx, id))
}

fn blank_file_of(tx: &Tx<'_>, recording: RecordingId) -> Result<(), StoreError> {
    let file = tx.read().import_files().of_recording(recording)?;
    file.map_or(Ok(()), |file| operation::blank(tx, ImportFileId::bytes(&file.id)))
}

/// The sealed files whose keys were erased.
pub(crate) fn to_shred(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(TO_SHRED)?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
