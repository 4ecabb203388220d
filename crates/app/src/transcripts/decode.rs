//! The stage before the words: a stranger's file is read by the files worker, and its sound is kept as a
//! recording of ours.

use super::{
    hear::{Run, save, set_file},
    order::Done,
};
use crate::{
    Error, Result,
    imports::ImportState,
    recordings::{Finished, Pace, SoundSource, begin_tape, fill},
};
use nadi_base::RecordingId;
use nadi_engines::sound::{Channels, Source};
use nadi_store::{
    Saved, StoreError, sealed_name,
    table::{ImportFile, Recording},
};
use zeroize::Zeroizing;

const STAGE: &str = "decoding";

impl Run<'_> {
    /// Makes a recording of the file of this task.
    pub(super) fn decode(&mut self) -> Result<Saved<Recording>> {
        let id = self.order.file.ok_or_else(|| Error::internal("nothing to hear"))?;
        let act = self.act("import_decode");
        STAGE.clone_into(&mut self.done.stage);
        let file = self.task.open.db.write(&self.who, |tx| {
            set_file(tx, &self.order, ImportState::Decoding, None)?;
            save(tx, self.task, &self.done)?;
            tx.audit(act.into_entry())?;
            Ok::<_, Error>(tx.read().import_files().need(id)?)
        })?;
        self.told();
        if let Some(recording) = file.recording {
            return self.recording(recording);
        }
        let (id, row, finished) = self.copy(&file)?;
        self.keep_recording(&file, id, row, &finished)
    }

    fn copy(&self, file: &Saved<ImportFile>) -> Result<(RecordingId, Recording, Finished)> {
        let bytes = self.opened(file)?;
        let (machine, cancel) = (self.task.machine, self.task.cancel);
        let mut sound =
            machine.sound.files.open(Source::Bytes(&bytes), Channels::UpToTwo, cancel)?;
        let claims = sound.facts().claims_s.map(whole);
        let channels = u8::try_from(sound.channels()).unwrap_or(1);
        // What an earlier try left is of no use.
        let name = sealed_name(format_args!("{}-1", file.id));
        let profile = &self.task.open.profile;
        profile.shred_sealed(&name).map_err(StoreError::from)?;
        let id = RecordingId::fresh(&*machine.clock, &*machine.entropy);
        let about = (id, self.visit, channels);
        let (mut tape, row) = begin_tape(
            self.task.open,
            (&*machine.clock, &*machine.entropy),
            about,
            name,
            Pace::Copy,
        )?;
        while let Some(samples) = sound.read(cancel)? {
            cancel.check()?;
            tape.take(&samples)?;
            let seconds = tape.frames() / u64::from(nadi_audio::RATE);
            self.task.progress.step(STAGE, seconds, claims);
        }
        let finished = tape.finish();
        if !finished.whole {
            profile.shred_sealed(&row.file).map_err(StoreError::from)?;
            return Err(nadi_base::Code::DiskFull.into());
        }
        Ok((id, row, finished))
    }

    fn opened(&self, file: &ImportFile) -> Result<Zeroizing<Vec<u8>>> {
        let key = self.task.open.keys().recordings()?;
        let mut reader = self.task.open.profile.open_sealed(&file.file, &key)?;
        if !reader.found().complete {
            return Err(nadi_base::Code::FileCutOff.into());
        }
        let mut bytes = Zeroizing::new(Vec::new());
        bytes.reserve_exact(usize::try_from(file.bytes).unwrap_or_default());
        for number in 0..reader.found().chunks {
            bytes.extend_from_slice(&reader.chunk(number)?);
        }
        Ok(bytes)
    }

    fn keep_recording(
        &mut self,
        file: &Saved<ImportFile>,
        id: RecordingId,
        mut row: Recording,
        finished: &Finished,
    ) -> Result<Saved<Recording>> {
        row.source = SoundSource::File;
        row.digest.clone_from(&file.digest);
        row.made_by = self.task.job.person;
        fill(&mut row, finished);
        let act = self.act("import_decoded");
        let done = Done { recording: Some(id), total_ms: row.length_ms, ..self.done.clone() };
        let made = self.task.open.db.write(&self.who, |tx| {
            let made = tx.recordings().insert_as(id, row)?;
            let mut file = tx.read().import_files().need(file.id)?;
            file.recording = Some(id);
            file.state = ImportState::Transcribing;
            tx.import_files().update(&file)?;
            save(tx, self.task, &done)?;
            tx.audit(act.into_entry())?;
            Ok::<_, Error>(made)
        })?;
        self.done = done;
        self.told();
        Ok(made)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates"
)]
const fn whole(seconds: f64) -> u64 {
    seconds as u64
}
