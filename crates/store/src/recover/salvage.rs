//! Takes every row that reads out of a damaged file into a new one, and says what was lost.

use super::scan::{Lost, Scan};
use crate::{
    cipher::{self, Access, Limits},
    disk,
    error::StoreError,
    key::DatabaseKey,
    migrate,
    profile::make_private,
    search,
};
use nadi_base::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior, params_from_iter, types::Value};
use std::path::{Path, PathBuf};

const TABLES: &str = "SELECT name, sql LIKE '%WITHOUT ROWID%' FROM sqlite_schema \
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_search*' ORDER BY rowid";
/// Patients and people that other rows refer to and that were lost get an empty row, so that what is left
/// of them stays together; a lost visit or claim leaves what referred to it without one.
const MEND: &[&str] = &[
    "INSERT INTO patient (id, created, updated, version, name, sex)
     SELECT patient, ?1, ?1, 1, '', 'unknown' FROM (
         SELECT patient FROM visit UNION SELECT patient FROM patient_identifier
         UNION SELECT patient FROM consent UNION SELECT patient FROM access_grant
         UNION SELECT patient FROM legal_hold UNION SELECT patient FROM job
         UNION SELECT patient FROM notice UNION SELECT merged_into FROM patient
         UNION SELECT patient FROM claim UNION SELECT patient FROM coverage)
     WHERE patient IS NOT NULL AND patient NOT IN (SELECT id FROM patient)",
    "INSERT INTO person (id, created, updated, version, name, sign_in_name, status, language)
     SELECT person, ?1, ?1, 1, '', 'lost-' || lower(hex(person)), 'deactivated', 'en' FROM (
         SELECT doctor AS person FROM visit UNION SELECT person FROM person_role
         UNION SELECT taken_by FROM consent UNION SELECT granted_to FROM access_grant
         UNION SELECT granted_by FROM access_grant UNION SELECT placed_by FROM legal_hold
         UNION SELECT lifted_by FROM legal_hold UNION SELECT made_by FROM preview
         UNION SELECT person FROM job UNION SELECT person FROM notice
         UNION SELECT made_by FROM recording UNION SELECT edited_by FROM segment
         UNION SELECT person FROM import_batch
         UNION SELECT edited_by FROM note_line UNION SELECT edited_by FROM note_letter
         UNION SELECT seen_by FROM note_flag UNION SELECT owner FROM note_template
         UNION SELECT started_by FROM claim_import UNION SELECT made_by FROM claim_batch
         UNION SELECT approved_by FROM claim_batch UNION SELECT read_by FROM claim_response
         UNION SELECT assignee FROM claim_case UNION SELECT person FROM claim_event
         UNION SELECT person FROM billing_identity UNION SELECT finalized_by FROM visit_billing)
     WHERE person IS NOT NULL AND person NOT IN (SELECT id FROM person)",
    "UPDATE consent SET visit = NULL WHERE ?1 AND visit NOT IN (SELECT id FROM visit)",
    "UPDATE access_grant SET visit = NULL WHERE ?1 AND visit NOT IN (SELECT id FROM visit)",
    "UPDATE job SET visit = NULL WHERE ?1 AND visit NOT IN (SELECT id FROM visit)",
    // Sound, words and notes outlive their visit: they get an empty one of nobody's name.
    "INSERT INTO visit (id, created, updated, version, doctor, date, kind, language, sex, status)
     SELECT visit, ?1, ?1, 1, (SELECT id FROM person ORDER BY row LIMIT 1), '1970-01-01', 'other',
         'auto', 'unknown', 'open' FROM (
         SELECT visit FROM recording UNION SELECT visit FROM transcript
         UNION SELECT visit FROM import_file UNION SELECT visit FROM note
         UNION SELECT note FROM note_line WHERE note NOT IN (SELECT id FROM note)
         UNION SELECT note FROM note_version WHERE note NOT IN (SELECT id FROM note)
         UNION SELECT visit FROM visit_billing
         UNION SELECT visit FROM visit_diagnosis UNION SELECT visit FROM visit_line
         UNION SELECT transcript FROM segment WHERE transcript NOT IN (SELECT id FROM transcript))
     WHERE visit IS NOT NULL AND visit NOT IN (SELECT id FROM visit)",
    "INSERT INTO transcript (id, created, updated, version, visit, number, source, state, language,
         speakers)
     SELECT DISTINCT transcript, ?1, ?1, 1, transcript, 1, 'machine', 'partial', 'auto', '[]'
     FROM segment WHERE transcript NOT IN (SELECT id FROM transcript)",
    "INSERT INTO note (id, created, updated, version, visit, state, facts)
     SELECT note, ?1, ?1, 1, note, 'draft', 'null' FROM (
         SELECT note FROM note_line UNION SELECT note FROM note_version)
     WHERE note NOT IN (SELECT id FROM note)",
    "DELETE FROM note_letter WHERE ?1 AND note NOT IN (SELECT id FROM note)",
    "DELETE FROM note_flag WHERE ?1 AND note NOT IN (SELECT id FROM note)",
    "UPDATE transcript SET recording = NULL WHERE ?1 AND recording NOT IN (SELECT id FROM recording)",
    "UPDATE import_file SET recording = NULL WHERE ?1 AND recording NOT IN (SELECT id FROM recording)",
    "INSERT INTO import_batch (id, created, updated, version, person, duplicates, paused)
     SELECT DISTINCT batch, ?1, ?1, 1, (SELECT id FROM person ORDER BY row LIMIT 1), 'keep', 1
     FROM import_file WHERE batch NOT IN (SELECT id FROM import_batch)",
    "UPDATE import_file SET visit = NULL WHERE ?1 AND visit NOT IN (SELECT id FROM visit)",
    "UPDATE claim SET visit = NULL WHERE ?1 AND visit NOT IN (SELECT id FROM visit)",
    "UPDATE claim SET original = NULL WHERE ?1 AND original NOT IN (SELECT id FROM claim)",
    "INSERT INTO claim_head (row, import, segments, raw)
     SELECT DISTINCT head, (SELECT row FROM claim_import ORDER BY row LIMIT 1), 0, x'' FROM claim_block
     WHERE ?1 AND head NOT IN (SELECT row FROM claim_head)",
    "DELETE FROM claim_sent WHERE ?1 AND (batch NOT IN (SELECT id FROM claim_batch) \
     OR claim NOT IN (SELECT id FROM claim))",
    "UPDATE claim_response SET batch = NULL WHERE ?1 AND batch NOT IN (SELECT id FROM claim_batch)",
    "DELETE FROM claim_answer WHERE ?1 AND response NOT IN (SELECT id FROM claim_response)",
    "UPDATE claim_answer SET claim = NULL WHERE ?1 AND claim NOT IN (SELECT id FROM claim)",
    "DELETE FROM claim_case WHERE ?1 AND claim NOT IN (SELECT id FROM claim)",
    "DELETE FROM claim_event WHERE ?1 AND claim NOT IN (SELECT id FROM claim)",
    "DELETE FROM claim_form WHERE ?1 AND claim NOT IN (SELECT id FROM claim)",
    "INSERT INTO payer (id, created, updated, version, name, number, filing, filing_limit_days,
         rules_off, test, active)
     SELECT payer, ?1, ?1, 1, '', 'lost-' || lower(hex(payer)), '', 0, '[]', 0, 0 FROM (
         SELECT payer FROM coverage UNION SELECT payer FROM fee)
     WHERE payer IS NOT NULL AND payer NOT IN (SELECT id FROM payer)",
    "UPDATE visit_billing SET billing = NULL WHERE ?1 AND billing NOT IN (SELECT id FROM billing_identity)",
    "UPDATE visit_billing SET rendering = NULL WHERE ?1 \
     AND rendering NOT IN (SELECT id FROM billing_identity)",
    "UPDATE visit_billing SET referring = NULL WHERE ?1 \
     AND referring NOT IN (SELECT id FROM billing_identity)",
    "UPDATE visit_billing SET supervising = NULL WHERE ?1 \
     AND supervising NOT IN (SELECT id FROM billing_identity)",
    "UPDATE visit_billing SET facility = NULL WHERE ?1 \
     AND facility NOT IN (SELECT id FROM billing_identity)",
];

