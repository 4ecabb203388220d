//! Gentle flags: what a doctor may want to look at once more before signing. Each is a rule over facts
//! and a table with its source; none stops anything, and what no table knows is not flagged.

mod allergy;
mod dose;
mod missing;
mod repeated;
mod table;

pub(crate) use table::dose as usual_dose;
mod vital;
mod words;

use crate::entities::{Action, Entity, Medication};
use crate::note::{Draft, Span};
use crate::visit::Turn;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a flag is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// A drug of a group that the patient does not tolerate.
    AllergyAgainstDrug,
    /// The same drug stands there twice.
    SameDrugTwice,
    /// Two drugs of one group.
    SameGroupTwice,
    /// A dose, or a day's sum, outside of what is usual for adults.
    DoseUnusual,
    /// A measurement outside of what is usual.
    VitalUnusual,
    /// A drug is begun and nobody spoke of allergies.
    AllergyNotAsked,
    /// Something is treated and no time to come again was said.
    FollowUpNotSaid,
}

/// One flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// What it is about.
    pub rule: Rule,
    /// The drug or the measurement.
    pub subject: String,
    /// The allergy, the group or the other drug.
    pub other: String,
    /// What was said.
    pub value: String,
    /// What is usual.
    pub usual: String,
    /// Where it was said.
    pub evidence: Vec<Span>,
}

impl Flag {
    fn new(rule: Rule, subject: &str) -> Self {
        let (subject, none) = (subject.to_owned(), String::new());
        Self {
            rule,
            subject,
            other: none.clone(),
            value: none.clone(),
            usual: none,
            evidence: Vec::new(),
        }
    }

    /// The flag as one sentence of English.
    pub fn words(&self) -> String {
        words::of(self)
    }
}

/// What the rules look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The talk.
    pub turns: &'a [Turn],
    /// Things named.
    pub entities: &'a [Entity],
    /// Measurements.
    pub vitals: &'a BTreeMap<String, Value>,
    /// Drugs.
    pub medications: &'a [Medication],
    /// When to come again.
    pub follow_up: Option<&'a str>,
    /// The patient's age, where it is known.
    pub age_years: Option<u16>,
}

impl<'a> Facts<'a> {
    /// The facts of a draft.
    pub fn of(draft: &'a Draft, turns: &'a [Turn], age_years: Option<u16>) -> Self {
        Self {
            turns,
            entities: &draft.entities,
            vitals: &draft.vitals,
            medications: &draft.medications,
            follow_up: draft.follow_up.as_deref(),
            age_years,
        }
    }

    /// Drugs that the patient is to take from now on, or was given.
    fn taken(&self) -> impl Iterator<Item = &'a Medication> {
        self.medications.iter().filter(|drug| drug.action != Action::Stop)
    }

    fn drug_span(&self, drug: &Medication) -> Span {
        self.span(drug.turn, drug.start, drug.end)
    }

    fn span(&self, turn: usize, start: usize, end: usize) -> Span {
        let text = self.turns.get(turn).map_or("", |turn| &turn.text);
        Span {
            turn,
            start,
            end,
            quote: text.chars().skip(start).take(end.saturating_sub(start)).collect(),
        }
    }
}

/// All flags, the gravest first.
pub fn look(facts: Facts<'_>) -> Vec<Flag> {
    let mut flags = allergy::against_drugs(facts);
    flags.extend(repeated::drugs(facts));
    flags.extend(dose::unusual(facts));
    flags.extend(vital::unusual(facts));
    flags.extend(missing::all(facts));
    flags.sort_by_key(|flag| flag.rule);
    flags
}
