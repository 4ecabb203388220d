//! What a check is told: today, which rules, and the practice's own bounds.

use crate::rule::RuleId;
use nadi_base::Date;
use std::collections::HashSet;

/// Which part of the catalogue runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Every rule.
    #[default]
    Full,
    /// The form of the file alone: no check digits, no code lists, no dates against today, no counts in
    /// trailers. Public samples break those and are fine otherwise.
    Syntax,
}

/// How to check.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day to compare with.
    pub today: Date,
    /// Which rules.
    pub profile: Profile,
    /// Rules that are switched off for this payer or practice.
    pub off: HashSet<RuleId>,
    /// Charge above which a person should look, in cents.
    pub large_charge: i64,
}

impl Settings {
    /// All rules, on this day.
    pub fn on(today: Date) -> Self {
        Self { today, profile: Profile::Full, off: HashSet::new(), large_charge: 2_500_000 }
    }

    /// The form alone.
    pub fn syntax(today: Date) -> Self {
        Self { profile: Profile::Syntax, ..Self::on(today) }
    }
}
