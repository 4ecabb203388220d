//! What the rules of the form are about, in a sentence that fits all their gaps: for figures that count them.

/// The sentence of a rule of the form; none for rules of the catalogue.
pub fn about(rule: &str) -> Option<&'static str> {
    Some(match rule {
        "BLD-001" => "Something that every claim needs is missing.",
        "BLD-002" => "Something is not written in Latin letters.",
        "BLD-003" => "The claim's number cannot be used.",
        "BLD-004" => "There is more than a claim can hold.",
        "BLD-005" => "A day, a charge or a number of units cannot be right.",
        "BLD-006" => "A service points to no diagnosis of the claim.",
        "BLD-007" => "A value holds a character that cannot be sent.",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_the_form_is_told() {
        let sources = [include_str!("gaps.rs"), include_str!("trial.rs")];
        for rule in sources.iter().flat_map(|text| text.split('"')) {
            assert!(!rule.starts_with("BLD-") || about(rule).is_some(), "{rule}");
        }
        assert_eq!(about("CLM-001"), None, "the catalogue has its own words");
    }
}
