//! A whole file checked as a stream.

use crate::{check::Checker, hit::Hit, settings::Settings};
use nadi_base::Severity;
use nadi_x12::{
    ReadError,
    professional::{Claim, ClaimBlock, ClaimReader},
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

/// Checks every claim of a file, and gives each to `take` as soon as it is checked.
pub fn check_file(
    input: impl Read,
    settings: &Settings,
    mut take: impl FnMut(Checked<'_>),
) -> Result<Totals, ReadError> {
    let (mut reader, mut block) = (ClaimReader::new(input), ClaimBlock::new());
    let (mut checker, mut hits, mut totals) =
        (Checker::new(settings), Vec::new(), Totals::default());
    while reader.fill(&mut block)? {
        checker.envelope(&block, &mut hits);
        totals.add_around(&hits);
        give(&mut hits, &mut take);
        for claim in block.claims() {
            checker.claim(claim, &mut hits);
            totals.add(&hits);
            take(Checked::Claim(claim, &hits));
            hits.clear();
        }
    }
    checker.finish(reader.ending(), &mut hits);
    totals.add_around(&hits);
    give(&mut hits, &mut take);
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
