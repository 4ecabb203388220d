//! Reads what can be read of a damaged file, row by row.

use crate::{
    cipher::{self, Access, Limits},
    error::StoreError,
    key::DatabaseKey,
};
use rusqlite::{Connection, Row, types::Value};
use std::path::Path;

/// Rows that are tried one by one behind a page that does not read. Beyond them the rest of the table
/// counts as lost.
const MOST_TRIES: i64 = 20_000;

/// A damaged file, opened anew after each page that does not read: one bad page poisons a connection.
pub(super) struct Scan<'a> {
    path: &'a Path,
    key: &'a DatabaseKey,
    connection: Connection,
}

/// Numbers of rows that did not read, first and last. Some of them may never have been used.
pub(super) type Lost = Vec<(i64, i64)>;

impl<'a> Scan<'a> {
    pub(super) fn new(path: &'a Path, key: &'a DatabaseKey) -> Result<Self, StoreError> {
        Ok(Self { path, key, connection: fresh(path, key)? })
    }

    /// Hands on every row that reads after a number, with these columns.
    pub(super) fn rows(
        &mut self,
        table: &str,
        columns: &str,
        after: i64,
        give: &mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>,
    ) -> Result<Lost, StoreError> {
        // Not `row > ?`: that would look at the page of the row before, which may be the bad one.
        let sql = format!("SELECT row, {columns} FROM {table} WHERE row >= ?1 ORDER BY row");
        let (mut next, mut lost) = (after.saturating_add(1), Lost::new());
        while !read_on(&self.connection, &sql, &mut next, give)? {
            self.connection = fresh(self.path, self.key)?;
            let Some((number, values)) = self.next_that_reads(table, columns, next)? else {
                lost.push((next, i64::MAX));
                break;
            };
            if number > next {
                lost.push((next, number - 1));
            }
            give(values)?;
            next = number + 1;
        }
        Ok(lost)
    }

    /// Hands on what reads of a table without numbers, from both its ends; true when that is all.
    pub(super) fn both_ends(
        &mut self,
        table: &str,
        columns: &str,
        give: &mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>,
    ) -> Result<bool, StoreError> {
        let key = columns.split(',').next().unwrap_or(columns);
        let sql = format!("SELECT 0, {columns} FROM {table} WHERE ?1 = 0 ORDER BY {key}");
        if read_on(&self.connection, &sql, &mut 0, give)? {
            return Ok(true);
        }
        self.connection = fresh(self.path, self.key)?;
        if !read_on(&self.connection, &format!("{sql} DESC"), &mut 0, give)? {
            self.connection = fresh(self.path, self.key)?;
        }
        Ok(false)
    }

    /// The next row that reads, looked for one by one; none when none was found.
    fn next_that_reads(
        &mut self,
        table: &str,
        columns: &str,
        from: i64,
    ) -> Result<Option<(i64, Vec<Value>)>, StoreError> {
        let highest = self.highest(table)?.unwrap_or(i64::MAX);
        let sql = format!("SELECT row, {columns} FROM {table} WHERE row = ?1");
        for number in from..=highest.min(from.saturating_add(MOST_TRIES)) {
            let mut found = None;
            let mut note = |values| {
                found = Some((number, values));
                Ok(())
            };
            if !read_on(&self.connection, &sql, &mut number.clone(), &mut note)? {
                self.connection = fresh(self.path, self.key)?;
            } else if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    fn highest(&mut self, table: &str) -> Result<Option<i64>, StoreError> {
        let sql = format!("SELECT max(row) FROM {table}");
        match self.connection.query_row(&sql, [], |row| row.get(0)).map_err(StoreError::from) {
            Ok(highest) => Ok(highest),
            Err(StoreError::Damaged) => {
                self.connection = fresh(self.path, self.key)?;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

fn fresh(path: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    Ok(cipher::connect(path, key, Access::Look, Limits::default())?)
}

/// Reads rows until the end (true) or until a page does not read (false). `next` follows the numbers.
fn read_on(
    connection: &Connection,
    sql: &str,
    next: &mut i64,
    give: &mut dyn FnMut(Vec<Value>) -> Result<(), StoreError>,
) -> Result<bool, StoreError> {
    let Some(mut statement) = unless_damaged(connection.prepare(sql))? else { return Ok(false) };
    let width = statement.column_count();
    let Some(mut rows) = unless_damaged(statement.query([*next]))? else { return Ok(false) };
    loop {
        let Some(row) = unless_damaged(rows.next())? else { return Ok(false) };
        let Some(row) = row else { return Ok(true) };
        let Some((number, values)) = unless_damaged(values(row, width))? else { return Ok(false) };
        *next = number + 1;
        give(values)?;
    }
}

fn values(row: &Row<'_>, width: usize) -> rusqlite::Result<(i64, Vec<Value>)> {
    let values = (1..width).map(|at| row.get(at)).collect::<Result<_, _>>()?;
    Ok((row.get(0)?, values))
}

fn unless_damaged<T>(result: rusqlite::Result<T>) -> Result<Option<T>, StoreError> {
    match result.map_err(StoreError::from) {
        Ok(value) => Ok(Some(value)),
        // Text that is not text is damage too.
        Err(StoreError::Damaged | StoreError::Engine(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
