//! Edits win: what a person wrote is taken over into what the machine wrote anew.

use crate::Result;
use nadi_base::TranscriptId;
use nadi_store::{Saved, Tx, table::Segment};

/// Takes every turn that a person changed over into a newer transcript. Where the machine heard the same
/// stretch, its words stand beside the person's and its own turn gives way.
pub(super) fn carry_over(tx: &mut Tx<'_>, from: TranscriptId, to: TranscriptId) -> Result<usize> {
    let edited: Vec<_> = (tx.read().segments().of_transcript(from)?.into_iter())
        .filter(|segment| segment.edited_by.is_some())
        .collect();
    let mut heard = tx.read().segments().standing(to)?;
    for segment in &edited {
        let mut kept = segment.data.clone();
        kept.transcript = to;
        let covered: Vec<_> = heard.extract_if(.., |one| is_covered(one, segment)).collect();
        if let Some(words) = joined(&covered) {
            kept.original = Some(words.into());
        }
        for mut one in covered {
            one.removed = true;
            tx.segments().update(&one)?;
        }
        tx.segments().insert(kept)?;
    }
    Ok(edited.len())
}

/// Whether at least half of a turn lies within one that a person changed.
fn is_covered(heard: &Segment, edited: &Segment) -> bool {
    let from = heard.start_ms.max(edited.start_ms);
    let to = heard.end_ms.min(edited.end_ms);
    let length = heard.end_ms.saturating_sub(heard.start_ms);
    length > 0 && to.saturating_sub(from) * 2 >= length
}

fn joined(segments: &[Saved<Segment>]) -> Option<String> {
    let texts: Vec<_> = segments.iter().map(|one| one.text.expose().as_str()).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}
