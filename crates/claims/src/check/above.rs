//! What stands above a claim is looked at once: a billing provider is followed by many claims.

use crate::{facts::Facts, out::Out};
use nadi_x12::{
    Segment,
    professional::{Claim, Party},
};

/// The billing loops in one file of which the rules found nothing wrong, last.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Above {
    clean: Option<u64>,
}

impl Above {
    /// Whether the loops of a claim's billing provider are known to have nothing wrong.
    pub(crate) fn is_clean(self, claim: Claim<'_>) -> bool {
        self.clean.is_some() && self.clean == place(claim)
    }

    /// Remembers a claim's billing loops when all rules looked and found nothing. A payer may have
    /// switched rules off, and a provider without number may have one with the payer: then other claims below
    /// the same loops have to look for themselves.
    pub(crate) fn learn(&mut self, facts: &Facts<'_>, out: &Out<'_>) {
        let numbered = facts.billing.and_then(Party::npi);
        if out.payer.is_none() && numbered.is_some_and(|npi| !npi.is_empty()) {
            self.clean = place(facts.claim);
        }
    }
}

/// Where the billing provider begins in the file.
fn place(claim: Claim<'_>) -> Option<u64> {
    let first: Segment<'_> = claim.billing_level()?.segments().next()?;
    Some(first.position().offset)
}
