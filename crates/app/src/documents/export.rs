//! Taking a document out, and printing it.

use super::{
    DocumentAsk, DocumentExport, DocumentForm, DocumentKind, DocumentPreview, ExportedFile, case,
    show,
};
use crate::{
    Error, Result, visits,
    work::{Act, Work},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use nadi_base::VisitId;
use nadi_documents::{
    docx, fhir, paper,
    text::{self, Style},
};

/// Takes a document out. That it was taken is written down before anybody gets it.
pub fn export(work: &Work<'_>, request: DocumentExport) -> Result<ExportedFile> {
    let DocumentExport { document: ask, form } = request;
    case::check(&ask)?;
    visits::need_open(work, "document_export", ask.visit)?;
    let bytes = written(work, &ask, form)?;
    leave(work, "document_export", &ask, form.ending())?;
    Ok(ExportedFile {
        name: file_name(ask.kind, ask.visit, form.ending()),
        media: form.media().to_owned(),
        base64: STANDARD.encode(bytes).into(),
    })
}

/// Hands out the pages to be printed, and writes down that they were.
pub fn print(work: &Work<'_>, request: DocumentAsk) -> Result<DocumentPreview> {
    let pages = show::preview(work, request.clone())?;
    leave(work, "document_print", &request, "paper")?;
    Ok(pages)
}

fn written(work: &Work<'_>, ask: &DocumentAsk, form: DocumentForm) -> Result<Vec<u8>> {
    let case = work.read(|snapshot| case::read(work, snapshot, ask))?;
    let document = paper::write(&case, ask.kind.into(), &case::referred(ask));
    Ok(match form {
        DocumentForm::Pdf => {
            work.desk.machine().press.pdf(&document, case::paper(ask, case.country))?
        }
        DocumentForm::Docx => docx::write(&document, case::paper(ask, case.country))?,
        DocumentForm::Fhir if ask.kind == DocumentKind::Note => fhir::write(&case),
        DocumentForm::Fhir => {
            return Err(Error::field("form", "Only the note leaves as FHIR."));
        }
        DocumentForm::Text => text::write(&document, Style::Plain).into_bytes(),
        DocumentForm::Markdown => text::write(&document, Style::Markdown).into_bytes(),
    })
}

/// The row of the trail: which document, in which form, for whom.
fn leave(work: &Work<'_>, command: &'static str, ask: &DocumentAsk, form: &str) -> Result<()> {
    let visit = visits::need_open(work, command, ask.visit)?;
    let whom = ask.recipient.as_ref().map(|name| name.expose().trim()).unwrap_or_default();
    let what = format!("{} {form} {whom}", ask.kind.word());
    let act = Act::new(command).on("visit", ask.visit).patient(visit.patient).reason(Some(&what));
    work.change(act, |_| Ok(()))
}

/// 'prescription-4f0c2a.pdf': no name and no day of anybody.
fn file_name(kind: DocumentKind, visit: VisitId, ending: &str) -> String {
    let id = visit.to_string();
    let tail = id.get(id.len().saturating_sub(6)..).unwrap_or_default();
    format!("{}-{tail}.{ending}", kind.word())
}

impl DocumentKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Prescription => "prescription",
            Self::Letter => "letter",
            Self::Referral => "referral",
        }
    }
}

impl DocumentForm {
    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Fhir => "json",
            Self::Text => "txt",
            Self::Markdown => "md",
        }
    }

    const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Fhir => "application/fhir+json",
            Self::Text => "text/plain; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }
}
