//! One row of the trail, and the hash that binds it to the one before.

use super::Outcome;
use crate::{error::StoreError, record::Columns};
use nadi_base::{DeviceId, PatientId, PersonId, Timestamp};
use sha2::{Digest as _, Sha256};

/// What the first row names as the one before it.
pub(crate) const GENESIS: [u8; 32] = [0; 32];

/// Begins every hash, so that it cannot be the hash of anything else.
const DOMAIN: &[u8] = b"nadi audit row 1";

/// What is written into the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What was done, a word of the command list.
    pub action: String,
    /// What it was done to: the kind of thing, and which one (an id, or a count).
    pub object: Option<(String, String)>,
    /// The patient whose record it touches.
    pub patient: Option<PatientId>,
    /// How it ended.
    pub outcome: Outcome,
    /// The reason that was given.
    pub reason: Option<String>,
}

impl Entry {
    /// Something that was done.
    pub fn done(action: impl Into<String>) -> Self {
        let outcome = Outcome::Done;
        Self { action: action.into(), object: None, patient: None, outcome, reason: None }
    }

    /// The thing it was done to.
    #[must_use]
    pub fn on(mut self, kind: &str, which: impl ToString) -> Self {
        self.object = Some((kind.to_owned(), which.to_string()));
        self
    }

    /// The patient whose record it touches.
    #[must_use]
    pub const fn of(mut self, patient: PatientId) -> Self {
        self.patient = Some(patient);
        self
    }

    /// Why it was done.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

/// A row of the trail as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number; the first is 1 and none is left out.
    pub sequence: u64,
    /// When, by the wall clock.
    pub at: Timestamp,
    /// When, in milliseconds of a clock that nobody can set.
    pub monotonic: u64,
    /// Who; none for what Nadi did by itself.
    pub person: Option<PersonId>,
    /// In which role.
    pub role: String,
    /// On which device.
    pub device: DeviceId,
    /// What was done.
    pub entry: Entry,
    /// The hash of the row before.
    pub previous: [u8; 32],
    /// The hash of this row.
    pub hash: [u8; 32],
}

/// The columns of a row, in the order in which they are read.
pub(crate) const COLUMNS: &str = "sequence, at, monotonic, person, role, device, action, object_kind, \
    object, patient, outcome, reason, previous, hash";

/// Takes a row apart that was read with [`COLUMNS`].
pub(crate) fn from_row(row: &rusqlite::Row<'_>) -> Result<Row, StoreError> {
    let mut columns = Columns::new(row, "audit");
    Ok(Row {
        sequence: columns.take("sequence")?,
        at: columns.take("at")?,
        monotonic: columns.take("monotonic")?,
        person: columns.take("person")?,
        role: columns.take("role")?,
        device: columns.take("device")?,
        entry: entry(&mut columns)?,
        previous: thirty_two(columns.take("previous")?, "previous")?,
        hash: thirty_two(columns.take("hash")?, "hash")?,
    })
}

fn entry(columns: &mut Columns<'_, '_>) -> Result<Entry, StoreError> {
    let action = columns.take("action")?;
    let kind: Option<String> = columns.take("object_kind")?;
    let which: Option<String> = columns.take("object")?;
    Ok(Entry {
        action,
        object: kind.map(|kind| (kind, which.unwrap_or_default())),
        patient: columns.take("patient")?,
        outcome: columns.take("outcome")?,
        reason: columns.take("reason")?,
    })
}

pub(super) fn thirty_two(bytes: Vec<u8>, column: &'static str) -> Result<[u8; 32], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Unreadable("audit", column))
}

/// The hash of a row: each field with its length before it, so that no two rows run together into the
/// same bytes. This is what stands in the row's `hash`, and in the next row's `previous`.
pub fn hash(row: &Row) -> [u8; 32] {
    let mut hasher = Sha256::new_with_prefix(DOMAIN);
    let mut put = |field: Option<&[u8]>| match field {
        None => hasher.update([0]),
        Some(bytes) => {
            hasher.update([1]);
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        }
    };
    let entry = &row.entry;
    put(Some(&row.sequence.to_be_bytes()));
    put(Some(&row.at.millis().to_be_bytes()));
    put(Some(&row.monotonic.to_be_bytes()));
    put(row.person.as_ref().map(|id| &id.as_bytes()[..]));
    put(Some(row.role.as_bytes()));
    put(Some(row.device.as_bytes()));
    put(Some(entry.action.as_bytes()));
    put(entry.object.as_ref().map(|(kind, _)| kind.as_bytes()));
    put(entry.object.as_ref().map(|(_, which)| which.as_bytes()));
    put(entry.patient.as_ref().map(|id| &id.as_bytes()[..]));
    put(Some(entry.outcome.as_str().as_bytes()));
    put(entry.reason.as_ref().map(String::as_bytes));
    put(Some(&row.previous));
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Row {
        Row {
            sequence: 1,
            at: Timestamp::from_millis(1),
            monotonic: 1,
            person: None,
            role: "nadi".into(),
            device: DeviceId::from_bytes([1; 16]),
            entry: Entry::done("a"),
            previous: GENESIS,
            hash: GENESIS,
        }
    }

    #[test]
    fn fields_do_not_run_together() {
        let mut one = row();
        one.role = "ab".into();
        one.entry.action = "c".into();
        let mut other = row();
        other.role = "a".into();
        other.entry.action = "bc".into();
        assert_ne!(hash(&one), hash(&other), "moving a letter between fields must change the hash");
    }

    #[test]
    fn an_empty_reason_is_not_a_missing_one() {
        let mut one = row();
        one.entry.reason = Some(String::new());
        assert_ne!(hash(&one), hash(&row()), "a reason wiped out must change the hash");
    }
}
