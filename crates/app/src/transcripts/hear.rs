//! The task that hears: `received → decoding → transcribing → transcribed`. Each stage is saved before the
//! next begins, and each piece of speech as it comes: a crash, a lock or a stop costs the piece that was
//! being heard, and the task goes on behind the last one.

use super::{
    SegmentMark, TranscriptSource, TranscriptState,
    carry::carry_over,
    order::{Done, Order},
    segments::{marks, speakers, stored},
    typed::next_number,
    voices,
};
use crate::{
    Error, Result, audit,
    events::Event,
    imports::ImportState,
    jobs::Task,
    recordings::{ChosenModel, Kept},
    work::Act,
};
use nadi_audio::voice::Stretch;
use nadi_base::{Cancel, Code, Language, PatientId, RecordingId, Sensitive, VisitId};
use nadi_engines::speech::{self, Spoken, Step, Wish};
use nadi_store::{
    Saved, Tx, Who,
    table::{Recording, Scope, SpeechSpeed, Transcript},
};
use serde_json::{Value, json};

/// Sound shorter than this tells nothing about how fast this laptop is.
const MEASURED_MS: u64 = 10_000;
/// The setting that holds the clinic's own words.
const VOCABULARY: &str = "vocabulary";

/// One run of the task.
pub(super) struct Run<'a> {
    pub(super) task: &'a Task<'a>,
    pub(super) order: Order,
    pub(super) done: Done,
    pub(super) who: Who,
    pub(super) visit: VisitId,
    pub(super) patient: Option<PatientId>,
}

/// Turns the speech of a file, a recording or one turn into text. Gives counts only.
pub(crate) fn run(task: &Task<'_>) -> Result<Value> {
    let order = Order::of(task.job)?;
    let visit = task.job.visit.ok_or_else(|| Error::internal("a task without its visit"))?;
    let patient =
        task.open.db.read(|snapshot| Ok::<_, Error>(snapshot.visits().need(visit)?.patient))?;
    let done = Done::of(task.job);
    let mut run = Run { task, order, done, who: audit::actor(task)?, visit, patient };
    let outcome = run.all();
    if let Err(error) = &outcome {
        run.file_failed(error)?;
    }
    outcome
}

