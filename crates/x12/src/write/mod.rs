//! Writing: segments with their separators, envelopes with their counts, claims (837P), acknowledgments (999).
//!
//! What is written goes into memory; a host puts it where it belongs. Counts, hierarchy numbers, line
//! numbers and trailers are never the caller's to get wrong. A value that holds a separator is refused:
//! [`plain`] makes free text harmless first.

mod acknowledgment;
mod claims;
mod draft;
mod envelope;
mod loops;
mod parties;
mod segment;

pub use acknowledgment::write_acknowledgments;
pub use claims::write_claims;
pub use draft::{
    AdjustmentDraft, Attachment, BillingProvider, ClaimDraft, Coverage, Decision, Dependent, Drug,
    LineDraft, OtherCoverage, Span, Submission, Subscriber,
};
pub use envelope::{GroupHeader, InterchangeHeader, Usage, Writer};
pub use loops::LoopDraft;
pub use parties::{Address, Contact, PartyDraft};
pub use segment::{Field, SegmentDraft, plain};

/// Why something was not written. Names the place, never the value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A value holds a separator or a control character.
    #[error("element {element} of {tag} holds a character that separates elements or segments")]
    Separator {
        /// The segment.
        tag: String,
        /// The element, from 1.
        element: usize,
    },
    /// The segment's identifier is none.
    #[error("a segment's identifier must be two or three capital letters or digits")]
    Tag,
    /// A control number is larger than its element.
    #[error("the control number {0} has more than nine digits")]
    Control(u32),
    /// Something was written outside of the level that must hold it, or a level was closed that is not open.
    #[error("the levels interchange, group and set must be opened and closed in order")]
    Order,
}
