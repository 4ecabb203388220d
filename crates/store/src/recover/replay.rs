//! Applies the tail of a damaged file's operations log to a copy from before: what was changed since the
//! last backup and can still be read.

use super::scan::Scan;
use crate::{
    error::StoreError,
    key::DatabaseKey,
    operation::OperationKind,
    record::Record,
    search,
    table::{
        AccessGrant, BillingIdentity, Claim, ClaimBatch, ClaimCase, ClaimForm, ClaimImport,
        ClaimResponse, Consent, Coverage, Device, Fee, ImportBatch, ImportFile, LegalHold, Note,
        NoteFlag, NoteLetter, NoteLine, NoteTemplate, NoteVersion, Patient, Payer, Person,
        Practice, Recording, Role, Segment, Transcript, Visit, VisitBilling, VisitDiagnosis,
        VisitLine,
    },
    tx::Tx,
};
use rusqlite::{Connection, params, params_from_iter, types::Value};
use std::path::Path;

const COLUMNS: &str = "id, device, sequence, at, tick, person, kind, record_kind, record, field, value, \
    supersedes, erased";
const KEEP: &str = "INSERT OR IGNORE INTO operation (id, device, sequence, at, tick, person, kind, \
    record_kind, record, field, value, supersedes, erased) \
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const PUT_SETTING: &str = "INSERT INTO setting (owner, key, value, updated) VALUES (?1, ?2, ?3, ?4) \
    ON CONFLICT (owner, key) DO UPDATE SET value = ?3, updated = ?4";
const DROP_SETTING: &str = "DELETE FROM setting WHERE owner = ?1 AND key = ?2";
const PUT_RULE: &str = "INSERT INTO retention_rule (what, trigger, days, updated) VALUES (?1, \
    json_extract(?2, '$.trigger'), json_extract(?2, '$.days'), ?3) \
    ON CONFLICT (what) DO UPDATE SET trigger = json_extract(?2, '$.trigger'), \
    days = json_extract(?2, '$.days'), updated = ?3";
const PUT_CONTROL: &str = "INSERT INTO control_number (kind, last) VALUES (?1, ?2) \
    ON CONFLICT (kind) DO UPDATE SET last = max(last, ?2)";
const PUT_SENT: &str = "INSERT OR REPLACE INTO claim_sent (batch, claim, place, set_control, reference, \
    first_segment, last_segment) VALUES (?1, unhex(replace(?2 ->> 'claim', '-', '')), ?2 ->> 'place', \
    ?2 ->> 'set_control', ?2 ->> 'reference', ?2 ->> 'first_segment', ?2 ->> 'last_segment')";
const DROP_SENT: &str = "DELETE FROM claim_sent WHERE batch = ?1 \
    AND claim = unhex(replace(?2 ->> 'claim', '-', ''))";

/// Tables whose fields the log has, with their columns. No other name is ever put into a statement.
const KINDS: &[(&str, &[&str])] = &[
    (Practice::KIND, Practice::FIELDS),
    (Person::KIND, Person::FIELDS),
    (Role::KIND, Role::FIELDS),
    (Device::KIND, Device::FIELDS),
    (Patient::KIND, Patient::FIELDS),
    (Visit::KIND, Visit::FIELDS),
    (Consent::KIND, Consent::FIELDS),
    (AccessGrant::KIND, AccessGrant::FIELDS),
    (LegalHold::KIND, LegalHold::FIELDS),
    (Recording::KIND, Recording::FIELDS),
    (Transcript::KIND, Transcript::FIELDS),
    (Segment::KIND, Segment::FIELDS),
    (Note::KIND, Note::FIELDS),
    (NoteLine::KIND, NoteLine::FIELDS),
    (NoteVersion::KIND, NoteVersion::FIELDS),
    (NoteLetter::KIND, NoteLetter::FIELDS),
    (NoteFlag::KIND, NoteFlag::FIELDS),
    (NoteTemplate::KIND, NoteTemplate::FIELDS),
    (ImportBatch::KIND, ImportBatch::FIELDS),
    (ImportFile::KIND, ImportFile::FIELDS),
    (ClaimImport::KIND, ClaimImport::FIELDS),
    (Claim::KIND, Claim::FIELDS),
    (ClaimBatch::KIND, ClaimBatch::FIELDS),
    (ClaimResponse::KIND, ClaimResponse::FIELDS),
    (ClaimCase::KIND, ClaimCase::FIELDS),
    (ClaimForm::KIND, ClaimForm::FIELDS),
    (Payer::KIND, Payer::FIELDS),
    (Coverage::KIND, Coverage::FIELDS),
    (BillingIdentity::KIND, BillingIdentity::FIELDS),
    (Fee::KIND, Fee::FIELDS),
    (VisitBilling::KIND, VisitBilling::FIELDS),
    (VisitDiagnosis::KIND, VisitDiagnosis::FIELDS),
    (VisitLine::KIND, VisitLine::FIELDS),
];

