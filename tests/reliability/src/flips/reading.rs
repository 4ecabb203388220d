//! All that a person could be shown.

use crate::clinic::{self, Card, Fault};
use nadi_base::PatientId;
use nadi_store::{
    Database, StoreError,
    audit::{Filter, Row},
    operation::Operation,
};
use std::collections::BTreeMap;

/// The cards, how each came to be, what a search finds, and the trail.
#[derive(Debug, PartialEq)]
pub(crate) struct Reading {
    pub(super) cards: BTreeMap<PatientId, Card>,
    histories: Vec<Vec<Operation>>,
    found: Vec<PatientId>,
    trail: Vec<Row>,
}

impl Reading {
    /// Reads everything.
    pub(super) fn of(db: &Database) -> Result<Self, Fault> {
        clinic::sound_rows(db)?;
        let cards = clinic::cards(db)?;
        let ids: Vec<PatientId> = cards.keys().copied().collect();
        let histories = db.read(|snapshot| {
            ids.iter().map(|id| snapshot.history(*id)).collect::<Result<_, StoreError>>()
        })?;
        let found = db.read(|snapshot| {
            let hits = snapshot.patients().search("ముత్తు", 500)?;
            Ok::<_, StoreError>(hits.iter().map(|hit| hit.id).collect())
        })?;
        let page = db.read(|snapshot| snapshot.audit(&Filter::default(), 500, 0))?;
        Ok(Self { cards, histories, found, trail: page.rows })
    }
}
