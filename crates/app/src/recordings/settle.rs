//! Recordings that nobody ended: the program was killed, the power went, or the desk was locked when they
//! ended. At the next unlock each is looked through, and its row says what is there.

use super::{Finished, RecordingState, kept::Kept};
use crate::{Result, desk::Open, transcripts, work::Act};
use nadi_audio::RATE;
use nadi_base::{Code, RecordingId};
use nadi_store::{Saved, Tx, table::Recording};

/// What may be missing at the end of a recording that was cut off: it is written twice a second, and half
/// a second may have been on its way.
const UNWRITTEN_MS: u64 = 1_000;

/// Settles every recording that is called running and is not.
pub(crate) fn settle(open: &Open, live: Option<RecordingId>) -> Result<()> {
    let rows = open.db.read(|snapshot| {
        Ok::<_, crate::Error>(snapshot.recordings().with_state(RecordingState::Recording)?)
    })?;
    for row in rows.into_iter().filter(|row| Some(row.id) != live) {
        settle_one(open, row)?;
    }
    Ok(())
}

fn settle_one(open: &Open, mut row: Saved<Recording>) -> Result<()> {
    match Kept::open(open, &row) {
        Ok(mut kept) => {
            let looked = kept.look();
            row.length_ms = millis(looked.frames);
            row.lost_ms = millis(looked.lost);
            row.state = RecordingState::Complete;
            if !looked.found.complete {
                row.state = RecordingState::Incomplete;
                row.lost_ms += UNWRITTEN_MS;
            }
        }
        // The row stays and says that there is nothing to hear.
        Err(error) if error.code() == Code::RecordingUnreadable => {
            row.state = RecordingState::Incomplete;
        }
        Err(error) => return Err(error),
    }
    let size = open.profile.sealed(&row.file).and_then(std::fs::metadata);
    row.bytes = size.map_or(0, |file| file.len());
    open.db.write(&open.db.nadi(), |tx| {
        let visit = tx.read().visits().need(row.visit)?;
        tx.recordings().update(&row)?;
        if row.length_ms > 0 {
            transcripts::queue(tx, row.made_by, row.visit, row.id, &visit.language)?;
        }
        let act = Act::new("recording_settle").on("recording", row.id).patient(visit.patient);
        tx.audit(act.into_entry())?;
        Ok(())
    })
}

/// Writes what a finished recording holds.
pub(super) fn close_row(tx: &mut Tx<'_>, id: RecordingId, finished: &Finished) -> Result<()> {
    let mut row = tx.read().recordings().need(id)?;
    fill(&mut row, finished);
    tx.recordings().update(&row)?;
    Ok(())
}

pub(crate) fn fill(row: &mut Recording, finished: &Finished) {
    row.state = if finished.whole { RecordingState::Complete } else { RecordingState::Incomplete };
    row.length_ms = millis(finished.frames);
    row.bytes = finished.bytes;
    row.peaks = Some(finished.peaks.clone());
    row.warnings.clone_from(&finished.warnings);
}

/// Frames as milliseconds.
pub(crate) const fn millis(frames: u64) -> u64 {
    frames * 1_000 / RATE as u64
}