/// What came of the tail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    /// Changes that were applied.
    pub applied: u64,
    /// Changes that could be read but not applied, because what they change was lost.
    pub not_applied: u64,
    /// Ranges of the log that did not read.
    pub lost: Vec<(i64, i64)>,
}

/// One operation as it was read.
struct Step {
    at: i64,
    kind: Option<OperationKind>,
    record_kind: String,
    record: Vec<u8>,
    field: String,
    value: Value,
}

/// A record of which only its first fields have come.
struct Beginning {
    kind: &'static str,
    record: Vec<u8>,
    at: i64,
    fields: Vec<(&'static str, Value)>,
}

/// Applies every operation after a row of the log.
pub(crate) fn replay(
    tx: &Tx<'_>,
    damaged: &Path,
    key: &DatabaseKey,
    after: u64,
) -> Result<Replayed, StoreError> {
    let connection = tx.connection();
    let mut walk = Walk { connection, beginning: None, report: Replayed::default() };
    let mut scan = Scan::new(damaged, key)?;
    let lost = scan.rows("operation", COLUMNS, after.cast_signed(), &mut |values| {
        connection.prepare_cached(KEEP)?.execute(params_from_iter(&values))?;
        step(values).map_or(Ok(()), |step| walk.take(step))
    })?;
    walk.finish()?;
    walk.report.lost = lost;
    search::rebuild(connection)?;
    Ok(walk.report)
}

fn step(values: Vec<Value>) -> Option<Step> {
    let [_, _, _, at, _, _, kind, record_kind, record, field, value, _, erased] =
        <[Value; 13]>::try_from(values).ok()?;
    if erased != Value::Integer(0) {
        return None;
    }
    match (at, kind, record_kind, record, field) {
        (
            Value::Integer(at),
            Value::Text(kind),
            Value::Text(record_kind),
            Value::Blob(record),
            Value::Text(field),
        ) => {
            Some(Step { at, kind: OperationKind::parse(&kind), record_kind, record, field, value })
        }
        _ => None,
    }
}

struct Walk<'c> {
    connection: &'c Connection,
    beginning: Option<Beginning>,
    report: Replayed,
}

