//! What a report says of one claim.

use nadi_x12::response::Adjustment;

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// The clearing house.
    Clearing = 1,
    /// The payer.
    Payer = 2,
}

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The file was received, and its form is right.
    Received,
    /// The claim was taken.
    Accepted,
    /// The claim was not taken: for who says this it never existed.
    Refused,
    /// The claim waits: forwarded, split, not found.
    Pending,
    /// The payer decided on it and paid, or left it to the patient.
    Paid,
    /// The payer decided on it and pays nothing.
    Denied,
    /// The payer takes an earlier decision back.
    Reversed,
}

/// How the claim was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// By its number.
    Number,
    /// By the first twenty letters of its number.
    NumberStart,
    /// By the payer's number.
    PayerNumber,
    /// By where it stands in its transaction, or by the transaction.
    Position,
    /// By nothing: a person must say.
    Nothing,
}

/// What a report says of one claim.
#[derive(Clone, PartialEq)]
pub struct Answer {
    /// Which of the ledger; none where it cannot be told for sure.
    pub sent: Option<usize>,
    /// How it was found.
    pub matched_by: MatchedBy,
    /// Those of the ledger that it may be about, where it cannot be told.
    pub candidates: Vec<usize>,
    /// The number that the report gives.
    pub number: String,
    /// Who says it.
    pub layer: Layer,
    /// What is said.
    pub verdict: Verdict,
    /// The codes that say so, such as `A3:21:85` or `CO-45`.
    pub codes: Vec<String>,
    /// The payer's own number of the claim.
    pub payer_number: String,
    /// The money, for an 835.
    pub posting: Option<Posting>,
}

/// The money of one decision, in cents. A reversal's is negative.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posting {
    /// What the payer says that it did: CLP02.
    pub status: String,
    /// Charged.
    pub charge: i64,
    /// Paid.
    pub paid: i64,
    /// What the patient owes.
    pub patient_share: i64,
    /// Reasons at the level of the claim.
    pub adjustments: Vec<Adjustment>,
    /// Lines of the claim that were decided on.
    pub lines: Vec<LinePosting>,
    /// Lines of the report that are none of the claim's for sure.
    pub lines_left: usize,
}

/// The money of one line.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePosting {
    /// Which line of the claim, from 0.
    pub line: usize,
    /// Paid.
    pub paid: i64,
    /// Allowed: what was paid, and what the patient owes of it.
    pub allowed: i64,
    /// Reasons.
    pub adjustments: Vec<Adjustment>,
}

impl Layer {
    /// The number that is stored.
    pub const fn number(self) -> u16 {
        self as u16
    }
}

impl Verdict {
    /// The word that is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Pending => "pending",
            Self::Paid => "paid",
            Self::Denied => "denied",
            Self::Reversed => "reversed",
        }
    }
}

impl MatchedBy {
    /// The word that is stored; none for nothing.
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("number"),
            Self::NumberStart => Some("number_start"),
            Self::PayerNumber => Some("payer_number"),
            Self::Position => Some("position"),
            Self::Nothing => None,
        }
    }
}

impl Answer {
    /// An answer to a claim of the ledger, found by its transaction.
    pub(super) fn of_place(sent: usize, number: &str, verdict: Verdict) -> Self {
        Self {
            sent: Some(sent),
            matched_by: MatchedBy::Position,
            candidates: Vec::new(),
            number: number.to_owned(),
            layer: Layer::Clearing,
            verdict,
            codes: Vec::new(),
            payer_number: String::new(),
            posting: None,
        }
    }
}
