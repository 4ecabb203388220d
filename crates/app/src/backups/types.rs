//! Backups and putting one back.

use nadi_base::{BackupId, Timestamp};
use serde::{Deserialize, Serialize};

/// How far a backup can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BackupState {
    /// Opened and compared after writing.
    Verified,
    /// Not checked yet.
    Unverified,
    /// Did not pass its checks.
    Damaged,
    /// Its files are not where they were.
    Missing,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupShown {
    /// The backup.
    pub id: BackupId,
    /// When it was made.
    pub at: Timestamp,
    /// Its size.
    pub size_bytes: f64,
    /// Where it lies.
    pub folder: String,
    /// How far it can be trusted.
    pub state: BackupState,
    /// Patients in it.
    pub patients: u32,
    /// Visits in it.
    pub visits: u32,
}

/// Backups, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupList {
    /// The backups.
    pub backups: Vec<BackupShown>,
    /// Where copies go besides.
    pub second_folder: Option<String>,
    /// When the next one is due.
    pub next_due: Option<Timestamp>,
}

/// Names a backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct BackupRef {
    /// The backup.
    pub id: BackupId,
}

/// Where copies go besides the profile's own folder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct BackupSettings {
    /// A folder or a USB stick; none stops it.
    pub second_folder: Option<String>,
}

/// What would change if this backup took the present clinic's place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RestorePreview {
    /// The backup.
    pub backup: BackupShown,
    /// Patients in the present clinic.
    pub patients_now: u32,
    /// Visits in the present clinic.
    pub visits_now: u32,
    /// Changes made since the backup that would be set aside.
    pub changes_lost: u32,
    /// Records erased since, which will be erased again.
    pub erased_again: u32,
}

/// The backup is in place; the former clinic was set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Restored {
    /// Name of the folder that holds it.
    pub set_aside: String,
}
