//! The codes that were found so far, each once.

use super::{Confidence, Diagnosis};
use crate::{
    icd::{IcdCode, bundled},
    level::Evidence,
};

/// Codes in the order of the assessment.
#[derive(Clone, Debug, Default)]
pub(super) struct Codes {
    pub(super) all: Vec<Diagnosis>,
}

/// Why a code is put down.
pub(super) struct Because {
    /// The words of the note.
    pub(super) evidence: Vec<Evidence>,
    /// What they mean; none where they say it themselves.
    pub(super) why: Option<&'static str>,
    pub(super) confidence: Confidence,
    pub(super) symptom: bool,
}

impl Because {
    /// A code that follows from these words.
    pub(super) fn says(evidence: &Evidence, why: Option<&'static str>) -> Self {
        let evidence = vec![evidence.clone()];
        Self { evidence, why, confidence: Confidence::Medium, symptom: false }
    }
}

impl Codes {
    /// Puts a code behind the others; one that is there already gets the words, too.
    pub(super) fn put(&mut self, code: &str, because: Because) {
        let Some(code) = IcdCode::parse(code) else { return };
        if let Some(known) = self.all.iter_mut().find(|known| known.code == code) {
            for evidence in because.evidence {
                if !known.evidence.contains(&evidence) {
                    known.evidence.push(evidence);
                }
            }
            return;
        }
        let Some(line) = bundled().find(&code) else { return };
        let quote = because.evidence.first().map_or("", |evidence| evidence.quote.as_str());
        let why = because.why.map_or_else(|| format!("the note says “{quote}”"), str::to_owned);
        self.all.push(Diagnosis {
            code,
            title: line.title,
            evidence: because.evidence,
            why,
            confidence: because.confidence,
            symptom: because.symptom,
        });
    }

    /// Whether a code begins with this.
    pub(super) fn has(&self, stem: &str) -> bool {
        self.all.iter().any(|known| known.code.bare().starts_with(stem))
    }

    /// The codes without their points.
    pub(super) fn bare(&self) -> impl Iterator<Item = &str> + Clone {
        self.all.iter().map(|known| known.code.bare())
    }

    /// Takes codes out.
    pub(super) fn drop(&mut self, gone: impl Fn(&Diagnosis) -> bool) {
        self.all.retain(|known| !gone(known));
    }
}
