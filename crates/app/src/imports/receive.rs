//! Receiving files: announced, then part after part, each sealed as it comes.

use super::{
    ImportBatchShown, ImportBegin, ImportFileShown, ImportPart, ImportState, NewFile,
    duplicates::{Verdict, judge},
    list::{batch_shown, file_shown},
};
use crate::{
    Error, Result,
    check::{Form, VISIT_LANGUAGES},
    desk::{Open, held},
    hex::hex,
    transcripts,
    visits::{self, need_open},
    work::{Act, Work},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use nadi_audio::sealed::{About, Codec, LARGEST_CHUNK, Sealer};
use nadi_base::{Code, ImportFileId, VisitId};
use nadi_store::{
    Saved, SealedFile, StoreError, Tx, sealed_name,
    table::{ImportBatch, ImportFile, RecordRef},
};
use sha2::{Digest as _, Sha256};
use std::{collections::HashMap, sync::Mutex};

/// The most files of one batch.
const MOST_FILES: usize = 200;
/// The largest file: security.md §6.
const LARGEST: u64 = 2 * 1024 * 1024 * 1024;
/// The most bytes of one part.
const LARGEST_PART: usize = 1024 * 1024;

/// Files whose bytes are coming. They end with the session: what is half here comes again.
#[derive(Default)]
pub(crate) struct Receiving(Mutex<HashMap<ImportFileId, Coming>>);

struct Coming {
    file: SealedFile,
    hash: Sha256,
    received: u64,
    bytes: u64,
}

impl Receiving {
    /// How many bytes of a file are here.
    pub(crate) fn so_far(&self, id: ImportFileId) -> Option<u64> {
        held(&self.0).get(&id).map(|coming| coming.received)
    }
}

/// Announces files.
pub fn begin(work: &Work<'_>, request: ImportBegin) -> Result<ImportBatchShown> {
    Form::default()
        .must(!request.files.is_empty(), "files", "Choose at least one file.")
        .must(request.files.len() <= MOST_FILES, "files", "At most 200 files at once.")
        .done()?;
    for file in &request.files {
        check(work, file)?;
    }
    let batch = work.change(Act::new("import_begin"), |tx| {
        let batch =
            ImportBatch { person: work.person, duplicates: request.duplicates, paused: false };
        let batch = tx.import_batches().insert(batch)?;
        for file in &request.files {
            announce(work, tx, &batch, file)?;
        }
        Ok(batch)
    })?;
    work.read(|snapshot| batch_shown(&work.open, snapshot, &batch))
}

fn check(work: &Work<'_>, file: &NewFile) -> Result<()> {
    if let Some(visit) = file.visit {
        need_open(work, "import_begin", visit)?;
    }
    Form::default()
        .line("name", file.name.expose(), 500)
        .must(
            VISIT_LANGUAGES.contains(&file.language.as_str()),
            "language",
            "Nadi does not know this language.",
        )
        .done()
}

/// Writes a row for a file. One that is too large fails by itself, not the others with it.
fn announce(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    batch: &Saved<ImportBatch>,
    file: &NewFile,
) -> Result<()> {
    let machine = work.desk.machine();
    let id = ImportFileId::fresh(&*machine.clock, &*machine.entropy);
    let refused = match file.bytes {
        0 => Some(Code::UnreadableFile),
        1..=LARGEST => None,
        _ => Some(Code::FileTooLarge),
    };
    let about = About {
        id: *id.as_bytes(),
        visit: file.visit.unwrap_or(VisitId::from_bytes([0; 16])),
        begun: machine.clock.now(),
        codec: Codec::File,
        rate: 0,
        channels: 0,
    };
    let to = work.open.keys().recordings()?.sealing();
    let sealer = Sealer::new(about, to, &*machine.entropy)
        .map_err(|_| Error::internal("a file could not be sealed"))?;
    let name = sealed_name(id);
    let key = refused.is_none().then(|| sealer.wrapped_key().to_vec());
    if refused.is_none() {
        let sealed = SealedFile::create(&work.open.profile, &name, sealer);
        let coming = Coming {
            file: sealed.map_err(StoreError::from)?,
            hash: Sha256::new(),
            received: 0,
            bytes: file.bytes,
        };
        held(&work.open.receiving.0).insert(id, coming);
    }
    tx.import_files().insert_as(
        id,
        ImportFile {
            batch: batch.id,
            visit: file.visit,
            name: file.name.clone(),
            bytes: file.bytes,
            received: 0,
            digest: None,
            state: if refused.is_some() { ImportState::Failed } else { ImportState::Receiving },
            error: refused.map(|code| code.as_str().to_owned()),
            language: file.language.clone(),
            file: name,
            key,
            recording: None,
        },
    )?;
    Ok(())
}

/// Takes a part of a file. With the last one the file is whole, and its turn comes.
pub fn part(work: &Work<'_>, request: ImportPart) -> Result<ImportFileShown> {
    let row = mine(work, request.file)?;
    let bytes = BASE64_STANDARD
        .decode(request.data.expose())
        .map_err(|_| Error::field("data", "This is not base64."))?;
    let whole = {
        let mut receiving = held(&work.open.receiving.0);
        let coming = receiving.get_mut(&request.file).ok_or(Code::FileCutOff)?;
        Form::default()
            .must(bytes.len() <= LARGEST_PART, "data", "At most 1 MiB at once.")
            .must(request.offset == coming.received, "offset", "This is not the next part.")
            .must(
                coming.received + bytes.len() as u64 <= coming.bytes,
                "data",
                "More than announced.",
            )
            .done()?;
        for chunk in bytes.chunks(LARGEST_CHUNK) {
            coming.file.append(chunk).map_err(StoreError::from)?;
        }
        coming.hash.update(&bytes);
        coming.received += bytes.len() as u64;
        let whole = coming.received == coming.bytes;
        if whole { receiving.remove(&request.file) } else { None }
    };
    if let Some(coming) = whole {
        return finish(work, row, coming);
    }
    let received = request.offset + bytes.len() as u64;
    Ok(ImportFileShown { received, ..file_shown(&row) })
}

fn mine(work: &Work<'_>, id: ImportFileId) -> Result<Saved<ImportFile>> {
    work.read(|snapshot| {
        let file = snapshot.import_files().need(id)?;
        let batch = snapshot.import_batches().need(file.batch)?;
        if batch.person == work.person { Ok(file) } else { Err(Code::NotFound.into()) }
    })
}

/// The whole file is here: judged against what is here already, and put into the queue.
fn finish(work: &Work<'_>, mut row: Saved<ImportFile>, coming: Coming) -> Result<ImportFileShown> {
    let digest = hex(&coming.hash.finalize());
    coming.file.finish(&[]).map_err(StoreError::from)?;
    row.received = row.bytes;
    row.digest = Some(digest.clone());
    let patient = match row.visit {
        Some(visit) => work.read(|snapshot| Ok(snapshot.visits().need(visit)?.patient))?,
        None => None,
    };
    let act = Act::new("import_receive").on("import_file", row.id).patient(patient);
    let row = work.change(act, |tx| {
        let batch = tx.read().import_batches().need(row.batch)?;
        match judge(work, tx.read(), &batch, &row)? {
            Verdict::New => {}
            Verdict::Skip => {
                (row.state, row.key) = (ImportState::Skipped, None);
                return Ok(tx.import_files().update(&row)?);
            }
            Verdict::Replace { visit, recordings } => {
                for recording in recordings {
                    tx.erase(RecordRef::Recording(recording))?;
                }
                row.visit = Some(visit);
            }
        }
        if row.visit.is_none() {
            row.visit = Some(visits::begin_unnamed(work, tx, &row.language)?);
        }
        row.state = ImportState::Received;
        let row = tx.import_files().update(&row)?;
        if !batch.paused {
            transcripts::queue_file(tx, Some(work.person), &row)?;
        }
        Ok(row)
    })?;
    if row.state == ImportState::Skipped {
        work.open.profile.shred_sealed(&row.file).map_err(StoreError::from)?;
    }
    work.open.runner()?.wake();
    Ok(file_shown(&row))
}

/// Says of files whose bytes stopped coming that they did.
pub(crate) fn settle(open: &Open) -> Result<()> {
    let cut_off = open.db.read(|snapshot| {
        Ok::<_, Error>(snapshot.import_files().with_state(ImportState::Receiving)?)
    })?;
    for mut file in cut_off {
        open.profile.shred_sealed(&file.file).map_err(StoreError::from)?;
        open.db.write(&open.db.nadi(), |tx| {
            file.state = ImportState::Failed;
            file.error = Some(Code::FileCutOff.as_str().to_owned());
            file.key = None;
            tx.import_files().update(&file)?;
            tx.audit(Act::new("import_cut_off").on("import_file", file.id).into_entry())?;
            Ok::<_, Error>(())
        })?;
    }
    Ok(())
}
