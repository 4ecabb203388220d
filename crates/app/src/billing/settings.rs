//! How files are written and watched.

use super::{BillingSettings, BillingShown, setup, to_json};
use crate::{
    Error, Result,
    check::Form,
    practice,
    work::{Act, Work},
};
use nadi_base::{Country, Currency, Money};
use nadi_claims::batch::Sender;
use nadi_store::{Snapshot, table::Scope};

const KEY: &str = "billing";

impl Default for BillingSettings {
    fn default() -> Self {
        Self {
            sender: String::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
            receiver_name: String::new(),
            receiver: String::new(),
            folder: String::new(),
            claims_per_transaction: 1,
            unanswered_days: [1, 3, 30],
            near_limit_days: 30,
            underpaid_above: Money::new(100, Currency::Usd),
            rules_off: Vec::new(),
        }
    }
}

/// What the practice counts its money in.
pub(crate) fn currency(snapshot: Snapshot<'_>) -> Result<Currency> {
    let country = practice::only(snapshot)?.country;
    Ok(if country == Country::Us { Currency::Usd } else { Currency::Inr })
}

/// The settings; those that ship where none were made.
pub(crate) fn read(snapshot: Snapshot<'_>) -> Result<BillingSettings> {
    let stored = snapshot.setting(Scope::Practice, KEY)?;
    let stored = stored.and_then(|value| serde_json::from_value(value).ok());
    let mut settings: BillingSettings = stored.unwrap_or_default();
    settings.underpaid_above.currency = currency(snapshot)?;
    Ok(settings)
}

/// Changes how files are written and watched.
pub fn change(work: &Work<'_>, request: BillingSettings) -> Result<BillingShown> {
    let [first, second, third] = request.unanswered_days;
    Form::default()
        .short("sender", &request.sender, 15)
        .short("receiver", &request.receiver, 15)
        .short("contact_name", &request.contact_name, 60)
        .short("contact_phone", &request.contact_phone, 20)
        .short("receiver_name", &request.receiver_name, 60)
        .short("folder", &request.folder, 1_000)
        .must(
            (1..=50).contains(&request.claims_per_transaction),
            "claims_per_transaction",
            "Choose 1 to 50.",
        )
        .must(
            first > 0 && first < second && second < third,
            "unanswered_days",
            "Each step must be later than the one before.",
        )
        .done()?;
    work.change(Act::new("billing_change"), |tx| {
        if request.underpaid_above.currency != currency(tx.read())? {
            return Err(Error::field(
                "underpaid_above",
                "The practice counts in another currency.",
            ));
        }
        tx.settings().set(Scope::Practice, KEY, &to_json(&request)?)?;
        setup::shown(tx.read())
    })
}

/// Who sends files, and to whom.
pub(crate) fn sender(snapshot: Snapshot<'_>, test: bool) -> Result<Sender> {
    let settings = read(snapshot)?;
    Ok(Sender {
        name: practice::only(snapshot)?.name.clone(),
        number: settings.sender,
        contact: settings.contact_name,
        phone: settings.contact_phone.chars().filter(char::is_ascii_digit).collect(),
        receiver_name: settings.receiver_name,
        receiver: settings.receiver,
        test,
    })
}
