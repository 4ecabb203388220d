//! Files that leave the clinic: each its owner's alone, and none in the place of another.

use std::{
    fs::OpenOptions,
    io::{self, Write},
    path::Path,
};

/// Writes a new file where the person said; straight there, with nothing laid down in between.
pub(super) fn write_new(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    file.write_all(bytes)?;
    file.sync_all()
}
