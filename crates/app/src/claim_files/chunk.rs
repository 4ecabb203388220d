//! Claims that are saved together, and what was counted over them.

use super::kept::{Kept, own};
use nadi_base::Severity;
use nadi_claims::{Hit, Totals};
use nadi_store::table::{ClaimBlock, ClaimFinding, ClaimStatus, FindingSeverity, PackedClaims};
use nadi_x12::{
    Segment,
    professional::{Claim, Loop},
};

/// Claims in one transaction. Large enough that its row of the trail and its commit weigh nothing, small
/// enough that a stop loses little and that few of them fill no memory.
const CHUNK: u64 = 10_000;
/// Claims in the first: whoever saves need not wait for long.
const FIRST: u64 = 1_000;

/// What claims stand under: from ISA to the billing provider.
pub(super) struct Head {
    pub(super) segments: u32,
    pub(super) raw: Vec<u8>,
}

/// Something to be saved, in the order of the file.
pub(super) enum Item {
    /// What the claims after it stand under.
    Head(Head),
    /// A claim.
    Claim(Kept, ClaimStatus, Vec<ClaimFinding>),
    /// The claims before it, from the last block on, as they stand in the file.
    Block(PackedClaims),
    /// Something found around claims.
    Around(ClaimFinding),
}

/// Claims that are saved together.
#[derive(Default)]
pub(super) struct Chunk {
    pub(super) items: Vec<Item>,
    pub(super) totals: Totals,
    pub(super) lines: u64,
    /// Claims that stand in no block yet.
    block: ClaimBlock,
    /// Whether the file ends with it.
    pub(super) last: bool,
}

impl Chunk {
    /// Puts a claim in, below `head` where that is not the one of the claim before.
    pub(super) fn claim(&mut self, kept: Kept, head: Option<Head>, claim: Claim<'_>, hits: &[Hit]) {
        if let Some(head) = head {
            self.close_block();
            self.items.push(Item::Head(head));
        }
        let failed = hits.iter().any(|hit| hit.severity == Severity::Error);
        let status = if failed { ClaimStatus::Failed } else { ClaimStatus::Passed };
        let findings = hits.iter().map(|hit| finding(hit, Some(claim))).collect();
        self.totals.add(hits);
        self.lines += kept.lines().len() as u64;
        self.block.push(own(claim).map(Segment::terminated), kept.lines());
        self.items.push(Item::Claim(kept, status, findings));
        if self.block.is_full() {
            self.close_block();
        }
    }

    /// Packs the claims that stand in no block yet. A chunk that is handed over has none.
    pub(super) fn close_block(&mut self) {
        self.items.extend(self.block.pack().map(Item::Block));
    }

    /// Puts findings around claims in.
    pub(super) fn around(&mut self, hits: &[Hit]) {
        self.totals.add_around(hits);
        self.items.extend(hits.iter().map(|hit| Item::Around(finding(hit, None))));
    }

    /// Whether it holds as many claims as are saved together, where so many came before it.
    pub(super) fn is_full(&self, before: u64) -> bool {
        self.totals.claims >= before.clamp(FIRST, CHUNK)
    }
}

/// What a claim stands under, each segment with its terminator.
pub(super) fn head(claim: Claim<'_>) -> Head {
    let mut head = Head { segments: 0, raw: Vec::with_capacity(1024) };
    for segment in above(claim) {
        head.segments += 1;
        head.raw.extend_from_slice(segment.terminated());
    }
    head
}

fn above(claim: Claim<'_>) -> impl Iterator<Item = Segment<'_>> {
    let envelope = [claim.interchange(), claim.group(), claim.set()].into_iter().flatten();
    let header = claim.header_loops().flat_map(Loop::segments);
    let billing = claim.billing_loops().flat_map(Loop::segments);
    let set = claim.set().map_or(0, |found| found.position().segment);
    envelope.chain(header.filter(move |segment| segment.position().segment > set)).chain(billing)
}

fn finding(hit: &Hit, claim: Option<Claim<'_>>) -> ClaimFinding {
    let said = hit.said.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into()));
    let said: serde_json::Map<String, serde_json::Value> = said.collect();
    ClaimFinding {
        rule: hit.rule.to_string(),
        severity: match hit.severity {
            Severity::Info => FindingSeverity::Info,
            Severity::Warning => FindingSeverity::Warning,
            Severity::Error => FindingSeverity::Error,
        },
        category: hit.category().as_str().to_owned(),
        in_loop: hit.in_loop.name().to_owned(),
        segment: hit.tag.to_string(),
        element: u32::from(hit.position.element),
        position: hit.position.segment,
        raw_at: claim.and_then(|claim| place(claim, hit.position.segment)),
        said: (!said.is_empty()).then(|| serde_json::Value::Object(said).into()),
    }
}

/// The number, from 1, that a segment of the file has in the head of a claim followed by its own.
fn place(claim: Claim<'_>, position: u32) -> Option<u32> {
    let mut all = above(claim).chain(own(claim));
    let at = all.position(|segment| segment.position().segment == position)?;
    u32::try_from(at + 1).ok()
}
