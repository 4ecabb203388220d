//! What a command is, apart from which ones there are.

use crate::ErrorBody;
use nadi_app::{Desk, desk::Ask, permission::Permission};
use serde::{Serialize, de::DeserializeOwned};

/// What running a command may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Changes nothing but the trail.
    Read,
    /// Changes something, and is over when it answers.
    Write,
    /// Puts a long task into the queue.
    Job,
}

/// Who may run a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Anybody who sits at the laptop, also while the desk is locked.
    Door,
    /// Anybody who unlocked the desk.
    Anyone,
    /// Somebody whose roles allow it.
    Permission(Permission),
}

/// A part of what the screens show; a write names the parts it makes stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// Where the desk stands.
    Desk,
    /// Who is at work.
    Session,
    /// The practice.
    Practice,
    /// People and their roles.
    People,
    /// Patients' cards.
    Patients,
    /// Visits and consents.
    Visits,
    /// Notes and letters.
    Notes,
    /// Who may see which record.
    Access,
    /// Recordings, and the recorder.
    Sound,
    /// Transcripts.
    Words,
    /// Files that are brought in.
    Imports,
    /// The Today screen.
    Today,
    /// Long tasks.
    Jobs,
    /// Backups.
    Backups,
    /// Retention rules and legal holds.
    Retention,
    /// The trail.
    Audit,
    /// How this laptop is.
    Health,
    /// Payers, fees, providers; coverages; codes and services of visits.
    Billing,
    /// Claims, batches, reports that came back.
    Claims,
    /// The coding desk and its questions.
    Coding,
    /// Training cases.
    Training,
}

impl Tag {
    /// The tag as it is written.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Session => "session",
            Self::Practice => "practice",
            Self::People => "people",
            Self::Patients => "patients",
            Self::Visits => "visits",
            Self::Notes => "notes",
            Self::Access => "access",
            Self::Sound => "sound",
            Self::Words => "words",
            Self::Imports => "imports",
            Self::Today => "today",
            Self::Jobs => "jobs",
            Self::Backups => "backups",
            Self::Retention => "retention",
            Self::Audit => "audit",
            Self::Health => "health",
            Self::Billing => "billing",
            Self::Claims => "claims",
            Self::Coding => "coding",
            Self::Training => "training",
        }
    }
}

/// A row of the list.
#[derive(Clone, Copy, Debug)]
pub struct Info {
    /// Its name, noun and verb.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub doc: &'static str,
    /// What running it may do.
    pub kind: Kind,
    /// Who may run it.
    pub needs: Needs,
    /// Whether the password or PIN is asked for again.
    pub step_up: bool,
    /// What its reply shows, or, for a write, what it makes stale.
    pub tags: &'static [Tag],
    /// Runs it on JSON.
    pub run: fn(&Desk, serde_json::Value) -> Result<serde_json::Value, ErrorBody>,
}

impl Info {
    /// What the desk must know before the use case runs.
    pub(crate) fn ask(&self) -> Ask {
        Ask {
            command: self.name,
            permission: match self.needs {
                Needs::Permission(permission) => Some(permission),
                Needs::Door | Needs::Anyone => None,
            },
            step_up: self.step_up,
            touches: self.kind != Kind::Read,
        }
    }
}

/// A command by its type.
pub trait Command {
    /// What is asked.
    type Request: DeserializeOwned;
    /// What is answered.
    type Reply: Serialize;
    /// Its row of the list.
    const INFO: Info;

    /// Checks who asks, then reads the request and runs the use case behind it.
    fn run(
        desk: &Desk,
        request: impl FnOnce() -> nadi_app::Result<Self::Request>,
    ) -> nadi_app::Result<Self::Reply>;
}
