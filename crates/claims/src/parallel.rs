//! A whole file checked on several cores.
//!
//! One thread reads and watches the envelope; the others look at blocks of claims, which need no other
//! block. What was found is given in the order of the file, and what needs memory of other claims (numbers
//! used twice) is decided then. Never more blocks are under way than there are threads, times three.

use crate::{
    check::{Checker, Print, look},
    file::{Checked, Totals, give},
    hit::Hit,
    settings::Settings,
};
use nadi_x12::{
    ReadError,
    professional::{ClaimBlock, ClaimReader},
};
use std::{
    collections::BTreeMap,
    hash::RandomState,
    io::Read,
    num::NonZero,
    sync::{
        Mutex,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

/// A block with what is known of it so far.
struct Work {
    number: u64,
    block: ClaimBlock,
    envelope: Vec<Hit>,
    claims: Vec<(Vec<Hit>, Option<Print>)>,
}

/// Checks every claim of a file on this many threads beside the reading one, and gives each to `take` in
/// the order of the file.
pub fn check_file_on(
    threads: NonZero<usize>,
    input: impl Read,
    settings: &Settings,
    mut take: impl FnMut(Checked<'_>),
) -> Result<Totals, ReadError> {
    let mut checker = Checker::new(settings);
    let hasher = checker.hasher().clone();
    let (to_look, work) = channel::<Work>();
    let (to_give, done) = channel::<Work>();
    let work = Mutex::new(work);
    thread::scope(|scope| {
        for _ in 0..threads.get() {
            let to_give = to_give.clone();
            let (work, hasher) = (&work, &hasher);
            scope.spawn(move || look_at_blocks(work, &to_give, settings, hasher));
        }
        drop(to_give);
        let mut order = Order {
            done,
            early: BTreeMap::new(),
            next: 0,
            totals: Totals::default(),
            spare: Vec::new(),
        };
        let mut reader = ClaimReader::new(input);
        let outcome = read_blocks(
            &mut reader,
            to_look,
            3 * threads.get() as u64,
            &mut checker,
            &mut order,
            &mut take,
        );
        outcome?;
        let mut hits = Vec::new();
        checker.finish(reader.ending(), &mut hits);
        order.totals.count(&hits);
        give(&mut hits, &mut take);
        Ok(order.totals)
    })
}

/// Reads to the end; keeps few blocks under way.
fn read_blocks(
    reader: &mut ClaimReader<impl Read>,
    to_look: Sender<Work>,
    most: u64,
    checker: &mut Checker<'_>,
    order: &mut Order,
    take: &mut impl FnMut(Checked<'_>),
) -> Result<(), ReadError> {
    let mut number = 0;
    let outcome = loop {
        while number - order.next >= most && order.give_next(checker, take) {}
        let mut block = order.spare.pop().unwrap_or_default();
        match reader.fill(&mut block) {
            Ok(true) => {}
            Ok(false) => break Ok(()),
            Err(error) => break Err(error),
        }
        let mut envelope = Vec::new();
        checker.envelope(&block, &mut envelope);
        if to_look.send(Work { number, block, envelope, claims: Vec::new() }).is_err() {
            break Ok(());
        }
        number += 1;
    };
    drop(to_look);
    while order.give_next(checker, take) {}
    outcome
}

fn look_at_blocks(
    work: &Mutex<Receiver<Work>>,
    to_give: &Sender<Work>,
    settings: &Settings,
    hasher: &RandomState,
) {
    loop {
        let received = work.lock().map(|work| work.recv());
        let Ok(Ok(mut work)) = received else { return };
        let claims = work.block.claims().map(|claim| {
            let mut hits = Vec::new();
            let print = look(claim, settings, hasher, &mut hits);
            (hits, print)
        });
        work.claims = claims.collect();
        if to_give.send(work).is_err() {
            return;
        }
    }
}

/// Brings blocks back into the order of the file.
struct Order {
    done: Receiver<Work>,
    /// Blocks that were finished before those in front of them.
    early: BTreeMap<u64, Work>,
    next: u64,
    totals: Totals,
    /// Blocks to be filled again.
    spare: Vec<ClaimBlock>,
}

impl Order {
    /// Waits for the next block and gives it; false when none will come.
    fn give_next(&mut self, checker: &mut Checker<'_>, take: &mut impl FnMut(Checked<'_>)) -> bool {
        let mut work = loop {
            if let Some(work) = self.early.remove(&self.next) {
                break work;
            }
            let Ok(work) = self.done.recv() else { return false };
            self.early.insert(work.number, work);
        };
        self.next += 1;
        self.totals.count(&work.envelope);
        give(&mut work.envelope, take);
        for (claim, (mut hits, print)) in work.block.claims().zip(work.claims) {
            if let Some(print) = print {
                checker.doubled(claim, print, &mut hits);
            }
            self.totals.claim(&hits);
            take(Checked::Claim(claim, &hits));
        }
        self.spare.push(work.block);
        true
    }
}
