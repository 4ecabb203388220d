//! Why a model is not there.

use nadi_base::{Cancelled, Code};
use std::io;

/// Why a model was not installed, imported, checked or removed. Holds names of the catalogue, hosts and numbers.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The catalogue has no such model.
    #[error("the catalogue has no such model")]
    Unknown,
    /// The catalogue knows where its original lies, and nobody offers it in a form that can be installed.
    #[error("this model must be converted here: nadi models convert")]
    NeedsConversion,
    /// Its licence asks the person to accept terms first.
    #[error("the terms of this model must be accepted first: {0}")]
    Terms(String),
    /// No program of this version opens models of its kind.
    #[error("no program of this version opens models of this kind")]
    NoEngine,
    /// Another run is bringing the same model.
    #[error("another run is bringing this model already")]
    Busy,
    /// It would not fit.
    #[error("{needed} bytes are needed and {free} are free")]
    NoSpace {
        /// Bytes that are still to come.
        needed: u64,
        /// Bytes that are free.
        free: u64,
    },
    /// The disk does not do what it was asked.
    #[error("the disk: {0}")]
    Disk(#[source] io::Error),
    /// No host could be reached.
    #[error("no host could be reached")]
    Offline,
    /// A host, or a redirect of one, that nobody named.
    #[error("{0} is not a host that the catalogue or the practice named")]
    Host(String),
    /// An address that cannot be one.
    #[error("this is no address: {0}")]
    Address(String),
    /// The server says no.
    #[error("the server refused it with {0}")]
    Refused(u16),
    /// Nothing came for too long, again and again.
    #[error("nothing came for too long, {0} times")]
    Stalled(usize),
    /// The connection broke again and again.
    #[error("the connection broke {0} times")]
    Cut(usize),
    /// What is offered has another length than the catalogue says.
    #[error("{offered} bytes are offered in the place of {expected}")]
    Length {
        /// What the catalogue says.
        expected: u64,
        /// What is there.
        offered: u64,
    },
    /// Every byte came, and they are not those of the catalogue.
    #[error("what came is not the file of the catalogue")]
    WrongFile,
    /// A page for people came in the place of a file: a network that asks to sign in first.
    #[error("a page came in the place of the file: does this network ask to sign in?")]
    APage,
    /// A file that is no model of the catalogue.
    #[error("this file is no model of the catalogue")]
    Unlisted,
    /// It came with Nadi and stays.
    #[error("this model came with Nadi")]
    Bundled,
    /// It is not on this laptop.
    #[error("this model is not on this laptop")]
    Missing,
    /// Stopped as asked; what came so far is kept.
    #[error("stopped as asked")]
    Cancelled,
    /// The catalogue itself cannot be read.
    #[error("the catalogue: {0}")]
    Catalogue(String),
}

impl ModelError {
    /// The code a person sees.
    pub fn code(&self) -> Code {
        match self {
            Self::Unknown | Self::Missing => Code::NotFound,
            Self::NeedsConversion | Self::NoEngine | Self::Bundled | Self::Terms(_) => {
                Code::ModelNotOffered
            }
            Self::Busy => Code::WrongState,
            Self::NoSpace { .. } => Code::DiskFull,
            Self::Disk(error) if error.kind() == io::ErrorKind::StorageFull => Code::DiskFull,
            Self::Disk(_) => Code::DiskError,
            Self::Offline | Self::Stalled(_) | Self::Cut(_) | Self::Refused(_) | Self::APage => {
                Code::DownloadFailed
            }
            Self::Host(_) | Self::Address(_) => Code::DownloadHost,
            Self::Length { .. } | Self::WrongFile | Self::Unlisted => Code::ModelWrong,
            Self::Cancelled => Code::Cancelled,
            Self::Catalogue(_) => Code::Internal,
        }
    }
}

impl From<Cancelled> for ModelError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Reading that was interrupted was interrupted because a person asked.
impl From<io::Error> for ModelError {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::Interrupted { Self::Cancelled } else { Self::Disk(error) }
    }
}
