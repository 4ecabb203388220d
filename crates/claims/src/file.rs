//! A whole file checked as a stream.

use crate::{check::Checker, hit::Hit, out::Out, rule::RuleId, settings::Settings};
use nadi_base::Severity;
use nadi_x12::{
    Position, ReadError, Tag,
    professional::{Claim, ClaimBlock, ClaimReader, LoopId},
};
use std::io::Read;

/// What was counted over a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Claims read.
    pub claims: u64,
    /// Claims without an error.
    pub passed: u64,
    /// Claims with at least one error.
    pub failed: u64,
    /// Findings of severity warning, envelope included.
    pub warnings: u64,
    /// Findings of any severity, envelope included.
    pub findings: u64,
}

/// What a check gives: a claim with what was found in it, or what was found around claims.
pub enum Checked<'a> {
    /// A claim; its findings may be none.
    Claim(Claim<'a>, &'a [Hit]),
    /// Findings about envelope and levels.
    Envelope(&'a [Hit]),
}

/// Checks every claim of a file, and gives each to `take` as soon as it is checked. A file that cannot be read
/// gives an error; where a rule speaks of what is wrong, the finding is given first.
pub fn check_file(
    input: impl Read,
    settings: &Settings,
    mut take: impl FnMut(Checked<'_>),
) -> Result<Totals, ReadError> {
    let mut reader = ClaimReader::new(input);
    let outcome = read(&mut reader, settings, &mut take);
    outcome.inspect_err(|error| refused(error, settings, &mut take))
}

/// Tells of a file that cannot be read, where a rule of the catalogue speaks of that.
pub(crate) fn refused(error: &ReadError, settings: &Settings, take: &mut impl FnMut(Checked<'_>)) {
    let (rule, offset) = match error {
        ReadError::NotX12 => ("ENV-001", 0),
        ReadError::HeaderCut { offset } => ("ENV-002", *offset),
        ReadError::Separators { offset } => ("ENV-003", *offset),
        _ => return,
    };
    let mut hits = Vec::new();
    let position = Position { segment: 1, in_set: 0, element: 0, offset };
    let rule = RuleId::new(rule);
    Out::new(settings, &mut hits).put(rule, LoopId::Envelope, Tag::ISA, position, Vec::new());
    give(&mut hits, take);
}

fn read(
    reader: &mut ClaimReader<impl Read>,
    settings: &Settings,
    take: &mut impl FnMut(Checked<'_>),
) -> Result<Totals, ReadError> {
    let mut block = ClaimBlock::new();
    let (mut checker, mut hits, mut totals) =
        (Checker::new(settings), Vec::new(), Totals::default());
    while reader.fill(&mut block)? {
        checker.envelope(&block, &mut hits);
        totals.add_around(&hits);
        give(&mut hits, take);
        for claim in block.claims() {
            checker.claim(claim, &mut hits);
            totals.add(&hits);
            take(Checked::Claim(claim, &hits));
            hits.clear();
        }
    }
    checker.finish(reader.ending(), &mut hits);
    totals.add_around(&hits);
    give(&mut hits, take);
    Ok(totals)
}

/// Gives findings about the envelope, if there are any.
pub(crate) fn give(hits: &mut Vec<Hit>, take: &mut impl FnMut(Checked<'_>)) {
    if !hits.is_empty() {
        take(Checked::Envelope(hits));
        hits.clear();
    }
}

impl Totals {
    /// Nothing counted yet.
    pub(crate) const fn new() -> Self {
        Self { claims: 0, passed: 0, failed: 0, warnings: 0, findings: 0 }
    }

    /// Counts a claim with what was found in it.
    pub fn add(&mut self, hits: &[Hit]) {
        let failed = hits.iter().any(|hit| hit.severity == Severity::Error);
        self.claims += 1;
        self.failed += u64::from(failed);
        self.passed += u64::from(!failed);
        self.add_around(hits);
    }

    /// Counts findings around claims.
    pub fn add_around(&mut self, hits: &[Hit]) {
        self.findings += hits.len() as u64;
        self.warnings += hits.iter().filter(|hit| hit.severity == Severity::Warning).count() as u64;
    }
}
