//! What was not spoken of although something is treated.

use super::{Facts, Flag, Rule};
use crate::entities::{Action, ConceptKind, named};

pub(super) fn all(facts: Facts<'_>) -> Vec<Flag> {
    let mut flags = Vec::new();
    let begun = facts
        .medications
        .iter()
        .any(|drug| matches!(drug.action, Action::Start | Action::Change | Action::Given));
    if begun && !allergies_came_up(facts) {
        flags.push(Flag::new(Rule::AllergyNotAsked, ""));
    }
    let treated =
        begun || facts.entities.iter().any(|entity| entity.kind == ConceptKind::Diagnosis);
    let told = facts.follow_up.is_some()
        || facts.entities.iter().any(|entity| entity.kind == ConceptKind::FollowUp);
    if treated && !told {
        flags.push(Flag::new(Rule::FollowUpNotSaid, ""));
    }
    flags
}

/// Whether anybody spoke of allergies, be it in a question that stayed without an answer.
fn allergies_came_up(facts: Facts<'_>) -> bool {
    facts.entities.iter().any(|entity| entity.kind == ConceptKind::Allergy)
        || facts.turns.iter().any(|turn| {
            named::in_any_language(turn).iter().any(|one| one.kind == ConceptKind::Allergy)
        })
}
