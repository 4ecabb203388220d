//! The queue.

use super::CodingStage;
use nadi_base::{Date, PayerId, PersonId, Sensitive, VisitId};
use serde::{Deserialize, Serialize};

/// Narrows the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingFind {
    /// At one stage.
    pub stage: Option<CodingStage>,
    /// Of one doctor.
    pub doctor: Option<PersonId>,
    /// Of patients with this first payer.
    pub payer: Option<PayerId>,
    /// Newest visits first; the oldest where nothing is said.
    pub newest_first: Option<bool>,
    /// How many to pass over.
    pub offset: Option<u32>,
    /// How many to give, at most 200.
    pub limit: Option<u32>,
}

/// One visit of the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingQueueRow {
    /// The visit.
    pub visit: VisitId,
    /// How far its codes are.
    pub stage: CodingStage,
    /// The day.
    pub date: Date,
    /// Days since.
    pub age_days: u32,
    /// Whose, where that is known.
    pub patient_name: Option<Sensitive<String>>,
    /// Who saw them.
    pub doctor_name: Sensitive<String>,
    /// The patient's first payer.
    pub payer_name: Option<String>,
    /// Codes that wait for a decision.
    pub waiting: u32,
    /// Questions that wait for an answer.
    pub questions: u32,
}

/// How many visits are at a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageCount {
    /// The stage.
    pub stage: CodingStage,
    /// How many.
    pub count: u32,
}

/// A doctor that the queue can be narrowed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DoctorChoice {
    /// The doctor.
    pub id: PersonId,
    /// Their name.
    pub name: Sensitive<String>,
}

/// A payer that the queue can be narrowed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PayerChoice {
    /// The payer.
    pub id: PayerId,
    /// Its name.
    pub name: String,
}

/// The queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingQueue {
    /// Its visits.
    pub rows: Vec<CodingQueueRow>,
    /// Whether there are others behind these.
    pub more: bool,
    /// How many are at each stage, whatever the queue is narrowed to.
    pub stages: Vec<StageCount>,
    /// Doctors to choose from.
    pub doctors: Vec<DoctorChoice>,
    /// Payers to choose from.
    pub payers: Vec<PayerChoice>,
}
