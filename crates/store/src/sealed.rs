//! The folder of sealed recordings: names, and getting rid of files whose keys were erased. What stands
//! inside a sealed file is `nadi-audio`'s business.

use crate::profile::{Profile, make_private};
use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// How sealed files end.
pub const SEALED: &str = "sealed";

/// The header of a sealed file, with its wrapped key, lies within this many bytes.
const HEADER: u64 = 4096;

/// The name of the sealed file of a recording or of a file that was brought in.
pub fn sealed_name(id: impl std::fmt::Display) -> String {
    format!("{id}.{SEALED}")
}

impl Profile {
    /// The folder of sealed recordings, made when it is not there.
    pub fn recordings(&self) -> io::Result<PathBuf> {
        let folder = self.dir().join("recordings");
        make_private(&folder)?;
        Ok(folder)
    }

    /// Where a sealed file lies.
    pub fn sealed(&self, name: &str) -> io::Result<PathBuf> {
        if is_name(name) {
            Ok(self.recordings()?.join(name))
        } else {
            Err(io::ErrorKind::InvalidInput.into())
        }
    }
}

/// A name made by [`sealed_name`]: nothing in it leads out of the folder.
fn is_name(name: &str) -> bool {
    name.strip_suffix(&format!(".{SEALED}")).is_some_and(|stem| {
        !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
    })
}

/// Overwrites the wrapped key inside a sealed file, then takes the file away. A file that is not there
/// is what it should be.
pub(crate) fn shred(path: &Path) -> io::Result<()> {
    match blank_header(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        done => done?,
    }
    fs::remove_file(path)
}

fn blank_header(path: &Path) -> io::Result<()> {
    let mut file = File::options().write(true).open(path)?;
    let length = file.metadata()?.len().min(HEADER);
    let blank = vec![0; usize::try_from(length).unwrap_or_default()];
    file.write_all(&blank)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_never_leads_out_of_the_folder() {
        assert!(is_name("018f2f6e-0000-7000-8000-000000000000.sealed"), "the names that are made");
        for name in ["../clinic.db", "a/b.sealed", ".sealed", "clinic.db", "..sealed"] {
            assert!(!is_name(name), "{name} must not be opened or shredded");
        }
    }

    #[test]
    fn a_shredded_file_is_gone_and_gone_twice_is_fine() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("aa.sealed");
        fs::write(&path, vec![7; 10_000]).unwrap();
        shred(&path).unwrap();
        assert!(!path.exists(), "nothing is left to open");
        shred(&path).unwrap();
    }
}
