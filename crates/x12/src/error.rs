//! What can stop a file from being read. Everything else that is wrong with a file is for rules to say.

/// Why reading stopped. Holds places and limits, never what the file says.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no interchange header.
    #[error("this is not an X12 file: it does not begin with an interchange header (ISA)")]
    NotX12,
    /// The file ends inside its header.
    #[error("the file ends inside the interchange header that begins at byte {offset}")]
    HeaderCut {
        /// Byte of the file at which the header begins.
        offset: u64,
    },
    /// The header's separators clash, or are letters, digits or spaces.
    #[error("the separators in the interchange header at byte {offset} cannot be used")]
    Separators {
        /// Byte of the file at which the header begins.
        offset: u64,
    },
    /// A segment is too long, or its terminator is missing.
    #[error(
        "segment {segment}, at byte {offset}, is longer than {limit} bytes: \
         its terminator may be missing"
    )]
    SegmentTooLong {
        /// Number of the segment in the file, from 1.
        segment: u32,
        /// Byte of the file at which the segment begins.
        offset: u64,
        /// The budget.
        limit: usize,
    },
    /// The file is too large.
    #[error("this file is larger than {limit} bytes")]
    FileTooLarge {
        /// The budget.
        limit: u64,
    },
    /// One claim with the loops above it, or one report, is too large to be held.
    #[error(
        "the claim or report with segment {segment} is over {limit} bytes or {segments} segments"
    )]
    UnitTooLarge {
        /// Number of the last segment read, from 1.
        segment: u32,
        /// The budget in bytes.
        limit: usize,
        /// The budget in segments.
        segments: usize,
    },
    /// The file could not be read from where it lies.
    #[error("the file could not be read")]
    Source(#[from] std::io::Error),
}
