//! One child process and the thread that watches it.
//!
//! The watching thread starts the child, looks at its memory and at the clock, kills it when it is out
//! of bounds, and reaps it; it lives exactly as long as the child. That is not a matter of taste: Linux
//! kills a child that asked for it (`PR_SET_PDEATHSIG`) when the *thread* that started it ends, so a
//! worker started on a thread from a pool would die whenever the pool shrinks.
//!
//! Nobody but the watching thread touches the child, so no signal can hit a process id that was reused.

mod drain;
mod ending;
mod memory;
mod orders;

pub use ending::Ending;
pub(crate) use orders::{End, Errand, Reason};

use crate::lock::lock;
use drain::Drain;
use nadi_base::Clock;
use orders::Orders;
use std::{
    io,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::{
        Arc, Condvar, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// How often a child at work is looked at.
const TICK: Duration = Duration::from_millis(10);
/// How often a warm child without work is looked at.
const IDLE_TICK: Duration = Duration::from_secs(1);

/// A running child, its pipes taken off.
pub(crate) struct Leash {
    shared: Arc<Shared>,
    watcher: Option<JoinHandle<()>>,
    pid: u32,
}

/// The child's own ends.
pub(crate) struct Pipes {
    pub(crate) stdin: ChildStdin,
    pub(crate) stdout: ChildStdout,
}

struct Shared {
    orders: Mutex<Orders>,
    bell: Condvar,
    memory: Arc<AtomicU64>,
}

/// Starts the command under watch, with at most `memory` bytes resident.
pub(crate) fn spawn(
    command: Command,
    memory: u64,
    clock: Arc<dyn Clock>,
) -> io::Result<(Leash, Pipes)> {
    let shared = Arc::new(Shared {
        orders: Mutex::new(Orders::new(memory)),
        bell: Condvar::new(),
        memory: Arc::default(),
    });
    let (report, started) = mpsc::channel();
    let theirs = Arc::clone(&shared);
    let watcher = thread::Builder::new()
        .name("worker watch".into())
        .spawn(move || run(command, &theirs, &*clock, &report))?;
    let (pid, pipes) = started.recv().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))?;
    Ok((Leash { shared, watcher: Some(watcher), pid }, pipes))
}

type Report = mpsc::Sender<io::Result<(u32, Pipes)>>;

fn run(command: Command, shared: &Shared, clock: &dyn Clock, report: &Report) {
    match start(command) {
        Ok((mut child, pipes, drain)) => {
            let sent = report.send(Ok((child.id(), pipes)));
            if sent.is_err() {
                lock(&shared.orders).dismiss();
            }
            let end = watch(&mut child, shared, clock, &drain);
            lock(&shared.orders).close(end);
            shared.bell.notify_all();
        }
        // Whoever waits for the report is the only one who could want it.
        Err(error) => drop(report.send(Err(error))),
    }
}

fn start(mut command: Command) -> io::Result<(Child, Pipes, Drain)> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let taken = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (Some(stdin), Some(stdout), Some(stderr)) = taken else {
        child.kill()?;
        child.wait()?;
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    Ok((child, Pipes { stdin, stdout }, Drain::start(stderr)))
}

/// Looks at the child until it has ended.
fn watch(child: &mut Child, shared: &Shared, clock: &dyn Clock, drain: &Drain) -> Ending {
    let limit = lock(&shared.orders).memory_limit();
    let summary = |status, peak| Ending::new(status, &drain.finish(), peak, limit);
    let mut peak = 0;
    loop {
        let resident = memory::resident(child.id()).unwrap_or(0);
        peak = peak.max(resident);
        shared.memory.store(resident, Ordering::Relaxed);
        if let Ok(Some(status)) = child.try_wait() {
            return summary(status, peak);
        }
        let mut orders = lock(&shared.orders);
        if orders.out_of_bounds(clock.monotonic(), resident) {
            drop(orders);
            // A child that cannot be killed has ended by itself.
            drop(child.kill());
            return child.wait().map_or_else(|_| Ending::unknown(), |status| summary(status, peak));
        }
        let pause = if orders.is_idle() { IDLE_TICK } else { TICK };
        drop(shared.bell.wait_timeout(orders, pause).unwrap_or_else(PoisonError::into_inner));
    }
}

impl Leash {
    /// The system's number of the child.
    pub(crate) fn pid(&self) -> u32 {
        self.pid
    }

    /// Where the resident memory of the child can be read, in bytes.
    pub(crate) fn memory(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.shared.memory)
    }

    /// Sends the child on an errand: from now on its deadline and its cancel flag count.
    pub(crate) fn set_out(&self, errand: Errand) {
        lock(&self.shared.orders).set_out(errand);
        self.shared.bell.notify_all();
    }

    /// Ends the errand; false when the child has ended or is being killed.
    pub(crate) fn come_home(&self) -> bool {
        lock(&self.shared.orders).come_home()
    }

    /// Whether the child has ended or is being killed.
    pub(crate) fn is_lost(&self) -> bool {
        lock(&self.shared.orders).is_lost()
    }

    /// Has the watcher look now, because a pipe closed.
    pub(crate) fn ring(&self) -> impl Fn() + Send + 'static {
        let shared = Arc::clone(&self.shared);
        move || shared.bell.notify_all()
    }

    /// Kills the child, unless it has ended.
    pub(crate) fn dismiss(&self) {
        lock(&self.shared.orders).dismiss();
        self.shared.bell.notify_all();
    }

    /// Waits until the child has ended.
    pub(crate) fn end(&self) -> End {
        let mut orders = lock(&self.shared.orders);
        loop {
            if let Some(end) = orders.end() {
                return end;
            }
            orders = self.shared.bell.wait(orders).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        self.dismiss();
        if let Some(watcher) = self.watcher.take() {
            // A watcher that panicked has nothing left to say.
            drop(watcher.join());
        }
    }
}
