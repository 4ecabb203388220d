//! Requests and replies about documents.

use nadi_base::{Language, Sensitive, VisitId};
use serde::{Deserialize, Serialize};

/// What is written of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The whole note.
    Note,
    /// Drugs and orders.
    Prescription,
    /// The message to the patient, in the patient's language.
    Letter,
    /// The note for a colleague.
    Referral,
}

/// The form in which it leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DocumentForm {
    /// Pages that look alike everywhere.
    Pdf,
    /// A file that Word and `LibreOffice` open.
    Docx,
    /// The note as a FHIR R4 document.
    Fhir,
    /// Plain text.
    Text,
    /// Text with Markdown's marks.
    Markdown,
}

/// What is in the printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 8½ × 11 in.
    Letter,
}

/// Which document of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct DocumentAsk {
    /// The visit.
    pub visit: VisitId,
    /// What is written of it.
    pub kind: DocumentKind,
    /// The language of the message; the patient's own where none is named.
    pub language: Option<Language>,
    /// The paper; the country's own where none is named.
    pub paper: Option<PaperSize>,
    /// For whom: a colleague's name, 'the patient'.
    pub recipient: Option<Sensitive<String>>,
    /// Why a patient is sent to a colleague.
    pub reason: Option<Sensitive<String>>,
}

/// Something of the patient that a document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DocumentHolds {
    /// The name.
    Name,
    /// Age or sex.
    AgeSex,
    /// Numbers by which others know the patient.
    Numbers,
    /// What the patient told and what was found.
    Findings,
    /// What it is.
    Assessment,
    /// What is done.
    Plan,
    /// The message to the patient.
    Message,
}

/// A document before it leaves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DocumentPreview {
    /// A picture of each page, SVG: the same pages as in the PDF.
    pub pages: Vec<Sensitive<String>>,
    /// The same in plain text, for who cannot see pictures.
    pub text: Sensitive<String>,
    /// The language of its words.
    pub language: Language,
    /// Whether nobody signed it.
    pub draft: bool,
    /// What of the patient it holds.
    pub holds: Vec<DocumentHolds>,
}

/// Takes a document out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct DocumentExport {
    /// Which.
    pub document: DocumentAsk,
    /// In which form.
    pub form: DocumentForm,
}

/// A file's bytes, for the host to save where the person says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportedFile {
    /// A name for the file, without any patient's.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// The bytes in base64.
    pub base64: Sensitive<String>,
}

/// What a document of others is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum IncomingKind {
    /// Plain text.
    Text,
    /// A file of word processors.
    Docx,
    /// PDF.
    Pdf,
}

/// A document of others that is to be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct DocumentRead {
    /// Its bytes in base64.
    pub data: Sensitive<String>,
}

/// What was read of a document of others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DocumentText {
    /// What the file is.
    pub kind: IncomingKind,
    /// Its text: a paragraph a line, cells of a table parted by tabs.
    pub text: Sensitive<String>,
    /// How many letters that is.
    pub letters: u32,
    /// Its pages, where it has pages.
    pub pages: Option<u32>,
    /// Numbers of the pages that hold a picture and no letters: what stands there was not read.
    pub unread: Vec<u32>,
    /// Its first pages as pictures: PNG in base64.
    pub pictures: Vec<Sensitive<String>>,
}
