//! Reads the claims of a file block by block.

use super::{
    claim::Claim,
    index::{Index, Span},
    loops::Loop,
    walk::{Walk, Walked},
};
use crate::{
    block::Block,
    error::ReadError,
    limits::Limits,
    reader::{BlockReader, Ending},
    segment::Segment,
};
use std::io::Read;

/// A block, the loops in it, and the claims that end in it.
#[derive(Clone, Default)]
pub struct ClaimBlock {
    pub(crate) block: Block,
    pub(crate) index: Index,
}

impl ClaimBlock {
    /// An empty block, to be filled by a [`ClaimReader`].
    pub fn new() -> Self {
        Self::default()
    }

    /// Its segments.
    pub fn segments(&self) -> &Block {
        &self.block
    }

    /// The segments that no earlier block held: over all blocks, each of the file exactly once.
    pub fn fresh_segments(&self) -> impl DoubleEndedIterator<Item = Segment<'_>> + Clone {
        self.block.fresh_segments()
    }

    /// The claims that end in this block: over all blocks, each of the file exactly once.
    pub fn claims(&self) -> impl ExactSizeIterator<Item = Claim<'_>> + Clone {
        self.index.claims.iter().map(|entry| Claim { block: self, entry })
    }

    /// All its loops in order, replayed ones included.
    pub fn loops(&self) -> impl DoubleEndedIterator<Item = Loop<'_>> + Clone {
        self.index.loops.iter().map(|entry| Loop { block: &self.block, entry })
    }

    pub(crate) fn loops_in(&self, span: Span) -> impl DoubleEndedIterator<Item = Loop<'_>> + Clone {
        let entries = self.index.loops.get(span.range()).unwrap_or_default();
        entries.iter().map(|entry| Loop { block: &self.block, entry })
    }
}

/// Reads blocks of claims from anything that gives bytes.
///
/// A claim that has not ended when a block is full waits, with the loops it stands under, for the next one.
pub struct ClaimReader<R> {
    reader: BlockReader<R>,
    held: Block,
}

impl<R: Read> ClaimReader<R> {
    /// A reader with the usual budgets.
    pub fn new(input: R) -> Self {
        Self::with_limits(input, Limits::default())
    }

    /// A reader with these budgets.
    pub fn with_limits(input: R, limits: Limits) -> Self {
        Self { reader: BlockReader::with_limits(input, limits), held: Block::new() }
    }

    /// Fills the block with the next claims, maybe none; false at the end of the file, when none are left.
    pub fn fill(&mut self, block: &mut ClaimBlock) -> Result<bool, ReadError> {
        let more = self.reader.fill_behind(&mut block.block, &self.held)?;
        let end = self.reader.ending().reached;
        let walked = Walk::over(&mut block.block, &mut block.index, end);
        if let Some(component) = walked.component {
            self.reader.believe(component);
        }
        self.hold(block, &walked)?;
        // The end of the file may finish a claim without bringing a segment.
        Ok(more || !block.index.claims.is_empty())
    }

    /// How the file began and ended.
    pub fn ending(&self) -> Ending {
        self.reader.ending()
    }

    /// How many bytes were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.reader.bytes_read()
    }

    /// Keeps what the next claim stands under, and the claim that is not finished.
    fn hold(&mut self, from: &ClaimBlock, walked: &Walked) -> Result<(), ReadError> {
        self.held.clear();
        let context = &walked.context;
        let [isa, gs, st] = context.envelope.map(|at| at.map(|at| at as usize));
        for at in [isa, gs].into_iter().flatten() {
            self.held.copy(&from.block, at..at + 1);
        }
        if !walked.claims_set {
            // A set without claims may be as long as the file: only its beginning is kept.
            if let Some(at) = st {
                self.held.copy(&from.block, at..at + 1);
            }
            return Ok(());
        }
        let loops = if walked.open { context.loops } else { Span::default() };
        for span in [context.header, context.billing, context.subscriber, context.patient, loops] {
            for entry in from.index.loops.get(span.range()).unwrap_or_default() {
                self.held.copy(&from.block, entry.segments.range());
            }
        }
        let Limits { held, held_segments, .. } = self.reader.limits();
        if self.held.filled > held || self.held.len() > held_segments {
            let segment = from.block.entries.last().map_or(0, |entry| entry.number);
            return Err(ReadError::UnitTooLarge { segment, limit: held, segments: held_segments });
        }
        Ok(())
    }
}
