//! What a disk holds for sure, and what is still on its way.

use crate::dice;
use nadi_testkit::Seeded;
use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
    sync::{LazyLock, Mutex, MutexGuard, PoisonError},
};

/// What a disk writes as one; a part of it is never written alone.
const SECTOR: usize = 512;

static DISKS: LazyLock<Mutex<HashMap<PathBuf, Disk>>> = LazyLock::new(Mutex::default);

/// The power is gone; nothing reaches the disk any more.
pub(super) struct Dark;

/// One folder's files.
#[derive(Default)]
struct Disk {
    files: HashMap<String, Kept>,
    /// Operations until the power goes; 0 is gone.
    fuse: u64,
}

#[derive(Default)]
struct Kept {
    sure: Vec<u8>,
    underway: Vec<Step>,
    /// A file that was never synced may not be there at all.
    there: bool,
}

enum Step {
    Write(usize, Vec<u8>),
    Truncate(usize),
}

/// What is left after a cut.
pub(super) struct Left {
    pub(super) lost_power: bool,
    pub(super) left: Vec<(String, Vec<u8>)>,
}

/// Watches the files of a folder; after so many operations the power goes.
pub(super) fn plug_in(folder: &Path, fuse: u64) -> io::Result<()> {
    let mut disk = Disk { fuse, ..Disk::default() };
    for name in ["clinic.db", "clinic.db-wal"] {
        if folder.join(name).exists() {
            let kept = Kept { sure: fs::read(folder.join(name))?, there: true, ..Kept::default() };
            disk.files.insert(name.to_owned(), kept);
        }
    }
    disks().insert(folder.to_owned(), disk);
    Ok(())
}

/// Ends the watch and gives what the dice leave of the files.
pub(super) fn pull_out(folder: &Path, dice: &Seeded) -> Left {
    let disk = disks().remove(folder).unwrap_or_default();
    let fate = *dice::pick(dice, &[Fate::Nothing, Fate::Everything, Fate::Prefix, Fate::Any]);
    let mut files: Vec<_> = disk.files.into_iter().collect();
    // Maps have no order, and the dice must fall alike in every run.
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    let survives = |kept: &Kept| kept.there || dice.below(2) == 0;
    let left = files
        .into_iter()
        .filter(|(_, kept)| survives(kept))
        .map(|(name, kept)| (name, kept.after(fate, dice)))
        .collect();
    Left { lost_power: disk.fuse == 0, left }
}

/// What happens to what was under way.
#[derive(Clone, Copy)]
enum Fate {
    Nothing,
    Everything,
    /// Up to some moment, as it was written.
    Prefix,
    /// Any sector or none, in any order.
    Any,
}

impl Kept {
    fn after(self, fate: Fate, dice: &Seeded) -> Vec<u8> {
        let mut bytes = self.sure;
        let until = dice.below(self.underway.len() as u64 + 1);
        for (at, step) in self.underway.into_iter().enumerate() {
            match fate {
                Fate::Everything => step.carry_out(&mut bytes),
                Fate::Prefix if (at as u64) < until => step.carry_out(&mut bytes),
                Fate::Nothing | Fate::Prefix => {}
                Fate::Any => {
                    let sectors = step.in_sectors().filter(|_| dice.below(2) == 0);
                    sectors.for_each(|sector| sector.carry_out(&mut bytes));
                }
            }
        }
        bytes
    }
}

impl Step {
    fn carry_out(self, bytes: &mut Vec<u8>) {
        match self {
            Self::Truncate(length) => bytes.truncate(length),
            Self::Write(at, new) => {
                let end = at + new.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[at..end].copy_from_slice(&new);
            }
        }
    }

    /// The same step as pieces that lie in one sector each.
    fn in_sectors(self) -> Box<dyn Iterator<Item = Self>> {
        let Self::Write(start, bytes) = self else { return Box::new(std::iter::once(self)) };
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < bytes.len() {
            let end = bytes.len().min(at + SECTOR - (start + at) % SECTOR);
            pieces.push(Self::Write(start + at, bytes[at..end].to_vec()));
            at = end;
        }
        Box::new(pieces.into_iter())
    }
}

/// The file of a watched folder that a path names.
pub(super) fn watched(path: &Path) -> Option<(PathBuf, String)> {
    let (folder, name) = (path.parent()?, path.file_name()?.to_str()?);
    // The index of the log is made anew after a cut.
    let counts = !name.ends_with("-shm") && disks().contains_key(folder);
    counts.then(|| (folder.to_owned(), name.to_owned()))
}

/// Bytes are written.
pub(super) fn write(file: &(PathBuf, String), at: usize, bytes: &[u8]) -> Result<(), Dark> {
    step(file, |kept| kept.underway.push(Step::Write(at, bytes.to_vec())))
}

/// A file is cut.
pub(super) fn truncate(file: &(PathBuf, String), length: usize) -> Result<(), Dark> {
    step(file, |kept| kept.underway.push(Step::Truncate(length)))
}

/// All that is under way of a file is now sure.
pub(super) fn sync(file: &(PathBuf, String)) -> Result<(), Dark> {
    step(file, |kept| {
        for step in std::mem::take(&mut kept.underway) {
            step.carry_out(&mut kept.sure);
        }
        kept.there = true;
    })
}

/// A file is deleted, and the folder synced.
pub(super) fn delete(file: &(PathBuf, String)) -> Result<(), Dark> {
    step(file, |kept| *kept = Kept::default())
}

fn step(file: &(PathBuf, String), act: impl FnOnce(&mut Kept)) -> Result<(), Dark> {
    let mut disks = disks();
    let Some(disk) = disks.get_mut(&file.0) else { return Ok(()) };
    disk.fuse = disk.fuse.saturating_sub(1);
    if disk.fuse == 0 {
        return Err(Dark);
    }
    act(disk.files.entry(file.1.clone()).or_default());
    Ok(())
}

fn disks() -> MutexGuard<'static, HashMap<PathBuf, Disk>> {
    DISKS.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Kept {
        let write = |at, byte| Step::Write(at, vec![byte; 700]);
        Kept { sure: vec![0; 600], underway: vec![write(100, 1), write(800, 2)], there: true }
    }

    #[test]
    fn what_was_synced_stays_and_the_rest_may_not() {
        let dice = Seeded::new(1);
        assert_eq!(
            kept().after(Fate::Nothing, &dice),
            vec![0; 600],
            "only what was synced is sure"
        );
        let all = kept().after(Fate::Everything, &dice);
        assert_eq!((all.len(), all[99], all[100], all[1_499]), (1_500, 0, 1, 2));
    }

    #[test]
    fn a_sector_is_written_whole_or_not() {
        let pieces: Vec<_> = Step::Write(500, vec![7; 600])
            .in_sectors()
            .map(|step| match step {
                Step::Write(at, bytes) => (at, bytes.len()),
                Step::Truncate(length) => (length, 0),
            })
            .collect();
        assert_eq!(pieces, [(500, 12), (512, 512), (1_024, 76)], "cut where sectors meet");
    }
}
