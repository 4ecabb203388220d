//! The rule book of a practice: which rules are off, which weigh more or less, for all payers or for one,
//! and rules of its own. Read from JSON; `docs/claim-rules.md` shows the form.

use crate::{
    catalogue::Catalogue,
    known::Codes,
    own::{OwnForm, OwnRule},
    rule::RuleId,
};
use nadi_base::Severity;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// What a practice has decided of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SwitchForm {
    Off,
    On,
    Info,
    Warning,
    Error,
}

/// What a practice has decided of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// It does not run.
    Off,
    /// It runs as the catalogue says: for a payer, against what the practice has set.
    On,
    /// It runs with another severity.
    As(Severity),
}

/// Decisions by rule.
pub type Switches = HashMap<RuleId, Switch>;

/// The rule book.
#[derive(Clone, Default)]
pub struct Book {
    /// Decisions for every payer.
    pub all: Switches,
    /// Decisions for single payers, by the number that claims name them with; they go before the others.
    pub payers: Codes<Switches>,
    /// Rules of the practice's own.
    pub own: Vec<OwnRule>,
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (all, payers, own) = (self.all.len(), self.payers.len(), self.own.len());
        write!(f, "Book of {all} switches, {payers} payers, {own} own rules")
    }
}

/// Why a rule book cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BookError {
    /// It is no JSON of the form.
    #[error("the rule book cannot be read: {0}")]
    Form(String),
    /// It speaks of a rule that is not in the catalogue.
    #[error("there is no rule {0}")]
    NoSuchRule(String),
    /// It makes an error of a rule that is not sure.
    #[error("rule {0} is not sure enough to refuse a claim: it can be a warning at most")]
    NotSure(String),
    /// A rule of the practice's own is wrong.
    #[error("own rule {rule}: {what}")]
    Own {
        /// Its name.
        rule: String,
        /// What is wrong with it.
        what: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Form {
    rules: BTreeMap<String, SwitchForm>,
    payers: BTreeMap<String, BTreeMap<String, SwitchForm>>,
    own: Vec<OwnForm>,
}

impl Book {
    /// Reads a rule book. Everything in it is checked now, so that it cannot fail on a claim.
    pub fn read(text: &str) -> Result<Self, BookError> {
        let form: Form =
            serde_json::from_str(text).map_err(|error| BookError::Form(error.to_string()))?;
        let payers = form.payers.into_iter();
        let payers: Result<Codes<_>, _> =
            payers.map(|(payer, rules)| Ok((payer, switches(&rules)?))).collect();
        let mut own = Vec::<OwnRule>::new();
        for rule in form.own {
            let name = rule.id.clone();
            let wrong = |what: String| BookError::Own { rule: name.clone(), what };
            let read = OwnRule::read(rule).map_err(wrong)?;
            if own.iter().any(|before| before.id() == read.id()) {
                return Err(wrong("there are two rules of this name".to_owned()));
            }
            own.push(read);
        }
        Ok(Self { all: switches(&form.rules)?, payers: payers?, own })
    }
}

fn switches(form: &BTreeMap<String, SwitchForm>) -> Result<Switches, BookError> {
    form.iter().map(|(name, switch)| Ok((rule(name, *switch)?, as_set(*switch)))).collect()
}

/// The rule of a name, if it may be switched so. Rules of the practice's own are switched like others.
fn rule(name: &str, switch: SwitchForm) -> Result<RuleId, BookError> {
    let id = RuleId::new(name);
    if name.starts_with("OWN-") && name.len() <= 8 {
        return Ok(id);
    }
    let known = Catalogue::shipped().rule(id).filter(|_| name.len() <= 8);
    let known = known.ok_or_else(|| BookError::NoSuchRule(name.to_owned()))?;
    let refused = switch == SwitchForm::Error && !known.sure;
    if refused { Err(BookError::NotSure(name.to_owned())) } else { Ok(id) }
}

fn as_set(switch: SwitchForm) -> Switch {
    match switch {
        SwitchForm::Off => Switch::Off,
        SwitchForm::On => Switch::On,
        SwitchForm::Info => Switch::As(Severity::Info),
        SwitchForm::Warning => Switch::As(Severity::Warning),
        SwitchForm::Error => Switch::As(Severity::Error),
    }
}
