//! Ids: one newtype for each kind of thing, all `UUIDv7`, so that they sort by the moment they were made.

use crate::{Clock, Entropy};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// The text given for an id is not one.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("this is not an id")]
pub struct IdError;

/// Makes the 128 bits of a `UUIDv7` from the clock and the source of randomness that are passed in.
fn fresh(clock: &dyn Clock, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0u8; 10];
    entropy.fill(&mut random);
    let millis = u64::try_from(clock.now().millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Makes a new id at the clock's moment.
            pub fn fresh(clock: &dyn Clock, entropy: &dyn Entropy) -> Self {
                Self(fresh(clock, entropy))
            }

            /// Wraps the sixteen bytes of an id that was stored.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// The sixteen bytes that are stored.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::parse_str(text).map(Self).map_err(|_| IdError)
            }
        }
    )+};
}

ids! {
    /// One practice: the owner of a profile.
    PracticeId
    /// Somebody who works at the practice.
    PersonId
    /// A set of permissions that a practice added to the thirteen that ship.
    RoleId
    /// Somebody who is treated at the practice.
    PatientId
    /// One visit of a patient, or of somebody not yet named.
    VisitId
    /// One consent that was given, refused or withdrawn.
    ConsentId
    /// A long task in the queue.
    JobId
    /// This copy of a profile on one laptop; a restored backup gets a new one.
    DeviceId
    /// One row of the operations log.
    OperationId
    /// One backup file.
    BackupId
    /// One wrapped copy of a key in the keyslot file.
    SlotId
    /// One piece of news that waits on somebody's Today screen.
    NoticeId
    /// One order that a patient's records must not be deleted.
    HoldId
    /// One list of what a deletion would take, shown before it is carried out.
    PreviewId
    /// The sound of a visit, or of a part of it.
    RecordingId
    /// One writing down of what was said at a visit.
    TranscriptId
    /// One turn of a transcript.
    SegmentId
    /// The note of a visit.
    NoteId
    /// One line of a note.
    NoteLineId
    /// One version of a note, as it was drafted or signed.
    NoteVersionId
    /// A letter of a note that a person changed.
    LetterId
    /// A flag of a note that somebody has seen.
    FlagId
    /// A template of notes.
    TemplateId
    /// Files that were brought in together.
    BatchId
    /// One file of a batch.
    ImportFileId
    /// One measurement of what this laptop can do.
    MeasureId
    /// One claim, built here or read from a file.
    ClaimId
    /// One file of claims that was read into the practice.
    ClaimImportId
    /// What goes to a payer or clearing house together.
    ClaimBatchId
    /// One report about claims that came back.
    ClaimResponseId
    /// What a report says of one claim.
    ClaimAnswerId
    /// One failed claim on the desk.
    ClaimCaseId
    /// One thing that happened to a claim.
    ClaimEventId
    /// The form of one claim that was built here.
    ClaimFormId
    /// Somebody who pays for patients.
    PayerId
    /// Who pays for one patient, and under which number.
    CoverageId
    /// A provider or place as claims name it.
    BillingIdentityId
    /// One line of the fee list.
    FeeId
    /// The billing of one visit.
    VisitBillingId
    /// One diagnosis of a visit.
    VisitDiagnosisId
    /// One service of a visit.
    VisitLineId
    /// The coding of one visit.
    CodingId
    /// One code of a visit on the desk.
    CodingLineId
    /// One thing that happened to a visit's codes.
    CodingEventId
    /// One question to the doctor about a visit's codes.
    CodingQueryId
    /// One service of an official code file.
    CodeServiceId
    /// One edit of an official code file.
    CodeEditId
    /// One training case that the practice wrote.
    TrainingCaseId
    /// One answer to a training case.
    TrainingAttemptId
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;
    use std::time::Duration;

    struct At(i64);
    impl Clock for At {
        fn now(&self) -> Timestamp {
            Timestamp::from_millis(self.0)
        }
        fn monotonic(&self) -> Duration {
            Duration::ZERO
        }
    }
    struct Fixed(u8);
    impl Entropy for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(self.0);
        }
    }

    #[test]
    fn later_ids_sort_after_earlier_ones() {
        let early = VisitId::fresh(&At(1_000), &Fixed(0xff));
        let late = VisitId::fresh(&At(1_001), &Fixed(0));
        assert!(early < late, "lists by id must be lists by time");
    }

    #[test]
    fn text_and_back_is_the_same_id() {
        let id = PatientId::fresh(&At(1_700_000_000_000), &Fixed(7));
        assert_eq!(id.to_string().parse(), Ok(id), "an id must survive a trip through the screens");
        assert_eq!("not an id".parse::<PatientId>(), Err(IdError));
    }
}
