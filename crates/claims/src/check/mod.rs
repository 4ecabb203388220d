//! The checks behind the catalogue: one module for each family of rules.
//!
//! Each check looks at one claim and tells everything that it finds, not the first thing. Checks never
//! change a claim, and know nothing but the claim and the [`Settings`].

mod above;
mod billing;
mod claim;
mod codes;
mod coordination;
mod dates;
mod diagnoses;
mod doubles;
mod edits;
mod envelope;
mod forms;
mod levels;
mod lines;
mod modifiers;
mod past;
mod payer;
mod practice;
mod providers;
mod segments;
mod services;
mod special;
mod structure;
mod subscriber;
mod visit;

use crate::{facts::Facts, hit::Hit, out::Out, rule::RuleId, settings::Settings};
pub(crate) use above::Above;
use nadi_x12::{
    Ending, Segment,
    professional::{Claim, ClaimBlock, LoopId, Party},
};
use std::{
    collections::HashSet,
    hash::{BuildHasher, BuildHasherDefault, Hash, Hasher, RandomState},
};

/// A rule's name, packed.
const fn id(name: &str) -> RuleId {
    RuleId::new(name)
}

/// How many earlier lines, codes or coverages one is compared with. A claim that has more breaks other rules,
/// and a claim made to be long must not take hours.
pub(crate) const COMPARED: usize = 64;

/// Most claim numbers that are remembered to find doubles.
const REMEMBERED: usize = 4_000_000;

/// Checks the claims of one file.
pub struct Checker<'s> {
    settings: &'s Settings,
    envelope: envelope::Watch,
    doubles: Doubles,
    above: Above,
}

/// What of a claim shows whether it was there before: hashes, since a file may hold millions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Print {
    number: u64,
    /// What is billed, for claims that are new.
    billed: Option<u64>,
}

/// The claims of a file that were seen.
#[derive(Default)]
pub(crate) struct Doubles {
    hasher: RandomState,
    numbers: Seen,
    billed: Seen,
}

/// Hashes that were seen. They are hashes already, so they are not hashed again.
type Seen = HashSet<u64, BuildHasherDefault<Already>>;

/// Takes a number for its own hash.
#[derive(Default)]
struct Already(u64);

impl Hasher for Already {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |all, byte| all << 8 | u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl<'s> Checker<'s> {
    /// A checker that has seen nothing yet.
    pub fn new(settings: &'s Settings) -> Self {
        Self {
            settings,
            envelope: envelope::Watch::default(),
            doubles: Doubles::default(),
            above: Above::default(),
        }
    }

