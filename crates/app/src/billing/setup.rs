//! Providers, places and payers.

use super::{
    BillingShown, IdentityData, IdentityKind, IdentitySave, IdentityShown, PayerData, PayerSave,
    PayerShown, fees, of_json, settings, to_json,
};
use crate::{
    Error, Result,
    check::Form,
    people,
    work::{Act, Work},
};
use nadi_base::{BillingIdentityId, PayerId};
use nadi_claims::build::{AddressForm, ProviderForm};
use nadi_store::{
    Saved, Snapshot,
    table::{BillingIdentity, Payer},
};

/// Shows everything that billing stands on.
pub fn show(work: &Work<'_>, (): ()) -> Result<BillingShown> {
    work.read(shown)
}

pub(super) fn shown(snapshot: Snapshot<'_>) -> Result<BillingShown> {
    let identities = snapshot.identities().all()?;
    let payers = snapshot.payers().all()?;
    let settings = settings::read(snapshot)?;
    let missing = missing(&identities, &payers, &settings);
    Ok(BillingShown {
        identities: identities.iter().map(identity).collect::<Result<_>>()?,
        payers: payers.iter().map(payer).collect::<Result<_>>()?,
        fees: fees::all(snapshot)?,
        settings,
        missing,
    })
}

/// What stands in the way of the first claim.
fn missing(
    identities: &[Saved<BillingIdentity>],
    payers: &[Saved<Payer>],
    settings: &super::BillingSettings,
) -> Vec<String> {
    let of = |kind| identities.iter().any(|one| one.kind == kind && one.active);
    let there = [
        ("identity_practice", of(IdentityKind::Practice)),
        ("payer", payers.iter().any(|payer| payer.active)),
        ("sender", !settings.sender.is_empty()),
        ("receiver", !settings.receiver.is_empty()),
        ("contact_phone", !settings.contact_phone.is_empty()),
        ("folder", !settings.folder.is_empty()),
    ];
    there.into_iter().filter(|(_, there)| !there).map(|(field, _)| field.to_owned()).collect()
}

fn identity(of: &Saved<BillingIdentity>) -> Result<IdentityShown> {
    let data = IdentityData {
        kind: of.kind,
        person: of.person,
        last: of.last_name.clone(),
        first: of.first_name.clone(),
        npi: of.npi.clone(),
        tax_id: of.tax_id.clone(),
        tax_is_ssn: of.tax_is_ssn,
        taxonomy: of.taxonomy.clone(),
        address: of_json(&of.address)?,
        pay_to: of.pay_to.as_ref().map(of_json).transpose()?,
        phone: of.phone.clone(),
        place: of.place.clone(),
        active: of.active,
    };
    Ok(IdentityShown { id: of.id, data, version: of.version })
}

/// Adds or changes a provider or place.
pub fn save_identity(work: &Work<'_>, request: IdentitySave) -> Result<BillingShown> {
    let data = &request.data;
    let organisation = matches!(data.kind, IdentityKind::Practice | IdentityKind::Place);
    Form::default()
        .line("last", &data.last, 60)
        .short("first", &data.first, 35)
        .must(organisation || !data.first.trim().is_empty(), "first", "Write the first name.")
        .must(digits(&data.npi, 10), "npi", "An NPI has ten digits.")
        .must(
            data.tax_id.expose().is_empty() || digits(data.tax_id.expose(), 9),
            "tax_id",
            "A tax number has nine digits.",
        )
        .short("taxonomy", &data.taxonomy, 10)
        .short("phone", &data.phone, 20)
        .short("place", &data.place, 2)
        .done()?;
    let id = request.id.unwrap_or_else(|| {
        BillingIdentityId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy)
    });
    work.change(Act::new("identity_save").on("billing_identity", id), |tx| {
        if let Some(person) = data.person {
            people::need_active(tx.read(), person)?;
        }
        let row = identity_row(data)?;
        match (request.id, request.version) {
            (Some(id), Some(version)) => {
                let mut saved = tx.read().identities().need(id)?;
                saved.version = version;
                saved.data = row;
                tx.identities().update(&saved)?;
            }
            _ => drop(tx.identities().insert_as(id, row)?),
        }
        shown(tx.read())
    })
}

