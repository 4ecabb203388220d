//! A document on the screen, before it leaves.

use super::{DocumentAsk, DocumentPreview, case};
use crate::{
    Result, visits,
    work::{Act, Work},
};
use nadi_base::Sensitive;
use nadi_documents::{
    case::State,
    paper,
    text::{self, Style},
};

/// Shows the pages of a document as they would leave.
pub fn preview(work: &Work<'_>, request: DocumentAsk) -> Result<DocumentPreview> {
    case::check(&request)?;
    let visit = visits::need_open(work, "document_preview", request.visit)?;
    let act = Act::new("document_preview").on("visit", request.visit).patient(visit.patient);
    let case = work.look(act, |snapshot| case::read(work, snapshot, &request))?;
    let document = paper::write(&case, request.kind.into(), &case::referred(&request));
    let press = &work.desk.machine().press;
    let pages = press.pages(&document, case::paper(&request, case.country))?;
    Ok(DocumentPreview {
        pages: pages.into_iter().map(Sensitive::new).collect(),
        text: text::write(&document, Style::Plain).into(),
        language: document.language,
        draft: case.note.state == State::Draft,
        holds: case::holds(&case, request.kind),
    })
}
