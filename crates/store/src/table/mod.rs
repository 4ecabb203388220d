//! One module per table: the row, and what is asked of it beyond reading and writing by id.

mod access_grant;
mod backup_record;
mod consent;
mod device;
mod job;
mod legal_hold;
mod notice;
mod patient;
mod person;
mod practice;
mod preview;
mod retention;
mod role;
mod setting;
mod visit;

pub use access_grant::{AccessGrant, GrantKind};
pub use backup_record::{BackupRecord, BackupStatus};
pub use consent::{Consent, ConsentHow, ConsentKind, ConsentStatus};
pub use device::Device;
pub use job::{Job, JobStatus};
pub use legal_hold::LegalHold;
pub use notice::Notice;
pub use patient::{Identifier, Patient, Sex};
pub use person::{Person, PersonStatus};
pub use practice::Practice;
pub use preview::{Preview, RecordRef};
pub use retention::{RetentionRule, RetentionTrigger, RetentionWriter};
pub use role::Role;
pub use setting::{Scope, SettingWriter};
pub use visit::{Visit, VisitFilter, VisitKind, VisitStatus};
