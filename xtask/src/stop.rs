//! Why a verb stopped before its end.

use std::{io, path::PathBuf};

/// Why a verb stopped, in words for whoever typed it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Stop {
    /// The command line was not understood.
    #[error("{0}\n\n{usage}", usage = crate::verbs::USAGE)]
    Usage(String),
    /// The system lacks something that cannot be installed from here.
    #[error("{what}\nType this, then start again:\n\n  {line}")]
    Lacking {
        /// What is missing.
        what: String,
        /// The one line to type.
        line: String,
    },
    /// A program could not be started, or said that it failed.
    #[error("failed ({how}): {line}")]
    Program {
        /// The command, as one can type it.
        line: String,
        /// Its exit, or why it did not start.
        how: String,
    },
    /// A check found something; the words say what.
    #[error("{0}")]
    Check(String),
    /// A file or folder could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// The outcome of most functions here.
pub(crate) type Result<T = ()> = std::result::Result<T, Stop>;

/// Names the file that an error of the operating system was about.
pub(crate) fn about(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Stop {
    let path = path.into();
    move |source| Stop::File { path, source }
}
