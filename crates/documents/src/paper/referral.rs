//! The letter to a colleague: why the patient comes, and the note.

use super::{
    Referred,
    common::{blank, section},
    note::PARTS,
};
use crate::{
    Block, Case, Document, Fact, Part,
    words::{Word, say},
};
use nadi_base::Language;

/// The referral of a case.
pub(super) fn write(case: &Case, referred: &Referred) -> Document {
    let language = Language::En;
    let mut document = blank(case, Word::Referral, language);
    if !referred.to.trim().is_empty() {
        let to = Fact {
            label: say(Word::To, language).to_owned(),
            value: referred.to.trim().to_owned(),
        };
        document.facts.insert(0, to);
    }
    let reason: Vec<Block> = referred
        .reason
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| Block::Text(line.to_owned()))
        .collect();
    if !reason.is_empty() {
        let title = Some(say(Word::Reason, language).to_owned());
        document.parts.push(Part { title, blocks: reason });
    }
    let parts = PARTS.into_iter().filter_map(|(part, word)| section(case, part, word, language));
    document.parts.extend(parts);
    document
}