impl Walk<'_> {
    fn take(&mut self, step: Step) -> Result<(), StoreError> {
        if self.beginning.as_ref().is_some_and(|begun| begun.record != step.record) {
            self.finish()?;
        }
        match (step.kind, step.record_kind.as_str()) {
            (Some(OperationKind::Set), "setting") => self.setting(&step),
            (Some(OperationKind::Set), "retention_rule") => {
                self.run(PUT_RULE, params![step.field, step.value, step.at])
            }
            (Some(OperationKind::Set), "control_number") => {
                self.run(PUT_CONTROL, params![step.field, step.value])
            }
            (Some(OperationKind::Set), _) => self.set(step),
            (Some(OperationKind::Add | OperationKind::Remove), _) => self.member(&step),
            // What was erased is in the list of erased records, which is applied after this.
            _ => Ok(()),
        }
    }

    fn set(&mut self, step: Step) -> Result<(), StoreError> {
        let Some((kind, field)) = known(&step.record_kind, &step.field) else {
            self.report.not_applied += 1;
            return Ok(());
        };
        if let Some(begun) = &mut self.beginning {
            begun.fields.push((field, step.value));
            return Ok(());
        }
        let sql = format!(
            "UPDATE {kind} SET {field} = ?1, updated = ?2, version = version + 1 WHERE id = ?3"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        match statement.execute(params![step.value, step.at, step.record]) {
            Ok(0) => {
                let fields = vec![(field, step.value)];
                self.beginning = Some(Beginning { kind, record: step.record, at: step.at, fields });
            }
            Ok(_) => self.report.applied += 1,
            Err(_) => self.report.not_applied += 1,
        }
        Ok(())
    }

    /// Writes the record whose fields have all come.
    fn finish(&mut self) -> Result<(), StoreError> {
        let Some(begun) = self.beginning.take() else { return Ok(()) };
        let names: Vec<_> = begun.fields.iter().map(|(name, _)| *name).collect();
        let sql = format!(
            "INSERT INTO {} (id, created, updated, version, {}) VALUES (?, ?, ?, 1{})",
            begun.kind,
            names.join(", "),
            ", ?".repeat(names.len()),
        );
        let count = begun.fields.len() as u64;
        let at = Value::Integer(begun.at);
        let mut given = vec![Value::Blob(begun.record), at.clone(), at];
        given.extend(begun.fields.into_iter().map(|(_, value)| value));
        match self.connection.prepare(&sql)?.execute(params_from_iter(given)) {
            Ok(_) => self.report.applied += count,
            Err(_) => self.report.not_applied += count,
        }
        Ok(())
    }

    fn setting(&mut self, step: &Step) -> Result<(), StoreError> {
        let practice = step.record.iter().all(|byte| *byte == 0);
        let owner = if practice { &[][..] } else { &step.record };
        if step.value == Value::Null {
            self.run(DROP_SETTING, params![owner, step.field])
        } else {
            self.run(PUT_SETTING, params![owner, step.field, step.value, step.at])
        }
    }

    fn member(&mut self, step: &Step) -> Result<(), StoreError> {
        let Value::Text(member) = &step.value else { return Ok(()) };
        let add = step.kind == Some(OperationKind::Add);
        match step.field.as_str() {
            "role" => {
                let sql = if add {
                    "INSERT OR IGNORE INTO person_role (person, role) VALUES (?1, ?2)"
                } else {
                    "DELETE FROM person_role WHERE person = ?1 AND role = ?2"
                };
                self.run(sql, params![step.record, member])
            }
            "identifier" => {
                let (system, value) = member.split_once(':').unwrap_or(("", member));
                let sql = if add {
                    "INSERT OR IGNORE INTO patient_identifier (patient, system, value) \
                     VALUES (?1, ?2, ?3)"
                } else {
                    "DELETE FROM patient_identifier \
                     WHERE patient = ?1 AND system = ?2 AND value = ?3"
                };
                self.run(sql, params![step.record, system, value])
            }
            "claim" => {
                let sql = if add { PUT_SENT } else { DROP_SENT };
                self.run(sql, params![step.record, member])
            }
            _ => Ok(()),
        }
    }

    fn run(&mut self, sql: &str, given: impl rusqlite::Params) -> Result<(), StoreError> {
        match self.connection.prepare_cached(sql)?.execute(given) {
            Ok(_) => self.report.applied += 1,
            Err(_) => self.report.not_applied += 1,
        }
        Ok(())
    }
}

fn known(kind: &str, field: &str) -> Option<(&'static str, &'static str)> {
    let (kind, fields) = KINDS.iter().find(|(name, _)| *name == kind)?;
    fields.iter().find(|name| **name == field).map(|field| (*kind, *field))
}
