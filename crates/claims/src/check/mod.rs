//! The checks behind the catalogue: one module for each family of rules.
//!
//! Each check looks at one claim and tells everything that it finds, not the first thing. Checks never
//! change a claim, and know nothing but the claim and the [`Settings`].

mod billing;
mod claim;
mod coordination;
mod dates;
mod diagnoses;
mod envelope;
mod forms;
mod lines;
mod modifiers;
mod providers;
mod segments;
mod special;
mod structure;
mod subscriber;

use crate::{
    facts::Facts,
    hit::{Hit, Out},
    rule::RuleId,
    settings::Settings,
};
use nadi_x12::{
    Ending, Segment,
    professional::{Claim, ClaimBlock, LoopId, Party},
};
use std::{collections::HashSet, hash::BuildHasher};

/// A rule's name, packed.
const fn id(name: &str) -> RuleId {
    RuleId::new(name)
}

/// Most claim numbers that are remembered to find doubles.
const REMEMBERED: usize = 4_000_000;

/// Checks the claims of one file.
pub struct Checker<'s> {
    settings: &'s Settings,
    envelope: envelope::Watch,
    /// Numbers of the claims seen, as hashes: the file may hold millions.
    seen: HashSet<u64>,
    /// What the claims seen bill, as hashes.
    billed: HashSet<u64>,
    hasher: std::hash::RandomState,
}

impl<'s> Checker<'s> {
    /// A checker that has seen nothing yet.
    pub fn new(settings: &'s Settings) -> Self {
        let hasher = std::hash::RandomState::new();
        Self {
            settings,
            envelope: envelope::Watch::default(),
            seen: HashSet::new(),
            billed: HashSet::new(),
            hasher,
        }
    }

    /// Looks at the envelope around the claims: every fresh segment of a block.
    pub fn envelope(&mut self, block: &ClaimBlock, hits: &mut Vec<Hit>) {
        let mut out = Out { settings: self.settings, hits };
        block
            .fresh_segments()
            .for_each(|segment: Segment<'_>| self.envelope.see(segment, &mut out));
    }

    /// Says that the file has ended.
    pub fn finish(&mut self, ending: Ending, hits: &mut Vec<Hit>) {
        self.envelope.finish(ending, &mut Out { settings: self.settings, hits });
    }

    /// Looks at one claim.
    pub fn claim(&mut self, claim: Claim<'_>, hits: &mut Vec<Hit>) {
        let mut out = Out { settings: self.settings, hits };
        let Some(facts) = Facts::of(claim) else { return };
        self.doubled(&facts, &mut out);
        structure::check(&facts, &mut out);
        forms::check(&facts, &mut out);
        segments::check(&facts, &mut out);
        billing::check(&facts, &mut out);
        subscriber::check(&facts, &mut out);
        claim::check(&facts, &mut out);
        dates::check(&facts, &mut out);
        diagnoses::check(&facts, &mut out);
        providers::check(&facts, &mut out);
        coordination::check(&facts, &mut out);
        lines::check(&facts, &mut out);
        modifiers::check(&facts, &mut out);
        special::check(&facts, &mut out);
    }

    /// CLM-003: the number of a claim is used once. DUP-002: nothing is billed twice.
    fn doubled(&mut self, facts: &Facts<'_>, out: &mut Out<'_>) {
        let header = facts.header;
        let number = self.hasher.hash_one(facts.claim.number());
        let fresh = remember(&mut self.seen, number);
        if !fresh {
            out.element(id("CLM-003"), LoopId::L2300, header.element(1));
        }
        let party =
            |party: Option<Party<'_>>| party.map(|party| self.hasher.hash_one(party.name().raw()));
        let lines = facts.lines.iter().map(|line| {
            let bytes = |segment: Option<Segment<'_>>| {
                segment.map(|segment| self.hasher.hash_one(segment.raw()))
            };
            (bytes(line.service), bytes(line.when))
        });
        let lines = lines.fold(0u64, |all, line| self.hasher.hash_one((all, line)));
        let who = (
            party(facts.billing),
            party(facts.subscriber),
            party(facts.dependent),
            party(facts.payer),
        );
        let billed = self.hasher.hash_one((who, lines));
        let first = facts.claim.frequency() == b"1" && !facts.lines.is_empty();
        if first && !remember(&mut self.billed, billed) && fresh {
            out.segment(id("DUP-002"), LoopId::L2300, header);
        }
    }
}

/// Whether a hash is new. A full memory finds everything new.
fn remember(seen: &mut HashSet<u64>, hash: u64) -> bool {
    seen.len() >= REMEMBERED || seen.insert(hash)
}
