//! Pages: the trait that the use cases know, and typst behind it.

#[cfg(feature = "press")]
mod data;
#[cfg(feature = "press")]
mod fonts;
#[cfg(feature = "press")]
mod typst;

#[cfg(feature = "press")]
pub use self::typst::Typst;

use crate::Document;
use nadi_base::Code;

/// What is in the printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 in.
    Letter,
}

/// Why there are no pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    /// Nothing on this laptop sets pages.
    #[error("nothing sets pages here")]
    Missing,
    /// The document is longer than any document of a clinic.
    #[error("the document is too long to be set")]
    TooLong,
    /// The template could not be filled.
    #[error("the pages could not be set")]
    Failed,
}

impl PressError {
    /// The code a person sees.
    pub const fn code(self) -> Code {
        match self {
            Self::Missing => Code::EngineMissing,
            Self::TooLong => Code::DocumentTooLong,
            Self::Failed => Code::Internal,
        }
    }
}

/// Sets pages.
pub trait Press: Send + Sync {
    /// The document as a PDF: tagged, in its language, with its fonts inside.
    fn pdf(&self, document: &Document, paper: Paper) -> Result<Vec<u8>, PressError>;

    /// A picture of each page of that same PDF, as SVG.
    fn pages(&self, document: &Document, paper: Paper) -> Result<Vec<String>, PressError>;
}

/// A laptop without a press.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPress;

impl Press for NoPress {
    fn pdf(&self, _: &Document, _: Paper) -> Result<Vec<u8>, PressError> {
        Err(PressError::Missing)
    }

    fn pages(&self, _: &Document, _: Paper) -> Result<Vec<String>, PressError> {
        Err(PressError::Missing)
    }
}
