//! One write transaction: who does it, when, and what it may write.

use crate::{
    audit::{self, Anchor, Entry},
    error::StoreError,
    operation::LogEnd,
    record::Writer,
    snapshot::Snapshot,
    table::{
        AccessGrant, BackupRecord, BillingIdentity, Claim, ClaimAnswer, ClaimBatch, ClaimCase,
        ClaimEvent, ClaimForm, ClaimImport, ClaimResponse, CodeEdit, CodeService, Coding,
        CodingEvent, CodingLine, CodingQuery, Consent, Coverage, Device, Fee, ImportBatch,
        ImportFile, Job, LegalHold, Note, NoteFlag, NoteLetter, NoteLine, NoteTemplate,
        NoteVersion, Notice, Patient, Payer, Person, Practice, Preview, Recording, Role, Segment,
        SpeechSpeed, TrainingAttempt, TrainingCase, Transcript, Visit, VisitBilling,
        VisitDiagnosis, VisitLine,
    },
};
use nadi_base::{Clock, DeviceId, Entropy, PersonId, Timestamp};
use rusqlite::Connection;
use std::time::Duration;

/// Who does something, in which role, on which device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The person; none for what Nadi does by itself.
    pub person: Option<PersonId>,
    /// The role in which it is done.
    pub role: String,
    /// The device on which it is done.
    pub device: DeviceId,
}

/// What a transaction is given from outside.
pub(crate) struct Given<'c> {
    pub(crate) connection: &'c Connection,
    pub(crate) who: &'c Who,
    pub(crate) clock: &'c dyn Clock,
    pub(crate) entropy: &'c dyn Entropy,
    pub(crate) signer: &'c audit::Signer,
}

/// A write transaction. It is kept only when the work returns `Ok` and wrote an audit row.
pub struct Tx<'c> {
    given: Given<'c>,
    now: Timestamp,
    monotonic: Duration,
    pub(crate) log_end: Option<LogEnd>,
    pub(crate) audited: bool,
    pub(crate) deleted: bool,
    pub(crate) erased: bool,
    pub(crate) anchor: Option<Anchor>,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(given: Given<'c>) -> Self {
        let (now, monotonic) = (given.clock.now(), given.clock.monotonic());
        Self {
            given,
            now,
            monotonic,
            log_end: None,
            audited: false,
            deleted: false,
            erased: false,
            anchor: None,
        }
    }

    /// The moment at which everything in this transaction happens.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// Who does it.
    pub const fn who(&self) -> &Who {
        self.given.who
    }

    /// Reads what stands in the file, with the changes of this transaction.
    pub const fn read(&self) -> Snapshot<'_> {
        Snapshot::new(self.given.connection)
    }

    /// Writes a row of the audit trail.
    pub fn audit(&mut self, entry: Entry) -> Result<u64, StoreError> {
        let sequence = audit::append(self, &entry)?;
        self.audited = true;
        Ok(sequence)
    }

    pub(crate) const fn connection(&self) -> &'c Connection {
        self.given.connection
    }

    pub(crate) const fn clock(&self) -> &'c dyn Clock {
        self.given.clock
    }

    pub(crate) const fn entropy(&self) -> &'c dyn Entropy {
        self.given.entropy
    }

    pub(crate) const fn signer(&self) -> &'c audit::Signer {
        self.given.signer
    }

    pub(crate) const fn monotonic(&self) -> Duration {
        self.monotonic
    }

    /// Notes that something was deleted, so that the log is emptied after the commit.
    pub(crate) const fn mark_deleted(&mut self) {
        self.deleted = true;
    }
}