impl Run<'_> {
    fn all(&mut self) -> Result<Value> {
        if self.order.segment.is_some() {
            return self.one_turn();
        }
        let recording = match self.order.recording.or(self.done.recording) {
            Some(id) => self.recording(id)?,
            None => self.decode()?,
        };
        self.transcribe(&recording)
    }

    pub(super) fn recording(&self, id: RecordingId) -> Result<Saved<Recording>> {
        self.task.open.db.read(|snapshot| Ok(snapshot.recordings().need(id)?))
    }

    fn transcribe(&mut self, recording: &Saved<Recording>) -> Result<Value> {
        let spoken = spoken(&self.order.language);
        let model = self.task.machine.sound.speech.choose(spoken, self.order.model.as_deref())?;
        let transcript = self.transcript(recording, &model)?;
        let mut sound = Kept::open(self.task.open, recording)?;
        let wish = Wish::new(spoken, self.vocabulary()?);
        let earlier = self.earlier(&transcript)?;
        let part = speech::Task { wish, from_s: self.done.heard_s, to_s: None, earlier };
        let (clock, progress, cancel) =
            (&self.task.machine.clock, self.task.progress, self.task.cancel);
        let (begun, before) = (clock.monotonic(), self.done.work_ms);
        let stop = self.task.cancel.clone();
        let mut failed = None;
        let mut on_step = |step: Step| {
            let spent = clock.monotonic().saturating_sub(begun).as_millis();
            self.done.work_ms = before + u64::try_from(spent).unwrap_or(u64::MAX);
            if let Err(error) = self.keep(&transcript, step) {
                failed = Some(error);
                stop.cancel();
            }
        };
        let heard = speech::transcribe(
            &mut sound,
            &*model.transcriber,
            &part,
            &mut on_step,
            progress,
            cancel,
        );
        if let Some(error) = failed {
            return Err(error);
        }
        heard?;
        self.finish(&transcript, recording)
    }

    /// The transcript that this task writes: the one it began, else a new one.
    fn transcript(
        &mut self,
        recording: &Saved<Recording>,
        model: &ChosenModel,
    ) -> Result<Saved<Transcript>> {
        if let Some(id) = self.done.transcript {
            // A piece heard by another model begins anew: one transcript is the work of one.
            if self.done.model.as_deref() == Some(&*model.id) {
                return self.task.open.db.read(|snapshot| Ok(snapshot.transcripts().need(id)?));
            }
            (self.done.heard_s, self.done.work_ms) = (0.0, 0);
        }
        "transcribing".clone_into(&mut self.done.stage);
        self.done.recording = Some(recording.id);
        self.done.total_ms = recording.length_ms;
        self.done.model = Some(model.id.clone());
        let new = |number| Transcript {
            visit: self.visit,
            number,
            recording: Some(recording.id),
            source: TranscriptSource::Machine,
            state: TranscriptState::Partial,
            language: self.order.language.clone(),
            heard_language: None,
            model: Some(model.id.clone()),
            model_hash: Some(model.hash.clone()),
            speakers: speakers(),
        };
        let act = self.act("transcript_begin");
        let (made, done) = self.task.open.db.write(&self.who, |tx| {
            let number = next_number(tx.read(), self.visit)?;
            let made = tx.transcripts().insert(new(number))?;
            let done = Done { transcript: Some(made.id), ..self.done.clone() };
            save(tx, self.task, &done)?;
            set_file(tx, &self.order, ImportState::Transcribing, None)?;
            tx.audit(act.into_entry())?;
            Ok::<_, Error>((made, done))
        })?;
        self.done = done;
        self.told();
        Ok(made)
    }

    /// What an earlier run of this task heard.
    fn earlier(&self, transcript: &Saved<Transcript>) -> Result<Vec<Stretch>> {
        if self.done.heard_s <= 0.0 {
            return Ok(Vec::new());
        }
        let heard =
            self.task.open.db.read(|snapshot| {
                Ok::<_, Error>(snapshot.segments().of_transcript(transcript.id)?)
            })?;
        Ok(heard.iter().map(|segment| voices::stretch(segment)).collect())
    }

    /// Keeps what came, before anything else comes.
    fn keep(&mut self, transcript: &Saved<Transcript>, step: Step) -> Result<()> {
        let act = self.act("transcript_write");
        match step {
            Step::Found(language) => self.task.open.db.write(&self.who, |tx| {
                let mut found = tx.read().transcripts().need(transcript.id)?;
                found.heard_language = Some(language.as_str().to_owned());
                tx.transcripts().update(&found)?;
                tx.audit(act.into_entry())?;
                Ok::<_, Error>(())
            })?,
            Step::Segments { segments, heard_s } => {
                self.done.heard_s = heard_s;
                self.task.open.db.write(&self.who, |tx| {
                    for segment in
                        segments.iter().filter(|one| !one.text.expose().trim().is_empty())
                    {
                        tx.segments().insert(stored(transcript.id, segment))?;
                    }
                    save(tx, self.task, &self.done)?;
                    tx.audit(act.into_entry())?;
                    Ok::<_, Error>(())
                })?;
            }
            Step::Voices(turns) => self.task.open.db.write(&self.who, |tx| {
                voices::tell_apart(tx, transcript.id, &turns)?;
                tx.audit(act.into_entry())?;
                Ok::<_, Error>(())
            })?,
        }
        self.told();
        Ok(())
    }

    /// The whole sound was heard: edits are taken over, and from now on this transcript counts.
    fn finish(
        &mut self,
        transcript: &Saved<Transcript>,
        recording: &Saved<Recording>,
    ) -> Result<Value> {
        "transcribed".clone_into(&mut self.done.stage);
        let act = self.act("transcript_done");
        let counts = self.task.open.db.write(&self.who, |tx| {
            let before = tx.read().transcripts().newest_of(self.visit)?;
            let before =
                before.filter(|one| one.id != transcript.id && one.recording == Some(recording.id));
            let carried = match before {
                Some(before) => carry_over(tx, before.id, transcript.id)?,
                None => 0,
            };
            let mut whole = tx.read().transcripts().need(transcript.id)?;
            whole.state = TranscriptState::Complete;
            voices::give_parts(&mut whole, &tx.read().segments().standing(transcript.id)?);
            tx.transcripts().update(&whole)?;
            save(tx, self.task, &self.done)?;
            set_file(tx, &self.order, ImportState::Transcribed, None)?;
            tx.audit(act.into_entry())?;
            let turns = tx.read().segments().standing(transcript.id)?;
            let marked = turns.iter().filter(|turn| !turn.marks.is_empty()).count();
            Ok::<_, Error>(json!({ "turns": turns.len(), "marked": marked, "kept": carried }))
        })?;
        self.measure(recording)?;
        self.told();
        Ok(counts)
    }

    fn measure(&self, recording: &Recording) -> Result<()> {
        let Some(model) = self.done.model.clone().filter(|_| recording.length_ms >= MEASURED_MS)
        else {
            return Ok(());
        };
        self.task.open.db.local(|tx| {
            let (sound_ms, work_ms) = (recording.length_ms, self.done.work_ms);
            tx.speech_speeds().insert(SpeechSpeed { model, sound_ms, work_ms })?;
            Ok(())
        })
    }

    /// Hears one turn again. What a person wrote in it stays; the machine's words stand beside.
    fn one_turn(&mut self) -> Result<Value> {
        let (Some(id), Some(recording)) = (self.order.segment, self.order.recording) else {
            return Err(Error::internal("a turn without its recording"));
        };
        let recording = self.recording(recording)?;
        let turn =
            self.task.open.db.read(|snapshot| Ok::<_, Error>(snapshot.segments().need(id)?))?;
        let spoken = spoken(&self.order.language);
        let model = self.task.machine.sound.speech.choose(spoken, self.order.model.as_deref())?;
        let wish = Wish::new(spoken, self.vocabulary()?);
        let seconds = |ms: u64| nadi_audio::seconds(ms * u64::from(nadi_audio::RATE) / 1_000);
        let part = speech::Task {
            wish,
            from_s: seconds(turn.start_ms),
            to_s: Some(seconds(turn.end_ms)),
            earlier: Vec::new(),
        };
        let mut heard = Vec::new();
        let mut on_step = |step| {
            if let Step::Segments { segments, .. } = step {
                heard.extend(segments);
            }
        };
        let cancel: &Cancel = self.task.cancel;
        let mut sound = Kept::open(self.task.open, &recording)?;
        let progress = self.task.progress;
        speech::transcribe(&mut sound, &*model.transcriber, &part, &mut on_step, progress, cancel)?;
        let act = self.act("segment_heard");
        let changed = self.task.open.db.write(&self.who, |tx| {
            let mut turn = tx.read().segments().need(id)?;
            let words = nadi_audio::transcript::text(&heard);
            if words.expose().is_empty() {
                turn.marks = vec![SegmentMark::NoSpeech];
            } else {
                let all: Vec<_> = heard.iter().flat_map(|one| one.marks.clone()).collect();
                let parts: Vec<_> = heard.iter().map(|one| stored(turn.transcript, one)).collect();
                turn.marks = marks(&all);
                turn.words = parts.iter().flat_map(|one| one.words.clone()).collect();
                turn.confidence = parts.iter().filter_map(|one| one.confidence).min();
                turn.original = Some(words.clone());
                if turn.edited_by.is_none() {
                    turn.text = words;
                }
            }
            tx.segments().update(&turn)?;
            tx.audit(act.into_entry())?;
            Ok::<_, Error>(turn.edited_by.is_none())
        })?;
        self.told();
        Ok(json!({ "turns": 1, "changed": changed }))
    }

    fn vocabulary(&self) -> Result<String> {
        let set = self
            .task
            .open
            .db
            .read(|snapshot| Ok::<_, Error>(snapshot.setting(Scope::Practice, VOCABULARY)?))?;
        Ok(set.and_then(|words| words.as_str().map(str::to_owned)).unwrap_or_default())
    }

    /// Says of a file what went wrong with it. A stop is not a failure: the file waits where it is.
    fn file_failed(&self, error: &Error) -> Result<()> {
        if error.code() == Code::Cancelled || self.order.file.is_none() {
            return Ok(());
        }
        let act = self.act("import_failed").refused();
        self.task.open.db.write(&self.who, |tx| {
            set_file(tx, &self.order, ImportState::Failed, Some(error.code()))?;
            tx.audit(act.into_entry())?;
            Ok(())
        })
    }

    pub(super) fn act(&self, action: &'static str) -> Act {
        Act::new(action).on("visit", self.visit).patient(self.patient)
    }

    /// Tells the screens that there is something new to read.
    pub(super) fn told(&self) {
        let tags = ["sound", "words", "imports"].map(str::to_owned).to_vec();
        self.task.events.publish(Event::TagsInvalidated { tags });
    }
}

/// Saves what the task did so far, in the transaction that does it.
pub(super) fn save(tx: &mut Tx<'_>, task: &Task<'_>, done: &Done) -> Result<()> {
    let mut job = tx.read().jobs().need(task.job.id)?;
    let saved = serde_json::to_value(done);
    job.saved =
        Sensitive::new(saved.map_err(|_| Error::internal("what was done could not be kept"))?);
    job.stage = Some(done.stage.clone());
    tx.jobs().update(&job)?;
    Ok(())
}

/// Says where the file of a task stands.
pub(super) fn set_file(
    tx: &mut Tx<'_>,
    order: &Order,
    state: ImportState,
    error: Option<Code>,
) -> Result<()> {
    let Some(id) = order.file else { return Ok(()) };
    let mut file = tx.read().import_files().need(id)?;
    file.state = state;
    file.error = error.map(|code| code.as_str().to_owned());
    tx.import_files().update(&file)?;
    Ok(())
}

fn spoken(language: &str) -> Spoken {
    Language::parse(language).map_or(Spoken::Auto, Spoken::Forced)
}
