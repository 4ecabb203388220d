//! The lines of the health page, one function each.

use super::{
    HealthFact, HealthLevel, HealthLine,
    integrity::{self, LastCheck},
    laptop::{self, Space},
};
use crate::{Result, backups, machine::EngineState, work::Work};
use nadi_base::Timestamp;
use nadi_store::{
    CIPHER_VERSION, NEWEST, SQLITE_VERSION,
    audit::{Filter, read_anchors},
    table::JobStatus,
};
use std::time::Duration;

const MIB: u64 = 1 << 20;

/// Less free space than this and saving may soon fail.
const LITTLE_SPACE: u64 = 1_024 * MIB;
/// Less than this is worth knowing.
const SOME_SPACE: u64 = 5 * LITTLE_SPACE;
/// A core that holds more than this has something to tell.
const MUCH_MEMORY: u64 = 512 * MIB;
/// The whole file should be read at least this often.
const CHECK_AGAIN: Duration = Duration::from_hours(30 * 24);

fn line(subject: &str, level: HealthLevel, facts: Vec<HealthFact>) -> HealthLine {
    HealthLine { subject: subject.to_owned(), level, facts }
}

/// Good where a condition holds, else worth knowing.
fn good_or_note(good: bool) -> HealthLevel {
    if good { HealthLevel::Good } else { HealthLevel::Note }
}

fn program(name: &str, version: &str) -> HealthFact {
    HealthFact::Program { name: name.to_owned(), version: version.to_owned() }
}

pub(super) fn version() -> HealthLine {
    line("version", HealthLevel::Good, vec![program("Nadi", env!("CARGO_PKG_VERSION"))])
}

pub(super) fn database(work: &Work<'_>) -> Result<HealthLine> {
    let size = std::fs::metadata(work.open.profile.database()).map_or(0, |file| file.len());
    let last = work.read(integrity::last_check)?;
    let checked = last.map_or(HealthFact::NeverChecked, |LastCheck { at, problems }| {
        HealthFact::Checked { at, problems }
    });
    let facts = vec![
        HealthFact::Size { bytes: size },
        checked,
        program("SQLCipher", CIPHER_VERSION),
        program("SQLite", SQLITE_VERSION),
        HealthFact::Schema { number: NEWEST },
    ];
    Ok(line("database", database_level(last.as_ref(), work.now()), facts))
}

fn database_level(last: Option<&LastCheck>, now: Timestamp) -> HealthLevel {
    match last {
        Some(last) if last.problems > 0 => HealthLevel::Bad,
        Some(last) => good_or_note(now.since(last.at) < CHECK_AGAIN),
        None => HealthLevel::Note,
    }
}

pub(super) fn backup(work: &Work<'_>) -> Result<HealthLine> {
    let count = backups::how_many(&work.open)?;
    let last = work.read(|snapshot| {
        Ok(snapshot.backup_records().last_complete()?.map(|backup| backup.created))
    })?;
    let late = backups::is_late(last, work.now());
    let level = if late { HealthLevel::Bad } else { HealthLevel::Good };
    let newest = last.map_or(HealthFact::NoBackup, |at| HealthFact::LastBackup { at });
    Ok(line("backup", level, vec![newest, HealthFact::Backups { count }]))
}

pub(super) fn disk(work: &Work<'_>) -> HealthLine {
    match laptop::space(work.open.profile.dir()) {
        Some(space) => {
            let Space { free, total } = space;
            line("disk", disk_level(space), vec![HealthFact::Room { free, total }])
        }
        None => line("disk", HealthLevel::Note, vec![HealthFact::NotTold]),
    }
}

fn disk_level(space: Space) -> HealthLevel {
    if space.free < LITTLE_SPACE {
        HealthLevel::Bad
    } else {
        good_or_note(space.free >= SOME_SPACE)
    }
}

