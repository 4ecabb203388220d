//! Is what a line says in what was said?

use super::{LineState, facts::Facts, talk::Talk};
use nadi_clinical::support::{Doubt, Said};
use nadi_store::table::NoteLine;

/// What the words of a visit support; none where there are no words to hold a line against.
pub(super) fn said(talk: Option<&Talk>, facts: Option<&Facts>) -> Option<Said> {
    let talk = talk?;
    let draft = facts.map(Facts::as_draft).unwrap_or_default();
    Some(Said::of(&talk.turns, &draft, talk.language))
}

/// Whether a line says what the machine wrote, word for word.
pub(super) fn is_as_drafted(line: &NoteLine) -> bool {
    line.original.as_ref().is_some_and(|original| original == &line.text)
}

/// Where a line's text comes from, and which of its words were not said.
pub(super) fn judge(
    said: Option<&Said>,
    text: &str,
    original: Option<&str>,
) -> (LineState, Vec<Doubt>) {
    let doubts = said.map(|said| said.check(text)).unwrap_or_default();
    let state = match original {
        _ if !doubts.is_empty() => LineState::Unsupported,
        Some(original) if original == text => LineState::Heard,
        _ => LineState::Typed,
    };
    (state, doubts)
}
