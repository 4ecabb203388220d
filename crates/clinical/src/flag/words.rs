//! A flag as a sentence.

use super::{Flag, Rule};

pub(super) fn of(flag: &Flag) -> String {
    let Flag { subject, other, value, usual, .. } = flag;
    match flag.rule {
        Rule::AllergyAgainstDrug => format!("{subject} was ordered, and {other} was told."),
        Rule::SameDrugTwice => format!("{subject} and {other} are the same drug."),
        Rule::SameGroupTwice => format!("{value} and {subject} are both of one group: {other}."),
        Rule::DoseUnusual => format!("{subject} {value}: usual for adults is {usual}."),
        Rule::VitalUnusual => format!("{} {value}: usual is {usual}.", subject.replace('_', " ")),
        Rule::AllergyNotAsked => "A drug is ordered and nobody spoke of allergies.".to_owned(),
        Rule::FollowUpNotSaid => "No time to come again was said.".to_owned(),
    }
}
