//! What a note supports: diagnosis codes, the level of the visit, and what is missing to tell more.
//!
//! Only the note counts, never how long it is. Every suggestion quotes the words that support it, with
//! their place. A diagnosis that is only possible is not coded; what the note leaves open is asked, in a
//! way that does not lead.

mod adherence;
mod belonging;
mod beside;
mod combine;
mod companions;
mod cues;
mod dated;
mod diagnoses;
mod elements;
mod found;
mod gaps;
mod heard;
mod index;
mod injuries;
mod minutes;
mod note;
mod pregnancy;
mod quality;
mod rows;
mod saying;
mod sharper;
mod smoking;
mod talk;
mod treated;
mod weight;
mod words;

pub use diagnoses::{Confidence, Diagnosis};
pub use gaps::Gap;
pub use note::{Part, Told, told};
pub use quality::{Quality, Want};

use crate::{
    check::{self, Person},
    icd::IcdCode,
    level::{self, CannotTell, Elements, Family, Status, Supported},
};
use nadi_base::{Date, Finding, Language};
use nadi_clinical::{note::Draft, visit::Turn};

/// What is known of the visit beside its note.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// The day; code sets are dated.
    pub on: Date,
    /// Who the patient is.
    pub person: Person,
    /// Where it took place.
    pub family: Family,
    /// Whether the patient is new; none where nobody said.
    pub status: Option<Status>,
    /// Total minutes that the clinician entered beside the note.
    pub minutes: Option<u16>,
}

/// The level for a patient who is new or known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelFor {
    /// For which patient.
    pub status: Status,
    /// The level, or why none can be told.
    pub level: Result<Supported, CannotTell>,
}

/// Everything that a note supports.
#[derive(Clone, Debug)]
pub struct Suggestions {
    /// Diagnosis codes, in the order of the assessment.
    pub diagnoses: Vec<Diagnosis>,
    /// What the level is made of.
    pub elements: Elements,
    /// The level; two where nobody said whether the patient is new.
    pub levels: Vec<LevelFor>,
    /// What the checks of the codes found.
    pub findings: Vec<Finding>,
    /// What the note leaves open.
    pub gaps: Vec<Gap>,
    /// Diagnoses that the assessment calls possible only: none of them is coded.
    pub uncertain: Vec<IcdCode>,
    /// How whole each part of the note is.
    pub quality: Vec<Quality>,
}

/// The version of the rules, written down with everything that they suggest.
pub const RULES: &str = concat!("rules ", env!("CARGO_PKG_VERSION"), " 2026-11");

/// The codes of a draft that was written from a talk, by the same rules as those of a note.
pub(crate) fn of_talk(draft: &Draft, turns: &[Turn], language: Language) -> Vec<Diagnosis> {
    diagnoses::diagnoses(&talk::hear(draft, turns, language))
}

/// The conditions of the index, for the search.
pub(crate) use index::INDEX;

/// A note larger than this is not read: ten times the longest that a person writes.
pub const MOST_CHARACTERS: usize = 500_000;

/// Reads a note and says what it supports.
pub fn suggest(note: &str, visit: Visit) -> Suggestions {
    let end = note.char_indices().nth(MOST_CHARACTERS).map_or(note.len(), |(at, _)| at);
    let lines = note::lines(&note[..end]);
    let heard = heard::hear(&lines);
    let mut diagnoses = diagnoses::diagnoses(&heard);
    dated::on_the_day(&mut diagnoses, visit.on, &lines);
    let mut elements = elements::elements(&lines, &heard);
    if let Some(total) = visit.minutes {
        let evidence = level::Evidence { quote: String::new(), start: 0, end: 0 };
        elements.minutes = Some(level::Minutes { total, evidence });
    }
    let codes: Vec<IcdCode> = diagnoses.iter().map(|found| found.code.clone()).collect();
    let asked = visit.status.map_or(vec![Status::New, Status::Established], |status| vec![status]);
    let levels = asked
        .into_iter()
        .map(|status| LevelFor { status, level: level::decide(&elements, visit.family, status) })
        .collect();
    let findings = check::check(&codes, visit.person, visit.on);
    let gaps = gaps::gaps(&heard, &diagnoses, &findings, visit.status);
    let uncertain = diagnoses::uncertain(&heard);
    let quality = quality::quality(&lines, &heard, &diagnoses);
    Suggestions { diagnoses, elements, levels, findings, gaps, uncertain, quality }
}
