//! Rules by name: cheap to carry while checking, looked up in the catalogue when something is found.

use crate::input::Input;
use nadi_base::Severity;
use std::fmt;

/// The name of a rule, such as `CLM-006`, packed into a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(u64);

impl RuleId {
    /// The id of a name of at most eight letters.
    pub const fn new(name: &str) -> Self {
        let bytes = name.as_bytes();
        let (mut packed, mut at) = (0u64, 0);
        while at < 8 {
            packed = packed << 8 | if at < bytes.len() { bytes[at] as u64 } else { 0 };
            at += 1;
        }
        Self(packed)
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.0.to_be_bytes();
        let mut letters = bytes.iter().take_while(|byte| **byte != 0);
        letters.try_for_each(|byte| write!(f, "{}", char::from(*byte)))
    }
}

impl fmt::Debug for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What kind of trouble a rule is about: how the desk sorts failed claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Something required is empty.
    MissingData,
    /// A provider is wrong.
    InvalidProvider,
    /// A place is wrong.
    Facility,
    /// A procedure, its units or its modifiers are wrong.
    Procedure,
    /// A diagnosis is wrong.
    Diagnosis,
    /// A date is wrong.
    Dates,
    /// An amount is wrong.
    Money,
    /// The same was sent before.
    Duplicate,
    /// The form of the file is wrong.
    Validation,
    /// The payer may refuse it.
    Risk,
    /// The envelope is wrong.
    System,
}

impl Category {
    /// The word that is stored and that programs read.
    pub const fn as_str(self) -> &'static str {
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
}

/// What a rule needs to know besides the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// Something that a practice sets, buys or has recorded.
    Practice,
}

/// A rule of the catalogue.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// The level of the industry's own list, 1 to 7; none for business rules.
    pub snip: Option<u8>,
    /// Where it looks: loop.
    pub place: &'static str,
    /// What it looks at: segment and element.
    pub subject: &'static str,
    /// When it finds something, in words.
    pub fails_when: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What a person is told, with places for what was found.
    pub words: &'static str,
    /// What it needs to know.
    pub needs: Needs,
    /// Each thing that it needs; without one of them it is silent.
    pub inputs: Vec<Input>,
    /// Whether the rule is sure; one that is not never refuses a claim.
    pub sure: bool,
    /// What kind of trouble it is about.
    pub category: Category,
}

/// Rules of levels 1 and 2 that real samples break without being wrong in form.
const TOLERATED: &[RuleId] = &[
    RuleId::new("ENV-003"),
    RuleId::new("ENV-008"),
    RuleId::new("ENV-025"),
    RuleId::new("ENV-029"),
    RuleId::new("ENV-030"),
    RuleId::new("ENV-031"),
    RuleId::new("HDR-004"),
    RuleId::new("CLM-002"),
    RuleId::new("CLM-007"),
    RuleId::new("BIL-008"),
    RuleId::new("PRV-011"),
    RuleId::new("DX-002"),
    RuleId::new("DX-003"),
    RuleId::new("DX-006"),
];

impl Rule {
    /// Whether it is about form: levels 1 and 2 without codes, check digits and counts in trailers.
    pub fn is_syntax(&self) -> bool {
        matches!(self.snip, Some(1 | 2)) && !TOLERATED.contains(&self.id)
    }
}
