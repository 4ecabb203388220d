//! What can go wrong with a worker, and which code a person sees.

use crate::{Ending, protocol::FrameError};
use nadi_base::Code;
use std::{io, time::Duration};

/// Why a call to a worker has no answer. Holds names, numbers and endings, never content.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The program is not there or cannot be started.
    #[error("the program of {name} cannot be started")]
    Missing {
        /// The worker.
        name: &'static str,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The program started but did not introduce itself as this worker of this version.
    #[error("{name} started but did not introduce itself")]
    NotStarted {
        /// The worker.
        name: &'static str,
        /// How it ended.
        ending: Ending,
    },
    /// The worker failed too often and is left alone for a while; use the rule-based kind.
    #[error("{name} failed too often and rests for {} s", wait.as_secs())]
    Resting {
        /// The worker.
        name: &'static str,
        /// How long.
        wait: Duration,
    },
    /// The worker ended in the middle.
    #[error("{name} ended in the middle: {ending}")]
    Crashed {
        /// The worker.
        name: &'static str,
        /// How it ended.
        ending: Ending,
    },
    /// The worker said something that is no answer, and was killed for it.
    #[error("{name} did not keep to the protocol: {source}")]
    Garbled {
        /// The worker.
        name: &'static str,
        /// What was wrong.
        #[source]
        source: FrameError,
    },
    /// The deadline passed and the worker was killed.
    #[error("{name} did not finish in time")]
    TimedOut {
        /// The worker.
        name: &'static str,
    },
    /// The worker took or wanted more memory than it may have.
    #[error("{name} needed more memory than it may have")]
    OverMemory {
        /// The worker.
        name: &'static str,
    },
    /// The worker is well and says why it cannot do this.
    #[error("{name} could not do this: {}", code.as_str())]
    Refused {
        /// The worker.
        name: &'static str,
        /// Its reason.
        code: Code,
    },
    /// The request itself is over the limits of a frame.
    #[error("the request is too large: {0}")]
    TooLarge(#[source] FrameError),
    /// Stopped as asked.
    #[error("stopped as asked")]
    Cancelled,
}

impl EngineError {
    /// The code a person sees.
    pub fn code(&self) -> Code {
        match self {
            Self::Missing { .. } | Self::NotStarted { .. } | Self::Resting { .. } => {
                Code::EngineMissing
            }
            Self::Crashed { .. } | Self::Garbled { .. } => Code::EngineCrashed,
            Self::TimedOut { .. } => Code::EngineTimedOut,
            Self::OverMemory { .. } => Code::EngineMemory,
            Self::Refused { code, .. } => *code,
            Self::TooLarge(_) => Code::BadInput,
            Self::Cancelled => Code::Cancelled,
        }
    }

    /// Whether the worker itself failed, and not the request or the person's patience.
    pub fn is_failure(&self) -> bool {
        matches!(
            self,
            Self::NotStarted { .. }
                | Self::Crashed { .. }
                | Self::Garbled { .. }
                | Self::TimedOut { .. }
                | Self::OverMemory { .. }
        )
    }

    /// The error for a reason a worker gave. Workers are trusted little: only reasons that a worker can
    /// have pass, so that none can make the screens ask for a password.
    pub(crate) fn refused(name: &'static str, code: Code) -> Self {
        match code {
            Code::Cancelled => Self::Cancelled,
            Code::EngineMemory => Self::OverMemory { name },
            Code::BadInput | Code::NotFound | Code::WrongState | Code::EngineMissing => {
                Self::Refused { name, code }
            }
            _ => Self::Refused { name, code: Code::Internal },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_cannot_lock_the_desk_or_ask_for_a_password() {
        for code in [Code::Locked, Code::StepUpNeeded, Code::WrongPassword, Code::AuditBroken] {
            assert_eq!(
                EngineError::refused("echo", code).code(),
                Code::Internal,
                "a compromised worker must not steer the screens with {code:?}"
            );
        }
    }
}
