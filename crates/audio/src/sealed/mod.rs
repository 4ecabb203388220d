//! Sealed files: sound that whoever records can lock away and only the vault can open.
//!
//! A file is a header and chunks. The header says what it is of and how the sound is written, and holds
//! the key of the chunks, sealed to the public half of the vault's key pair: the recorder needs nothing
//! else, so a recording goes on while the desk is locked. Each chunk is at most 64 KiB, XChaCha20-Poly1305
//! in the STREAM construction: a nonce of a random part, a counter and a mark of the last chunk, with the
//! header's hash as associated data. A chunk that was changed, moved, taken from another file or left out
//! does not open; a file without its last chunk is not whole, and is never called so.
//!
//! ```text
//! header  "NADISND1" length recording visit begun codec rate channels nonce | public half, key sealed to the vault
//! chunk   length of what follows (u32) | sealed bytes
//! ```
//!
//! Deliberately absent: files. Bytes come out of a [`Sealer`] and go into a [`Reader`]; when they are
//! written and brought to the disk is the store's business.

mod header;
mod keys;
mod read;
mod write;

pub use header::{About, Codec};
pub use keys::{OpeningKey, SealingKey, WRAPPED, WrappedKey};
pub use read::{Found, Reader};
pub use write::Sealer;

use std::io;

/// The most plain bytes of one chunk.
pub const LARGEST_CHUNK: usize = 64 * 1024 - TAG;

/// What sealing adds to a chunk.
const TAG: usize = 16;

/// A sealed file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum SealedError {
    /// It does not begin as a sealed file does.
    #[error("this is not a sealed recording")]
    NotSealed,
    /// The key does not open it: another vault's, or the header was changed.
    #[error("the key does not open this recording")]
    WrongKey,
    /// A piece was asked for that does not open or is not there.
    #[error("this piece of the recording is damaged")]
    Damaged,
    /// The disk does not answer.
    #[error("the recording could not be read")]
    Disk(#[from] io::Error),
}

/// A cipher refused what it was given; no input of ours leads here.
#[derive(Debug, thiserror::Error)]
#[error("a cipher refused what it was given")]
pub struct SealFault;

#[cfg(test)]
mod tests;
