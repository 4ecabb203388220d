//! What every kind of record has in common: its id, its version, and how it is read and written.
//!
//! A record module declares its columns once with `record!`; reading, inserting, comparing and the
//! rows of the operations log follow from that one list.

use crate::{
    error::StoreError,
    operation::{self, Change},
    search,
    tx::Tx,
    value::{Column, Id},
};
use nadi_base::Timestamp;
use rusqlite::{Connection, Params, Row, types::Value};
use std::{
    marker::PhantomData,
    ops::{Deref, DerefMut},
};

/// A kind of record: a table with an id, a version and these columns.
pub trait Record: Sized {
    /// The id of one of them.
    type Id: Id;
    /// The name of the table, also in the operations log and in the audit trail.
    const KIND: &'static str;
    /// Whether changes go into the operations log; work of this one machine does not.
    const LOGGED: bool;
    /// The columns.
    const FIELDS: &'static [&'static str];
    /// Reads whole rows.
    const SELECT: &'static str;
    /// Writes a new row.
    const INSERT: &'static str;
    /// Writes a changed row.
    const UPDATE: &'static str;

    /// The values of the columns, in their order.
    fn values(&self) -> Vec<Value>;

    /// Takes the columns out of a row that [`Record::SELECT`] found.
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError>;
}

/// Columns before a record's own: id, created, updated, version.
pub(crate) const COMMON: usize = 4;

macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident in $kind:literal, id $id:ty, logged $logged:literal
        { $($(#[$doc:meta])* $field:ident: $type:ty,)+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$doc])* pub $field: $type,)+ }

        impl crate::record::Record for $name {
            type Id = $id;
            const KIND: &'static str = $kind;
            const LOGGED: bool = $logged;
            const FIELDS: &'static [&'static str] = &[$(stringify!($field)),+];
            const SELECT: &'static str = concat!(
                "SELECT id, created, updated, version", $(", ", stringify!($field),)+
                " FROM ", $kind
            );
            const INSERT: &'static str = concat!(
                "INSERT INTO ", $kind, " (id, created, updated, version", $(", ", stringify!($field),)+
                ") VALUES (:id, :created, :updated, :version", $(", :", stringify!($field),)+ ")"
            );
            const UPDATE: &'static str = concat!(
                "UPDATE ", $kind, " SET updated = :updated, version = :version",
                $(", ", stringify!($field), " = :", stringify!($field),)+ " WHERE id = :id"
            );

            fn values(&self) -> Vec<rusqlite::types::Value> {
                vec![$(crate::value::Column::to_value(&self.$field)),+]
            }

            fn from_row(row: &rusqlite::Row<'_>) -> Result<Self, crate::error::StoreError> {
                let mut columns = crate::record::Columns::of::<Self>(row);
                Ok(Self { $($field: columns.take(stringify!($field))?),+ })
            }
        }
    };
}

/// Takes the columns of a row one after the other.
pub(crate) struct Columns<'r, 's> {
    row: &'r Row<'s>,
    kind: &'static str,
    at: usize,
}

impl<'r, 's> Columns<'r, 's> {
    /// Starts at a record's first own column.
    pub(crate) const fn of<T: Record>(row: &'r Row<'s>) -> Self {
        Self { row, kind: T::KIND, at: COMMON }
    }

    /// Starts at the first column of any row.
    pub(crate) const fn new(row: &'r Row<'s>, kind: &'static str) -> Self {
        Self { row, kind, at: 0 }
    }

    /// The next column.
    pub(crate) fn take<C: Column>(&mut self, name: &'static str) -> Result<C, StoreError> {
        let value = self.row.get_ref(self.at)?;
        self.at += 1;
        C::from_value(value).ok_or(StoreError::Unreadable(self.kind, name))
    }
}

/// A record as it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved<T: Record> {
    /// Its id.
    pub id: T::Id,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// Counts its changes; an update of an older version is refused.
    pub version: u32,
    /// Its fields.
    pub data: T,
}

impl<T: Record> Saved<T> {
    /// Takes a whole record out of a row that [`Record::SELECT`] found.
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let mut common = Columns::new(row, T::KIND);
        Ok(Self {
            id: common.take("id")?,
            created: common.take("created")?,
            updated: common.take("updated")?,
            version: common.take("version")?,
            data: T::from_row(row)?,
        })
    }
}

impl<T: Record> Deref for Saved<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T: Record> DerefMut for Saved<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.data
    }
}

/// Reads records of one kind.
pub struct Reader<'c, T> {
    pub(crate) connection: &'c Connection,
    kind: PhantomData<T>,
}

impl<'c, T: Record> Reader<'c, T> {
    pub(crate) const fn new(connection: &'c Connection) -> Self {
        Self { connection, kind: PhantomData }
    }

    /// The record with this id, if it is there.
    pub fn get(&self, id: T::Id) -> Result<Option<Saved<T>>, StoreError> {
        Ok(self.list("WHERE id = ?1", [id.to_value()])?.pop())
    }