/// What was saved of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedTable {
    /// Its name.
    pub table: String,
    /// Rows that were read.
    pub rows: u64,
    /// Numbers of rows that did not read, first and last; some may never have been used. The last is
    /// open when the rest of the table did not read.
    pub lost: Vec<(i64, i64)>,
    /// Whether rows of a table without numbers did not read.
    pub gaps: bool,
}

/// What was saved of a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvaged {
    /// The new file, encrypted with the same key.
    pub file: PathBuf,
    /// What was saved, table by table.
    pub tables: Vec<SavedTable>,
}

impl Salvaged {
    /// Whether anything was lost.
    pub fn is_whole(&self) -> bool {
        self.tables.iter().all(|table| table.lost.is_empty() && !table.gaps)
    }
}

/// Reads a damaged file row by row into a new file in a folder of its own. The damaged file is not
/// changed; [`super::adopt`] puts the new one in its place, if a person wants that.
pub fn salvage(
    damaged: &Path,
    key: &DatabaseKey,
    dir: &Path,
    at: Timestamp,
) -> Result<Salvaged, StoreError> {
    let folder = dir.join(format!("salvaged-{}", at.millis()));
    make_private(&folder)?;
    let file = folder.join("clinic.db");
    let part = disk::part_of(&file);
    let connection = cipher::connect(&part, key, Access::Create, Limits::default())?;
    migrate::migrate(&connection)?;
    connection.execute_batch("PRAGMA foreign_keys = OFF")?;
    let mut tables = Vec::new();
    let mut scan = Scan::new(damaged, key)?;
    let held = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
    for (table, unnumbered) in tables_of(&held)? {
        tables.push(take(&mut scan, &held, table, unnumbered)?);
    }
    for sql in MEND {
        held.execute(sql, [at.millis()])?;
    }
    search::rebuild(&held)?;
    held.commit()?;
    connection.close().map_err(|(_, error)| StoreError::from(error))?;
    std::fs::rename(&part, &file)?;
    disk::sync_folder(&file)?;
    Ok(Salvaged { file, tables })
}

