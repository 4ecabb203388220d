//! Everything that is known, as one text: for a practice without a store, for a check from the command line,
//! for tests.

use super::{Codes, DiagnosisList, Known, Ledger, Packs, PatientFile, Payer, Practice, VisitFile};
use serde::Deserialize;
use std::sync::Arc;

/// Why a text of what is known cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("what the practice knows cannot be read: {0}")]
pub struct KnownError(String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Form {
    live: Option<bool>,
    receiver: Option<String>,
    practice: Practice,
    payers: Codes<Payer>,
    packs: Packs,
    diagnoses: Option<DiagnosisList>,
    patients: Option<PatientFile>,
    visits: Option<VisitFile>,
    history: Option<Ledger>,
    risk_from: u8,
}

impl Known {
    /// Reads what is known from JSON; every part may be left out. A field that there is not is an error.
    pub fn read(text: &str) -> Result<Self, KnownError> {
        let form: Form =
            serde_json::from_str(text).map_err(|error| KnownError(error.to_string()))?;
        Ok(Self {
            live: form.live,
            receiver: form.receiver,
            practice: form.practice,
            payers: form.payers,
            packs: form.packs,
            diagnoses: form.diagnoses.map(|list| Arc::new(list) as _),
            patients: form.patients.map(|file| Arc::new(file) as _),
            visits: form.visits.map(|file| Arc::new(file) as _),
            history: form.history.map(|ledger| Arc::new(ledger) as _),
            risk: None,
            risk_from: form.risk_from,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_not_there() {
        let known = Known::read(r#"{"payers": {"99001": {"filing_days": 90}}}"#).expect("read");
        assert_eq!(known.payers.get(b"99001").and_then(|payer| payer.filing_days), Some(90));
        assert!(known.history.is_none() && known.live.is_none(), "nothing is made up");
    }

    #[test]
    fn a_word_that_is_wrong_is_told() {
        for (text, wanted) in [
            (r#"{"payer": {}}"#, "payer"),
            (r#"{"payers": {"1": {"filling_days": 9}}}"#, "filling_days"),
            (r#"{"packs": {"procedures": {"A": {"level": "OV_3"}}}}"#, "OV_3"),
            (r#"{"packs": {"procedures": {"A": {"sets": ["labs"]}}}}"#, "labs"),
            (r#"{"packs": {"remarks": 5}}"#, "a list of codes"),
        ] {
            let error = Known::read(text).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains(wanted), "{wanted}: {error}");
        }
    }
}
