//! What stands in the way of a claim: fields that are empty and must not be, and values that cannot be sent.
//! What a payer thinks of values that can be sent is for the [rules](crate::check).

use super::form::{
    AddressForm, ClaimForm, CoverageForm, Frequency, LineForm, PersonForm, ProviderForm,
};
use nadi_base::{Finding, Place, Severity};

/// Most diagnoses and lines of a claim.
const DIAGNOSES: usize = 12;
const LINES: usize = 50;

/// Where something is missing: loop, segment, element.
type At = (&'static str, &'static str, &'static str);

/// Everything that stands in the way.
pub fn gaps(form: &ClaimForm) -> Vec<Finding> {
    let mut gaps = Gaps::default();
    gaps.head(form);
    gaps.billing(&form.billing);
    gaps.person("/patient", &form.patient, form.coverage.is_own());
    gaps.coverage("/coverage", &form.coverage, false);
    for (at, other) in form.others.iter().enumerate() {
        gaps.coverage(&format!("/others/{at}/coverage"), &other.coverage, true);
    }
    let providers = [
        ("/rendering", &form.rendering, ("2310B", "NM1", "NM103")),
        ("/referring", &form.referring, ("2310A", "NM1", "NM103")),
        ("/supervising", &form.supervising, ("2310D", "NM1", "NM103")),
        ("/facility", &form.facility, ("2310C", "NM1", "NM103")),
    ];
    for (field, provider, at) in providers {
        if let Some(provider) = provider {
            gaps.provider(field, provider, at);
        }
    }
    if let Some(facility) = &form.facility {
        gaps.address("/facility/address", &facility.address, "2310C");
    }
    gaps.diagnoses(form);
    gaps.lines(form);
    gaps.0
}

#[derive(Default)]
struct Gaps(Vec<Finding>);

impl Gaps {
    fn put(&mut self, rule: &str, field: &str, at: At, words: &str) {
        let (in_loop, segment, element) = at;
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        self.0.push(Finding {
            rule: rule.to_owned(),
            severity: Severity::Error,
            place: Place {
                r#loop: given(in_loop),
                segment: given(segment),
                element: given(element),
                position: None,
                field: Some(field.to_owned()),
            },
            words: words.to_owned(),
            fix: None,
        });
    }

    /// A text that must be there, in letters that payers' programs read.
    fn need(&mut self, field: &str, text: &str, at: At, what: &str) {
        if text.trim().is_empty() {
            self.put("BLD-001", field, at, &format!("{what} is missing."));
        } else {
            self.plain(field, text, at, what);
        }
    }

    /// A text that may be missing, in letters that payers' programs read.
    fn plain(&mut self, field: &str, text: &str, at: At, what: &str) {
        if !text.is_ascii() {
            let words = format!("{what} must be written in Latin letters without accents.");
            self.put("BLD-002", field, at, &words);
        }
    }

    fn head(&mut self, form: &ClaimForm) {
        let number = &form.number;
        if number.is_empty()
            || number.len() > 20
            || !number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        {
            let words = "The claim's number must be one to twenty letters or digits.";
            self.put("BLD-003", "/number", ("2300", "CLM", "CLM01"), words);
        }
        self.need("/place", &form.place, ("2300", "CLM", "CLM05"), "The place of service");
        if form.frequency != Frequency::New {
            let what = "The payer's number of the claim that is replaced or taken back";
            let field = "/payer_claim_number";
            self.need(field, &form.payer_claim_number, ("2300", "REF", "REF02"), what);
        }
        let days = form.accident.as_ref().map(|accident| accident.date);
        if days == Some(None) {
            let field = "/accident/date";
            self.put(
                "BLD-001",
                field,
                ("2300", "DTP", "DTP03"),
                "The day of the accident is missing.",
            );
        }
        self.plain("/remark", &form.remark, ("2300", "NTE", "NTE02"), "The remark");
    }

    fn provider(&mut self, field: &str, provider: &ProviderForm, at: At) {
        self.need(&format!("{field}/last"), &provider.last, at, "The provider's name");
        if provider.person {
            let at = (at.0, "NM1", "NM104");
            self.need(&format!("{field}/first"), &provider.first, at, "The provider's first name");
        }
        let at = (at.0, "NM1", "NM109");
        self.need(&format!("{field}/npi"), &provider.npi, at, "The provider's NPI");
    }

    fn billing(&mut self, billing: &ProviderForm) {
        self.provider("/billing", billing, ("2010AA", "NM1", "NM103"));
        let at = ("2010AA", "REF", "REF02");
        self.need("/billing/tax_id", &billing.tax_id, at, "The tax number of who bills");
        self.address("/billing/address", &billing.address, "2010AA");
    }

    fn address(&mut self, field: &str, address: &AddressForm, in_loop: &'static str) {
        let parts = [
            ("street", &address.street, "N3", "N301", "The street"),
            ("city", &address.city, "N4", "N401", "The city"),
            ("state", &address.state, "N4", "N402", "The state"),
            ("postal_code", &address.postal_code, "N4", "N403", "The postal code"),
        ];
        for (part, text, segment, element, what) in parts {
            self.need(&format!("{field}/{part}"), text, (in_loop, segment, element), what);
        }
        self.plain(
            &format!("{field}/more"),
            &address.more,
            (in_loop, "N3", "N302"),
            "The second line",
        );
    }

    fn person(&mut self, field: &str, person: &PersonForm, is_subscriber: bool) {
        let in_loop = if is_subscriber { "2010BA" } else { "2010CA" };
        let at = (in_loop, "NM1", "NM103");
        self.need(&format!("{field}/last"), &person.last, at, "The patient's last name");
        let at = (in_loop, "NM1", "NM104");
        self.plain(&format!("{field}/first"), &person.first, at, "The patient's first name");
        if person.birth_date.is_none() {
            let at = (in_loop, "DMG", "DMG02");
            let words = "The patient's date of birth is missing.";
            self.put("BLD-001", &format!("{field}/birth_date"), at, words);
        }
        let at = (in_loop, "DMG", "DMG03");
        self.need(&format!("{field}/sex"), &person.sex, at, "The patient's sex");
        self.address(&format!("{field}/address"), &person.address, in_loop);
    }

    fn coverage(&mut self, field: &str, coverage: &CoverageForm, is_other: bool) {
        let [level, person, payer] =
            if is_other { ["2320", "2330A", "2330B"] } else { ["2000B", "2010BA", "2010BB"] };
        let at = (level, "SBR", "SBR01");
        self.need(&format!("{field}/sequence"), &coverage.sequence, at, "Which payer it is");
        let at = (level, "SBR", "SBR09");
        self.need(
            &format!("{field}/payer/filing"),
            &coverage.payer.filing,
            at,
            "The kind of the plan",
        );
        let at = (level, "SBR", "SBR02");
        let what = "How the patient is related to the subscriber";
        self.need(&format!("{field}/relationship"), &coverage.relationship, at, what);
        let at = (person, "NM1", "NM109");
        self.need(&format!("{field}/member_id"), &coverage.member_id, at, "The member's number");
        let at = (payer, "NM1", "NM103");
        self.need(&format!("{field}/payer/name"), &coverage.payer.name, at, "The payer's name");
        let at = (payer, "NM1", "NM109");
        self.need(&format!("{field}/payer/number"), &coverage.payer.number, at, "The payer's id");
        let at = (person, "NM1", "NM103");
        match &coverage.subscriber {
            Some(subscriber) if !coverage.is_own() => {
                self.need(
                    &format!("{field}/subscriber/last"),
                    &subscriber.last,
                    at,
                    "The subscriber's last name",
                );
            }
            None if !coverage.is_own() => {
                self.put(
                    "BLD-001",
                    &format!("{field}/subscriber"),
                    at,
                    "The subscriber is missing.",
                );
            }
            _ => {}
        }
    }

    fn diagnoses(&mut self, form: &ClaimForm) {
        let at = ("2300", "HI", "HI01");
        if form.diagnoses.is_empty() {
            self.put("BLD-001", "/diagnoses", at, "There is no diagnosis.");
        }
        if form.diagnoses.len() > DIAGNOSES {
            self.put("BLD-004", "/diagnoses", at, "A claim holds at most twelve diagnoses.");
        }
        for (which, code) in form.diagnoses.iter().enumerate() {
            self.need(&format!("/diagnoses/{which}"), code, at, "The diagnosis");
        }
    }

    fn lines(&mut self, form: &ClaimForm) {
        let at = ("2400", "SV1", "SV101");
        if form.lines.is_empty() {
            self.put("BLD-001", "/lines", at, "There is no service.");
        }
        if form.lines.len() > LINES {
            self.put("BLD-004", "/lines", at, "A claim holds at most fifty services.");
        }
        for (which, line) in form.lines.iter().enumerate() {
            self.line(&format!("/lines/{which}"), line, form.diagnoses.len());
        }
    }

    fn line(&mut self, field: &str, line: &LineForm, diagnoses: usize) {
        let at = ("2400", "SV1", "SV101");
        self.need(&format!("{field}/procedure"), &line.procedure, at, "The procedure's code");
        self.plain(&format!("{field}/description"), &line.description, at, "The description");
        if line.modifiers.len() > 4 {
            let words = "A service has at most four modifiers.";
            self.put("BLD-004", &format!("{field}/modifiers"), at, words);
        }
        if line.charge < 0 {
            let at = ("2400", "SV1", "SV102");
            self.put("BLD-005", &format!("{field}/charge"), at, "The charge is below zero.");
        }
        self.need(
            &format!("{field}/units"),
            &line.units,
            ("2400", "SV1", "SV104"),
            "The number of units",
        );
        let at = ("2400", "DTP", "DTP03");
        match (line.from, line.to) {
            (None, _) => {
                self.put(
                    "BLD-001",
                    &format!("{field}/from"),
                    at,
                    "The day of the service is missing.",
                );
            }
            (Some(from), Some(to)) if to < from => {
                let words = "The last day of the service is before the first.";
                self.put("BLD-005", &format!("{field}/to"), at, words);
            }
            _ => {}
        }
        let at = ("2400", "SV1", "SV107");
        let fits = |pointer: &u8| (1..=diagnoses).contains(&usize::from(*pointer));
        if line.pointers.is_empty() || line.pointers.len() > 4 {
            let words = "A service points to one to four diagnoses.";
            self.put("BLD-006", &format!("{field}/pointers"), at, words);
        } else if !line.pointers.iter().all(fits) {
            let words = "A service points to a diagnosis that the claim does not have.";
            self.put("BLD-006", &format!("{field}/pointers"), at, words);
        }
        if let Some(drug) = &line.drug {
            let field = format!("{field}/drug");
            self.need(
                &format!("{field}/code"),
                &drug.code,
                ("2410", "LIN", "LIN03"),
                "The drug's code",
            );
            let at = ("2410", "CTP", "CTP04");
            self.need(&format!("{field}/quantity"), &drug.quantity, at, "How much of the drug");
            self.need(
                &format!("{field}/unit"),
                &drug.unit,
                ("2410", "CTP", "CTP05"),
                "The drug's unit",
            );
        }
        if let Some(rendering) = &line.rendering {
            self.provider(&format!("{field}/rendering"), rendering, ("2420A", "NM1", "NM103"));
        }
    }
}
