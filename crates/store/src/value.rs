//! How the clinic's own types stand in a column.

use nadi_base::{
    BackupId, BatchId, BillingIdentityId, ClaimAnswerId, ClaimBatchId, ClaimCaseId, ClaimEventId,
    ClaimFormId, ClaimId, ClaimImportId, ClaimResponseId, Clock, CodeEditId, CodeServiceId,
    CodingEventId, CodingId, CodingLineId, CodingQueryId, ConsentId, Country, CoverageId, Date,
    DeviceId, Entropy, FeeId, FlagId, HoldId, ImportFileId, JobId, Language, LetterId, MeasureId,
    NoteId, NoteLineId, NoteVersionId, NoticeId, OperationId, PatientId, PayerId, PersonId,
    PracticeId, PreviewId, RecordingId, RoleId, SegmentId, Sensitive, SlotId, TemplateId,
    Timestamp, TrainingAttemptId, TrainingCaseId, TranscriptId, VisitBillingId, VisitDiagnosisId,
    VisitId, VisitLineId,
};
use rusqlite::types::{Value, ValueRef};

/// A type that fits into one column.
pub trait Column: Sized {
    /// The value that is stored.
    fn to_value(&self) -> Value;

    /// The stored value, if it is one of this type.
    fn from_value(value: ValueRef<'_>) -> Option<Self>;
}

/// The sixteen bytes that name one record.
pub trait Id: Column + Copy + Eq + std::fmt::Debug {
    /// Makes a new id.
    fn fresh(clock: &dyn Clock, entropy: &dyn Entropy) -> Self;

    /// The sixteen bytes that are stored.
    fn bytes(&self) -> [u8; 16];
}

macro_rules! id_columns {
    ($($id:ty)+) => {$(
        impl Column for $id {
            fn to_value(&self) -> Value {
                self.as_bytes().to_vec().into()
            }

            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                value.as_blob().ok().and_then(|bytes| bytes.try_into().ok()).map(Self::from_bytes)
            }
        }

        impl Id for $id {
            fn fresh(clock: &dyn Clock, entropy: &dyn Entropy) -> Self {
                <$id>::fresh(clock, entropy)
            }

            fn bytes(&self) -> [u8; 16] {
                *self.as_bytes()
            }
        }
    )+};
}

id_columns! {
    PracticeId PersonId RoleId PatientId VisitId ConsentId JobId DeviceId OperationId BackupId SlotId
    NoteId NoteLineId NoteVersionId LetterId FlagId TemplateId NoticeId HoldId PreviewId RecordingId TranscriptId SegmentId BatchId ImportFileId MeasureId crate::GrantId ClaimId ClaimImportId ClaimBatchId ClaimResponseId ClaimAnswerId ClaimCaseId ClaimEventId ClaimFormId PayerId CoverageId BillingIdentityId FeeId VisitBillingId VisitDiagnosisId VisitLineId CodingId CodingLineId CodingEventId CodingQueryId CodeServiceId CodeEditId TrainingCaseId TrainingAttemptId
}

macro_rules! text_columns {
    ($($kind:ty, $write:expr, $read:expr;)+) => {$(
        impl Column for $kind {
            fn to_value(&self) -> Value {
                let write: fn(&$kind) -> String = $write;
                write(self).into()
            }

            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                let read: fn(&str) -> Option<$kind> = $read;
                value.as_str().ok().and_then(read)
            }
        }
    )+};
}

text_columns! {
    String, Clone::clone, |text| Some(text.to_owned());
    Date, ToString::to_string, |text| text.parse().ok();
    Country, |country| country.as_str().to_owned(), Country::parse;
    Language, |language| language.as_str().to_owned(), Language::parse;
    serde_json::Value, ToString::to_string, |text| serde_json::from_str(text).ok();
    Vec<String>, |list| serde_json::Value::from(list.clone()).to_string(), |text| serde_json::from_str(text).ok();
}

macro_rules! number_columns {
    ($($kind:ty)+) => {$(
        impl Column for $kind {
            fn to_value(&self) -> Value {
                i64::try_from(*self).unwrap_or(i64::MAX).into()
            }

            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                value.as_i64().ok().and_then(|number| number.try_into().ok())
            }
        }
    )+};
}

number_columns! { i64 u16 u32 u64 }

impl Column for bool {
    fn to_value(&self) -> Value {
        i64::from(*self).into()
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value.as_i64() {
            Ok(0) => Some(false),
            Ok(1) => Some(true),
            _ => None,
        }
    }
}

impl Column for Timestamp {
    fn to_value(&self) -> Value {
        self.millis().into()
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok().map(Self::from_millis)
    }
}

impl Column for Vec<u8> {
    fn to_value(&self) -> Value {
        self.clone().into()
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        value.as_blob().ok().map(<[u8]>::to_vec)
    }
}

impl<T: Column> Column for Sensitive<T> {
    fn to_value(&self) -> Value {
        self.expose().to_value()
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        T::from_value(value).map(Self::new)
    }
}

impl<T: Column> Column for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Column::to_value)
    }

    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        if value == ValueRef::Null { Some(None) } else { T::from_value(value).map(Some) }
    }
}

/// Bytes as pairs of hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
