//! What the rules found in the words of a visit, as the note keeps it.

use super::talk::Talk;
use crate::{Error, Result};
use nadi_base::{Language, SegmentId, Sensitive};
use nadi_clinical::{
    entities::{Entity, Medication},
    note::{Draft, NoteCode, Span},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The facts of a draft, with the turns that they count.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Facts {
    /// The turns, by the numbers that facts name.
    pub(crate) turns: Vec<SegmentId>,
    /// The state of the words that they were found in.
    pub(crate) stamp: u64,
    /// The language that was heard.
    pub(crate) language: Language,
    /// Things named.
    pub(crate) entities: Vec<Entity>,
    /// Measurements.
    pub(crate) vitals: BTreeMap<String, Value>,
    /// Drugs.
    pub(crate) medications: Vec<Medication>,
    /// Codes that the draft supports.
    pub(crate) icd10cm: Vec<NoteCode>,
    /// When to come again.
    pub(crate) follow_up: Option<String>,
}

impl Facts {
    /// The facts of a draft that was made from a talk.
    pub(crate) fn of(talk: &Talk, draft: &Draft) -> Self {
        Self {
            turns: talk.segments.iter().map(|segment| segment.id).collect(),
            stamp: talk.stamp,
            language: talk.language,
            entities: draft.entities.clone(),
            vitals: draft.vitals.clone(),
            medications: draft.medications.clone(),
            icd10cm: draft.icd10cm.clone(),
            follow_up: draft.follow_up.clone(),
        }
    }

    /// The facts that a note keeps; none before a draft was made.
    pub(crate) fn read(stored: &Sensitive<Value>) -> Option<Self> {
        if stored.expose().is_null() {
            return None;
        }
        serde_json::from_value(stored.expose().clone()).ok()
    }

    /// As the note keeps them.
    pub(crate) fn stored(&self) -> Result<Sensitive<Value>> {
        json(self)
    }

    /// As the rules take them.
    pub(crate) fn as_draft(&self) -> Draft {
        Draft {
            entities: self.entities.clone(),
            vitals: self.vitals.clone(),
            medications: self.medications.clone(),
            icd10cm: self.icd10cm.clone(),
            follow_up: self.follow_up.clone(),
            ..Draft::default()
        }
    }
}

/// Where something was said: a stretch of a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Proof {
    pub(crate) segment: SegmentId,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) quote: String,
}

/// Spans by turn numbers as stretches of the file's own turns.
pub(super) fn proofs(turns: &[SegmentId], spans: &[Span]) -> Vec<Proof> {
    let proof = |span: &Span| {
        let segment = *turns.get(span.turn)?;
        Some(Proof { segment, start: span.start, end: span.end, quote: span.quote.clone() })
    };
    spans.iter().filter_map(proof).collect()
}

/// A value of ours as a column keeps it.
pub(super) fn json(value: &impl Serialize) -> Result<Sensitive<Value>> {
    serde_json::to_value(value)
        .map(Sensitive::new)
        .map_err(|_| Error::internal("a part of a note could not be written"))
}

/// A value of ours out of a column; its empty form where the column holds something else.
pub(super) fn of_json<T: for<'de> Deserialize<'de> + Default>(stored: &Sensitive<Value>) -> T {
    serde_json::from_value(stored.expose().clone()).unwrap_or_default()
}
