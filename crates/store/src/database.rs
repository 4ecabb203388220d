//! The opened clinic file: one connection that writes, a few that read.

use crate::{
    audit::{self, Anchor, Signer},
    cipher::Limits,
    error::StoreError,
    key::DatabaseKey,
    migrate,
    open::Opened,
    profile::Profile,
    snapshot::Snapshot,
    tx::{Given, Local, Tx, Who},
};
use nadi_base::{Clock, DeviceId, Entropy};
use rusqlite::{Connection, Transaction, TransactionBehavior as Begin};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// Reads the whole file and says what is wrong with it; nothing when it is sound. Hosts run
/// [`crate::recover::integrity_check`] in a process of its own.
pub type IntegrityCheck =
    Arc<dyn Fn(&Path, &DatabaseKey) -> Result<Vec<String>, StoreError> + Send + Sync>;

/// What the store is given by whoever opens it.
#[derive(Clone)]
pub struct Surroundings {
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where randomness comes from.
    pub entropy: Arc<dyn Entropy>,
    /// Bounds of the file.
    pub limits: Limits,
    /// How the whole file is checked after it was not closed as it should be.
    pub integrity: IntegrityCheck,
}

impl Surroundings {
    /// Surroundings without bounds, which check the file in this process.
    pub fn new(clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Self {
        let integrity: IntegrityCheck = Arc::new(crate::recover::integrity_check);
        Self { clock, entropy, limits: Limits::default(), integrity }
    }
}

/// The opened clinic file. Dropping it closes every connection and wipes the key.
pub struct Database {
    // Fields are dropped in this order: the writer is the last to close, and empties the log.
    readers: Readers,
    writer: Mutex<Connection>,
    pending: Mutex<Pending>,
    profile: Profile,
    key: DatabaseKey,
    signer: Signer,
    device: DeviceId,
    repaired: Option<PathBuf>,
    cut_off: Option<PathBuf>,
    surroundings: Surroundings,
}

/// What is done after a commit and, when it fails, tried again after the next.
#[derive(Default)]
struct Pending {
    anchor: Option<Anchor>,
    truncate: bool,
    erased: bool,
}

impl Database {
    pub(crate) fn from_opened(opened: Opened) -> Self {
        let Opened {
            profile,
            key,
            signer,
            device,
            repaired,
            cut_off,
            writer,
            readers,
            surroundings,
        } = opened;
        Self {
            readers: Readers::new(readers),
            writer: Mutex::new(writer),
            pending: Mutex::new(Pending { erased: true, ..Pending::default() }),
            profile,
            key,
            signer,
            device,
            repaired,
            cut_off,
            surroundings,
        }
    }

    /// Changes the file. Kept only when the work returns `Ok` and wrote a row of the audit trail; else
    /// nothing of it is kept.
    pub fn write<T, E: From<StoreError>>(
        &self,
        who: &Who,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(who, |tx| {
            let value = work(tx)?;
            if tx.audited { Ok(value) } else { Err(StoreError::Unaudited.into()) }
        })
    }

    /// Changes the file as [`Database::write`] does, for work that writes thousands of pages: they stay in
    /// the log, and whoever does it calls [`Database::empty_log`] beside.
    pub fn write_much<T, E: From<StoreError>>(
        &self,
        who: &Who,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        roomy(&locked(&self.writer), true)?;
        let outcome = self.write(who, work);
        roomy(&locked(&self.writer), false)?;
        outcome
    }

    /// Moves what the log holds into the file, as far as nobody reads or writes it, and waits for nobody.
    pub fn empty_log(&self) -> Result<(), StoreError> {
        let reader = self.readers.take();
        Ok(reader.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?)
    }

    /// Changes what is of this machine alone: the queue, notices, the list of backups.
    pub fn local<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Local<'_, '_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(&self.nadi(), |tx| work(&mut Local(tx)))
    }

