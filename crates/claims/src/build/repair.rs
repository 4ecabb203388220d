//! Repairs that change no meaning: spaces and dashes in numbers, points in codes, small letters, blanks at the
//! ends. Each is told apart, so that it can be written down.

use super::form::{AddressForm, ClaimForm, PersonForm, ProviderForm};

/// What was repaired.
#[derive(Clone, PartialEq, Eq)]
pub struct Repair {
    /// The field.
    pub field: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// How a text is repaired.
type Way = fn(&str) -> String;

/// Repairs a form, and tells what was done.
pub fn repair(form: &mut ClaimForm) -> Vec<Repair> {
    let mut done = Done::default();
    done.provider("/billing", &mut form.billing);
    let others = [
        ("/rendering", &mut form.rendering),
        ("/referring", &mut form.referring),
        ("/supervising", &mut form.supervising),
        ("/facility", &mut form.facility),
    ];
    for (at, provider) in others {
        if let Some(provider) = provider {
            done.provider(at, provider);
        }
    }
    form.pay_to.iter_mut().for_each(|address| done.address("/pay_to", address));
    done.person("/patient", &mut form.patient);
    let coverages = std::iter::once(("/coverage".to_owned(), &mut form.coverage)).chain(
        form.others
            .iter_mut()
            .enumerate()
            .map(|(at, other)| (format!("/others/{at}/coverage"), &mut other.coverage)),
    );
    for (at, coverage) in coverages {
        // A dash may be part of the number that the payer gave.
        done.text(format!("{at}/member_id"), &mut coverage.member_id, ends);
        done.text(format!("{at}/group_number"), &mut coverage.group_number, ends);
        done.text(format!("{at}/payer/number"), &mut coverage.payer.number, number);
        if let Some(subscriber) = &mut coverage.subscriber {
            done.person(&format!("{at}/subscriber"), subscriber);
        }
    }
    for (at, code) in form.diagnoses.iter_mut().enumerate() {
        done.text(format!("/diagnoses/{at}"), code, code_without_point);
    }
    for (at, line) in form.lines.iter_mut().enumerate() {
        done.text(format!("/lines/{at}/procedure"), &mut line.procedure, number);
        for (which, modifier) in line.modifiers.iter_mut().enumerate() {
            done.text(format!("/lines/{at}/modifiers/{which}"), modifier, number);
        }
        if let Some(drug) = &mut line.drug {
            done.text(format!("/lines/{at}/drug/code"), &mut drug.code, drug_code);
        }
    }
    done.0
}

#[derive(Default)]
struct Done(Vec<Repair>);

impl Done {
    fn text(&mut self, field: String, text: &mut String, way: Way) {
        let after = way(text);
        if after != *text {
            let before = std::mem::replace(text, after.clone());
            self.0.push(Repair { field, before, after });
        }
    }

    fn address(&mut self, at: &str, address: &mut AddressForm) {
        let AddressForm { street, more, city, state, postal_code } = address;
        self.text(format!("{at}/street"), street, ends);
        self.text(format!("{at}/more"), more, ends);
        self.text(format!("{at}/city"), city, ends);
        self.text(format!("{at}/state"), state, number);
        self.text(format!("{at}/postal_code"), postal_code, number);
    }

    fn person(&mut self, at: &str, person: &mut PersonForm) {
        self.text(format!("{at}/last"), &mut person.last, ends);
        self.text(format!("{at}/first"), &mut person.first, ends);
        self.text(format!("{at}/middle"), &mut person.middle, ends);
        self.address(&format!("{at}/address"), &mut person.address);
    }

    fn provider(&mut self, at: &str, provider: &mut ProviderForm) {
        self.text(format!("{at}/last"), &mut provider.last, ends);
        self.text(format!("{at}/first"), &mut provider.first, ends);
        self.text(format!("{at}/npi"), &mut provider.npi, number);
        self.text(format!("{at}/tax_id"), &mut provider.tax_id, number);
        self.text(format!("{at}/taxonomy"), &mut provider.taxonomy, number);
        self.text(format!("{at}/phone"), &mut provider.phone, digits);
        self.address(&format!("{at}/address"), &mut provider.address);
    }
}

/// Blanks at the ends away, those within single.
fn ends(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number or code: no spaces, no dashes, capital letters.
fn number(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
    kept.map(|c| c.to_ascii_uppercase()).collect()
}

/// A diagnosis: no point either.
fn code_without_point(text: &str) -> String {
    number(text).replace('.', "")
}

/// A drug's code: its dashes go only where eleven digits stay. A shorter one needs a zero whose place
/// the dashes tell, so it is left as it is for the check to name.
fn drug_code(text: &str) -> String {
    let plain = number(text);
    if plain.len() == 11 { plain } else { ends(text) }
}

/// A telephone: its digits, without the country's 1 in front of ten.
fn digits(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('1') {
        Some(rest) if digits.len() == 11 => rest.to_owned(),
        _ => digits,
    }
}
