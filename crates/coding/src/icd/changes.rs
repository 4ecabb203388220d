//! What a later edition changed: a line a change.
//!
//! ```text
//! nadi-changes 1 <tab> icd10cm <tab> 2026-10-01
//! added <tab> C7831 <tab> Secondary malignant neoplasm of larynx
//! deleted <tab> T528X
//! heading <tab> E7525
//! revised <tab> D693 <tab> the new title
//! ```

use super::table::TableError;
use nadi_base::Date;

/// One change.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    Added { code: &'static str, title: &'static str, on: Date },
    Deleted { code: &'static str, on: Date },
    BecameHeading { code: &'static str, on: Date },
    Revised { code: &'static str, title: &'static str },
}

impl Change {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::Added { code, .. }
            | Self::Deleted { code, .. }
            | Self::BecameHeading { code, .. }
            | Self::Revised { code, .. } => code,
        }
    }
}

/// Reads the changes of one edition.
pub(super) fn read(text: &'static str) -> Result<Vec<Change>, TableError> {
    let mut lines = text.lines();
    let on = heading(lines.next().unwrap_or_default()).ok_or(TableError::Heading)?;
    lines.enumerate().map(|(at, line)| change(line, on).ok_or(TableError::Line(at + 2))).collect()
}

fn heading(line: &str) -> Option<Date> {
    line.strip_prefix("nadi-changes 1\ticd10cm\t")?.parse().ok()
}

fn change(line: &'static str, on: Date) -> Option<Change> {
    let (word, rest) = line.split_once('\t')?;
    let (code, title) = rest.split_once('\t').unwrap_or((rest, ""));
    Some(match (word, title) {
        ("added", title) if !title.is_empty() => Change::Added { code, title, on },
        ("revised", title) if !title.is_empty() => Change::Revised { code, title },
        ("deleted", "") => Change::Deleted { code, on },
        ("heading", "") => Change::BecameHeading { code, on },
        _ => return None,
    })
}
