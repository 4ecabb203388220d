//! The two threads between a supervisor and a worker's pipes.
//!
//! Neither the caller nor the watcher may block on a pipe of a worker that hangs: frames to it wait in a
//! queue, and frames from it come through a channel so short that a flood is held back in the pipe
//! instead of filling the host's memory.

use crate::{
    leash::Pipes,
    protocol::{Frame, FrameError, read_frame, write_frame},
};
use std::{
    io,
    process::{ChildStdin, ChildStdout},
    sync::mpsc::{self, Receiver, Sender, SyncSender},
    thread,
};

/// Frames that may wait for a caller who is busy with the one before.
const WAITING: usize = 2;

/// What came from the worker: a frame, or the reason why no more will come.
pub(super) type Incoming = Result<Frame, FrameError>;

/// Starts both threads; `closed` is called when the worker's output ends.
pub(super) fn connect(
    pipes: Pipes,
    closed: impl Fn() + Send + 'static,
) -> io::Result<(Sender<Frame>, Receiver<Incoming>)> {
    let (outbox, to_send) = mpsc::channel();
    let (arrived, inbox) = mpsc::sync_channel(WAITING);
    let Pipes { stdin, stdout } = pipes;
    thread::Builder::new().name("worker in".into()).spawn(move || feed(stdin, &to_send))?;
    thread::Builder::new().name("worker out".into()).spawn(move || {
        collect(stdout, &arrived);
        closed();
    })?;
    Ok((outbox, inbox))
}

/// Writes until the supervisor lets go of the worker or the worker is gone.
fn feed(mut stdin: ChildStdin, frames: &Receiver<Frame>) {
    while let Ok(frame) = frames.recv() {
        if write_frame(&mut stdin, &frame).is_err() {
            return;
        }
    }
}

/// Reads until the worker is gone or says something that is no frame.
fn collect(mut stdout: ChildStdout, arrived: &SyncSender<Incoming>) {
    loop {
        let frame = read_frame(&mut stdout);
        let is_last = frame.is_err();
        if arrived.send(frame).is_err() || is_last {
            return;
        }
    }
}
