//! Short words of Nadi's own for the codes that payers use most, and the kind of trouble they mean. The
//! official texts are X12's and are not shipped.

use crate::rule::Category;

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// In plain words.
    pub words: &'static str,
    /// What kind of trouble it is.
    pub category: Category,
}

/// What is said where less was allowed than agreed.
pub const UNDERPAID: &str = "The payer allowed less than was agreed.";

/// What a code means, or the code itself where it has no words here.
pub fn of_code(code: &str) -> String {
    let known = meaning(code).map(|meaning| meaning.words.to_owned());
    known.unwrap_or_else(|| format!("The payer says {code}."))
}

use Category as C;

/// Reasons of an 835: claim adjustment reason codes.
const REASONS: &[(&str, &str, Category)] = &[
    ("1", "The patient's deductible.", C::Money),
    ("2", "The patient's share by percentage.", C::Money),
    ("3", "The patient's fixed share for a visit.", C::Money),
    ("4", "The modifier does not fit the procedure, or one is missing.", C::Procedure),
    ("5", "The procedure does not fit the place of service.", C::Facility),
    ("6", "The procedure does not fit the patient's age.", C::Procedure),
    ("7", "The procedure does not fit the patient's sex.", C::Procedure),
    ("8", "The procedure does not fit the kind of provider.", C::InvalidProvider),
    ("9", "The diagnosis does not fit the patient's age.", C::Diagnosis),
    ("10", "The diagnosis does not fit the patient's sex.", C::Diagnosis),
    ("11", "The diagnosis does not support the procedure.", C::Diagnosis),
    ("13", "The day of service is after the day of death.", C::Dates),
    ("14", "The day of birth is after the day of service.", C::Dates),
    ("15", "The authorization number is missing or does not fit.", C::MissingData),
    ("16", "Information is missing or wrong; the remark codes say which.", C::MissingData),
    ("18", "The same claim or service was sent before.", C::Duplicate),
    ("19", "A work accident: the employer's insurer pays.", C::Risk),
    ("20", "An accident: another insurer pays.", C::Risk),
    ("22", "Another payer comes first.", C::Risk),
    ("23", "What another payer decided before.", C::Money),
    ("24", "Covered by a fixed sum for the patient.", C::Money),
    ("26", "The service was before the coverage began.", C::Dates),
    ("27", "The service was after the coverage ended.", C::Dates),
    ("29", "It came after the filing limit.", C::Dates),
    ("31", "The patient is not known under this number.", C::MissingData),
    ("39", "Authorization was asked for and refused.", C::Risk),
    ("45", "Above what was agreed.", C::Money),
    ("49", "Routine care that the plan does not cover.", C::Risk),
    ("50", "The payer does not find it necessary.", C::Diagnosis),
    ("55", "The payer finds it experimental.", C::Procedure),
    ("58", "The place of service is wrong.", C::Facility),
    ("59", "Reduced because several procedures were done.", C::Money),
    ("96", "Not covered; the remark codes say why.", C::Risk),
    ("97", "Paid as part of another service.", C::Procedure),
    ("109", "Another payer covers it: send it there.", C::Risk),
    ("110", "Billed before the day of service.", C::Dates),
    ("119", "The benefit for this period is used up.", C::Risk),
    ("125", "An error in how it was sent; the remark codes say which.", C::Validation),
    ("129", "What the earlier payer said is wrong or missing.", C::MissingData),
    ("140", "Number and name of the patient do not belong together.", C::MissingData),
    ("146", "The diagnosis is not valid on that day.", C::Diagnosis),
    ("151", "More often or more units than the payer takes.", C::Procedure),
    ("167", "The diagnosis is not covered.", C::Diagnosis),
    ("170", "Not paid to this kind of provider.", C::InvalidProvider),
    ("181", "The procedure's code was not valid on that day.", C::Procedure),
    ("182", "The modifier was not valid on that day.", C::Procedure),
    ("183", "Who sent the patient may not do so.", C::InvalidProvider),
    ("185", "Who treated may not do this service.", C::InvalidProvider),
    ("197", "Authorization before the service is missing.", C::MissingData),
    ("198", "More than was authorized.", C::MissingData),
    ("204", "Not covered by the patient's plan.", C::Risk),
    ("206", "An NPI is missing.", C::InvalidProvider),
    ("207", "An NPI is not valid.", C::InvalidProvider),
    ("208", "An NPI is not known to the payer.", C::InvalidProvider),
    ("226", "The provider did not send what was asked for.", C::MissingData),
    ("227", "The patient did not send what was asked for.", C::MissingData),
    ("234", "Not paid apart.", C::Procedure),
    ("236", "Does not go with another procedure of that day.", C::Procedure),
    ("242", "The provider is not in the payer's network.", C::InvalidProvider),
    ("243", "The primary doctor did not authorize it.", C::MissingData),
    ("252", "Papers are needed.", C::MissingData),
    ("253", "Reduced by law.", C::Money),
    ("B7", "The provider may not do this on that day.", C::InvalidProvider),
    ("B11", "Passed on to the right payer.", C::Risk),
    ("B15", "Needs another service that was not found.", C::Procedure),
    ("B16", "The payer does not take the patient as new.", C::Procedure),
];

