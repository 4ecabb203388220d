//! Taking the trail out as a file.

use super::{AuditExport, AuditFormat, ExportedText, anchors, find::filter};
use crate::{
    Error, Result,
    work::{Act, Work},
};
use nadi_store::audit;

/// Takes the trail out. It is signed first, so that the file can be held against an anchor; that it
/// was taken out is written down before anybody gets it.
pub fn export(work: &Work<'_>, request: AuditExport) -> Result<ExportedText> {
    anchors::checkpoint(&work.open, work.desk.machine())?;
    let filter = filter(&request.filter, work.utc_offset_minutes);
    let format = request.format;
    let mut bytes = Vec::new();
    work.read(|snapshot| {
        match format {
            AuditFormat::Csv => audit::csv(&snapshot, &filter, &mut bytes)?,
            AuditFormat::Fhir => audit::fhir(&snapshot, &filter, &mut bytes)?,
        }
        Ok(())
    })?;
    let text = String::from_utf8(bytes).map_err(|_| Error::internal("the trail is not text"))?;
    let act = Act::new("audit_export").on("audit", format.word()).patient(filter.patient);
    work.change(act, |_| Ok(()))?;
    Ok(ExportedText {
        name: format!("nadi-audit-{}.{}", work.today(), format.ending()),
        media: format.media().to_owned(),
        text: text.into(),
    })
}

impl AuditFormat {
    const fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Fhir => "fhir",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Fhir => "json",
        }
    }

    const fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Fhir => "application/fhir+json",
        }
    }
}
