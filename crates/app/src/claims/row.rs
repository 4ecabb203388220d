//! A claim as a list shows it.

use super::{ClaimCategory, ClaimRow, case, past};
use crate::{Result, billing, people, work::Work};
use nadi_base::{
    ClaimId, Currency, Date, Finding, Language, Money, PersonId, Place, Sensitive, Severity,
};
use nadi_claims::{Catalogue, RuleId, build::about, respond::words, words::in_language};
use nadi_store::{
    Saved, Snapshot,
    table::{Claim, ClaimCase, ClaimCaseSource, ClaimFinding, FindingSeverity, Payer},
};
use std::collections::BTreeMap;

/// What many rows need, read once.
pub(super) struct Book {
    pub(super) currency: Currency,
    pub(super) today: Date,
    /// What the person at work reads.
    pub(super) language: Language,
    pub(super) near: u16,
    /// How much less than agreed may be allowed, in cents.
    pub(super) may_be: i64,
    names: BTreeMap<PersonId, String>,
    payers: BTreeMap<String, Saved<Payer>>,
    providers: BTreeMap<String, String>,
}

impl Book {
    /// Reads it.
    pub(super) fn open(work: &Work<'_>, snapshot: Snapshot<'_>) -> Result<Self> {
        let settings = billing::settings(snapshot)?;
        let payers = snapshot.payers().all()?;
        let identities = snapshot.identities().all()?;
        let named = |one: Saved<nadi_store::table::BillingIdentity>| {
            let name = format!("{} {}", one.first_name, one.last_name);
            (one.npi.clone(), name.trim().to_owned())
        };
        Ok(Self {
            currency: billing::currency(snapshot)?,
            today: work.today(),
            language: snapshot.people().need(work.person)?.language,
            near: settings.near_limit_days,
            may_be: settings.underpaid_above.minor,
            names: people::names(snapshot)?,
            payers: payers.into_iter().map(|payer| (payer.number.clone(), payer)).collect(),
            providers: identities.into_iter().map(named).collect(),
        })
    }

    /// A sum.
    pub(super) fn money(&self, cents: i64) -> Money {
        Money::new(cents, self.currency)
    }

    /// Somebody's name.
    pub(super) fn name(&self, person: Option<PersonId>) -> Sensitive<String> {
        people::name_of(&self.names, person)
    }

    /// A provider's name, else the NPI.
    pub(super) fn provider(&self, npi: &str) -> String {
        self.providers.get(npi).cloned().unwrap_or_else(|| npi.to_owned())
    }

    /// The last day on which the payer takes a claim.
    fn file_by(&self, claim: &Claim) -> Option<Date> {
        let limit = self.payers.get(&claim.payer_id)?.filing_limit_days;
        Some(claim.served_from?.plus_days(i32::from(limit)))
    }

    /// The row of a claim.
    pub(super) fn row(&self, snapshot: Snapshot<'_>, claim: &Saved<Claim>) -> Result<ClaimRow> {
        let found = snapshot.claims().findings(claim.id)?;
        let case = snapshot.claim_cases().of_claim(claim.id)?;
        let live = case.as_ref().filter(|case| !case::is_over(case.status));
        let of = |severity| found.iter().filter(|one| one.severity == severity).count();
        let file_by = self.file_by(claim);
        let reason = live.map(|case| said(reason(case, &found), self.language));
        let money = |cents| self.money(cents);
        Ok(ClaimRow {
            id: claim.id,
            number: claim.number.clone(),
            visit: claim.visit,
            patient: claim.patient,
            patient_name: claim.patient_name.clone().unwrap_or_default(),
            payer: claim.payer.clone(),
            payer_id: claim.payer_id.clone(),
            provider: self.provider(claim.rendering.as_ref().unwrap_or(&claim.provider)),
            served: claim.served_from,
            status: claim.status,
            charge: money(claim.charge),
            expected: claim.expected.map(money),
            paid: claim.paid.map(money),
            underpaid: self.is_underpaid(snapshot, claim.id)?,
            category: live.and_then(|case| ClaimCategory::of(&case.category)),
            reason_language: reason.as_ref().map_or(Language::En, |(_, language)| *language),
            reason: reason.map(|(words, _)| words),
            rule: live.and_then(|case| case.rule.clone()),
            errors: number(of(FindingSeverity::Error)),
            warnings: number(of(FindingSeverity::Warning)),
            failed_at: live.map(|case| case.failed_at),
            age_days: live.map(|case| {
                let days = Date::at(case.failed_at).days_until(self.today);
                u32::try_from(days).unwrap_or(0)
            }),
            file_by,
            days_left: file_by.and_then(|day| i32::try_from(self.today.days_until(day)).ok()),
            case_status: case.as_ref().map(|case| case.status),
            priority: live.and_then(|case| u16::try_from(case.priority).ok()),
            assignee: live.and_then(|case| case.assignee),
            assignee_name: live
                .filter(|case| case.assignee.is_some())
                .map(|case| self.name(case.assignee)),
            tries: case.as_ref().map_or(0, |case| case.tries),
            original: claim.original,
            frequency: claim.frequency.clone(),
            version: claim.version,
        })
    }

