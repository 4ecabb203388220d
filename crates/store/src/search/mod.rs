//! Full-text search over patients and visits, kept in step with the records in the same transaction.
//!
//! Words are looked for whole and from their beginning, in any script. What a person types never
//! becomes part of the search language: every word of it is quoted.

mod fold;
mod query;

use crate::{
    error::StoreError,
    record::{Reader, Record, Saved},
    table::{Patient, Visit},
    tx::Tx,
};
pub use fold::{latin, plain};
use rusqlite::{Connection, OptionalExtension as _, params};

const PATIENTS: &str = "JOIN (SELECT rowid AS hit, rank AS place FROM patient_search \
    WHERE patient_search MATCH ?1 ORDER BY rank LIMIT ?2) ON hit = row \
    WHERE erased_at IS NULL AND merged_into IS NULL ORDER BY place, row DESC";
const VISITS: &str = "JOIN (SELECT rowid AS hit FROM visit_search \
    WHERE visit_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2) ON hit = row \
    WHERE status <> 'erased' ORDER BY row DESC";

const PATIENT_WORDS: &str = "SELECT p.row, p.name, p.phone, p.address, \
    (SELECT group_concat(value, ' ') FROM patient_identifier i WHERE i.patient = p.id) \
    FROM patient p WHERE p.id = ?1";
const VISIT_WORDS: &str = "SELECT row, complaint FROM visit WHERE id = ?1";
const PUT_PATIENT: &str = "INSERT INTO patient_search (rowid, name, latin, phone, identifiers, address) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const PUT_VISIT: &str = "INSERT INTO visit_search (rowid, complaint, latin) VALUES (?1, ?2, ?3)";

/// Patients that words or numbers find.
pub(crate) fn patients(
    reader: &Reader<'_, Patient>,
    words: &str,
    limit: u32,
) -> Result<Vec<Saved<Patient>>, StoreError> {
    match query::patients(words) {
        Some(query) => reader.list(PATIENTS, params![query, limit]),
        None => Ok(Vec::new()),
    }
}

/// Visits whose complaint has these words.
pub(crate) fn visits(
    reader: &Reader<'_, Visit>,
    words: &str,
    limit: u32,
) -> Result<Vec<Saved<Visit>>, StoreError> {
    match query::visits(words) {
        Some(query) => reader.list(VISITS, params![query, limit]),
        None => Ok(Vec::new()),
    }
}

/// Whether words of this field are in the index.
pub(crate) fn looks_in(kind: &str, field: &str) -> bool {
    match kind {
        Patient::KIND => matches!(field, "name" | "phone" | "address"),
        Visit::KIND => field == "complaint",
        _ => false,
    }
}

/// Brings the index in step with a record that changed; other kinds are not indexed.
pub(crate) fn refresh(tx: &mut Tx<'_>, kind: &str, id: [u8; 16]) -> Result<(), StoreError> {
    match kind {
        Patient::KIND => put_patient(tx.connection(), id),
        Visit::KIND => put_visit(tx.connection(), id),
        _ => Ok(()),
    }
}

fn put_patient(connection: &Connection, id: [u8; 16]) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(PATIENT_WORDS)?;
    let (row, name, phone, address, identifiers) = statement.query_row([id], |row| {
        let text = |at| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        Ok((row.get::<_, i64>(0)?, text(1)?, text(2)?, text(3)?, text(4)?))
    })?;
    drop_row(connection, "patient_search", row)?;
    connection.prepare_cached(PUT_PATIENT)?.execute(params![
        row,
        plain(&name),
        latin(&name),
        fold::phone(&phone),
        fold::numbers(&identifiers),
        plain(&address),
    ])?;
    Ok(())
}

fn put_visit(connection: &Connection, id: [u8; 16]) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(VISIT_WORDS)?;
    let (row, complaint): (i64, Option<String>) =
        statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let complaint = complaint.unwrap_or_default();
    drop_row(connection, "visit_search", row)?;
    if complaint.is_empty() {
        return Ok(());
    }
    let words = params![row, plain(&complaint), latin(&complaint)];
    connection.prepare_cached(PUT_VISIT)?.execute(words)?;
    Ok(())
}

/// Takes an erased record out of the index.
pub(crate) fn forget(connection: &Connection, kind: &str, id: [u8; 16]) -> Result<(), StoreError> {
    let table = match kind {
        Patient::KIND => "patient_search",
        Visit::KIND => "visit_search",
        _ => return Ok(()),
    };
    let sql = format!("SELECT row FROM {kind} WHERE id = ?1");
    let row = connection.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?;
    drop_row(connection, table, row)
}

fn drop_row(connection: &Connection, table: &str, row: i64) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM {table} WHERE rowid = ?1");
    connection.prepare_cached(&sql)?.execute([row])?;
    Ok(())
}

/// Builds the whole index again from the records.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), StoreError> {
    make_anew(connection, "patient_search")?;
    make_anew(connection, "visit_search")?;
    each(connection, Patient::KIND, put_patient)?;
    each(connection, Visit::KIND, put_visit)
}

/// Makes an index empty as the schema has it: one that is broken cannot be emptied row by row.
fn make_anew(connection: &Connection, table: &str) -> Result<(), StoreError> {
    let sql = "SELECT sql FROM sqlite_schema WHERE name = ?1";
    let made: String = connection.query_row(sql, [table], |row| row.get(0))?;
    Ok(connection.execute_batch(&format!(
        "DROP TABLE {table}; {made}; INSERT INTO {table} ({table}, rank) VALUES ('secure-delete', 1);"
    ))?)
}

/// Puts every record of a kind into its index that is not erased.
fn each(
    connection: &Connection,
    kind: &str,
    put: fn(&Connection, [u8; 16]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT row, id FROM {kind} WHERE row > ?1 AND id NOT IN (SELECT record FROM erased) \
         ORDER BY row LIMIT 1"
    );
    let mut statement = connection.prepare(&sql)?;
    let mut last = i64::MIN;
    loop {
        let next = statement.query_row([last], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((row, id)) = next else { return Ok(()) };
        put(connection, id)?;
        last = row;
    }
}
