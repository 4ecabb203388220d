//! What is asked of a server, and what it answers.

use super::Address;
use nadi_base::Cancel;
use std::{io, io::Read, time::Duration};

/// A question for a file, or for its end.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// Where it lies.
    pub address: &'a Address,
    /// The first byte that is wanted.
    pub from: u64,
    /// The version that the bytes before were of: if the server has another now, the whole of it is wanted.
    pub version: Option<&'a str>,
    /// Without a byte for so long, the connection is given up.
    pub stall: Duration,
}

/// What a server answered, before the first byte of the file.
pub struct Answer {
    /// The number that says how it went.
    pub status: u16,
    /// Bytes that follow, where the server says so.
    pub length: Option<u64>,
    /// The first byte that follows and the length of the whole, where a part was asked for.
    pub part: Option<(u64, Option<u64>)>,
    /// The server's word for this version, where it can be trusted to change with every change.
    pub version: Option<String>,
    /// Where to ask instead.
    pub location: Option<String>,
    /// Whether it is a page for people.
    pub page: bool,
    /// The bytes. Where nothing comes for too long, reading ends with [`io::ErrorKind::TimedOut`].
    pub body: Box<dyn Read>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum WebError {
    /// Nobody could be reached.
    #[error("nobody could be reached")]
    Unreachable,
    /// Nothing came for too long.
    #[error("nothing came for too long")]
    Stalled,
    /// The connection broke, or spoke no HTTP.
    #[error("the connection broke: {0}")]
    Broken(#[source] io::Error),
    /// Stopped as asked.
    #[error("stopped as asked")]
    Cancelled,
}

/// Asks servers for files. It follows no redirect by itself.
pub trait Web: Send + Sync {
    /// The answer to a question.
    fn get(&self, ask: &Ask<'_>, cancel: &Cancel) -> Result<Answer, WebError>;
}