fn identity_row(data: &IdentityData) -> Result<BillingIdentity> {
    let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    Ok(BillingIdentity {
        kind: data.kind,
        person: data.person,
        last_name: data.last.trim().to_owned(),
        first_name: data.first.trim().to_owned(),
        npi: plain(&data.npi),
        tax_id: plain(data.tax_id.expose()).into(),
        tax_is_ssn: data.tax_is_ssn,
        taxonomy: data.taxonomy.trim().to_owned(),
        address: to_json(&data.address)?,
        pay_to: data.pay_to.as_ref().map(to_json).transpose()?,
        phone: data.phone.trim().to_owned(),
        place: data.place.trim().to_owned(),
        active: data.active,
    })
}

/// Whether a text is so many digits, blanks and dashes aside.
fn digits(text: &str, count: usize) -> bool {
    let kept: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    kept.len() == count && kept.bytes().all(|byte| byte.is_ascii_digit())
}

fn payer(of: &Saved<Payer>) -> Result<PayerShown> {
    let data = PayerData {
        name: of.name.clone(),
        number: of.number.clone(),
        filing: of.filing.clone(),
        address: of.address.as_ref().map(of_json).transpose()?,
        filing_limit_days: of.filing_limit_days,
        rules_off: of.rules_off.clone(),
        test: of.test,
        active: of.active,
    };
    Ok(PayerShown { id: of.id, data, version: of.version })
}

/// Adds or changes a payer.
pub fn save_payer(work: &Work<'_>, request: PayerSave) -> Result<BillingShown> {
    let data = &request.data;
    Form::default()
        .line("name", &data.name, 60)
        .line("number", &data.number, 80)
        .line("filing", &data.filing, 2)
        .must(data.filing_limit_days > 0, "filing_limit_days", "Choose one day or more.")
        .done()?;
    let id = request.id.unwrap_or_else(|| {
        PayerId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy)
    });
    work.change(Act::new("payer_save").on("payer", id), |tx| {
        let number = data.number.trim();
        let same = tx.read().payers().by_number(number)?;
        if same.is_some_and(|other| request.id != Some(other.id)) {
            return Err(Error::field("number", "Another payer has this number."));
        }
        let row = Payer {
            name: data.name.trim().to_owned(),
            number: number.to_owned(),
            filing: data.filing.trim().to_uppercase(),
            address: data.address.as_ref().map(to_json).transpose()?,
            filing_limit_days: data.filing_limit_days,
            rules_off: data.rules_off.clone(),
            test: data.test,
            active: data.active,
        };
        match (request.id, request.version) {
            (Some(id), Some(version)) => {
                let mut saved = tx.read().payers().need(id)?;
                saved.version = version;
                saved.data = row;
                tx.payers().update(&saved)?;
            }
            _ => drop(tx.payers().insert_as(id, row)?),
        }
        shown(tx.read())
    })
}

/// A provider or place as claims name it.
pub(crate) fn provider(of: &BillingIdentity) -> Result<ProviderForm> {
    Ok(ProviderForm {
        person: !of.first_name.is_empty(),
        last: of.last_name.clone(),
        first: of.first_name.clone(),
        npi: of.npi.clone(),
        tax_id: of.tax_id.expose().clone(),
        tax_is_ssn: of.tax_is_ssn,
        taxonomy: of.taxonomy.clone(),
        address: of_json(&of.address)?,
        phone: of.phone.clone(),
    })
}

/// An address that is typed in one piece: lines or commas between street, city, and state with postal code.
pub(crate) fn address(text: &str) -> AddressForm {
    let parts: Vec<_> =
        text.split(['\n', ',']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [rest @ .., city, tail] = parts.as_slice() else {
        return AddressForm { street: text.trim().to_owned(), ..AddressForm::default() };
    };
    let (state, postal_code) = tail.split_once(' ').unwrap_or((tail, ""));
    let is_state = state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_state || rest.is_empty() {
        return AddressForm { street: parts.join(" "), ..AddressForm::default() };
    }
    AddressForm {
        street: rest.first().map(|street| (*street).to_owned()).unwrap_or_default(),
        more: rest.get(1..).unwrap_or_default().join(" "),
        city: (*city).to_owned(),
        state: state.to_uppercase(),
        postal_code: postal_code.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_one_piece_is_taken_apart_or_left_whole() {
        let taken = address("5 Oak Ave, Apt 2, Springfield, IL 62701");
        let parts = [&taken.street, &taken.more, &taken.city, &taken.state, &taken.postal_code];
        assert_eq!(parts, ["5 Oak Ave", "Apt 2", "Springfield", "IL", "62701"]);
        let whole = address("12 Car Street, Madurai");
        assert_eq!(whole.street, "12 Car Street Madurai", "nothing is guessed");
        assert!(whole.city.is_empty(), "a person is asked for the rest");
    }
}
