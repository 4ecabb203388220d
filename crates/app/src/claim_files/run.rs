//! From bytes to chunks: reading, looking and making ready run beside the saving of what came before.

use super::{
    chunk::{Chunk, head},
    kept::Kept,
    measure::Meter,
};
use crate::{Error, Result};
use nadi_base::{Cancel, Code};
use nadi_claims::{Checked, Crew, Hit, Settings, Totals};
use nadi_x12::{ReadError, professional::Claim};
use std::{
    io::Read,
    num::NonZero,
    ops::ControlFlow,
    sync::mpsc::{SyncSender, sync_channel},
    thread,
};

/// How a file is read in.
pub(super) struct Run<'a> {
    /// How it is checked.
    pub(super) settings: &'a Settings,
    /// Who measures.
    pub(super) meter: &'a Meter<'a>,
    /// Who may stop it.
    pub(super) cancel: &'a Cancel,
    /// Claims from its first on that are saved already.
    pub(super) saved: u64,
}

impl Run<'_> {
    /// Reads a file to its end and gives every chunk to `save`, the last one with what is left, maybe
    /// nothing. Stops when `save` does not, or when somebody asked.
    pub(super) fn all(
        &self,
        input: impl Read + Send,
        mut save: impl FnMut(Chunk) -> Result<()>,
    ) -> Result<()> {
        let (sender, chunks) = sync_channel(1);
        thread::scope(|scope| {
            let reading = scope.spawn(move || self.read(input, sender));
            let mut outcome = Ok(());
            for chunk in chunks {
                outcome = self.cancel.check().map_err(Error::from).and_then(|()| save(chunk));
                if outcome.is_err() {
                    // Whoever makes chunks sees that nobody takes them.
                    break;
                }
            }
            let read =
                reading.join().map_err(|_| Error::internal("the reading of a file panicked"));
            outcome.and(read?.map_err(|error| unread(&error)))
        })
    }

    fn read(
        &self,
        input: impl Read + Send,
        to: SyncSender<Chunk>,
    ) -> std::result::Result<(), ReadError> {
        let threads = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
        let crew = Crew { threads, settings: self.settings, stages: self.meter, make: Kept::of };
        let mut order =
            Order { chunk: Chunk::default(), under: None, before: 0, skip: self.saved, to };
        crew.check(self.meter.reading(input), |checked, kept| order.take(&checked, kept))?;
        order.chunk.last = true;
        // That nobody takes it is told where it would be saved.
        let _ = order.hand_over();
        Ok(())
    }
}

/// Puts what comes in the order of the file into chunks.
struct Order {
    chunk: Chunk,
    /// What the claim before stands under.
    under: Option<(u32, u32)>,
    /// Claims that were handed over.
    before: u64,
    /// Claims to come that are saved already.
    skip: u64,
    to: SyncSender<Chunk>,
}

impl Order {
    fn take(&mut self, checked: &Checked<'_>, kept: Kept) -> ControlFlow<()> {
        match checked {
            Checked::Envelope(_) if self.skip > 0 => ControlFlow::Continue(()),
            Checked::Claim(..) if self.skip > 0 => {
                self.skip -= 1;
                ControlFlow::Continue(())
            }
            Checked::Envelope(hits) => {
                self.chunk.around(hits);
                ControlFlow::Continue(())
            }
            Checked::Claim(claim, hits) => self.claim(*claim, hits, kept),
        }
    }

    fn claim(&mut self, claim: Claim<'_>, hits: &[Hit], kept: Kept) -> ControlFlow<()> {
        let new = self.under != Some(kept.under);
        self.under = Some(kept.under);
        self.chunk.claim(kept, new.then(|| head(claim)), claim, hits);
        if self.chunk.is_full(self.before) { self.hand_over() } else { ControlFlow::Continue(()) }
    }

    fn hand_over(&mut self) -> ControlFlow<()> {
        self.chunk.close_block();
        let full = std::mem::take(&mut self.chunk);
        self.before += full.totals.claims;
        if self.to.send(full).is_err() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// What a reading that stopped is to a person. The place is told where the file is looked through first.
pub(super) fn unread(error: &ReadError) -> Error {
    match error {
        ReadError::FileTooLarge { .. } => Code::FileTooLarge.into(),
        ReadError::Source(_) => Code::DiskError.into(),
        _ => Code::UnreadableFile.into(),
    }
}

/// The sums of two counts.
pub(super) fn sum(one: Totals, other: Totals) -> Totals {
    Totals {
        claims: one.claims + other.claims,
        passed: one.passed + other.passed,
        failed: one.failed + other.failed,
        warnings: one.warnings + other.warnings,
        findings: one.findings + other.findings,
    }
}
