//! The catalogue of rules: `assets/claim-rules/rules-837p.csv`, read once.
//!
//! The file says what each rule is, how much it matters and what a person is told. How it looks is code, in
//! [`check`](crate::check); the tests hold both together.

use crate::{
    input::Input,
    rule::{Category, Needs, Rule, RuleId},
};
use nadi_base::Severity;
use std::{collections::HashMap, sync::OnceLock};

const FILE: &str = include_str!("../../../assets/claim-rules/rules-837p.csv");

/// All rules.
pub struct Catalogue {
    rules: Vec<Rule>,
    by_id: HashMap<RuleId, usize>,
}

impl Catalogue {
    /// The catalogue that this program came with.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::of(FILE))
    }

    /// Its rules in order.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// A rule by its name.
    pub fn rule(&self, id: RuleId) -> Option<&Rule> {
        self.by_id.get(&id).and_then(|at| self.rules.get(*at))
    }

    fn of(file: &'static str) -> Self {
        let rules: Vec<Rule> =
            rows(file).into_iter().skip(1).filter_map(|row| rule(&row)).collect();
        let by_id = rules.iter().enumerate().map(|(at, rule)| (rule.id, at)).collect();
        Self { rules, by_id }
    }
}

/// One row: id, snip level, scope, loop, element, fails when, severity, message, data, confidence, notes.
fn rule(row: &[&'static str]) -> Option<Rule> {
    let [id, snip, _, place, subject, fails_when, severity, words, needs, confidence, ..] = row
    else {
        return None;
    };
    let sure = *confidence == "sure";
    let severity = match (*severity, sure) {
        ("error", true) => Severity::Error,
        ("info", _) => Severity::Info,
        _ => Severity::Warning,
    };
    Some(Rule {
        id: RuleId::new(id),
        snip: snip.parse().ok(),
        place,
        subject,
        fails_when,
        severity,
        words,
        needs: if *needs == "none" { Needs::Nothing } else { Needs::Practice },
        inputs: needs.split('+').filter_map(Input::named).collect(),
        sure,
        category: category(id, fails_when),
    })
}

/// The category of a rule: by its family, and by what it says where the family holds several.
fn category(id: &str, fails_when: &str) -> Category {
    let says = |word: &str| fails_when.contains(word);
    let family = id.split('-').next().unwrap_or_default();
    match family {
        "ENV" | "HL" => Category::System,
        "ELM" | "HDR" => Category::Validation,
        "DX" => Category::Diagnosis,
        "DTE" => Category::Dates,
        "DUP" => Category::Duplicate,
        "MOD" | "EM" | "SPC" | "TEL" => Category::Procedure,
        "PAY" | "ML" => Category::Risk,
        "COB" => Category::Money,
        "BIL" | "PRV" if says("lace of service") || says("facility") => Category::Facility,
        "BIL" | "PRV" => Category::InvalidProvider,
        "CLM" if id == "CLM-003" => Category::Duplicate,
        _ if says("missing") || says("empty") || says("without") => Category::MissingData,
        "CLM" if says("lace of service") => Category::Facility,
        "CLM" | "LIN" if says("harge") || says("amount") || says("CLM02") => Category::Money,
        "LIN" => Category::Procedure,
        _ => Category::Validation,
    }
}

/// The rows of a file of comma-separated values; quotes around a value may hold commas, never quotes.
fn rows(file: &'static str) -> Vec<Vec<&'static str>> {
    file.lines()
        .map(|line| {
            let mut cells = Vec::new();
            let mut rest = line;
            loop {
                let (cell, after) =
                    match rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                        Some((cell, after)) => (cell, after.strip_prefix(',')),
                        None => rest
                            .split_once(',')
                            .map_or((rest, None), |(cell, after)| (cell, Some(after))),
                    };
                cells.push(cell);
                match after {
                    Some(after) => rest = after,
                    None => break cells,
                }
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_a_rule() {
        let catalogue = Catalogue::shipped();
        assert_eq!(catalogue.rules().len(), 412, "rows of the file");
        assert_eq!(catalogue.by_id.len(), 412, "each with a name of its own");
        let words = catalogue
            .rules()
            .iter()
            .all(|rule| !rule.words.is_empty() && !rule.words.contains('"'));
        assert!(words, "each has words for a person");
    }

    #[test]
    fn every_need_is_known_by_name() {
        for rule in Catalogue::shipped().rules() {
            let needy = rule.needs == Needs::Practice;
            assert_eq!(needy, !rule.inputs.is_empty(), "{} names what it needs", rule.id);
        }
        for input in Input::ALL {
            let used = Catalogue::shipped().rules().iter().any(|rule| rule.inputs.contains(input));
            assert!(used, "some rule needs {input}");
        }
    }

    #[test]
    fn a_rule_that_is_not_sure_refuses_nothing() {
        let unsure = Catalogue::shipped().rules().iter().filter(|rule| !rule.sure);
        for rule in unsure {
            assert!(rule.severity < Severity::Error, "{}", rule.id);
        }
    }
}
