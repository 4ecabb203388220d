//! What of a claim may make a payer refuse it, by name.

use crate::build::ClaimForm;
use nadi_base::Date;
use std::collections::BTreeSet;

/// Charge from which a claim is a large one, in cents.
const LARGE: i64 = 100_000;
/// Days after the service from which a claim is late.
const LATE: i64 = 30;

/// One thing that is so of a claim.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Feature {
    /// What kind of thing.
    pub kind: &'static str,
    /// Which one, where there are several.
    pub value: String,
}

impl Feature {
    /// A thing with a value.
    pub fn new(kind: &'static str, value: impl Into<String>) -> Self {
        Self { kind, value: value.into() }
    }
}

/// What is so of a claim that was, or would be, sent on a day.
pub fn features(form: &ClaimForm, sent: Date, warnings: &[String]) -> BTreeSet<Feature> {
    let mut all = BTreeSet::new();
    let mut put = |kind, value: &str| {
        all.insert(Feature::new(kind, value));
    };
    put("payer", &form.coverage.payer.number);
    put("place", &form.place);
    let treated = form.rendering.as_ref().unwrap_or(&form.billing);
    put("provider", &treated.npi);
    for line in &form.lines {
        put("procedure", &line.procedure);
        for modifier in &line.modifiers {
            put("modifier", modifier);
        }
    }
    for code in &form.diagnoses {
        put("diagnosis", code.get(..3).unwrap_or(code));
    }
    for rule in warnings {
        put("warning", rule);
    }
    let late = form.served().is_some_and(|(from, _)| from.days_until(sent) > LATE);
    let so = [
        ("no_authorization", form.authorization.trim().is_empty()),
        ("no_referral", form.referral.trim().is_empty() && form.referring.is_none()),
        ("late", late),
        ("second_payer", form.coverage.sequence != "P"),
        ("dependent", !form.coverage.is_own()),
        ("lines", form.lines.len() > 4),
        ("charge", form.charge() >= LARGE),
    ];
    for (kind, _) in so.into_iter().filter(|(_, holds)| *holds) {
        put(kind, "");
    }
    // A missing authorization matters for some payers and procedures only.
    if form.authorization.trim().is_empty() {
        for line in &form.lines {
            put("no_authorization", &line.procedure);
        }
    }
    for line in &form.lines {
        for modifier in &line.modifiers {
            let both = format!("{} {modifier}", form.coverage.payer.number);
            put("payer_modifier", &both);
        }
        let both = format!("{} {}", form.coverage.payer.number, line.procedure);
        put("payer_procedure", &both);
    }
    all
}
