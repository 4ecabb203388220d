//! A whole file checked on several cores.
//!
//! One thread reads and watches the envelope; others look at blocks of claims, which need no other block,
//! and may make something of each claim besides, such as a row to be saved. The calling thread gets
//! everything in the order of the file, and decides there what needs memory of other claims (numbers used
//! twice). Blocks go round: a fixed number of them bounds the memory, whatever the length of the file.

use crate::{
    check::{Above, Checker, Print, look},
    file::{Checked, Totals, give, refused},
    hit::Hit,
    settings::Settings,
};
use nadi_x12::{
    ReadError,
    professional::{Claim, ClaimBlock, ClaimReader},
};
use std::{
    collections::BTreeMap,
    hash::RandomState,
    io::Read,
    num::NonZero,
    ops::ControlFlow,
    sync::{
        Mutex,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

/// Told what is about to be done, so that whoever has a clock can measure it.
pub trait Stages: Sync {
    /// A block is filled with the next claims: read and parsed.
    fn fill<T>(&self, work: impl FnOnce() -> T) -> T {
        work()
    }

    /// The rules look at the claims of a block.
    fn look<T>(&self, work: impl FnOnce() -> T) -> T {
        work()
    }
}

/// Measures nothing.
impl Stages for () {}

/// A claim after its rules: what was found, what shows whether it was there before, what was made of it.
struct Looked<P> {
    hits: Vec<Hit>,
    print: Option<Print>,
    made: P,
}

/// A block with what is known of it so far.
struct Work<P> {
    number: u64,
    block: ClaimBlock,
    envelope: Vec<Hit>,
    claims: Vec<Looked<P>>,
}

/// What a claim is checked by, and what is made of it beside the rules.
pub struct Crew<'s, S, M> {
    /// How many threads look at claims, beside the reading one and the calling one.
    pub threads: NonZero<usize>,
    /// How to check.
    pub settings: &'s Settings,
    /// Who measures.
    pub stages: S,
    /// What is made of each claim.
    pub make: M,
}

/// Checks every claim of a file on several threads, and gives each to `take` in the order of the file.
pub fn check_file_on(
    threads: NonZero<usize>,
    input: impl Read + Send,
    settings: &Settings,
    mut take: impl FnMut(Checked<'_>),
) -> Result<Totals, ReadError> {
    let crew = Crew { threads, settings, stages: (), make: |_: Claim<'_>| () };
    crew.check(input, |checked, ()| {
        take(checked);
        ControlFlow::Continue(())
    })
}

impl<S: Stages, P: Send + Default, M: Fn(Claim<'_>) -> P + Sync> Crew<'_, S, M> {
    /// Checks every claim of a file, and gives each with what was made of it to `take` in the order of the
    /// file, until that breaks off. What is given with findings around claims is empty.
    pub fn check(
        &self,
        input: impl Read + Send,
        mut take: impl FnMut(Checked<'_>, P) -> ControlFlow<()>,
    ) -> Result<Totals, ReadError> {
        let mut doubles = Checker::new(self.settings);
        let hasher = doubles.hasher().clone();
        let (to_look, work) = channel::<Work<P>>();
        let (to_give, done) = channel::<Work<P>>();
        let (spare, empty) = channel::<ClaimBlock>();
        let work = Mutex::new(work);
        for _ in 0..3 * self.threads.get() + 2 {
            // Both ends are here still.
            drop(spare.send(ClaimBlock::new()));
        }
        thread::scope(|scope| {
            for _ in 0..self.threads.get() {
                let to_give = to_give.clone();
                let (work, hasher) = (&work, &hasher);
                scope.spawn(move || self.look_at_blocks(work, &to_give, hasher));
            }
            drop(to_give);
            let reading = scope.spawn(|| self.read_blocks(input, to_look, empty));
            let mut order = Order::new(done, spare);
            let whole = order.give_all(&mut doubles, &mut take);
            let totals = order.end();
            let read = reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            if whole.is_break() {
                return Ok(totals);
            }
            // Nobody breaks off what is the last that is given.
            let mut last = |checked: Checked<'_>| {
                let _ = take(checked, P::default());
            };
            let ending = read.inspect_err(|error| refused(error, self.settings, &mut last))?;
            Ok(finish(totals, ending, &mut take))
        })
    }

    /// Reads to the end, or until nobody wants more blocks; gives what was found at the end.
    fn read_blocks(
        &self,
        input: impl Read,
        to_look: Sender<Work<P>>,
        empty: Receiver<ClaimBlock>,
    ) -> Result<Vec<Hit>, ReadError> {
        let (mut checker, mut reader) = (Checker::new(self.settings), ClaimReader::new(input));
        for (number, mut block) in (0..).zip(empty) {
            if !self.stages.fill(|| reader.fill(&mut block))? {
                break;
            }
            let mut envelope = Vec::new();
            self.stages.look(|| checker.envelope(&block, &mut envelope));
            if to_look.send(Work { number, block, envelope, claims: Vec::new() }).is_err() {
                break;
            }
        }
        let mut hits = Vec::new();
        checker.finish(reader.ending(), &mut hits);
        Ok(hits)
    }

    fn look_at_blocks(
        &self,
        work: &Mutex<Receiver<Work<P>>>,
        to_give: &Sender<Work<P>>,
        hasher: &RandomState,
    ) {
        let mut above = Above::default();
        loop {
            let received = work.lock().map(|work| work.recv());
            let Ok(Ok(mut work)) = received else { return };
            work.claims = self.stages.look(|| {
                let claims = work.block.claims().map(|claim| {
                    let mut hits = Vec::new();
                    let print = look(claim, self.settings, hasher, &mut above, &mut hits);
                    Looked { hits, print, made: (self.make)(claim) }
                });
                claims.collect()
            });
            if to_give.send(work).is_err() {
                return;
            }
        }
    }
}

fn finish<P: Default>(
    mut totals: Totals,
    mut hits: Vec<Hit>,
    take: &mut impl FnMut(Checked<'_>, P) -> ControlFlow<()>,
) -> Totals {
    totals.add_around(&hits);
    give(&mut hits, &mut |checked| {
        // There is nothing left to break off.
        let _ = take(checked, P::default());
    });
    totals
}

/// Brings blocks back into the order of the file.
struct Order<P> {
    done: Receiver<Work<P>>,
    /// Blocks that were finished before those in front of them.
    early: BTreeMap<u64, Work<P>>,
    next: u64,
    totals: Totals,
    /// Where blocks go to be filled again.
    spare: Sender<ClaimBlock>,
}

impl<P: Default> Order<P> {
    const fn new(done: Receiver<Work<P>>, spare: Sender<ClaimBlock>) -> Self {
        Self { done, early: BTreeMap::new(), next: 0, totals: Totals::new(), spare }
    }

    /// Gives every block in order until none will come.
    fn give_all(
        &mut self,
        doubles: &mut Checker<'_>,
        take: &mut impl FnMut(Checked<'_>, P) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        while let Ok(work) = self.done.recv() {
            self.early.insert(work.number, work);
            while let Some(work) = self.early.remove(&self.next) {
                self.next += 1;
                let block = self.give(work, doubles, take)?;
                // A reader that has ended needs no block.
                drop(self.spare.send(block));
            }
        }
        ControlFlow::Continue(())
    }

    fn give(
        &mut self,
        mut work: Work<P>,
        doubles: &mut Checker<'_>,
        take: &mut impl FnMut(Checked<'_>, P) -> ControlFlow<()>,
    ) -> ControlFlow<(), ClaimBlock> {
        if !work.envelope.is_empty() {
            self.totals.add_around(&work.envelope);
            take(Checked::Envelope(&work.envelope), P::default())?;
        }
        for (claim, mut looked) in work.block.claims().zip(work.claims.drain(..)) {
            if let Some(print) = looked.print {
                doubles.doubled(claim, print, &mut looked.hits);
            }
            self.totals.add(&looked.hits);
            take(Checked::Claim(claim, &looked.hits), looked.made)?;
        }
        ControlFlow::Continue(work.block)
    }

    /// Hands nothing out any more, so that reader and lookers end; gives what was counted.
    fn end(self) -> Totals {
        self.totals
    }
}
