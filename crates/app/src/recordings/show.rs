//! What there is to hear, and what the recorder does.

use super::{
    RecorderPhase, RecorderRunning, RecorderShown, RecordingShown, SoundOf, VisitSound,
    recorder::{Live, Phase, Taken},
    settle::millis,
    take::language_of,
};
use crate::{
    Result, imports, transcripts,
    visits::need_open,
    work::{Act, Work},
};
use nadi_store::Saved;
use nadi_store::table::Recording;

/// Shows what the recorder does.
pub fn recorder(work: &Work<'_>, (): ()) -> Result<RecorderShown> {
    let running = work.desk.recorder().look().map(|(taken, live)| RecorderRunning {
        mine: taken.person == work.person,
        ..running(&taken, live)
    });
    let language = work.read(|snapshot| language_of(work, snapshot))?;
    Ok(RecorderShown { running, language })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates"
)]
fn running(taken: &Taken, live: Live) -> RecorderRunning {
    RecorderRunning {
        id: taken.recording,
        visit: taken.visit,
        mine: false,
        phase: match live.phase {
            Phase::Recording => RecorderPhase::Recording,
            Phase::Paused => RecorderPhase::Paused,
            Phase::Gone => RecorderPhase::MicrophoneGone,
        },
        length_ms: short(millis(live.frames)),
        level_db: live.level_db,
        silent_s: live.silent_s as u32,
        warnings: live.warnings,
        microphone: live.microphone,
        trouble: live.trouble,
    }
}

/// Shows what there is to hear of a visit.
pub fn sound(work: &Work<'_>, request: SoundOf) -> Result<VisitSound> {
    let visit = need_open(work, "sound_show", request.visit)?;
    let act = Act::new("sound_show").on("visit", request.visit).patient(visit.patient);
    work.look(act, |snapshot| {
        let recordings = snapshot.recordings().of_visit(request.visit)?;
        let files = snapshot.import_files().of_visit(request.visit)?;
        Ok(VisitSound {
            recordings: recordings.iter().map(shown).collect(),
            files: files
                .iter()
                .filter(|file| file.recording.is_none() && file.key.is_some())
                .map(imports::file_shown)
                .collect(),
            hearing: transcripts::under_way(snapshot, request.visit)?,
        })
    })
}

fn shown(recording: &Saved<Recording>) -> RecordingShown {
    RecordingShown {
        id: recording.id,
        at: recording.created,
        source: recording.source,
        state: recording.state,
        length_ms: short(recording.length_ms),
        lost_ms: short(recording.lost_ms),
        warnings: recording.warnings.clone(),
        peaks: recording.peaks.clone().unwrap_or_default(),
    }
}

/// Milliseconds as the screens count them: 49 days are enough.
pub(crate) fn short(millis: u64) -> u32 {
    u32::try_from(millis).unwrap_or(u32::MAX)
}