fn tables_of(connection: &Connection) -> Result<Vec<(String, bool)>, StoreError> {
    let mut statement = connection.prepare(TABLES)?;
    let tables = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(tables.collect::<Result<_, _>>()?)
}

fn take(
    scan: &mut Scan<'_>,
    into: &Connection,
    table: String,
    unnumbered: bool,
) -> Result<SavedTable, StoreError> {
    let columns = columns_of(into, &table)?;
    let marks = vec!["?"; columns.len()].join(", ");
    let columns = columns.join(", ");
    let sql = format!("INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})");
    let mut statement = into.prepare(&sql)?;
    let mut rows = 0;
    let mut give = |values: Vec<Value>| {
        // A row that breaks a rule of the schema was damaged in a way that its page's check allows.
        rows += statement.execute(params_from_iter(values)).unwrap_or(0) as u64;
        Ok(())
    };
    let (lost, gaps) = if unnumbered {
        (Lost::new(), !scan.both_ends(&table, &columns, &mut give)?)
    } else {
        // Tables that count by another name have it as their first column.
        let numbered =
            if columns.starts_with("row,") { &table } else { &aliased(&table, &columns) };
        (scan.rows(numbered, &columns, i64::MIN, &mut give)?, false)
    };
    Ok(SavedTable { table, rows, lost, gaps })
}

/// The audit tables count by `sequence`, which is their row number.
fn aliased(table: &str, columns: &str) -> String {
    format!("(SELECT sequence AS row, {columns} FROM {table})")
}

fn columns_of(connection: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}
