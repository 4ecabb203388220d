//! What a practice has set for a payer. Everything that is not set asks for nothing.

use super::codes::Codes;
use serde::{Deserialize, Serialize};

/// How often a payer pays for something.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Often {
    /// The codes that count together.
    pub codes: Vec<String>,
    /// Once in this many days.
    pub days: u32,
}

/// A payer.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own that a person sets")]
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Payer {
    /// What people call it.
    pub name: String,
    /// Whether the practice may send it claims.
    pub electronic: Option<bool>,
    /// Needs the billing provider's taxonomy.
    pub billing_taxonomy: bool,
    /// Needs the rendering provider's taxonomy.
    pub rendering_taxonomy: bool,
    /// Forms of member numbers: `9` a digit, `A` a letter, `X` either, anything else itself.
    pub member_forms: Vec<String>,
    /// Whether it takes replacements and voids.
    pub replacements: Option<bool>,
    /// Days from service to the last day of filing.
    pub filing_days: Option<u32>,
    /// Codes that need an order or referral, besides those whose set says so.
    pub ordered: Vec<String>,
    /// Codes that need an approval first.
    pub approval: Vec<String>,
    /// Needs a referral.
    pub referral: bool,
    /// Wants the other payer's number of the claim when it pays second.
    pub other_number: bool,
    /// Follows Medicare on the modifiers of therapy.
    pub therapy_modifiers: bool,
    /// Wants to know what of a single dose was thrown away.
    pub wasted_doses: bool,
    /// Wants a modifier on what was given by video.
    pub telehealth_modifier: bool,
    /// Places, besides 02 and 10, that go with a modifier of video.
    pub telehealth_places: Vec<String>,
    /// Codes for which sound alone will not do.
    pub video_only: Vec<String>,
    /// Places, besides the usual ones, that hospital, nursing and home visits may have.
    pub visit_places: Vec<String>,
    /// Takes anaesthesia in units.
    pub anaesthesia_units: bool,
    /// Wants the surgery's code on anaesthesia.
    pub anaesthesia_surgery: bool,
    /// Wants to know whether equipment is rented or bought.
    pub equipment_modifiers: bool,
    /// Needs the package number of drugs.
    pub drug_numbers: bool,
    /// Vaccines come from the state and are not billed.
    pub state_vaccines: bool,
    /// Codes that need papers.
    pub papers: Vec<String>,
    /// One day of service for each claim.
    pub one_day: bool,
    /// Lines of one claim may lie in two years.
    pub two_years: bool,
    /// Most lines of a claim.
    pub most_lines: Option<u16>,
    /// Diagnoses that it reads.
    pub most_diagnoses: Option<u16>,
    /// Beginnings of taxonomies that bill under whom supervises them.
    pub under_supervision: Vec<String>,
    /// Codes that it covers for diagnoses that begin so.
    pub covers: Codes<Vec<String>>,
    /// What it pays so often.
    pub often: Vec<Often>,
}

impl Payer {
    /// Whether anything is set that it wants, besides its name and until when it takes claims.
    pub fn wants_something(&self) -> bool {
        let Self {
            name: _,
            filing_days: _,
            electronic,
            billing_taxonomy,
            rendering_taxonomy,
            member_forms,
            replacements,
            ordered,
            approval,
            referral,
            other_number,
            therapy_modifiers,
            wasted_doses,
            telehealth_modifier,
            telehealth_places,
            video_only,
            visit_places,
            anaesthesia_units,
            anaesthesia_surgery,
            equipment_modifiers,
            drug_numbers,
            state_vaccines,
            papers,
            one_day,
            two_years,
            most_lines,
            most_diagnoses,
            under_supervision,
            covers,
            often,
        } = self;
        let said = [
            *billing_taxonomy,
            *rendering_taxonomy,
            *referral,
            *other_number,
            *therapy_modifiers,
            *wasted_doses,
            *telehealth_modifier,
            *anaesthesia_units,
            *anaesthesia_surgery,
            *equipment_modifiers,
            *drug_numbers,
            *state_vaccines,
            *one_day,
            *two_years,
        ];
        let counts = [
            electronic.is_some(),
            replacements.is_some(),
            most_lines.is_some(),
            most_diagnoses.is_some(),
        ];
        let lists = [
            !member_forms.is_empty(),
            !ordered.is_empty(),
            !approval.is_empty(),
            !telehealth_places.is_empty(),
            !video_only.is_empty(),
            !visit_places.is_empty(),
            !papers.is_empty(),
            !under_supervision.is_empty(),
            !covers.is_empty(),
            !often.is_empty(),
        ];
        said.contains(&true) || counts.contains(&true) || lists.contains(&true)
    }
}
