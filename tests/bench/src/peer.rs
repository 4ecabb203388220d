//! The same statements on the encrypted file and on a plain copy of it, through the same library.

use crate::{Fault, figures::Figures, lexicon::SEARCHED, practice, stopwatch::p95};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::path::Path;

const SEARCHES: usize = 60;
const SAVES: usize = 300;
const STARTS: usize = 20;

const SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
    PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;";

const SEARCH: &str = "SELECT count(*) FROM (SELECT rowid FROM visit_search \
    WHERE visit_search MATCH ?1 ORDER BY rowid DESC LIMIT 50)";

const FIRST: &str = "SELECT count(*) FROM (SELECT * FROM visit ORDER BY date DESC LIMIT 50)";

/// A visit with one row of the log for each of its fields, its words in the index, and a row of the trail.
const VISIT: &str = "INSERT INTO visit SELECT (SELECT max(row) + 1 FROM visit), randomblob(16), created, \
    updated, version, patient, doctor, date, kind, specialty, language, age_years, sex, payer, complaint, \
    status FROM visit LIMIT 1";
const LOG: &str = "INSERT INTO operation (id, device, sequence, at, tick, kind, record_kind, record, field, \
    value) SELECT randomblob(16), device, ?2, at, tick, 'set', \
    'visit', randomblob(16), ?1, 'value' FROM operation LIMIT 1";
const INDEX: &str = "INSERT INTO visit_search (rowid, complaint, latin) \
    SELECT max(row), 'காய்ச்சல் fever', 'kaychal fever' FROM visit";
const TRAIL: &str = "INSERT INTO audit SELECT (SELECT max(sequence) + 1 FROM audit), at, monotonic, person, \
    role, device, action, object_kind, object, patient, outcome, reason, previous, hash FROM audit LIMIT 1";
const FIELDS: i64 = 11;
const LOG_END: &str = "SELECT max(sequence) FROM operation";

/// One of the two files, and how it is opened.
struct Side<'a> {
    file: &'a Path,
    key: Option<&'a str>,
}

/// What one side takes.
struct Took {
    start: f64,
    search: f64,
    save: f64,
}

/// Measures both and tells how many times as long the encrypted one takes.
pub(crate) fn measure(folder: &Path, scratch: &Path, figures: &mut Figures) -> Result<(), Fault> {
    let (db, keys) = practice::open(folder)?;
    drop(db);
    let hex = keys.database().expose().map(|byte| format!("{byte:02x}")).concat();
    let key = format!("x'{hex}'");
    // Both sides are copies: what is measured here writes rows that no honest trail has.
    let (sealed, plain) = (scratch.join("sealed.db"), scratch.join("plain.db"));
    std::fs::copy(folder.join("clinic.db"), &sealed)?;
    export_plain(&sealed, &key, &plain)?;
    let sealed = measure_side(&Side { file: &sealed, key: Some(&key) })?;
    let plain = measure_side(&Side { file: &plain, key: None })?;
    for (ours, theirs, ratio, sealed, plain) in [
        ("start, statements", "start, plain SQLite", "start, ratio", sealed.start, plain.start),
        (
            "search, statements",
            "search, plain SQLite",
            "search, ratio",
            sealed.search,
            plain.search,
        ),
        ("save, statements", "save, plain SQLite", "save, ratio", sealed.save, plain.save),
    ] {
        figures.add(ours, sealed, "ms", None);
        figures.add(theirs, plain, "ms", None);
        figures.add(ratio, sealed / plain.max(f64::MIN_POSITIVE), "x", None);
    }
    Ok(())
}

fn export_plain(sealed: &Path, key: &str, plain: &Path) -> Result<(), Fault> {
    let connection = Side { file: sealed, key: Some(key) }.open()?;
    connection.execute("ATTACH ?1 AS plain KEY ''", [plain.display().to_string()])?;
    connection.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))?;
    connection.execute_batch("DETACH plain")?;
    Ok(())
}

fn measure_side(side: &Side<'_>) -> Result<Took, Fault> {
    let start = p95(STARTS, |_| {
        let connection = side.open()?;
        Ok(connection.query_row(FIRST, [], |_| Ok(()))?)
    })?;
    let connection = side.open()?;
    let search = p95(SEARCHES, |round| {
        let (_, word) = SEARCHED[round % SEARCHED.len()];
        let mut statement = connection.prepare_cached(SEARCH)?;
        Ok(statement.query_row([format!("\"{word}\" *")], |_| Ok(()))?)
    })?;
    let mut end: i64 = connection.query_row(LOG_END, [], |row| row.get(0))?;
    let save = p95(SAVES, |_| {
        end += FIELDS;
        save(&connection, end)
    })?;
    let millis = |time: std::time::Duration| time.as_secs_f64() * 1_000.0;
    Ok(Took { start: millis(start), search: millis(search), save: millis(save) })
}

fn save(connection: &Connection, log_end: i64) -> Result<(), Fault> {
    let tx = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    tx.prepare_cached(VISIT)?.execute([])?;
    for field in 0..FIELDS {
        tx.prepare_cached(LOG)?.execute(params![format!("field{field}"), log_end - field])?;
    }
    tx.prepare_cached(INDEX)?.execute([])?;
    tx.prepare_cached(TRAIL)?.execute([])?;
    Ok(tx.commit()?)
}

impl Side<'_> {
    fn open(&self) -> Result<Connection, Fault> {
        let connection = Connection::open(self.file)?;
        if let Some(key) = self.key {
            connection.execute_batch(&format!("PRAGMA key = \"{key}\""))?;
        }
        connection.execute_batch(SETTINGS)?;
        Ok(connection)
    }
}
