//! Who may do what, as data: the permissions there are, and the thirteen roles that ship as lists of
//! them. A practice may add roles from the same permissions; no code asks for a role by name.

use serde::{Deserialize, Serialize};

macro_rules! permissions {
    ($($(#[doc = $doc:literal])+ $name:ident $text:literal)+) => {
        /// One thing that a role may allow.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum Permission { $($(#[doc = $doc])+ #[serde(rename = $text)] $name,)+ }

        impl Permission {
            /// Every permission there is.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The permission as it is stored.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// The permission written so.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    };
}

permissions! {
    /// See the practice's name, country and letterhead.
    PracticeView "practice_view"
    /// Change them.
    PracticeEdit "practice_edit"
    /// See who works here.
    PeopleView "people_view"
    /// Invite, change and deactivate people.
    PeopleManage "people_manage"
    /// Add and change roles.
    RolesManage "roles_manage"
    /// Find patients and see their cards.
    PatientView "patient_view"
    /// Add patients and change their cards.
    PatientEdit "patient_edit"
    /// Join two cards of one patient, and part them again.
    PatientMerge "patient_merge"
    /// See visits within reach.
    VisitView "visit_view"
    /// Begin and change visits within reach.
    VisitEdit "visit_edit"
    /// See notes within reach, with what they were drafted from.
    NoteView "note_view"
    /// Draft and change notes within reach.
    NoteEdit "note_edit"
    /// Sign and amend notes of own visits.
    NoteSign "note_sign"
    /// Take documents of visits within reach out, and print them.
    NoteExport "note_export"
    /// Write templates of notes.
    TemplateEdit "template_edit"
    /// Write down that a patient agreed or did not.
    ConsentTake "consent_take"
    /// Play recordings and read transcripts of visits within reach.
    SoundHear "sound_hear"
    /// Record visits, bring sound in, write and correct transcripts.
    SoundTake "sound_take"
    /// Delete the sound of a visit; the words stay.
    SoundErase "sound_erase"
    /// Share an own patient's record with a colleague.
    RecordShare "record_share"
    /// Open any record in an emergency, with a reason.
    EmergencyAccess "emergency_access"
    /// Set how long records are kept, and delete what is over.
    RetentionManage "retention_manage"
    /// Delete a patient's records because the patient asked.
    ErasureRun "erasure_run"
    /// Place and end legal holds.
    HoldManage "hold_manage"
    /// Make and verify backups.
    BackupMake "backup_make"
    /// Put a backup in the place of the present clinic.
    BackupRestore "backup_restore"
    /// Read the trail of who did what.
    AuditView "audit_view"
    /// Take the trail out as a file.
    AuditExport "audit_export"
    /// See how this laptop is.
    HealthView "health_view"
    /// Set when the desk locks, and make a new recovery code.
    SecurityManage "security_manage"
    /// See and stop everybody's tasks, not only the own ones.
    JobsManage "jobs_manage"
    /// See payers, fees and the numbers that claims carry.
    BillingView "billing_view"
    /// Change them.
    BillingEdit "billing_edit"
    /// See and write down who pays for a patient.
    CoverageEdit "coverage_edit"
    /// Write down codes and services of visits within reach, and finalize them.
    VisitBill "visit_bill"
    /// See claims, batches and what came back.
    ClaimView "claim_view"
    /// Build, mend and resubmit claims, put them into batches, read what came back.
    ClaimWork "claim_work"
    /// Approve batches and write them out.
    ClaimSend "claim_send"
    /// See figures about claims, without names.
    ClaimReport "claim_report"
    /// Write training cases, and see how everybody answers.
    TrainingEdit "training_edit"
}

/// How far a role sees into the records of the practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// No record of any patient.
    None,
    /// Own patients, and those that were shared.
    Own,
    /// Every patient of the practice.
    Practice,
}

impl Reach {
    /// The reach as it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Own => "own",
            Self::Practice => "practice",
        }
    }

    /// The reach written so; the narrowest for anything else.
    pub fn parse(text: &str) -> Self {
        match text {
            "practice" => Self::Practice,
            "own" => Self::Own,
            _ => Self::None,
        }
    }
}

/// A role that ships.
#[derive(Clone, Copy, Debug)]
pub struct ShippedRole {
    /// Name that is stored and translated by the screens.
    pub name: &'static str,
    /// How far it sees.
    pub reach: Reach,
    /// What it allows.
    pub allows: &'static [Permission],
}

use Permission as P;

/// The thirteen roles that ship.
pub const SHIPPED_ROLES: [ShippedRole; 13] = [
    ShippedRole {
        name: "practice_admin",
        reach: Reach::None,
        allows: &[
            P::PracticeView,
            P::PracticeEdit,
            P::PeopleView,
            P::PeopleManage,
            P::RolesManage,
            P::RetentionManage,
            P::ErasureRun,
            P::HoldManage,
            P::BackupMake,
            P::BackupRestore,
            P::AuditView,
            P::AuditExport,
            P::HealthView,
            P::SecurityManage,
            P::JobsManage,
            P::TemplateEdit,
            P::BillingView,
            P::BillingEdit,
            P::ClaimReport,
        ],
    },
    ShippedRole {
        name: "doctor",
        reach: Reach::Own,
        allows: &[
            P::PracticeView,
            P::PeopleView,
            P::PatientView,
            P::PatientEdit,
            P::PatientMerge,
            P::VisitView,
            P::VisitEdit,
            P::ConsentTake,
            P::SoundHear,
            P::SoundTake,
            P::SoundErase,
            P::RecordShare,
            P::EmergencyAccess,
            P::BackupMake,
            P::HealthView,
            P::NoteView,
            P::NoteEdit,
            P::NoteSign,
            P::NoteExport,
            P::TemplateEdit,
            P::VisitBill,
        ],
    },
    ShippedRole {
        name: "nurse",
        reach: Reach::Practice,
        allows: &[
            P::PracticeView,
            P::PeopleView,
            P::PatientView,
            P::PatientEdit,
            P::VisitView,
            P::VisitEdit,
            P::ConsentTake,
            P::SoundHear,
            P::SoundTake,
            P::EmergencyAccess,
            P::HealthView,
            P::NoteView,
            P::NoteEdit,
            P::NoteExport,
        ],
    },
    ShippedRole {
        name: "front_desk",
        reach: Reach::Practice,
        allows: &[
            P::PracticeView,
            P::PeopleView,
            P::PatientView,
            P::PatientEdit,
            P::PatientMerge,
            P::VisitView,
            P::VisitEdit,
            P::ConsentTake,
            P::HealthView,
            P::BillingView,
            P::CoverageEdit,
        ],
    },
    ShippedRole {
        name: "coder",
        reach: Reach::Practice,
        allows: &[
            P::PracticeView,
            P::PeopleView,
            P::VisitView,
            P::HealthView,
            P::BillingView,
            P::VisitBill,
        ],
    },
    ShippedRole {
        name: "biller",
        reach: Reach::Practice,
        allows: &[
            P::PracticeView,
            P::PeopleView,
            P::PatientView,
            P::VisitView,
            P::HealthView,
            P::BillingView,
            P::CoverageEdit,
            P::VisitBill,
            P::ClaimView,
            P::ClaimWork,
            P::ClaimReport,
        ],
    },
    ShippedRole {
        name: "billing_manager",
        reach: Reach::Practice,
        allows: &[
            P::PracticeView,
            P::PeopleView,
            P::PatientView,
            P::VisitView,
            P::HealthView,
            P::JobsManage,
            P::BillingView,
            P::BillingEdit,
            P::CoverageEdit,
            P::VisitBill,
            P::ClaimView,
            P::ClaimWork,
            P::ClaimSend,
            P::ClaimReport,
            P::TrainingEdit,
        ],
    },
    ShippedRole {
        name: "compliance_officer",
        reach: Reach::None,
        allows: &[
            P::PracticeView,
            P::PeopleView,
            P::RetentionManage,
            P::ErasureRun,
            P::HoldManage,
            P::AuditView,
            P::AuditExport,
            P::HealthView,
        ],
    },
    ShippedRole {
        name: "auditor",
        reach: Reach::None,
        allows: &[P::PracticeView, P::PeopleView, P::AuditView, P::AuditExport],
    },
    ShippedRole {
        name: "analyst",
        reach: Reach::None,
        allows: &[P::PracticeView, P::PeopleView, P::ClaimReport],
    },
    ShippedRole {
        name: "viewer",
        reach: Reach::Practice,
        allows: &[P::PracticeView, P::PeopleView, P::PatientView, P::VisitView, P::NoteView],
    },
    ShippedRole {
        name: "trainer",
        reach: Reach::None,
        allows: &[P::PracticeView, P::PeopleView, P::TrainingEdit],
    },
    ShippedRole {
        name: "integration",
        reach: Reach::Practice,
        allows: &[P::PatientView, P::PatientEdit, P::VisitView, P::VisitEdit],
    },
];

/// The shipped role with this name.
pub fn shipped(name: &str) -> Option<&'static ShippedRole> {
    SHIPPED_ROLES.iter().find(|role| role.name == name)
}
