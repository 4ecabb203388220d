//! Reads a whole file and says what is wrong with it.

use crate::{
    cipher::{self, Access, Limits},
    error::StoreError,
    key::DatabaseKey,
    open::log_of,
};
use rusqlite::Connection;
use std::{collections::HashSet, path::Path};

/// One bad page poisons the connection's later answers, so each check has a connection of its own; and
/// its rows are all read, because the first may be `ok` for one table and the next not for another.
const CHECKS: [&str; 2] = ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"];

/// The most problems that are worth naming.
const MOST: usize = 200;

/// What is wrong with a file; nothing when it is sound. Changes nothing. A program runs this in a child
/// process where it can: a page that is read wrongly can take the process with it.
pub fn integrity_check(path: &Path, key: &DatabaseKey) -> Result<Vec<String>, StoreError> {
    let mut problems = Vec::new();
    // A power cut can leave pages half written that the log still holds whole: the cipher's own check
    // reads past the log, and would call them damaged.
    let in_log = super::read_log(&log_of(path)).unwrap_or_default().pages;
    for check in CHECKS {
        match run(path, key, check) {
            Ok(found) => {
                problems.extend(found.into_iter().filter(|said| !is_of_page(said, &in_log)));
            }
            Err(StoreError::Damaged | StoreError::Engine(_)) => {
                problems.push(format!("{check}: the file cannot be read to its end"));
            }
            Err(error) => return Err(error),
        }
    }
    problems.truncate(MOST);
    Ok(problems)
}

/// Whether a problem is that of a page among these.
fn is_of_page(said: &str, pages: &HashSet<u32>) -> bool {
    let cipher = said.strip_prefix(CHECKS[0]);
    let page = cipher.and_then(|said| said.split("page ").nth(1)?.split(' ').next()?.parse().ok());
    page.is_some_and(|page| pages.contains(&page))
}

fn run(path: &Path, key: &DatabaseKey, check: &str) -> Result<Vec<String>, StoreError> {
    let connection: Connection = cipher::connect(path, key, Access::Look, Limits::default())?;
    let mut statement = connection.prepare(check)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let said = row.get_ref(0)?.as_str().unwrap_or("a row that cannot be read").to_owned();
        if said != "ok" && found.len() < MOST {
            found.push(format!("{check}: {said}"));
        }
    }
    Ok(found)
}