    /// Whether a line was allowed less than was agreed.
    fn is_underpaid(&self, snapshot: Snapshot<'_>, claim: ClaimId) -> Result<bool> {
        let lines = snapshot.claims().lines(claim)?;
        let less = |line: &nadi_store::table::ClaimLine| {
            let (expected, allowed) = (line.expected?, line.allowed?);
            nadi_claims::expect::underpaid(expected, allowed, self.may_be)
        };
        Ok(lines.iter().any(|line| less(line).is_some()))
    }
}

/// A sentence in what the person reads, and the language that it is in.
pub(super) fn said(english: String, language: Language) -> (String, Language) {
    match in_language(&english, language) {
        Some(said) => (said, language),
        None => (english, Language::En),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Why a claim is on the desk, in plain words.
fn reason(case: &ClaimCase, found: &[ClaimFinding]) -> String {
    let rule = case.rule.as_deref().unwrap_or_default();
    if case.source == ClaimCaseSource::Check {
        let first = found.iter().find(|one| one.rule == rule);
        return first.map_or_else(|| words_of_rule(rule), |one| finding(one).words);
    }
    words_of_code(rule)
}

/// What a code of a payer means.
pub(super) fn words_of_code(code: &str) -> String {
    if code == UNDERPAID { words::UNDERPAID.to_owned() } else { words::of_code(code) }
}

/// The word under which too little is on the desk.
pub(super) const UNDERPAID: &str = "UNDERPAID";

/// The words of a rule without what it was about.
pub(super) fn words_of_rule(rule: &str) -> String {
    let shipped = || Catalogue::shipped().rule(RuleId::new(rule)).map(|rule| rule.words);
    let known = about(rule).or_else(shipped).unwrap_or(rule);
    let mut words = String::new();
    let mut inside = false;
    for letter in known.chars() {
        match letter {
            '{' => {
                inside = true;
                words.push('…');
            }
            '}' => inside = false,
            _ if !inside => words.push(letter),
            _ => {}
        }
    }
    words
}

/// A stored finding as the screens show it.
pub(super) fn finding(of: &ClaimFinding) -> Finding {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let said = of.said.as_ref().map(Sensitive::expose);
    let text = |key: &str| said?.get(key)?.as_str().map(str::to_owned);
    let element = (of.element > 0).then(|| format!("{}{:02}", of.segment, of.element));
    Finding {
        rule: of.rule.clone(),
        severity: match of.severity {
            FindingSeverity::Info => Severity::Info,
            FindingSeverity::Warning => Severity::Warning,
            FindingSeverity::Error => Severity::Error,
        },
        place: Place {
            r#loop: filled(&of.in_loop),
            segment: filled(&of.segment),
            element,
            position: Some(of.raw_at.unwrap_or(of.position)).filter(|at| *at > 0),
            field: text("field"),
        },
        words: text("words").unwrap_or_else(|| filled_words(&of.rule, said)),
        fix: None,
    }
}

/// The words of a rule with what it was about, for claims that were read from a file.
fn filled_words(rule: &str, said: Option<&serde_json::Value>) -> String {
    let shipped = || Catalogue::shipped().rule(RuleId::new(rule)).map(|rule| rule.words);
    let known = about(rule).or_else(shipped).unwrap_or(rule);
    let mut words = known.to_owned();
    for (name, value) in said.and_then(|said| said.as_object()).into_iter().flatten() {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        words = words.replace(&format!("{{{name}}}"), &value);
    }
    words
}

/// The modifiers of a stored line.
pub(super) fn modifiers(stored: &str) -> Vec<String> {
    past::modifiers(stored)
}