/// Status codes of a 277CA.
const STATUSES: &[(&str, &str, Category)] = &[
    ("19", "The claim was taken for further work.", C::System),
    ("20", "The claim was taken.", C::System),
    ("21", "Information is missing or not valid.", C::MissingData),
    ("24", "The provider is not known as a sender.", C::InvalidProvider),
    ("26", "The party is not known.", C::MissingData),
    ("33", "The subscriber is not known.", C::MissingData),
    ("54", "The same claim was sent before.", C::Duplicate),
    ("78", "The same number was sent before.", C::Duplicate),
    ("85", "The patient was not covered on that day.", C::Dates),
    ("88", "The patient was not covered on that day.", C::Dates),
    ("91", "Who sends is not allowed to for this payer.", C::InvalidProvider),
    ("97", "The patient is not known under this number.", C::MissingData),
    ("116", "It went to the wrong payer.", C::Risk),
    ("122", "The number of the claim that is replaced is missing.", C::MissingData),
    ("125", "A name is missing or wrong.", C::MissingData),
    ("126", "An address is missing or wrong.", C::MissingData),
    ("128", "The tax number is wrong.", C::InvalidProvider),
    ("132", "The provider's number with the payer is wrong.", C::InvalidProvider),
    ("145", "The taxonomy code is wrong.", C::InvalidProvider),
    ("153", "A number of a party is wrong.", C::InvalidProvider),
    ("156", "How the patient is related is missing or wrong.", C::MissingData),
    ("157", "The sex is missing or wrong.", C::MissingData),
    ("158", "The date of birth is missing or wrong.", C::Dates),
    ("164", "The member's number is missing or wrong.", C::MissingData),
    ("178", "The charge is missing or wrong.", C::Money),
    ("187", "The day of service is missing or wrong.", C::Dates),
    ("188", "The days of the statement are missing or wrong.", C::Dates),
    ("218", "The NDC is missing or wrong.", C::Procedure),
    ("247", "A line is wrong.", C::Procedure),
    ("249", "The place of service is missing or wrong.", C::Facility),
    ("254", "The principal diagnosis is missing or wrong.", C::Diagnosis),
    ("255", "A diagnosis is missing or wrong.", C::Diagnosis),
    ("400", "The sums do not agree.", C::Money),
    ("453", "A modifier does not fit.", C::Procedure),
    ("454", "The procedure's code is wrong.", C::Procedure),
    ("476", "The units are missing or wrong.", C::Procedure),
    ("477", "A pointer to a diagnosis is missing or wrong.", C::Diagnosis),
    ("481", "The claim's number of the payer is missing or wrong.", C::MissingData),
    ("488", "A diagnosis does not go with a procedure.", C::Diagnosis),
    ("496", "The sender is not approved for electronic claims.", C::InvalidProvider),
    ("500", "The postal code is missing or wrong.", C::MissingData),
    ("501", "The state is missing or wrong.", C::MissingData),
    ("503", "The street is missing or wrong.", C::MissingData),
    ("507", "The procedure's code is wrong.", C::Procedure),
    ("562", "The NPI is missing or wrong.", C::InvalidProvider),
    ("673", "The patient's reason is missing.", C::MissingData),
    ("719", "The NDC's number is missing or wrong.", C::Procedure),
    ("742", "The amount of the earlier payer is missing or wrong.", C::Money),
];

/// Forms of errors of a 999, by the code of IK3 or IK4.
const FORMS: &[(&str, &str)] = &[
    ("1", "Something required is missing."),
    ("2", "Something is there that must not be."),
    ("3", "Something required is missing."),
    ("4", "A value is too short."),
    ("5", "A value is too long."),
    ("6", "A character is not allowed."),
    ("7", "A code is not on its list."),
    ("8", "A date or a segment is not valid."),
    ("9", "A time is not valid."),
    ("10", "Something is there that must not be."),
    ("I10", "Something is there that the guide does not use."),
    ("I12", "A value does not have the form that is needed."),
    ("I13", "A value is missing that other values ask for."),
];

/// What a code means, as an [answer](super::Answer) holds it: `CO-45`, `A3:21:85`, `999:NM1:9:7`, `TA1:R:006`.
pub fn meaning(code: &str) -> Option<Meaning> {
    if code.starts_with("TA1:R") {
        let words = "The file could not be read by who received it.";
        return Some(Meaning { words, category: C::System });
    }
    if let Some(rest) = code.strip_prefix("999:") {
        let last = rest.rsplit(':').next().unwrap_or_default();
        let found = FORMS.iter().find(|(form, _)| *form == last);
        let words = found.map_or("The form of the claim is wrong.", |(_, words)| words);
        return Some(Meaning { words, category: C::Validation });
    }
    let (list, key) = if let Some((_, reason)) = code.split_once('-') {
        (REASONS, reason)
    } else {
        (STATUSES, code.split(':').nth(1)?)
    };
    let (_, words, category) = list.iter().find(|(known, ..)| *known == key)?;
    Some(Meaning { words, category: *category })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_codes_speak() {
        for code in ["CO-45", "PR-1", "CO-197", "A3:21:85", "A7:562", "999:NM1:9:7", "TA1:R:006"] {
            assert!(meaning(code).is_some_and(|meaning| meaning.words.ends_with('.')), "{code}");
        }
        assert_eq!(meaning("CO-9999"), None, "what is not known is not invented");
    }

    #[test]
    fn no_code_stands_twice() {
        for list in [REASONS, STATUSES] {
            let mut seen = std::collections::HashSet::new();
            assert!(list.iter().all(|(code, ..)| seen.insert(code)));
        }
    }
}
