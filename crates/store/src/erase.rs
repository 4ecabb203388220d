//! Erases one record: its fields, its place in the search, what the operations log and the queue hold
//! of it. The row itself stays, empty, so that what refers to it still does.

mod billing;
mod coding;
mod note;
mod sound;

pub(crate) use sound::to_shred;

use crate::{
    error::StoreError,
    operation::{self, Change},
    search,
    snapshot::Snapshot,
    table::RecordRef,
    tx::Tx,
};
use nadi_base::PatientId;
use rusqlite::{Connection, params};

const PATIENT: [&str; 3] = [
    "UPDATE patient SET name = '', sex = 'unknown', birth_date = NULL, age_years = NULL, \
     age_noted_on = NULL, phone = NULL, address = NULL, language = NULL, note = NULL, erased_at = ?2, \
     updated = ?2, version = version + 1 WHERE id = ?1",
    "DELETE FROM patient_identifier WHERE patient = ?1 AND ?2 IS NOT NULL",
    "DELETE FROM notice WHERE patient = ?1 AND ?2 IS NOT NULL",
];
const VISIT: [&str; 1] =
    ["UPDATE visit SET specialty = NULL, age_years = NULL, sex = 'unknown', payer = NULL, \
     complaint = NULL, status = 'erased', updated = ?2, version = version + 1 WHERE id = ?1"];
const CONSENT: [&str; 1] =
    ["UPDATE consent SET given_by = NULL, reason = NULL, updated = ?2, version = version + 1 \
     WHERE id = ?1"];
const RECORDING: [&str; 2] = [
    "UPDATE recording SET state = 'erased', key = NULL, digest = NULL, peaks = NULL, updated = ?2, \
     version = version + 1 WHERE id = ?1",
    "UPDATE import_file SET name = '', digest = NULL, key = NULL, updated = ?2, \
     version = version + 1 WHERE recording = ?1",
];
const TRANSCRIPT: [&str; 1] =
    ["UPDATE transcript SET state = 'erased', speakers = '[]', updated = ?2, \
     version = version + 1 WHERE id = ?1"];
const IMPORT_FILE: [&str; 1] = ["UPDATE import_file SET name = '', digest = NULL, key = NULL, \
     state = 'failed', updated = ?2, version = version + 1 WHERE id = ?1"];
/// Why somebody was let in may name what the record held.
const GRANTS: &str = "UPDATE access_grant SET reason = NULL, updated = ?2, version = version + 1 \
    WHERE (patient = ?1 OR visit = ?1) AND reason IS NOT NULL RETURNING id";
const QUEUE: &str = "UPDATE job SET saved = 'null', payload = 'null', result = NULL, \
    version = version + 1 WHERE patient = ?1 OR visit = ?1";
const REMEMBER: &str = "INSERT OR IGNORE INTO erased (record, kind, at) VALUES (?1, ?2, ?3)";

impl Tx<'_> {
    /// Erases one record. Refused while a legal hold keeps the patient's records. Other records of the
    /// same patient stay: a deletion takes what its preview names and nothing else.
    pub fn erase(&mut self, record: RecordRef) -> Result<(), StoreError> {
        refuse_under_hold(&self.read(), record)?;
        self.erase_unheld(record)
    }

    /// Erases a record again that was erased before the file was restored from a backup.
    pub(crate) fn erase_unheld(&mut self, record: RecordRef) -> Result<(), StoreError> {
        let (id, now) = (record.bytes(), self.now().millis());
        billing::gather(self, record)?;
        blank(self.connection(), record, now)?;
        operation::blank(self, id)?;
        blank_grants(self, id, now)?;
        sound::erase(self, record)?;
        note::erase(self, record)?;
        billing::erase(self, record)?;
        coding::erase(self, record)?;
        operation::write(self, record.kind(), id, Change::tombstone())?;
        search::forget(self.connection(), record.kind(), id)?;
        self.connection().prepare_cached(QUEUE)?.execute([id])?;
        self.connection().prepare_cached(REMEMBER)?.execute(params![id, record.kind(), now])?;
        self.mark_deleted();
        self.erased = true;
        Ok(())
    }
}

fn blank(connection: &Connection, record: RecordRef, now: i64) -> Result<(), StoreError> {
    let statements: &[&str] = match record {
        RecordRef::Patient(_) => &PATIENT,
        RecordRef::Visit(_) => &VISIT,
        RecordRef::Consent(_) => &CONSENT,
        RecordRef::Recording(_) => &RECORDING,
        RecordRef::Transcript(_) => &TRANSCRIPT,
        RecordRef::ImportFile(_) => &IMPORT_FILE,
    };
    for (at, sql) in statements.iter().enumerate() {
        let changed = connection.prepare_cached(sql)?.execute(params![record.bytes(), now])?;
        if at == 0 && changed == 0 {
            return Err(StoreError::NotFound(record.kind()));
        }
    }
    Ok(())
}

fn blank_grants(tx: &Tx<'_>, record: [u8; 16], now: i64) -> Result<(), StoreError> {
    let mut statement = tx.connection().prepare_cached(GRANTS)?;
    let grants = statement.query_map(params![record, now], |row| row.get::<_, [u8; 16]>(0))?;
    for grant in grants {
        operation::blank(tx, grant?)?;
    }
    Ok(())
}

fn patient_of(read: &Snapshot<'_>, record: RecordRef) -> Result<Option<PatientId>, StoreError> {
    Ok(match record {
        RecordRef::Patient(id) => Some(id),
        RecordRef::Visit(id) => read.visits().need(id)?.patient,
        RecordRef::Consent(id) => match read.consents().need(id)? {
            consent if consent.patient.is_some() => consent.patient,
            consent => match consent.visit {
                Some(visit) => read.visits().need(visit)?.patient,
                None => None,
            },
        },
        RecordRef::Recording(id) => read.visits().need(read.recordings().need(id)?.visit)?.patient,
        RecordRef::Transcript(id) => {
            read.visits().need(read.transcripts().need(id)?.visit)?.patient
        }
        RecordRef::ImportFile(id) => match read.import_files().need(id)?.visit {
            Some(visit) => read.visits().need(visit)?.patient,
            None => None,
        },
    })
}

/// A hold keeps one patient's records or, without a patient, those of the whole practice.
fn refuse_under_hold(read: &Snapshot<'_>, record: RecordRef) -> Result<(), StoreError> {
    let patient = patient_of(read, record)?;
    let holds = read.holds().in_force()?;
    if holds.iter().any(|hold| hold.patient.is_none() || hold.patient == patient) {
        return Err(StoreError::OnHold);
    }
    Ok(())
}
