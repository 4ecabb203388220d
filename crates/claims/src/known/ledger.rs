//! A history that lies in memory: for tests, and for checking a file against another.

use super::history::{Earlier, History, Person, Service};
use nadi_base::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A person with what was billed.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Account {
    /// Members' numbers, one for each payer.
    pub members: Vec<String>,
    /// Last name.
    pub last: String,
    /// First name.
    pub first: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// What was billed.
    pub services: Vec<Service>,
}

/// A file or batch that was before: whose, its number, when.
type Before = (String, String, Date);

/// The history.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ledger {
    /// Files taken in: sender, control number, day.
    pub interchanges: Vec<Before>,
    /// Batches sent: submitter, reference, day.
    pub batches: Vec<Before>,
    /// Claims.
    pub claims: Vec<Earlier>,
    /// People.
    pub accounts: Vec<Account>,
}

impl Account {
    fn is(&self, of: &Person<'_>) -> bool {
        let member = |number: &String| number.as_bytes() == of.member;
        let named = self.last.as_bytes() == of.last && self.first.as_bytes() == of.first;
        (!of.member.is_empty() && self.members.iter().any(member))
            || (named && !of.last.is_empty() && of.born.is_some() && self.born == of.born)
    }
}

fn found(before: &[Before], whose: &[u8], number: &[u8]) -> Option<Date> {
    let same = |(who, what, _): &&Before| who.as_bytes() == whose && what.as_bytes() == number;
    before.iter().find(same).map(|(_, _, day)| *day)
}

impl History for Ledger {
    fn interchange(&self, sender: &[u8], control: &[u8]) -> Option<Date> {
        found(&self.interchanges, sender, control)
    }

    fn batch(&self, submitter: &[u8], reference: &[u8]) -> Option<Date> {
        found(&self.batches, submitter, reference)
    }

    fn claim(&self, number: &[u8]) -> Option<Earlier> {
        self.claims.iter().find(|claim| claim.number.as_bytes() == number).cloned()
    }

    fn by_payer_number(&self, number: &[u8]) -> Option<Earlier> {
        self.claims.iter().find(|claim| claim.payer_number.as_bytes() == number).cloned()
    }

    fn services(&self, of: &Person<'_>) -> Cow<'_, [Service]> {
        let account = self.accounts.iter().find(|account| account.is(of));
        Cow::Borrowed(account.map_or(&[], |account| &account.services))
    }
}
