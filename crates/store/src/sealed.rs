//! The folder of sealed recordings: writing so that a kill or a power cut takes at most the last second,
//! opening, and getting rid of files whose keys were erased. What stands inside a sealed file is
//! `nadi-audio`'s business.

use crate::{
    disk,
    profile::{Profile, make_private},
};
use nadi_audio::sealed::{OpeningKey, Reader, SealFault, SealedError, Sealer};
use std::{
    fs::{self, File},
    io::{self, BufReader, Seek as _, SeekFrom, Write as _},
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

/// A second hand on a sealed file that is being written.
#[derive(Debug)]
pub struct SealedHand(File);

impl SealedHand {
    /// Brings what was written to the disk.
    pub fn sync(&self) -> io::Result<()> {
        self.0.sync_data()
    }
}

/// A sealed file that is being written.
#[derive(Debug)]
pub struct SealedFile {
    file: File,
    sealer: Sealer,
    good: u64,
    /// Sealed chunks that the disk has not taken yet.
    waiting: Vec<u8>,
}

impl SealedFile {
    /// Begins a new file; its header is on the disk when this returns.
    pub fn create(profile: &Profile, name: &str, sealer: Sealer) -> io::Result<Self> {
        let path = profile.sealed(name)?;
        disk::make_private_file(&path)?;
        let mut file = File::options().write(true).open(&path)?;
        let header = sealer.header();
        file.write_all(&header)?;
        file.sync_all()?;
        disk::sync_folder(&path)?;
        Ok(Self { file, sealer, good: header.len() as u64, waiting: Vec::new() })
    }

    /// Seals a chunk and writes it. What a full disk does not take waits, and goes first the next time.
    pub fn append(&mut self, plain: &[u8]) -> io::Result<()> {
        let sealed = self.sealer.chunk(plain).map_err(refused)?;
        self.waiting.extend_from_slice(&sealed);
        self.put()
    }

    /// A second hand on the file, to bring it to the disk from another thread.
    pub fn hand(&self) -> io::Result<SealedHand> {
        Ok(SealedHand(self.file.try_clone()?))
    }

    /// Writes the last chunk, without which a file is not whole. Gives the size of the file.
    pub fn finish(mut self, plain: &[u8]) -> io::Result<u64> {
        let sealed = self.sealer.last(plain).map_err(refused)?;
        self.waiting.extend_from_slice(&sealed);
        self.put()?;
        self.file.sync_all()?;
        Ok(self.good)
    }

    /// The size of the file so far.
    pub const fn bytes(&self) -> u64 {
        self.good
    }

    fn put(&mut self) -> io::Result<()> {
        if let Err(error) = self.file.write_all(&self.waiting) {
            // Half a chunk would hide the ones behind it; what cannot be taken back is written over.
            drop(self.file.set_len(self.good));
            self.file.seek(SeekFrom::Start(self.good))?;
            return Err(error);
        }
        self.good += self.waiting.len() as u64;
        self.waiting.clear();
        Ok(())
    }
}

fn refused(fault: SealFault) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, fault)
}

impl Profile {
    /// Opens a sealed file with the vault's pair.
    pub fn open_sealed(
        &self,
        name: &str,
        key: &OpeningKey,
    ) -> Result<Reader<BufReader<File>>, SealedError> {
        Reader::open(BufReader::new(File::open(self.sealed(name)?)?), key)
    }
}

impl Profile {
    /// Takes a sealed file away for good: its wrapped key first, then the file.
    pub fn shred_sealed(&self, name: &str) -> io::Result<()> {
        shred(&self.sealed(name)?)
    }
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
    use nadi_audio::sealed::{About, Codec};

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

    struct Fixed;
    impl nadi_base::Entropy for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    #[test]
    fn what_was_synced_opens_even_when_the_end_never_came() {
        let folder = tempfile::tempdir().unwrap();
        let profile = Profile::claim(folder.path()).unwrap();
        let key = OpeningKey::new([3; 32]);
        let about = About {
            id: [1; 16],
            visit: nadi_base::VisitId::from_bytes([2; 16]),
            begun: nadi_base::Timestamp::from_millis(0),
            codec: Codec::Opus,
            rate: 16_000,
            channels: 1,
        };
        let sealer = Sealer::new(about, key.sealing(), &Fixed).unwrap();
        let mut file = SealedFile::create(&profile, "aa.sealed", sealer).unwrap();
        file.append(b"first").unwrap();
        file.hand().unwrap().sync().unwrap();
        drop(file);
        let mut reader = profile.open_sealed("aa.sealed", &key).unwrap();
        assert!(!reader.found().complete, "nobody said that it was over");
        assert_eq!(reader.chunk(0).unwrap().as_slice(), b"first");
    }
}