    /// Looks at the file as it stands at one moment. For lists that open no single patient's record;
    /// whoever opens one reads in [`Database::write`], with an audit row.
    pub fn read<T, E: From<StoreError>>(
        &self,
        look: impl FnOnce(&Snapshot<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let reader = self.readers.take();
        let held = begin(&reader, Begin::Deferred)?;
        look(&Snapshot::new(&held))
    }

    /// Signs the trail as it now ends: at lock, and before an export, a backup or an update. The anchor
    /// is kept beside the file; whoever calls puts it where they keep theirs.
    pub fn checkpoint(&self) -> Result<Anchor, StoreError> {
        self.transact(&self.nadi(), audit::checkpoint)
    }

    /// Does what could not be done after an earlier commit: emptying the log after a deletion, writing
    /// the anchors and the list of erased records beside the file.
    pub fn tidy(&self) -> Result<(), StoreError> {
        self.settle(&locked(&self.writer))
    }

    /// Closes every connection while somebody still holds the database, so that the file can be moved.
    /// From then on it answers with errors only.
    pub fn close(&self) -> Result<(), StoreError> {
        for reader in &self.readers.connections {
            shut(&mut locked(reader))?;
        }
        shut(&mut locked(&self.writer))
    }

    /// The folder in which the file lies.
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// This copy of the profile.
    pub const fn device(&self) -> DeviceId {
        self.device
    }

    /// The public half of the key with which this device signs.
    pub fn public_key(&self) -> [u8; 32] {
        self.signer.public_key()
    }

    /// Where the file was copied to before its indexes were built anew at this opening, if they were.
    pub fn repaired(&self) -> Option<&Path> {
        self.repaired.as_deref()
    }

    /// The schema of the file, as the committed `schema.sql` has it.
    pub fn schema(&self) -> Result<String, StoreError> {
        self.read(|snapshot| migrate::schema(snapshot.connection()))
    }

    /// Where the file and its log were copied to because a piece of the log cannot be read, so that the
    /// changes made last before the end may be missing.
    pub fn cut_off(&self) -> Option<&Path> {
        self.cut_off.as_deref()
    }

    /// Who Nadi is when it acts by itself.
    pub fn nadi(&self) -> Who {
        Who { person: None, role: "nadi".to_owned(), device: self.device }
    }

    pub(crate) const fn key(&self) -> &DatabaseKey {
        &self.key
    }

    pub(crate) const fn signer(&self) -> &Signer {
        &self.signer
    }

    pub(crate) const fn surroundings(&self) -> &Surroundings {
        &self.surroundings
    }

    fn transact<T, E: From<StoreError>>(
        &self,
        who: &Who,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let connection = locked(&self.writer);
        let value = self.commit(&connection, who, work)?;
        // The work is committed; what could not be done beside it stays pending.
        drop(self.settle(&connection));
        Ok(value)
    }

    fn commit<T, E: From<StoreError>>(
        &self,
        connection: &Connection,
        who: &Who,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let held = begin(connection, Begin::Immediate)?;
        let mut tx = Tx::new(Given {
            connection,
            who,
            clock: &*self.surroundings.clock,
            entropy: &*self.surroundings.entropy,
            signer: &self.signer,
        });
        let value = work(&mut tx)?;
        held.commit().map_err(StoreError::from)?;
        let mut pending = locked(&self.pending);
        pending.anchor = tx.anchor.take().or_else(|| pending.anchor.take());
        pending.truncate |= tx.deleted;
        pending.erased |= tx.erased;
        Ok(value)
    }

    fn settle(&self, connection: &Connection) -> Result<(), StoreError> {
        let mut pending = locked(&self.pending);
        if let Some(anchor) = &pending.anchor {
            audit::keep_anchor(&self.profile.anchors(), anchor)?;
            pending.anchor = None;
        }
        if pending.erased {
            crate::recover::keep_erased(connection, &self.profile.erased())?;
            for name in crate::erase::to_shred(connection)? {
                crate::sealed::shred(&self.profile.sealed(&name)?)?;
                crate::backup::erase_sound(&self.profile.backups(), &name)?;
            }
            pending.erased = false;
        }
        if pending.truncate && truncate_log(connection)? {
            pending.truncate = false;
        }
        Ok(())
    }
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").field("device", &self.device).finish_non_exhaustive()
    }
}

/// Puts an empty database in memory in the place of a connection to the file.
fn shut(connection: &mut Connection) -> Result<(), StoreError> {
    let file = std::mem::replace(connection, Connection::open_in_memory()?);
    file.close().map_err(|(_, error)| error.into())
}

/// Room for the pages of a large change: a page that finds none is enciphered, written and read again
/// before the commit. And whether a commit also moves a long log into the file.
fn roomy(connection: &Connection, much: bool) -> Result<(), StoreError> {
    let usual = "PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 1000;";
    let room = "PRAGMA cache_size = -48000; PRAGMA wal_autocheckpoint = 0;";
    Ok(connection.execute_batch(if much { room } else { usual })?)
}

fn begin(connection: &Connection, how: Begin) -> Result<Transaction<'_>, StoreError> {
    Ok(Transaction::new_unchecked(connection, how)?)
}

/// Moves the log into the file and empties it; false when somebody still reads from it.
pub(crate) fn truncate_log(connection: &Connection) -> Result<bool, StoreError> {
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(busy == 0)
}

/// A panic in somebody's work rolled its transaction back; the connection is as good as before.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The connections that read, each used by one at a time.
struct Readers {
    connections: Vec<Mutex<Connection>>,
    next: AtomicUsize,
}

impl Readers {
    fn new(connections: Vec<Connection>) -> Self {
        let connections = connections.into_iter().map(Mutex::new).collect();
        Self { connections, next: AtomicUsize::new(0) }
    }

    /// A connection that is free, else the turn of one.
    fn take(&self) -> MutexGuard<'_, Connection> {
        let free = self.connections.iter().find_map(|connection| connection.try_lock().ok());
        free.unwrap_or_else(|| {
            let turn = self.next.fetch_add(1, Ordering::Relaxed) % self.connections.len();
            locked(&self.connections[turn])
        })
    }
}
