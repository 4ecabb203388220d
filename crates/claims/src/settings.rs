//! What a check is told: today, which rules, what the practice has set and knows.

use crate::{
    book::{Book, Switch},
    catalogue::Catalogue,
    input::Input,
    known::Known,
    rule::{Rule, RuleId},
};
use nadi_base::Date;
use std::{collections::HashSet, sync::Arc};

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
    /// Switches of practice and payers, and rules of the practice's own.
    pub book: Arc<Book>,
    /// What is known besides the claims.
    pub known: Arc<Known>,
}

/// Whether a rule runs, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It runs.
    Runs,
    /// It is switched off for the whole practice.
    Off,
    /// The profile leaves it out.
    OtherProfile,
    /// It needs something that is not there.
    Lacks(Input),
}

/// Which rules run, and why the others do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// Rules that run.
    pub runs: Vec<RuleId>,
    /// Rules that are silent, each with the reason.
    pub silent: Vec<(RuleId, Standing)>,
}

impl Settings {
    /// All rules, on this day.
    pub fn on(today: Date) -> Self {
        Self {
            today,
            profile: Profile::Full,
            off: HashSet::new(),
            large_charge: 2_500_000,
            book: Arc::default(),
            known: Arc::default(),
        }
    }

    /// The form alone.
    pub fn syntax(today: Date) -> Self {
        Self { profile: Profile::Syntax, ..Self::on(today) }
    }

    /// These settings with what a practice knows.
    #[must_use]
    pub fn knowing(self, known: Known) -> Self {
        Self { known: Arc::new(known), ..self }
    }

    /// These settings with a practice's switches and own rules.
    #[must_use]
    pub fn by(self, book: Book) -> Self {
        Self { book: Arc::new(book), ..self }
    }

    /// Whether a rule runs. A switch of a single payer does not count here.
    pub fn standing(&self, rule: &Rule) -> Standing {
        if self.profile == Profile::Syntax && !rule.is_syntax() {
            return Standing::OtherProfile;
        }
        if self.off.contains(&rule.id) || self.book.all.get(&rule.id) == Some(&Switch::Off) {
            return Standing::Off;
        }
        let lacking = rule.inputs.iter().find(|input| !input.is_there(self));
        lacking.map_or(Standing::Runs, |input| Standing::Lacks(*input))
    }

    /// Which rules of the catalogue run, and why the others do not.
    pub fn roll(&self) -> Roll {
        let mut roll = Roll::default();
        for rule in Catalogue::shipped().rules() {
            match self.standing(rule) {
                Standing::Runs => roll.runs.push(rule.id),
                why => roll.silent.push((rule.id, why)),
            }
        }
        roll
    }
}