macro_rules! writers {
    ($($(#[$doc:meta])+ $name:ident $record:ty;)+) => {
        impl<'c> Tx<'c> {$(
            $(#[$doc])+
            pub const fn $name(&mut self) -> Writer<'_, 'c, $record> {
                Writer::new(self)
            }
        )+}
    };
}

writers! {
    /// The practice.
    practice Practice;
    /// People who work here, with their roles.
    people Person;
    /// Roles that the practice added.
    roles Role;
    /// Devices of this profile.
    devices Device;
    /// Patients, with their identifiers.
    patients Patient;
    /// Visits.
    visits Visit;
    /// Consents.
    consents Consent;
    /// Sharings and emergency accesses.
    grants AccessGrant;
    /// Legal holds.
    holds LegalHold;
    /// Frozen lists of what a deletion would take.
    previews Preview;
    /// The queue of long tasks.
    jobs Job;
    /// What waits for somebody.
    notices Notice;
    /// Backups that were made.
    backup_records BackupRecord;
    /// Recordings of visits.
    recordings Recording;
    /// Transcripts of visits.
    transcripts Transcript;
    /// Turns of transcripts.
    segments Segment;
    /// Batches of files that were brought in.
    import_batches ImportBatch;
    /// Files that were brought in.
    import_files ImportFile;
    /// How fast this laptop turns speech into text.
    speech_speeds SpeechSpeed;
    /// Notes of visits.
    notes Note;
    /// Lines of notes.
    note_lines NoteLine;
    /// Versions of notes.
    note_versions NoteVersion;
    /// Letters that a person changed.
    note_letters NoteLetter;
    /// Flags that somebody has seen.
    note_flags NoteFlag;
    /// Templates of notes.
    note_templates NoteTemplate;
    /// Claims, with their lines and findings.
    claims Claim;
    /// Files of claims that were read in.
    claim_imports ClaimImport;
    /// Batches of claims.
    claim_batches ClaimBatch;
    /// Reports about claims.
    claim_responses ClaimResponse;
    /// What reports say of single claims.
    claim_answers ClaimAnswer;
    /// Failed claims on the desk.
    claim_cases ClaimCase;
    /// What happened to claims.
    claim_events ClaimEvent;
    /// Payers.
    payers Payer;
    /// Coverages of patients.
    coverages Coverage;
    /// Providers and places as claims name them.
    identities BillingIdentity;
    /// The fee list.
    fees Fee;
    /// The billing of visits.
    visit_billings VisitBilling;
    /// Diagnoses of visits.
    visit_diagnoses VisitDiagnosis;
    /// Services of visits.
    visit_lines VisitLine;
    /// The forms of claims that were built here.
    claim_forms ClaimForm;
    /// The coding of visits.
    codings Coding;
    /// Codes of visits on the desk.
    coding_lines CodingLine;
    /// What happened to codes of visits.
    coding_events CodingEvent;
    /// Questions to doctors.
    coding_queries CodingQuery;
    /// Services of the official code files.
    code_services CodeService;
    /// Edits of the official code files.
    code_edits CodeEdit;
    /// Training cases that the practice wrote.
    training_cases TrainingCase;
    /// Answers to training cases.
    training_attempts TrainingAttempt;
}

/// A transaction for what is of this machine alone (the queue, notices, the list of backups): it
/// needs no audit row and reaches no record of the practice.
pub struct Local<'t, 'c>(pub(crate) &'t mut Tx<'c>);

impl<'c> Local<'_, 'c> {
    /// The moment at which everything in this transaction happens.
    pub const fn now(&self) -> Timestamp {
        self.0.now()
    }

    /// Reads what stands in the file, with the changes of this transaction.
    pub const fn read(&self) -> Snapshot<'_> {
        self.0.read()
    }

    /// The queue of long tasks.
    pub const fn jobs(&mut self) -> Writer<'_, 'c, Job> {
        self.0.jobs()
    }

    /// What waits for somebody.
    pub const fn notices(&mut self) -> Writer<'_, 'c, Notice> {
        self.0.notices()
    }

    /// Backups that were made.
    pub const fn backup_records(&mut self) -> Writer<'_, 'c, BackupRecord> {
        self.0.backup_records()
    }

    /// How fast this laptop turns speech into text.
    pub const fn speech_speeds(&mut self) -> Writer<'_, 'c, SpeechSpeed> {
        self.0.speech_speeds()
    }
}
