//! Training: cases that the practice wrote, and what people answered.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{PersonId, TrainingAttemptId, TrainingCaseId};
use serde_json::Value as Json;

record! {
    /// A case that the practice wrote.
    TrainingCase in "training_case", id TrainingCaseId, logged true {
        /// Its name.
        name: String,
        /// The case.
        body: Json,
        /// Who wrote it.
        author: Option<PersonId>,
    }
}

record! {
    /// What somebody answered to a case, and its points.
    TrainingAttempt in "training_attempt", id TrainingAttemptId, logged true {
        /// Who.
        person: PersonId,
        /// The name of the case.
        name: String,
        /// The answer.
        answer: Json,
        /// Points for diagnoses.
        diagnoses: u32,
        /// Points for the level.
        level: u32,
        /// Points for services.
        services: u32,
    }
}

impl Reader<'_, TrainingCase> {
    /// The case with this name.
    pub fn named(&self, name: &str) -> Result<Option<Saved<TrainingCase>>, StoreError> {
        Ok(self.list("WHERE name = ?1", [name])?.pop())
    }
}

impl Reader<'_, TrainingAttempt> {
    /// What somebody answered, oldest first.
    pub fn of_person(&self, person: PersonId) -> Result<Vec<Saved<TrainingAttempt>>, StoreError> {
        self.list("WHERE person = ?1 ORDER BY row", [person.to_value()])
    }
}
