//! Messages: the JSON headers of the frames.

use super::frame::{Frame, FrameError, check};
use nadi_base::{Code, Sensitive};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// The version of this protocol; a worker of another version is not used.
pub const PROTOCOL: u32 = 1;

/// What a supervisor sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ToWorker {
    /// Asks for one piece of work.
    Request {
        /// Repeated in every answer.
        id: u64,
        /// What to do, a word of the worker's own.
        verb: String,
        /// With what; the worker decodes it into a type of its own.
        params: Sensitive<Value>,
    },
    /// Asks to stop a piece of work between two of its steps.
    Cancel {
        /// The request to stop.
        id: u64,
    },
}

/// What a worker sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FromWorker {
    /// The first message, sent unasked once the sandbox is closed.
    Hello(Hello),
    /// How far the work is.
    Progress {
        /// The request.
        id: u64,
        /// The stage, one of the words in the worker's specification.
        stage: String,
        /// Units done.
        done: u64,
        /// Units in all, where known.
        total: Option<u64>,
    },
    /// A part of the answer that can be saved now.
    Partial {
        /// The request.
        id: u64,
        /// The part.
        data: Sensitive<Value>,
    },
    /// The answer; nothing follows for this request.
    Result {
        /// The request.
        id: u64,
        /// The answer.
        data: Sensitive<Value>,
    },
    /// The work was not done; nothing follows for this request.
    Error {
        /// The request.
        id: u64,
        /// Why.
        code: Code,
    },
}

/// Who a worker is and what holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// [`PROTOCOL`] of the worker.
    pub protocol: u32,
    /// The worker's name, without `nadi-`.
    pub name: String,
    /// What its sandbox could close on this machine.
    pub sandbox: SandboxReport,
}

/// Which walls of the sandbox stand; kernels differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SandboxReport {
    /// Address space, processor time, open files, file size and core dumps are limited.
    pub rlimits: bool,
    /// Files are closed by landlock of this version.
    pub landlock: Option<u32>,
    /// System calls are limited to a list.
    pub seccomp: bool,
}

/// A part of an answer, or the whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// The JSON half.
    pub data: Sensitive<Value>,
    /// The binary half, empty where there is none.
    pub body: Sensitive<Vec<u8>>,
}

impl Reply {
    /// An answer without a body.
    pub fn new(data: Value) -> Self {
        Self { data: data.into(), body: Sensitive::default() }
    }

    /// The same answer with a body.
    #[must_use]
    pub fn carrying(mut self, body: Vec<u8>) -> Self {
        self.body = body.into();
        self
    }

    /// The JSON half as a type of the caller's.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, FrameError> {
        T::deserialize(self.data.expose()).map_err(|_| FrameError::NotAMessage)
    }
}

/// Makes a frame of a message.
pub fn encode(message: &impl Serialize, body: Vec<u8>) -> Result<Frame, FrameError> {
    let header = serde_json::to_vec(message).map_err(|_| FrameError::NotAMessage)?;
    check(header.len(), body.len())?;
    Ok(Frame { header, body })
}

/// Reads the message of a frame.
pub fn decode<T: DeserializeOwned>(frame: &Frame) -> Result<T, FrameError> {
    serde_json::from_slice(&frame.header).map_err(|_| FrameError::NotAMessage)
}
