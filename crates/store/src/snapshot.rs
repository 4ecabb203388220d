//! Everything that can be read at one moment.

use crate::{
    record::Reader,
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
use rusqlite::Connection;

/// A view of the file that does not change while it is held.
#[derive(Clone, Copy)]
pub struct Snapshot<'c> {
    connection: &'c Connection,
}

impl<'c> Snapshot<'c> {
    pub(crate) const fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    pub(crate) const fn connection(&self) -> &'c Connection {
        self.connection
    }
}

macro_rules! readers {
    ($($(#[$doc:meta])+ $name:ident $record:ty;)+) => {
        impl<'c> Snapshot<'c> {$(
            $(#[$doc])+
            pub const fn $name(&self) -> Reader<'c, $record> {
                Reader::new(self.connection)
            }
        )+}
    };
}

readers! {
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
