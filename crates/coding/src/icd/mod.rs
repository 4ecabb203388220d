//! ICD-10-CM: the tabular list with its notes, 7th characters, and what changes when.

mod changes;
mod code;
mod entry;
mod flat;
mod lookup;
mod seventh;
mod table;
mod tabular;

pub use code::IcdCode;
pub use entry::{Entry, EntryKind, Note, NoteKind};
pub use flat::{Flat, FlatCode, Side, Standing};
pub use lookup::{Found, Validity};
pub use table::{Icd, TableError};
pub use tabular::{TabularError, table_from_tabular};

use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../assets/codes/icd10cm-2026.txt");
const CHANGES: &str = include_str!("../../../../assets/codes/icd10cm-2027-changes.txt");

/// The list that comes with Nadi: fiscal year 2026 with the changes of 1 October 2026.
///
/// # Panics
///
/// Never: a test reads the same text.
#[expect(clippy::expect_used, reason = "the table is compiled in and read by a test")]
pub fn bundled() -> &'static Icd {
    static ICD: OnceLock<Icd> = OnceLock::new();
    ICD.get_or_init(|| Icd::read(TABLE, &[CHANGES]).expect("the bundled list is well formed"))
}

/// The list that comes with Nadi, made flat.
pub fn bundled_flat() -> &'static Flat {
    static FLAT: OnceLock<Flat> = OnceLock::new();
    FLAT.get_or_init(|| Flat::of(bundled()))
}
