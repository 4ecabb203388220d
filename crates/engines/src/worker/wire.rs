//! The pipe to the supervisor.

use crate::{
    lock::lock,
    protocol::{FrameError, encode, write_frame},
};
use serde::Serialize;
use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

/// Where answers go; copies write to the same pipe, one frame at a time.
#[derive(Clone)]
pub(super) struct Wire(Arc<Mutex<Box<dyn Write + Send>>>);

impl Wire {
    /// Takes the standard output for frames alone. Engines print to it as they like, and one stray line
    /// would look like a frame: on Unix whatever they print goes to the standard error from here on.
    pub(super) fn take() -> io::Result<Self> {
        Ok(Self(Arc::new(Mutex::new(output()?))))
    }

    /// Sends one message with its body.
    pub(super) fn send(&self, message: &impl Serialize, body: Vec<u8>) -> Result<(), FrameError> {
        write_frame(&mut *lock(&self.0), &encode(message, body)?)
    }
}

#[cfg(unix)]
fn output() -> io::Result<Box<dyn Write + Send>> {
    let pipe = rustix::io::dup(rustix::stdio::stdout())?;
    rustix::stdio::dup2_stdout(rustix::stdio::stderr())?;
    Ok(Box::new(std::fs::File::from(pipe)))
}

#[cfg(not(unix))]
fn output() -> io::Result<Box<dyn Write + Send>> {
    Ok(Box::new(io::stdout()))
}
