//! `nadi export`.

use super::leave::write_new;
use crate::{
    args::{Export, ExportAsk, Leaving, Sheet, What},
    ending::{Ending, Failure},
    paper::Paper,
    sitting::{Context, Sitting},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use nadi_api::commands;
use nadi_app::documents::{
    DocumentAsk, DocumentExport, DocumentForm, DocumentKind, ExportedFile, PaperSize,
};
use nadi_base::{Code, Sensitive};
use serde_json::json;
use std::path::Path;

/// Runs the verb.
pub(super) fn run(
    verb: Export,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let (request, leaving) = match verb {
        Export::Pdf(asked) => request(asked, DocumentForm::Pdf),
        Export::Docx(asked) => request(asked, DocumentForm::Docx),
        Export::Fhir(asked) => {
            let leaving = Leaving { to: asked.to, paper: None, out: asked.out };
            let document = ask(asked.visit, DocumentKind::Note, &leaving);
            (DocumentExport { document, form: DocumentForm::Fhir }, leaving)
        }
        Export::Text(asked) => request(asked, DocumentForm::Text),
        Export::Md(asked) => request(asked, DocumentForm::Markdown),
        Export::Letter(asked) => {
            let mut document = ask(asked.visit, DocumentKind::Letter, &asked.leaving);
            document.language = asked.tongue.and_then(crate::args::Tongue::known);
            (DocumentExport { document, form: DocumentForm::Pdf }, asked.leaving)
        }
    };
    let sitting = Sitting::unlocked(context)?;
    let file = sitting.send::<commands::DocumentExport>(request)?;
    deliver(&file, leaving.out.as_deref(), paper)?;
    Ok(Ending::Done)
}

fn request(asked: ExportAsk, form: DocumentForm) -> (DocumentExport, Leaving) {
    let kind = match asked.what {
        What::Note => DocumentKind::Note,
        What::Prescription => DocumentKind::Prescription,
        What::Referral => DocumentKind::Referral,
    };
    let document = ask(asked.visit, kind, &asked.leaving);
    (DocumentExport { document, form }, asked.leaving)
}

fn ask(visit: nadi_base::VisitId, kind: DocumentKind, leaving: &Leaving) -> DocumentAsk {
    DocumentAsk {
        visit,
        kind,
        language: None,
        paper: leaving.paper.map(|sheet| match sheet {
            Sheet::A4 => PaperSize::A4,
            Sheet::Letter => PaperSize::Letter,
        }),
        recipient: leaving.to.clone().map(Sensitive::new),
        reason: None,
    }
}

fn deliver(file: &ExportedFile, out: Option<&Path>, paper: &mut Paper<'_>) -> Result<(), Failure> {
    let bytes = STANDARD.decode(file.base64.expose());
    let bytes = bytes.map_err(|_| Failure::Code(Code::Internal))?;
    match out {
        Some(path) => {
            write_new(path, &bytes).map_err(|error| Failure::File("the export", error))?;
            if paper.is_json() {
                paper.json(&json!({ "media": file.media, "bytes": bytes.len() }))?;
            }
            Ok(())
        }
        None if paper.is_json() => paper.json(file),
        None => paper.raw(&bytes),
    }
}
