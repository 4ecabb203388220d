//! Data: what was reviewed, ordered and discussed.

use super::{Evidence, Weight};
use std::collections::BTreeSet;

/// What kind of work with data it is. A vital sign is none, nor is a pulse oximetry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DataKind {
    /// Notes from one outside source were read.
    ExternalNote {
        /// The source; each counts once.
        source: String,
    },
    /// A result was reviewed.
    ResultReviewed {
        /// The test; each counts once, a panel is one.
        test: String,
    },
    /// A test was ordered, or weighed with the patient and left out.
    TestOrdered {
        /// The test; a later review of it is counted with the order.
        test: String,
    },
    /// Somebody gave the history because the patient could not, or had to confirm it. An interpreter
    /// is not meant.
    Historian,
    /// An own reading of a tracing or an image for which somebody else reports.
    Interpretation,
    /// Talk about management or a result with a clinician or another proper source outside; family is
    /// not meant.
    Discussion,
}

/// One piece of work with data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataItem {
    /// Its kind.
    pub kind: DataKind,
    /// Whether the clinician bills it apart; then it does not count here.
    pub billed_apart: bool,
    /// Where the note says so.
    pub evidence: Vec<Evidence>,
}

pub(super) fn weigh(items: &[DataItem]) -> Weight {
    let counted: Vec<_> = items.iter().filter(|item| !item.billed_apart).collect();
    let has = |kind: &DataKind| counted.iter().any(|item| item.kind == *kind);
    let pieces = counted.iter().filter_map(|item| piece(&item.kind)).collect::<BTreeSet<_>>().len();
    let historian = has(&DataKind::Historian);
    let categories = [
        pieces + usize::from(historian) >= 3,
        has(&DataKind::Interpretation),
        has(&DataKind::Discussion),
    ];
    match categories.iter().filter(|met| **met).count() {
        2.. => Weight::High,
        1 => Weight::Moderate,
        _ if pieces >= 2 || historian => Weight::Low,
        _ => Weight::Straightforward,
    }
}

/// What makes a piece the same as another: one test is one, however often it is ordered or read.
fn piece(kind: &DataKind) -> Option<(bool, String)> {
    match kind {
        DataKind::ExternalNote { source } => Some((true, source.to_lowercase())),
        DataKind::ResultReviewed { test } | DataKind::TestOrdered { test } => {
            Some((false, test.to_lowercase()))
        }
        DataKind::Historian | DataKind::Interpretation | DataKind::Discussion => None,
    }
}
