//! Codes that stand beside others: long-term drugs of a disease, allergies to drugs. The list's notes ask for
//! them, and a bill without them says less than the note.

use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../assets/codes/companions.txt");

/// What a companion follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// A drug that is begun or taken.
    Drug,
    /// A drug that was taken before, and on.
    Taken,
    /// An allergy that is there.
    Allergy,
    /// A habit of today.
    Has,
    /// A condition that was there once, or what was done once.
    Past,
    /// What a relative by blood has.
    Family,
}

struct Rule {
    of: Of,
    names: Vec<&'static str>,
    beside: Vec<&'static str>,
    code: &'static str,
}

/// The code that a drug or an allergy brings beside codes without their points.
pub(crate) fn companion<'c>(
    of: Of,
    name: &str,
    mut codes: impl Iterator<Item = &'c str> + Clone,
) -> Option<&'static str> {
    let name = name.to_lowercase();
    let rule = rules().iter().find(|rule| {
        let fits = match rule.of {
            Of::Drug | Of::Taken | Of::Has | Of::Past | Of::Family => {
                rule.names.contains(&name.as_str())
            }
            // An allergy is named with its drug in it: “sulfonamide allergy”.
            Of::Allergy => name.split(' ').any(|word| rule.names.contains(&word)),
        };
        rule.of == of && fits
    })?;
    let own = rule.beside.is_empty();
    let beside = own || codes.any(|code| rule.beside.iter().any(|stem| code.starts_with(stem)));
    beside.then_some(rule.code)
}

fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| {
        TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(rule).collect()
    })
}

fn rule(line: &'static str) -> Option<Rule> {
    let mut fields = line.split(';').map(str::trim);
    let of = match fields.next()? {
        "drug" => Of::Drug,
        "taken" => Of::Taken,
        "allergy" => Of::Allergy,
        "has" => Of::Has,
        "past" => Of::Past,
        "family" => Of::Family,
        _ => return None,
    };
    let list = |text: &'static str| text.split(',').map(str::trim).filter(|word| *word != "-");
    let names = list(fields.next()?).collect();
    let beside = list(fields.next()?).collect();
    Some(Rule { of, names, beside, code: fields.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read_and_its_code_can_be_billed() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(rules().len(), lines, "a line that is not read says nothing");
        for rule in rules() {
            let code = crate::icd::IcdCode::parse(rule.code).unwrap();
            let day = "2026-11-01".parse().unwrap();
            let validity = crate::icd::bundled().validity(&code, day);
            assert_eq!(validity, crate::icd::Validity::Billable, "{}", rule.code);
        }
    }

    #[test]
    fn a_drug_counts_beside_its_disease_and_an_allergy_by_itself() {
        let drug = |name, code: &'static str| companion(Of::Drug, name, [code].into_iter());
        assert_eq!(drug("Metformin", "E1165"), Some("Z79.84"));
        assert_eq!(drug("metformin", "E282"), None, "it is taken for other things too");
        assert_eq!(drug("amlodipine", "I10"), None);
        let allergy = companion(Of::Allergy, "sulfonamide allergy", [].into_iter());
        assert_eq!(allergy, Some("Z88.2"));
    }
}
