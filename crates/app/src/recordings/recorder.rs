//! The recorder: one visit is recorded at a time, on a thread of its own that needs no key but the one of
//! the recording itself, so that a lock of the desk does not end it.

use super::tape::{Finished, Tape};
use crate::{Error, Result, desk::held};
use nadi_base::{Clock, Code, PersonId, RecordingId, VisitId};
use nadi_engines::microphone::{Hearing, MicrophoneError};
use nadi_store::table::SoundWarning;
use std::{
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// How long one look at the microphone takes.
const LOOK: Duration = Duration::from_millis(100);
/// A laptop that was away for so long has slept.
const SLEPT: Duration = Duration::from_secs(10);

/// What is recorded, for whom.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    pub(crate) recording: RecordingId,
    pub(crate) visit: VisitId,
    pub(crate) person: PersonId,
    pub(crate) language: String,
}

/// What the recorder does at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    Recording,
    Paused,
    /// The microphone went away; what came before is safe.
    Gone,
}

/// What a screen shows of a running recording.
#[derive(Clone, Debug)]
pub(crate) struct Live {
    pub(crate) phase: Phase,
    pub(crate) frames: u64,
    pub(crate) level_db: f32,
    pub(crate) silent_s: f64,
    pub(crate) warnings: Vec<SoundWarning>,
    pub(crate) microphone: String,
    /// What the disk refuses at the moment; the sound waits in memory.
    pub(crate) trouble: Option<Code>,
}

enum Order {
    Pause,
    Resume(Box<dyn Hearing>),
    Stop,
}

struct Running {
    taken: Taken,
    live: Arc<Mutex<Live>>,
    orders: Sender<Order>,
    thread: JoinHandle<Finished>,
}

/// The recorder of a desk.
#[derive(Default)]
pub(crate) struct Recorder {
    running: Mutex<Option<Running>>,
}

impl Recorder {
    /// Whether something is being recorded.
    pub(crate) fn is_running(&self) -> bool {
        held(&self.running).is_some()
    }

    /// Begins, unless something is being recorded already.
    pub(crate) fn start(
        &self,
        taken: Taken,
        tape: Tape,
        hearing: Box<dyn Hearing>,
        clock: Arc<dyn Clock>,
    ) -> Result<()> {
        let mut running = held(&self.running);
        if running.is_some() {
            return Err(Code::AlreadyRecording.into());
        }
        let live = Arc::new(Mutex::new(Live {
            phase: Phase::Recording,
            frames: 0,
            level_db: tape.reading().level_db,
            silent_s: 0.0,
            warnings: Vec::new(),
            microphone: hearing.microphone().name.clone(),
            trouble: None,
        }));
        let (orders, taken_orders) = channel();
        let reel =
            Reel { tape, hearing: Some(hearing), live: Arc::clone(&live), clock, paused: false };
        let thread = thread::spawn(move || reel.turn(&taken_orders));
        *running = Some(Running { taken, live, orders, thread });
        Ok(())
    }

    /// What is being recorded, and how it stands.
    pub(crate) fn look(&self) -> Option<(Taken, Live)> {
        let running = held(&self.running);
        let running = running.as_ref()?;
        Some((running.taken.clone(), held(&running.live).clone()))
    }

    /// Pauses; what was said so far is written.
    pub(crate) fn pause(&self, id: RecordingId) -> Result<()> {
        self.order(id, Order::Pause)
    }

    /// Goes on with a microphone.
    pub(crate) fn resume(&self, id: RecordingId, hearing: Box<dyn Hearing>) -> Result<()> {
        self.order(id, Order::Resume(hearing))
    }

    /// Ends the recording, if it is this one or none is named. Gives what it holds.
    pub(crate) fn stop(&self, id: Option<RecordingId>) -> Option<(Taken, Finished)> {
        let mut running = held(&self.running);
        if id.is_some_and(|id| running.as_ref().is_none_or(|one| one.taken.recording != id)) {
            return None;
        }
        let Running { taken, orders, thread, .. } = running.take()?;
        drop(orders.send(Order::Stop));
        // A panic leaves a file without its end, which is found and said at the next unlock.
        thread.join().ok().map(|finished| (taken, finished))
    }

    fn order(&self, id: RecordingId, order: Order) -> Result<()> {
        let running = held(&self.running);
        let running = running.as_ref().filter(|running| running.taken.recording == id);
        let running = running.ok_or(Code::WrongState)?;
        running.orders.send(order).map_err(|_| Error::internal("the recorder has ended"))
    }
}

/// The side on the thread.
struct Reel {
    tape: Tape,
    hearing: Option<Box<dyn Hearing>>,
    live: Arc<Mutex<Live>>,
    clock: Arc<dyn Clock>,
    paused: bool,
}

impl Reel {
    fn turn(mut self, orders: &Receiver<Order>) -> Finished {
        let mut seen = self.clock.monotonic();
        loop {
            match self.next_order(orders) {
                Ok(order) => {
                    if self.obey(order) {
                        return self.tape.finish();
                    }
                }
                Err(TryRecvError::Empty) => {}
                // Nobody holds the recorder any more: the program ends.
                Err(TryRecvError::Disconnected) => return self.tape.finish(),
            }
            let now = self.clock.monotonic();
            if self.hearing.is_some() && now.saturating_sub(seen) > SLEPT {
                self.tape.warn(SoundWarning::Slept);
            }
            seen = now;
            self.hear();
            self.tell();
        }
    }

    /// While something is heard orders are only looked for; else they are waited for.
    fn next_order(&self, orders: &Receiver<Order>) -> std::result::Result<Order, TryRecvError> {
        if self.hearing.is_some() {
            return orders.try_recv();
        }
        orders.recv_timeout(LOOK).map_err(|error| match error {
            RecvTimeoutError::Timeout => TryRecvError::Empty,
            RecvTimeoutError::Disconnected => TryRecvError::Disconnected,
        })
    }

    /// Whether it was the last order.
    fn obey(&mut self, order: Order) -> bool {
        match order {
            Order::Stop => {
                self.hear();
                return true;
            }
            Order::Pause => {
                self.hear();
                self.hearing = None;
                self.paused = true;
                let rested = self.tape.rest();
                self.note(rested);
            }
            Order::Resume(hearing) => {
                held(&self.live).microphone.clone_from(&hearing.microphone().name);
                self.hearing = Some(hearing);
                self.paused = false;
            }
        }
        false
    }

    fn hear(&mut self) {
        let Some(hearing) = &mut self.hearing else { return };
        match hearing.hear(LOOK) {
            Ok(samples) => {
                let taken = self.tape.take(&samples);
                self.note(taken);
            }
            Err(MicrophoneError::None | MicrophoneError::Refused | MicrophoneError::Gone) => {
                self.hearing = None;
                self.tape.warn(SoundWarning::Unplugged);
                let rested = self.tape.rest();
                self.note(rested);
            }
        }
    }

    fn note(&self, done: Result<()>) {
        held(&self.live).trouble = done.err().map(|error| error.code());
    }

    fn tell(&self) {
        let reading = self.tape.reading();
        let mut live = held(&self.live);
        live.phase = match (&self.hearing, self.paused) {
            (Some(_), _) => Phase::Recording,
            (None, true) => Phase::Paused,
            (None, false) => Phase::Gone,
        };
        live.frames = self.tape.frames();
        live.level_db = reading.level_db;
        live.silent_s = reading.silent_s;
        live.warnings = self.tape.warnings().to_vec();
    }
}
