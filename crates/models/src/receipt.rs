//! What is remembered of a model on this laptop, in a small file beside it.

use crate::{Sum, staging::write_whole};
use serde::{Deserialize, Serialize};
use std::{fs, io, path::Path};

/// A receipt longer than this is none.
const LONGEST: u64 = 16 << 10;

/// Where a model came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// It is a file of the catalogue, whichever way it came.
    Catalogue,
    /// It was converted on this laptop.
    Converted,
    /// Somebody brought it, and only they know what it is.
    Brought,
}

/// How fast this laptop is with a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speed {
    /// Sound that was listened to, in milliseconds.
    pub sound_ms: u64,
    /// How long that took.
    pub work_ms: u64,
}

/// What is remembered of a model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Its sum on the day it came; a file that sums to anything else is not opened.
    pub sum: Option<Sum>,
    /// Where it came from.
    pub origin: Option<Origin>,
    /// How fast it is here, once that was measured.
    pub speed: Option<Speed>,
}

impl Receipt {
    /// A receipt of a file that came whole.
    pub const fn of(sum: Sum, origin: Origin) -> Self {
        Self { sum: Some(sum), origin: Some(origin), speed: None }
    }

    /// The receipt in a file; none where there is no file that can be read as one.
    pub(crate) fn read(path: &Path) -> Option<Self> {
        let facts = fs::metadata(path).ok()?;
        if facts.len() > LONGEST {
            return None;
        }
        serde_json::from_slice(&fs::read(path).ok()?).ok()
    }

    pub(crate) fn write(&self, path: &Path) -> io::Result<()> {
        write_whole(path, &serde_json::to_vec(self)?)
    }
}