pub(super) fn memory() -> HealthLine {
    match laptop::resident() {
        Some(bytes) => {
            let facts = vec![HealthFact::Size { bytes }];
            line("memory", good_or_note(bytes < MUCH_MEMORY), facts)
        }
        None => line("memory", HealthLevel::Good, vec![HealthFact::NotTold]),
    }
}

pub(super) fn keyring(work: &Work<'_>) -> HealthLine {
    match work.desk.machine().secrets.backend() {
        "none" => line("keyring", HealthLevel::Note, vec![HealthFact::NoKeyring]),
        name => {
            let facts = vec![HealthFact::Keyring { name: name.to_owned() }];
            line("keyring", HealthLevel::Good, facts)
        }
    }
}

pub(super) fn keys(work: &Work<'_>) -> HealthLine {
    let vault = work.open.vault();
    let level = good_or_note(vault.fell_back().is_none());
    line("keys", level, vec![HealthFact::CanUnlock { people: vault.people().len() }])
}

/// The last row, and the last row that an anchor beside the file covers.
pub(super) fn audit(work: &Work<'_>) -> Result<HealthLine> {
    let head = work.read(|snapshot| {
        let page = snapshot.audit(&Filter::default(), 1, 0)?;
        Ok(page.rows.first().map_or(0, |row| row.sequence))
    })?;
    let anchor = read_anchors(&work.open.profile.anchors()).into_iter().next_back();
    let anchored = anchor.as_ref().map_or(HealthFact::NotAnchored, |anchor| HealthFact::Anchored {
        row: anchor.sequence,
        at: anchor.at,
    });
    let facts = vec![HealthFact::LastRow { row: head }, anchored];
    Ok(line("audit", good_or_note(anchor.is_some()), facts))
}

/// Tasks that wait, and those under way.
pub(super) fn jobs(work: &Work<'_>) -> Result<HealthLine> {
    let (queued, running) = work.read(|snapshot| {
        let count = |status| Ok::<_, crate::Error>(snapshot.jobs().with_status(status)?.len());
        Ok((count(JobStatus::Queued)?, count(JobStatus::Running)?))
    })?;
    let facts = vec![HealthFact::Running { count: running }, HealthFact::Queued { count: queued }];
    Ok(line("jobs", HealthLevel::Good, facts))
}

pub(super) fn workers(work: &Work<'_>) -> Vec<HealthLine> {
    work.desk.machine().engines.states().iter().map(worker).collect()
}

fn worker(engine: &EngineState) -> HealthLine {
    let mut facts = vec![HealthFact::Worker { name: engine.name.to_owned(), state: engine.state }];
    facts.extend(engine.memory.map(|bytes| HealthFact::Size { bytes }));
    if engine.failures > 0 {
        facts.push(HealthFact::Failures { count: engine.failures });
    }
    line("workers", if engine.usable() { HealthLevel::Good } else { HealthLevel::Bad }, facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_is_judged_before_it_is_full() {
        for (free, level) in [
            (LITTLE_SPACE - 1, HealthLevel::Bad),
            (LITTLE_SPACE, HealthLevel::Note),
            (SOME_SPACE, HealthLevel::Good),
        ] {
            assert_eq!(disk_level(Space { free, total: u64::MAX }), level, "{free} bytes free");
        }
    }

    #[test]
    fn a_check_that_found_something_stays_bad() {
        let now = Timestamp::from_millis(0).plus(CHECK_AGAIN);
        let found = |problems, at| Some(LastCheck { at, problems });
        assert_eq!(database_level(found(1, now).as_ref(), now), HealthLevel::Bad);
        assert_eq!(database_level(found(0, now).as_ref(), now), HealthLevel::Good);
        let old = Timestamp::from_millis(0);
        assert_eq!(database_level(found(0, old).as_ref(), now), HealthLevel::Note, "a month old");
        assert_eq!(database_level(None, now), HealthLevel::Note, "never checked");
    }
}
