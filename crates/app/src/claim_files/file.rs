//! One file of claims on its way into the practice's file.

use super::{
    ClaimRules,
    beside::Beside,
    chunk::Chunk,
    measure::Meter,
    run::{Run, unread},
    save::{Shelf, save},
    source::{Hashed, Looked, Seen, look_through},
};
use crate::{Error, Result, claims::settings_of_file, work::Act};
use nadi_base::{Cancel, Clock, Code, Date, Progress, Sensitive};
use nadi_claims::Profile;
use nadi_store::{
    Database, Saved, Who,
    table::{ClaimImport, ClaimImportStatus},
};
use std::{fs::File, path::Path, thread};

const CHANGED: &str = "the file changed while it was read";

/// A file, where it goes, and how it is checked.
#[derive(Clone, Copy)]
pub struct FileImport<'a> {
    /// The practice's file.
    pub db: &'a Database,
    /// Who reads it in.
    pub who: &'a Who,
    /// Where stages are measured by.
    pub clock: &'a dyn Clock,
    /// The file.
    pub path: &'a Path,
    /// Which rules.
    pub rules: ClaimRules,
    /// The day at the practice.
    pub today: Date,
}

impl FileImport<'_> {
    /// Reads the file in, from where an earlier reading stopped. Gives its record, and whether it had been
    /// read in to its end before.
    pub fn all(&self, progress: &Progress, cancel: &Cancel) -> Result<(Saved<ClaimImport>, bool)> {
        progress.step("read", 0, None);
        let looked = look_through(self.open()?, cancel)?;
        let mut import = self.record(&looked)?;
        if import.status == ClaimImportStatus::Done {
            return Ok((import, true));
        }
        if let Some(error) = &looked.error {
            self.end(import, ClaimImportStatus::Failed, Some(error.to_string()))?;
            return Err(unread(error));
        }
        match self.read_in(&mut import, looked.claims, progress, cancel) {
            Ok(()) => Ok((import, false)),
            Err(error) => {
                self.stopped(import, &error)?;
                Err(error)
            }
        }
    }

    fn read_in(
        &self,
        import: &mut Saved<ClaimImport>,
        claims: u64,
        progress: &Progress,
        cancel: &Cancel,
    ) -> Result<()> {
        let profile = match self.rules {
            ClaimRules::Full => Profile::Full,
            ClaimRules::Syntax => Profile::Syntax,
        };
        let settings = self.db.read(|read| settings_of_file(*read, profile, self.today))?;
        let input = Hashed::new(self.open()?);
        let seen = input.seen();
        let meter = Meter::new(self.clock);
        let run = Run { settings: &settings, meter: &meter, cancel, saved: import.saved };
        thread::scope(|scope| {
            let beside = Beside::new(scope, self.db);
            let mut shelf = Shelf { db: self.db, who: self.who, beside };
            run.all(input, |chunk| {
                same_file(&chunk, &seen, import)?;
                *import = save(&mut shelf, import, &chunk)?;
                progress.step("save", import.saved, Some(claims));
                Ok(())
            })
        })
    }

    fn open(&self) -> Result<File> {
        File::open(self.path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Code::NotFound.into(),
            _ => Code::UnreadableFile.into(),
        })
    }

    /// Writes down that the reading ended before the end of the file.
    fn stopped(&self, import: Saved<ClaimImport>, error: &Error) -> Result<()> {
        let (status, words) = match error.code() {
            Code::UnreadableFile => (ClaimImportStatus::Failed, Some(CHANGED.to_owned())),
            // It goes on when it is asked for again.
            _ => (ClaimImportStatus::Stopped, None),
        };
        self.end(import, status, words)
    }

    fn end(
        &self,
        mut import: Saved<ClaimImport>,
        status: ClaimImportStatus,
        error: Option<String>,
    ) -> Result<()> {
        self.db.write(self.who, |tx| {
            import.status = status;
            import.error = error;
            import.ended_at = Some(tx.now());
            tx.claim_imports().update(&import)?;
            let act = Act::new("claim_import_end").on("claim_import", import.id);
            tx.audit(act.into_entry())?;
            Ok(())
        })
    }

    /// The record of the file: the one that is there, running again unless it is done, else a new one.
    fn record(&self, looked: &Looked) -> Result<Saved<ClaimImport>> {
        self.db.write(self.who, |tx| {
            let there = tx.read().claim_imports().of_file(&looked.hash)?;
            let import = match there {
                Some(done) if done.status == ClaimImportStatus::Done => done,
                Some(mut begun) => {
                    begun.status = ClaimImportStatus::Running;
                    begun.error = None;
                    begun.ended_at = None;
                    tx.claim_imports().update(&begun)?
                }
                None => tx.claim_imports().insert(self.fresh(looked))?,
            };
            let act = Act::new("claim_import_begin").on("claim_import", import.id);
            tx.audit(act.into_entry())?;
            Ok(import)
        })
    }

    fn fresh(&self, looked: &Looked) -> ClaimImport {
        let name = self.path.file_name().map(|name| name.to_string_lossy().into_owned());
        ClaimImport {
            file_name: name.map(Sensitive::from),
            file_hash: looked.hash.to_vec(),
            file_bytes: looked.bytes,
            profile: self.rules.as_str().to_owned(),
            started_by: self.who.person,
            ..ClaimImport::default()
        }
    }
}

/// Before the last chunk is saved: what was read is what was looked through.
fn same_file(chunk: &Chunk, seen: &Seen, import: &Saved<ClaimImport>) -> Result<()> {
    let same = !chunk.last || seen.now().0[..] == import.file_hash[..];
    if same { Ok(()) } else { Err(Code::UnreadableFile.into()) }
}
