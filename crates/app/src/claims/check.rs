//! Checking a claim as it would be sent, with what the practice knows.

use super::{
    ClaimCategory, ClaimRef, ClaimShown, ClaimStatus, case,
    diagnoses::shipped_diagnoses,
    event, known, overrides,
    save::{self, About},
    show,
};
use crate::{
    Result,
    billing::{self, of_json},
    work::{Act, Work},
};
use nadi_base::{Code, Date, Finding, Severity};
use nadi_claims::{
    Book, Catalogue, Category, Profile, RuleId, Settings, Switch,
    build::{ClaimForm, Repair, Trial, repair, trial},
    known::Known,
};
use nadi_store::{
    Saved, Snapshot, Tx,
    table::{Claim, ClaimEventKind},
};

/// A form that was repaired, written on trial and checked.
pub(super) struct Tried {
    pub(super) trial: Trial,
    pub(super) repairs: Vec<Repair>,
}

/// Repairs a form and checks it.
pub(super) fn check(
    snapshot: Snapshot<'_>,
    form: &mut ClaimForm,
    about: About,
    today: Date,
) -> Result<Tried> {
    let repairs = repair(form);
    let settings = settings(snapshot, form, about, today)?;
    let sender = billing::sender(snapshot, false)?;
    Ok(Tried { trial: trial(form, &sender, &settings), repairs })
}

/// The rules that count for a claim of this payer, and what they may know.
fn settings(
    snapshot: Snapshot<'_>,
    form: &ClaimForm,
    about: About,
    today: Date,
) -> Result<Settings> {
    let mut settings = Settings::on(today);
    let payer = snapshot.payers().by_number(&form.coverage.payer.number)?;
    let off = billing::settings(snapshot)?.rules_off;
    let off = off.into_iter().chain(payer.map(|payer| payer.data.rules_off).unwrap_or_default());
    settings.off.extend(off.map(|rule| RuleId::new(&rule)));
    Ok(settings.knowing(known::of_claim(snapshot, form, about)?))
}

/// The rules as they count for any claim of the practice that is built from a visit.
pub(super) fn settings_of_practice(snapshot: Snapshot<'_>, today: Date) -> Result<Settings> {
    let mut settings = Settings::on(today);
    let off = billing::settings(snapshot)?.rules_off;
    settings.off.extend(off.iter().map(|rule| RuleId::new(rule)));
    Ok(settings.knowing(known::of_any_claim(snapshot)?))
}

/// The rules that count for a file of claims that is read in: it may come from anywhere, so that it is held against
/// the practice's payers, switches and the list of diagnoses, not against who bills here, the fees or the visits.
pub(crate) fn settings_of_file(
    snapshot: Snapshot<'_>,
    profile: Profile,
    today: Date,
) -> Result<Settings> {
    let mut settings = Settings { profile, ..Settings::on(today) };
    let off = billing::settings(snapshot)?.rules_off;
    settings.off.extend(off.iter().map(|rule| RuleId::new(rule)));
    let switches = snapshot.payers().all()?.into_iter().map(|payer| {
        let off = payer.data.rules_off.iter().map(|rule| (RuleId::new(rule), Switch::Off));
        (payer.number.clone(), off.collect())
    });
    let book = Book { payers: switches.collect(), ..Book::default() };
    let known = Known {
        payers: known::payers(snapshot)?,
        diagnoses: Some(shipped_diagnoses()),
        ..Known::default()
    };
    Ok(settings.by(book).knowing(known))
}

/// What kind of trouble a rule is about.
pub(super) fn category_of(rule: &str) -> ClaimCategory {
    if rule.starts_with("BLD-") {
        return ClaimCategory::MissingData;
    }
    let known = Catalogue::shipped().rule(RuleId::new(rule));
    known.map_or(ClaimCategory::Validation, |rule| rule.category.into())
}

impl From<Category> for ClaimCategory {
    fn from(of: Category) -> Self {
        match of {
            Category::MissingData => Self::MissingData,
            Category::InvalidProvider => Self::InvalidProvider,
            Category::Facility => Self::Facility,
            Category::Procedure => Self::Procedure,
            Category::Diagnosis => Self::Diagnosis,
            Category::Dates => Self::Dates,
            Category::Money => Self::Money,
            Category::Duplicate => Self::Duplicate,
            Category::Validation => Self::Validation,
            Category::Risk => Self::Risk,
            Category::System => Self::System,
        }
    }
}

impl ClaimCategory {
    /// The word that is stored.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::MissingData => "missing_data",
            Self::InvalidProvider => "invalid_provider",
            Self::Facility => "facility",
            Self::Procedure => "procedure",
            Self::Diagnosis => "diagnosis",
            Self::Dates => "dates",
            Self::Money => "money",
            Self::Duplicate => "duplicate",
            Self::Validation => "validation",
            Self::Risk => "risk",
            Self::System => "system",
        }
    }

    /// The kind with this word.
    pub(super) fn of(word: &str) -> Option<Self> {
        serde_json::from_value(word.into()).ok()
    }
}

/// Errors that nobody let pass.
pub(super) fn counting<'f>(
    findings: &'f [Finding],
    passed: &'f [String],
) -> impl Iterator<Item = &'f Finding> {
    findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error && !passed.contains(&finding.rule))
}

/// Checks a claim that was not sent again, and moves it and its case accordingly.
pub(super) fn apply(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    claim: &Saved<Claim>,
    form: &mut ClaimForm,
) -> Result<Saved<Claim>> {
    let tried = check(tx.read(), form, About::of(claim), work.today())?;
    if !tried.repairs.is_empty() {
        event::repaired(tx, work, claim.id, &tried.repairs)?;
    }
    let passed = overrides::rules(tx.read(), claim.id)?;
    let first = counting(&tried.trial.findings, &passed).next();
    let status = if first.is_none() { ClaimStatus::Passed } else { ClaimStatus::Failed };
    let saved = save::again(tx, claim, form, &tried.trial, status)?;
    match first {
        Some(finding) => case::failed_check(tx, &saved, finding)?,
        None => case::mended(tx, saved.id, "fixed")?,
    }
    Ok(saved)
}

/// Whether a claim may still be changed: the payer has not seen it.
pub(super) fn is_unsent(status: ClaimStatus) -> bool {
    matches!(
        status,
        ClaimStatus::Draft | ClaimStatus::Failed | ClaimStatus::Passed | ClaimStatus::Held
    )
}

/// The form of a claim that was built here.
pub(super) fn form_of(snapshot: Snapshot<'_>, claim: &Saved<Claim>) -> Result<ClaimForm> {
    let saved = snapshot.claim_forms().of_claim(claim.id)?.ok_or(Code::WrongState)?;
    of_json(saved.form.expose())
}

/// Checks a claim again: rules, payers or codes may have changed.
pub fn recheck(work: &Work<'_>, request: ClaimRef) -> Result<ClaimShown> {
    let claim = super::need_open(work, "claim_recheck", request.id)?;
    let act = Act::new("claim_recheck").on("claim", request.id).patient(claim.patient);
    work.change(act, |tx| {
        let claim = tx.read().claims().need(request.id)?;
        if !is_unsent(claim.status) {
            return Err(Code::WrongState.into());
        }
        let mut form = form_of(tx.read(), &claim)?;
        apply(work, tx, &claim, &mut form)?;
        event::happened(tx, work, request.id, ClaimEventKind::Checked, None)?;
        show::shown(work, tx.read(), request.id)
    })
}
