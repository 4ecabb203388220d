//! What a job says before its answer.

use super::{Reply, wire::Wire};
use crate::protocol::{FrameError, FromWorker};
use nadi_base::Code;

/// Where a job reports how far it is and what it has so far.
pub struct Replies {
    id: u64,
    wire: Wire,
}

impl Replies {
    pub(super) fn new(id: u64, wire: &Wire) -> Self {
        Self { id, wire: wire.clone() }
    }

    /// Reports a step; `stage` is one of the words in the worker's specification.
    pub fn progress(&self, stage: &str, done: u64, total: Option<u64>) -> Result<(), Code> {
        let stage = stage.to_owned();
        self.send(&FromWorker::Progress { id: self.id, stage, done, total }, Vec::new())
    }

    /// Hands over a part of the answer that can be saved now.
    pub fn partial(&self, part: Reply) -> Result<(), Code> {
        let Reply { data, body } = part;
        self.send(&FromWorker::Partial { id: self.id, data }, body.into_inner())
    }

    /// A part that is too long is the job's fault; a pipe that is gone ends the work like a cancel.
    fn send(&self, message: &FromWorker, body: Vec<u8>) -> Result<(), Code> {
        self.wire.send(message, body).map_err(|error| match error {
            FrameError::Pipe(_) => Code::Cancelled,
            _ => Code::Internal,
        })
    }
}
