//! How long it will take still, learnt from what this laptop did before and does now.

use super::order::{Done, Order, live};
use crate::{
    Result,
    recordings::{HearingShown, short},
};
use nadi_base::VisitId;
use nadi_store::{
    Snapshot,
    table::{JobStatus, SpeechSpeed},
};

/// Measurements that an estimate is made of.
const NEWEST: u32 = 7;
/// What was heard in this run tells more than earlier ones from here on.
const ENOUGH_MS: u64 = 60_000;

/// Tasks that turn the speech of a visit into text.
pub(crate) fn under_way(snapshot: Snapshot<'_>, visit: VisitId) -> Result<Vec<HearingShown>> {
    let mut shown = Vec::new();
    for job in live(snapshot)?.iter().filter(|job| job.visit == Some(visit)) {
        let done = Done::of(job);
        let total_ms = total(snapshot, job, &done)?;
        let heard_ms = millis(done.heard_s);
        let speed = speed(snapshot, &done, heard_ms)?;
        let left = total_ms.saturating_sub(heard_ms);
        shown.push(HearingShown {
            job: job.id,
            stage: if done.stage.is_empty() { "received".to_owned() } else { done.stage },
            heard_ms: short(heard_ms),
            total_ms: short(total_ms),
            left_s: speed.map(|(work, sound)| short(left * work / sound.max(1) / 1_000 + 1)),
            waits: job.status == JobStatus::Queued,
        });
    }
    Ok(shown)
}

fn total(snapshot: Snapshot<'_>, job: &nadi_store::table::Job, done: &Done) -> Result<u64> {
    if done.total_ms > 0 {
        return Ok(done.total_ms);
    }
    let recording = Order::of(job).ok().and_then(|order| order.recording);
    Ok(match recording {
        Some(id) => snapshot.recordings().get(id)?.map_or(0, |recording| recording.length_ms),
        None => 0,
    })
}

/// Work and the sound it was for, in milliseconds; none when this laptop never did it.
fn speed(snapshot: Snapshot<'_>, done: &Done, heard_ms: u64) -> Result<Option<(u64, u64)>> {
    if heard_ms >= ENOUGH_MS {
        return Ok(Some((done.work_ms, heard_ms)));
    }
    let Some(model) = &done.model else { return Ok(None) };
    let before = snapshot.speech_speeds().of_model(model, NEWEST)?;
    Ok(middle(before.iter().map(|measured| &measured.data)))
}

/// The measurement in the middle: one laptop asleep in between does not spoil it.
fn middle<'a>(measured: impl Iterator<Item = &'a SpeechSpeed>) -> Option<(u64, u64)> {
    let mut all: Vec<_> = measured.map(|one| (one.work_ms, one.sound_ms.max(1))).collect();
    all.sort_by_key(|(work, sound)| work * 1_000 / sound);
    (!all.is_empty()).then(|| all[all.len() / 2])
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates"
)]
pub(super) const fn millis(seconds: f64) -> u64 {
    (seconds * 1_000.0) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_odd_measurement_does_not_count() {
        let measured = |work_ms| SpeechSpeed { model: "a".to_owned(), sound_ms: 1_000, work_ms };
        let all = [measured(500), measured(90_000), measured(600)];
        assert_eq!(middle(all.iter()), Some((600, 1_000)), "the laptop slept once");
        assert_eq!(middle([].iter()), None, "nothing is made up before it was measured");
    }
}
