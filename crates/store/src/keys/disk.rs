//! Replacing a small file so that a power cut leaves the old one or the new one, never a torn one:
//! written under another name, synced, renamed, and the folder synced.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::Path,
};

/// The four steps, apart, so that a test can cut the power between any two.
pub(super) trait Disk {
    /// Writes a file, from its beginning.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Waits until what was written is on the disk.
    fn sync(&self, path: &Path) -> io::Result<()>;
    /// Gives a file another's name, in its place.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits until the folder's names are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Takes away a half-written file.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The disk there is.
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        private(OpenOptions::new().write(true).create(true).truncate(true))
            .open(path)?
            .write_all(bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows has no handle on a folder to sync; its rename is journalled.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }
}

/// Puts new content in a file's place.
pub(super) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("tmp");
    let placed = place(disk, &beside, path, bytes);
    if placed.is_err() {
        // The error that is told is the first one; a half-written file is replaced by the next try.
        drop(disk.remove(&beside));
    }
    placed
}

fn place(disk: &dyn Disk, beside: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    disk.write(beside, bytes)?;
    disk.sync(beside)?;
    disk.rename(beside, path)?;
    disk.sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// Only the person who runs Nadi may read the file.
#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(not(unix))]
const fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}