    /// The record with this id, which must be there.
    pub fn need(&self, id: T::Id) -> Result<Saved<T>, StoreError> {
        self.get(id)?.ok_or(StoreError::NotFound(T::KIND))
    }

    /// Every record of the kind, oldest first.
    pub fn all(&self) -> Result<Vec<Saved<T>>, StoreError> {
        self.list("ORDER BY row", [])
    }

    /// How many there are.
    pub fn count(&self) -> Result<u64, StoreError> {
        count(self.connection, T::KIND)
    }

    /// The records that the rest of a SELECT finds.
    pub(crate) fn list(&self, rest: &str, given: impl Params) -> Result<Vec<Saved<T>>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{} {rest}", T::SELECT))?;
        let mut rows = statement.query(given)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(Saved::from_row(row)?);
        }
        Ok(found)
    }
}

/// How many rows a table has.
pub(crate) fn count(connection: &Connection, table: &str) -> Result<u64, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT count(*) FROM {table}"))?;
    Ok(statement.query_row([], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs)?)
}

/// Writes records of one kind; every changed field becomes a row of the operations log.
pub struct Writer<'t, 'c, T> {
    pub(crate) tx: &'t mut Tx<'c>,
    kind: PhantomData<T>,
}

impl<'t, 'c, T: Record> Writer<'t, 'c, T> {
    pub(crate) const fn new(tx: &'t mut Tx<'c>) -> Self {
        Self { tx, kind: PhantomData }
    }

    /// Writes a new record under a new id.
    pub fn insert(&mut self, data: T) -> Result<Saved<T>, StoreError> {
        let id = T::Id::fresh(self.tx.clock(), self.tx.entropy());
        self.insert_as(id, data)
    }

    /// Writes a new record under an id that was made before.
    pub fn insert_as(&mut self, id: T::Id, data: T) -> Result<Saved<T>, StoreError> {
        let now = self.tx.now();
        let mut given = vec![id.to_value(), now.to_value(), now.to_value(), 1u32.to_value()];
        let values = data.values();
        given.extend(values.iter().cloned());
        self.run(T::INSERT, given)?;
        let fields = T::FIELDS.iter().zip(&values).filter(|(_, value)| **value != Value::Null);
        self.log(id, fields.map(|(field, value)| Change::first(field, value.clone())))?;
        search::refresh(self.tx, T::KIND, id.bytes())?;
        Ok(Saved { id, created: now, updated: now, version: 1, data })
    }

    /// Writes the fields that changed since the record was read, and gives it back as it then stands.
    /// Refused when somebody changed it in between; nothing happens when nothing changed.
    pub fn update(&mut self, changed: &Saved<T>) -> Result<Saved<T>, StoreError>
    where
        T: Clone,
    {
        let stored = Reader::<T>::new(self.tx.connection()).need(changed.id)?;
        if stored.version != changed.version {
            return Err(StoreError::Changed(T::KIND));
        }
        let values = changed.data.values();
        let before = stored.data.values();
        let changes: Vec<_> = T::FIELDS
            .iter()
            .zip(values.iter().zip(&before))
            .filter(|(_, (new, old))| new != old)
            .map(|(field, (new, _))| Change::set(field, new.clone()))
            .collect();
        if changes.is_empty() {
            return Ok(stored);
        }
        let (updated, version) = (self.tx.now(), stored.version + 1);
        let mut given = vec![updated.to_value(), version.to_value()];
        given.extend(values);
        given.push(changed.id.to_value());
        self.run(T::UPDATE, given)?;
        let searched = changes.iter().any(|change| search::looks_in(T::KIND, change.field()));
        self.log(changed.id, changes)?;
        if searched {
            search::refresh(self.tx, T::KIND, changed.id.bytes())?;
        }
        Ok(Saved { updated, version, created: stored.created, ..changed.clone() })
    }

    /// Takes a record out of its table. The operations log keeps a tombstone and what was there.
    pub(crate) fn remove(&mut self, id: T::Id) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE id = ?1", T::KIND);
        if self.tx.connection().prepare_cached(&sql)?.execute([id.to_value()])? == 0 {
            return Err(StoreError::NotFound(T::KIND));
        }
        self.tx.mark_deleted();
        self.log(id, [Change::tombstone()])
    }

    fn run(&self, sql: &str, given: Vec<Value>) -> Result<(), StoreError> {
        let mut statement = self.tx.connection().prepare_cached(sql)?;
        match statement.execute(rusqlite::params_from_iter(given)).map_err(StoreError::from) {
            Ok(_) => Ok(()),
            Err(StoreError::Exists(_)) => Err(StoreError::Exists(T::KIND)),
            Err(error) => Err(error),
        }
    }

    fn log(
        &mut self,
        id: T::Id,
        changes: impl IntoIterator<Item = Change>,
    ) -> Result<(), StoreError> {
        if !T::LOGGED {
            return Ok(());
        }
        for change in changes {
            operation::write(self.tx, T::KIND, id.bytes(), change)?;
        }
        Ok(())
    }
}
