//! Errors as they cross to the screens: a code, words, and which fields to mend.

use nadi_app::{Desk, Error};
use nadi_base::{Code, Kind, Language};
use serde::{Deserialize, Serialize};

/// A field of the request that must be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldError {
    /// Its name in the request.
    pub field: String,
    /// What is wrong with it, in English; the screens translate what they know.
    pub message: String,
}

/// An error as a host hands it on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ErrorBody {
    /// Which error; the screens have its words in every language.
    pub code: Code,
    /// What it means for the person.
    pub kind: Kind,
    /// What happened, in English.
    pub message: String,
    /// What to do now, in English.
    pub hint: String,
    /// Fields to mend.
    pub fields: Vec<FieldError>,
    /// Whether the same request may succeed later.
    pub retryable: bool,
    /// A number to quote, for a fault of Nadi's own.
    pub incident: Option<String>,
    /// How long to wait, where waiting is all there is to do.
    pub wait_seconds: Option<u32>,
}

impl ErrorBody {
    pub(crate) fn of(error: Error, desk: &Desk) -> Self {
        let code = error.code();
        let words = code.words(Language::En);
        Self {
            code,
            kind: code.kind(),
            message: words.happened.to_owned(),
            hint: words.next.to_owned(),
            retryable: matches!(code.kind(), Kind::NotNow | Kind::Environment),
            incident: (code.kind() == Kind::Internal).then(|| desk.incident(&error)),
            wait_seconds: error.wait_seconds(),
            fields: error
                .into_fields()
                .into_iter()
                .map(|(field, message)| FieldError {
                    field: field.to_owned(),
                    message: message.to_owned(),
                })
                .collect(),
        }
    }
}
