//! Figures that draw.

use nadi_base::{Date, Language, Money};
use serde::{Deserialize, Serialize};

/// The span that figures are about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields, default)]
pub struct ClaimsReportFind {
    /// Services from this day on; 90 days back when none is given.
    pub from: Option<Date>,
    /// Services up to this day.
    pub to: Option<Date>,
}

/// Figures that draw. Counts and sums, no name of a patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimsReport {
    /// From this day on.
    pub from: Date,
    /// Up to this day.
    pub to: Date,
    /// Claims that payers took at the first or a later try.
    pub accepted: u32,
    /// Claims that were refused at least once.
    pub refused: u32,
    /// accepted / (accepted + refused), in thousandths; none before the first answer.
    pub clean_rate: Option<u32>,
    /// Paid without having been sent twice, of all that were decided, in thousandths.
    pub first_pass_rate: Option<u32>,
    /// How many claims are in each state, with their charges.
    pub by_status: Vec<ReportBar>,
    /// Rules that failed most.
    pub top_rules: Vec<ReportBar>,
    /// Refused and denied by payer.
    pub by_payer: Vec<ReportBar>,
    /// Refused and denied by who treated.
    pub by_provider: Vec<ReportBar>,
    /// Denied by payer and reason's code.
    pub denials: Vec<ReportBar>,
    /// Charges of claims that are held on the desk.
    pub held: Money,
    /// Open money by age: 0–30, 31–60, 61–90, 91–120, older, in days since the service.
    pub aging: Vec<ReportBar>,
    /// Claims on the desk by days to the filing limit: over, 0–7, 8–30, 31–90, later.
    pub deadlines: Vec<ReportBar>,
    /// By week: sent, accepted, refused.
    pub weeks: Vec<ReportWeek>,
}

/// One bar of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportBar {
    /// What it is: a state, rule, payer, span.
    pub label: String,
    /// Plain words, where the label is a rule or code.
    pub words: String,
    /// How many claims.
    pub count: u32,
    /// Their money.
    pub charge: Money,
    /// How many claims there are in all of that payer or provider, where it is about one; else the count.
    pub of: u32,
}

/// One week of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportWeek {
    /// Its Monday.
    pub week: Date,
    /// Claims sent.
    pub sent: u32,
    /// Claims taken by payers.
    pub accepted: u32,
    /// Claims refused.
    pub refused: u32,
}

/// Which rules run for a claim of this practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimRulesShown {
    /// Rules that there are.
    pub known: u32,
    /// Those that run.
    pub run: u32,
    /// Those that the practice switched off.
    pub off: Vec<String>,
    /// Those that lack something.
    pub silent: Vec<SilentRules>,
}

/// Rules that lack the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SilentRules {
    /// What they lack, in plain words.
    pub lacks: String,
    /// What that is written in.
    pub language: Language,
    /// The rules.
    pub rules: Vec<String>,
}