    /// Looks at the envelope around the claims: every fresh segment of a block.
    pub fn envelope(&mut self, block: &ClaimBlock, hits: &mut Vec<Hit>) {
        let mut out = Out::new(self.settings, hits);
        block
            .fresh_segments()
            .for_each(|segment: Segment<'_>| self.envelope.see(segment, &mut out));
    }

    /// Says that the file has ended.
    pub fn finish(&mut self, ending: Ending, hits: &mut Vec<Hit>) {
        self.envelope.finish(ending, &mut Out::new(self.settings, hits));
    }

    /// Looks at one claim.
    pub fn claim(&mut self, claim: Claim<'_>, hits: &mut Vec<Hit>) {
        let hasher = self.doubles.hasher();
        if let Some(print) = look(claim, self.settings, hasher, &mut self.above, hits) {
            self.doubled(claim, print, hits);
        }
    }

    /// Tells whether a claim that was looked at was there before.
    pub(crate) fn doubled(&mut self, claim: Claim<'_>, print: Print, hits: &mut Vec<Hit>) {
        self.doubles.see(claim, print, &mut Out::new(self.settings, hits));
    }

    /// What hashes of this file are made with.
    pub(crate) fn hasher(&self) -> &RandomState {
        self.doubles.hasher()
    }
}

/// Looks at one claim by itself; knows nothing of other claims but what stands above them, so that it can run beside
/// others.
pub(crate) fn look(
    claim: Claim<'_>,
    settings: &Settings,
    hasher: &RandomState,
    above: &mut Above,
    hits: &mut Vec<Hit>,
) -> Option<Print> {
    let facts = Facts { above_clean: above.is_clean(claim), ..Facts::of(claim, settings)? };
    let payer = facts.payer.map_or(&[][..], |payer| payer.number().bytes());
    let mut out = Out { payer: settings.book.payers.get(payer), ..Out::new(settings, hits) };
    let before = out.hits.len();
    for check in ALL {
        check(&facts, &mut out);
    }
    if out.hits.len() > before {
        finish(&facts, hits, before);
    } else if !facts.above_clean {
        above.learn(&facts, &out);
    }
    Some(Print::of(&facts, hasher))
}

/// What can be said only when all findings of a claim are there: the number of the line that words name, and
/// that an element which a rule of its own tells of is not told of again as missing, needless or
/// no code.
fn finish(facts: &Facts<'_>, hits: &mut Vec<Hit>, before: usize) {
    const GENERAL: [RuleId; 3] = [id("ELM-008"), id("ELM-009"), id("ELM-010")];
    let found = &hits[before..];
    let general = |hit: &Hit| GENERAL.contains(&hit.rule);
    // Most claims with findings have none of these three, and need no list.
    let some = found.iter().any(general);
    let told = found.iter().filter(|hit| some && !general(hit));
    let told: HashSet<_> = told.map(|hit| hit.position).collect();
    let doubled: Vec<bool> =
        found.iter().map(|hit| general(hit) && told.contains(&hit.position)).collect();
    let mut doubled = doubled.into_iter();
    let mut at = 0;
    hits.retain(|_| {
        at += 1;
        at <= before || !doubled.next().unwrap_or(false)
    });
    let starts = facts.lines.iter().filter_map(|line| line.line.segments().next());
    let starts: Vec<u32> = starts.map(|segment| segment.position().segment).collect();
    for hit in hits.iter_mut().skip(before).filter(|hit| hit.in_loop.is_of_line()) {
        let number = starts.partition_point(|start| *start <= hit.position.segment);
        if hit.said.iter().all(|(name, _)| *name != "n") {
            hit.said.push(("n", number.to_string()));
        }
    }
}

/// A family of rules.
type Check = fn(&Facts<'_>, &mut Out<'_>);

/// Every family.
const ALL: [Check; 21] = [
    structure::check,
    forms::check,
    billing::check,
    subscriber::check,
    claim::check,
    dates::check,
    diagnoses::check,
    providers::check,
    coordination::check,
    lines::check,
    modifiers::check,
    special::check,
    services::check,
    levels::check,
    edits::check,
    codes::check,
    practice::check,
    payer::check,
    visit::check,
    past::check,
    crate::own::check,
];

impl Print {
    fn of(facts: &Facts<'_>, hasher: &RandomState) -> Self {
        let number = hasher.hash_one(facts.claim.number());
        let new = facts.claim.frequency() == b"1" && !facts.lines.is_empty();
        let who = [facts.billing, facts.subscriber, facts.dependent, facts.payer].map(named);
        let billed = || {
            let mut billed = hasher.build_hasher();
            who.hash(&mut billed);
            for line in &facts.lines {
                (line.service.map(Segment::raw), line.when.map(Segment::raw)).hash(&mut billed);
            }
            billed.finish()
        };
        Self { number, billed: new.then(billed) }
    }
}

/// The name of a party, as written.
fn named(party: Option<Party<'_>>) -> Option<&[u8]> {
    party.map(|party| party.name().raw())
}

impl Doubles {
    fn hasher(&self) -> &RandomState {
        &self.hasher
    }

    /// CLM-003: the number of a claim is used once. DUP-002: nothing is billed twice.
    fn see(&mut self, claim: Claim<'_>, print: Print, out: &mut Out<'_>) {
        let Some(header) = claim.header() else { return };
        let fresh = remember(&mut self.numbers, print.number);
        if !fresh {
            out.element(id("CLM-003"), LoopId::L2300, header.element(1));
        }
        let again = print.billed.is_some_and(|billed| !remember(&mut self.billed, billed));
        if again && fresh {
            out.segment(id("DUP-002"), LoopId::L2300, header);
        }
    }
}

/// Whether a hash is new. A full memory finds everything new.
fn remember(seen: &mut Seen, hash: u64) -> bool {
    seen.len() >= REMEMBERED || seen.insert(hash)
}
