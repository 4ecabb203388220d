//! Power cuts while the keyslots are written: after every step, with what was not synced lost, torn
//! or kept, the old or the new generation opens.

use crate::keys::{
    CURRENT, Founded, Keys, Vault,
    body::{Body, Old},
    disk::{Disk, RealDisk},
    file::{self, Generation},
    testing::{PASSWORD, Profile, SELVI},
};
use std::{
    cell::{Cell, RefCell},
    fs, io,
    path::{Path, PathBuf},
};

/// What the cut does to what was not synced.
#[derive(Clone, Copy, Debug)]
enum Loss {
    /// It had reached the disk by luck.
    Kept,
    /// Files are empty, and names are as they were.
    Gone,
    /// Files are half there, and names are the new ones.
    Torn,
}

/// A disk whose power goes after a number of steps.
struct Failing {
    steps: Cell<usize>,
    unsynced_files: RefCell<Vec<PathBuf>>,
    unsynced_names: RefCell<Vec<(PathBuf, Option<Vec<u8>>)>>,
}

impl Failing {
    fn after(steps: usize) -> Self {
        Self {
            steps: Cell::new(steps),
            unsynced_files: RefCell::default(),
            unsynced_names: RefCell::default(),
        }
    }

    fn step(&self) -> io::Result<()> {
        let left = self.steps.get().checked_sub(1).ok_or(io::ErrorKind::Other)?;
        self.steps.set(left);
        Ok(())
    }

    fn cut(self, loss: Loss) {
        for path in self.unsynced_files.into_inner() {
            let bytes = fs::read(&path).unwrap();
            match loss {
                Loss::Kept => {}
                Loss::Gone => fs::write(path, []).unwrap(),
                Loss::Torn => fs::write(path, &bytes[..bytes.len() / 2]).unwrap(),
            }
        }
        if let Loss::Gone = loss {
            for (path, before) in self.unsynced_names.into_inner().into_iter().rev() {
                match before {
                    Some(bytes) => fs::write(path, bytes).unwrap(),
                    None => fs::remove_file(path).unwrap(),
                }
            }
        }
    }
}

impl Disk for Failing {
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.unsynced_files.borrow_mut().push(path.to_owned());
        if let Err(cut) = self.step() {
            RealDisk.write(path, &bytes[..bytes.len() / 3])?;
            return Err(cut);
        }
        RealDisk.write(path, bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        self.unsynced_files.borrow_mut().retain(|file| file != path);
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        self.unsynced_names.borrow_mut().push((to.to_owned(), fs::read(to).ok()));
        for file in self.unsynced_files.borrow_mut().iter_mut().filter(|file| *file == from) {
            to.clone_into(file);
        }
        RealDisk.rename(from, to)
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        self.step()?;
        self.unsynced_names.borrow_mut().clear();
        Ok(())
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Other.into())
    }
}

fn next(vault: &Vault, keys: &Keys, old: Old) -> Generation {
    let body =
        Body { generation: vault.newest.body.generation + 1, old, ..vault.newest.body.clone() };
    Generation::pack(body, &keys.vault).unwrap()
}

fn after_cut(steps: usize, loss: Loss, old: Old) -> bool {
    let (profile, Founded { vault, keys, .. }) = Profile::headless();
    let new = next(&vault, &keys, old);
    let disk = Failing::after(steps);
    let saved = file::save(&disk, profile.folder.path(), &new, Some(&vault.newest)).is_ok();
    disk.cut(loss);
    let mut opened = profile.reopen();
    let generation = opened.newest.body.generation;
    let when = format!("{loss:?} after {steps} steps");
    assert!(generation == 1 || generation == 2, "{when}: the old or the new one");
    assert!(!saved || generation == 2, "{when}: what was reported as saved is there");
    if steps == 0 {
        assert!(opened.unlock(SELVI, PASSWORD).is_ok(), "{when}: and it opens");
    }
    saved
}

#[test]
fn a_cut_after_any_step_leaves_the_old_or_the_new_one() {
    for loss in [Loss::Kept, Loss::Gone, Loss::Torn] {
        for old in [Old::Keep, Old::Forget] {
            let steps_until_saved = (0..20).find(|steps| after_cut(*steps, loss, old));
            assert_eq!(
                steps_until_saved,
                Some(8),
                "two files, four steps each, then it is in force"
            );
            for steps in 9..13 {
                assert!(after_cut(steps, loss, old), "what follows only takes the older one away");
            }
        }
    }
}

#[test]
fn a_cut_while_the_first_file_is_made_leaves_no_half_profile() {
    for steps in 0..4 {
        let (profile, Founded { vault, .. }) = Profile::headless();
        let fresh = tempfile::tempdir().unwrap();
        let disk = Failing::after(steps);
        let saved = file::save(&disk, fresh.path(), &vault.newest, None);
        disk.cut(Loss::Gone);
        assert!(saved.is_err(), "after {steps} steps it was not reported as made");
        let there = file::exists(fresh.path());
        assert!(!there, "after {steps} steps the folder still counts as empty");
        drop(profile);
    }
}

#[test]
fn a_full_disk_is_said_so_and_changes_nothing() {
    struct Full;
    impl Disk for Full {
        fn write(&self, _: &Path, _: &[u8]) -> io::Result<()> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn sync(&self, _: &Path) -> io::Result<()> {
            Ok(())
        }
        fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
            Ok(())
        }
        fn sync_folder(&self, _: &Path) -> io::Result<()> {
            Ok(())
        }
        fn remove(&self, _: &Path) -> io::Result<()> {
            Ok(())
        }
    }
    let (profile, Founded { vault, keys, .. }) = Profile::headless();
    let new = next(&vault, &keys, Old::Keep);
    let before = fs::read(profile.folder.path().join(CURRENT)).unwrap();
    let told = file::save(&Full, profile.folder.path(), &new, Some(&vault.newest)).unwrap_err();
    assert_eq!(told.code(), nadi_base::Code::DiskFull, "its own words");
    assert_eq!(fs::read(profile.folder.path().join(CURRENT)).unwrap(), before, "as it was");
}
