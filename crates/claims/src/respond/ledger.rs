//! What was sent, and how answers find it.

use super::answer::MatchedBy;
use nadi_base::Date;
use std::collections::HashMap;

/// Letters of CLM01 that every payer gives back.
const SURE: usize = 20;

/// A claim as it was sent once.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sent {
    /// Its number: CLM01.
    pub number: String,
    /// The control number of its interchange: ISA13.
    pub interchange: u32,
    /// The control number of its group: GS06.
    pub group: u32,
    /// The control number of its transaction: ST02.
    pub set_control: String,
    /// Our number of its transaction: BHT03.
    pub reference: String,
    /// Number of its first segment in its transaction.
    pub first: u32,
    /// Number of its last segment in its transaction.
    pub last: u32,
    /// The payer's number of it, once known: REF*1K, CLP07.
    pub payer_number: String,
    /// The member's number.
    pub member: String,
    /// Charged, in cents.
    pub charge: i64,
    /// First and last day of service.
    pub served: Option<(Date, Date)>,
    /// Its lines.
    pub lines: Vec<SentLine>,
}

/// A line as it was sent.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SentLine {
    /// Our number of it: REF*6R.
    pub control: String,
    /// The procedure's code.
    pub procedure: String,
    /// Modifiers.
    pub modifiers: Vec<String>,
    /// Charged, in cents.
    pub charge: i64,
    /// First day.
    pub from: Option<Date>,
}

/// What was sent, by all that answers find it by.
pub struct Ledger {
    sent: Vec<Sent>,
    by_number: HashMap<String, usize>,
    by_start: HashMap<String, Vec<usize>>,
    by_payer: HashMap<String, Vec<usize>>,
}

impl Ledger {
    /// A ledger of these.
    pub fn new(sent: Vec<Sent>) -> Self {
        let mut ledger = Self {
            sent: Vec::new(),
            by_number: HashMap::new(),
            by_start: HashMap::new(),
            by_payer: HashMap::new(),
        };
        for (at, one) in sent.iter().enumerate() {
            ledger.by_number.insert(one.number.clone(), at);
            ledger.by_start.entry(start(&one.number)).or_default().push(at);
            if !one.payer_number.is_empty() {
                ledger.by_payer.entry(one.payer_number.clone()).or_default().push(at);
            }
        }
        ledger.sent = sent;
        ledger
    }

    /// One of them.
    pub fn get(&self, at: usize) -> Option<&Sent> {
        self.sent.get(at)
    }

    /// Finds a claim by the number that came back, else by the payer's own.
    pub(super) fn find(&self, number: &str, payer_number: &str) -> Option<(usize, MatchedBy)> {
        let number = number.trim();
        if let Some(at) = self.by_number.get(number) {
            return Some((*at, MatchedBy::Number));
        }
        if number.len() >= SURE
            && let Some([at]) = self.by_start.get(&start(number)).map(Vec::as_slice)
        {
            return Some((*at, MatchedBy::NumberStart));
        }
        match self.by_payer.get(payer_number.trim()).map(Vec::as_slice) {
            Some([at]) if !payer_number.trim().is_empty() => Some((*at, MatchedBy::PayerNumber)),
            _ => None,
        }
    }

    /// Claims with this member, charge and day: what a person is offered.
    pub(super) fn alike(&self, member: &str, charge: i64, day: Option<Date>) -> Vec<usize> {
        let fits = |one: &Sent| {
            let of_day =
                day.is_none_or(|day| one.served.is_some_and(|(from, to)| from <= day && day <= to));
            let of_member = member.is_empty() || one.member.eq_ignore_ascii_case(member);
            one.charge == charge.abs() && of_day && of_member
        };
        self.all(fits)
    }

    /// Those that fit.
    pub(super) fn all(&self, fits: impl Fn(&Sent) -> bool) -> Vec<usize> {
        self.sent.iter().enumerate().filter(|(_, one)| fits(one)).map(|(at, _)| at).collect()
    }
}

fn start(number: &str) -> String {
    number.chars().take(SURE).collect()
}
