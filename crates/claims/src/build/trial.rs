//! One claim written on trial and checked with all rules, as it would be sent.

use super::{
    draft,
    field::{self, Spot},
    form::ClaimForm,
};
use crate::{
    batch::{self, Controls, Moment, Sender},
    check::Checker,
    hit::Hit,
    settings::Settings,
};
use nadi_base::{Finding, Severity};
use nadi_x12::{
    Segment, Tag,
    professional::{Claim, ClaimBlock, ClaimReader, LoopId},
};

/// What a claim would look like, and what is wrong with it.
#[derive(Default)]
pub struct Trial {
    /// Its segments from `ST` to `SE`; none where something is missing.
    pub segments: Vec<TrialSegment>,
    /// What was found, each with its field; what is missing, where it cannot be written.
    pub findings: Vec<Finding>,
}

/// A segment as it would be written.
pub struct TrialSegment {
    /// Its number in the file, from 1.
    pub number: u32,
    /// Its text, without the terminator.
    pub text: String,
}

impl Trial {
    /// Whether nothing stands in the way of sending it.
    pub fn passes(&self) -> bool {
        !self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Writes and checks a claim.
pub fn trial(form: &ClaimForm, sender: &Sender, settings: &Settings) -> Trial {
    let provider = match draft(form) {
        Ok(provider) => provider,
        Err(findings) => return Trial { segments: Vec::new(), findings },
    };
    // Numbers of the envelope are given when the file is written; a trial is not sent.
    let moment = Moment { date: settings.today, time: "0000".to_owned() };
    let controls = Controls { interchange: 1, group: 1 };
    let sender = Sender { test: false, ..filled(sender) };
    match batch::write(&sender, &moment, controls, std::slice::from_ref(&provider), 1) {
        Ok(written) => read(&written.bytes, form, settings),
        Err(_) => Trial { segments: Vec::new(), findings: vec![unwritable()] },
    }
}

/// A sender with something in each field, so that a claim can be tried before the sender is set up.
fn filled(of: &Sender) -> Sender {
    let or = |text: &str, other: &str| if text.is_empty() { other } else { text }.to_owned();
    Sender {
        name: or(&of.name, "PRACTICE"),
        number: or(&of.number, "SENDER"),
        contact: or(&of.contact, "PRACTICE"),
        phone: or(&of.phone, "5555555555"),
        receiver_name: or(&of.receiver_name, "RECEIVER"),
        receiver: or(&of.receiver, "RECEIVER"),
        test: of.test,
    }
}

fn unwritable() -> Finding {
    Finding {
        rule: "BLD-007".to_owned(),
        severity: Severity::Error,
        place: nadi_base::Place::default(),
        words: "A value holds a character that cannot be sent.".to_owned(),
        fix: None,
    }
}

fn read(bytes: &[u8], form: &ClaimForm, settings: &Settings) -> Trial {
    let (mut reader, mut block) = (ClaimReader::new(bytes), ClaimBlock::new());
    let (mut checker, mut trial) = (Checker::new(settings), Trial::default());
    let mut in_set = false;
    while reader.fill(&mut block).unwrap_or(false) {
        for segment in block.fresh_segments() {
            in_set |= segment.tag() == Tag::ST;
            if in_set {
                trial.segments.push(shown(segment));
            }
            in_set &= segment.tag() != Tag::SE;
        }
        for claim in block.claims() {
            let mut hits = Vec::new();
            checker.claim(claim, &mut hits);
            trial.findings.extend(hits.iter().map(|hit| located(hit, claim, form)));
        }
    }
    trial
}

fn shown(segment: Segment<'_>) -> TrialSegment {
    let text = nadi_x12::value::text(segment.raw()).into_owned();
    TrialSegment { number: segment.position().segment, text }
}

/// The finding with its field: lines, other coverages and codes are counted up to where it stands.
fn located(hit: &Hit, claim: Claim<'_>, form: &ClaimForm) -> Finding {
    let at = hit.position.segment;
    let before = |tag: Tag, of: LoopId| {
        let loops = claim.loops().filter(move |found| found.id() == of);
        let begun = loops.flat_map(nadi_x12::professional::Loop::segments);
        begun
            .filter(move |segment| segment.tag() == tag && segment.position().segment <= at)
            .count()
            .saturating_sub(1)
    };
    let spot = Spot {
        line: before(Tag::LX, LoopId::L2400),
        other: before(Tag::SBR, LoopId::L2320),
        codes: before(Tag::HI, LoopId::L2300),
        own: form.coverage.is_own(),
    };
    let above = claim.billing_loops().chain(claim.subscriber_loops()).chain(claim.patient_loops());
    let segment = above
        .flat_map(nadi_x12::professional::Loop::segments)
        .chain(claim.segments())
        .find(|segment| segment.position().segment == at);
    field::finding(hit, segment, spot)
}
