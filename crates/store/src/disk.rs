//! Files that are either wholly there or not at all.

use std::{
    fs::{self, File},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

/// Puts a file in the place of another: a temporary name, to the disk, then the right name.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = part_of(path);
    let written = write_new(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What is left of a write that failed is of no use; the error itself is what matters.
        drop(fs::remove_file(&part));
    }
    written?;
    sync_folder(path)
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private().truncate(true).create(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes an empty file that only its owner may open; a file that is there already stays as it is.
pub(crate) fn make_private_file(path: &Path) -> io::Result<()> {
    private().create_new(true).open(path).map(drop)
}

fn private() -> fs::OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// The name under which a file is written before it is complete.
pub fn part_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

/// Copies a file so that it is on the disk, under its right name, or not there.
pub fn copy(from: &Path, to: &Path) -> io::Result<u64> {
    let part = part_of(to);
    let copied = fs::copy(from, &part).and_then(|bytes| {
        sync_file(&part)?;
        fs::rename(&part, to)?;
        Ok(bytes)
    });
    if copied.is_err() {
        drop(fs::remove_file(&part));
    }
    let bytes = copied?;
    sync_folder(to)?;
    Ok(bytes)
}

/// Waits until a file's content is on the disk.
pub fn sync_file(path: &Path) -> io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Waits until the name of a file is on the disk.
pub fn sync_folder(of: &Path) -> io::Result<()> {
    // Windows has no handle on folders; there a rename is on the disk when it returns.
    #[cfg(unix)]
    if let Some(folder) = of.parent() {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = of;
    Ok(())
}

/// Reads a small file; one that is larger than it may be is an error, not a full memory.
pub fn read_bounded(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let length = File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if length as u64 > most {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_file_is_whole_and_leaves_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("anchors.cbor");
        replace(&path, b"old").unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new", "the newer content counts");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "no part is left");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_open_what_is_written() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let (small, empty) = (dir.path().join("anchors.cbor"), dir.path().join("clinic.db"));
        replace(&small, b"marks").unwrap();
        make_private_file(&empty).unwrap();
        for path in [small, empty] {
            let mode = fs::metadata(path).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "other accounts of the laptop have no way in");
        }
    }

    #[test]
    fn a_file_too_large_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("big");
        fs::write(&path, [0; 100]).unwrap();
        assert!(read_bounded(&path, 99).is_err(), "a bound is a bound");
        assert_eq!(read_bounded(&path, 100).unwrap().len(), 100);
    }
}
