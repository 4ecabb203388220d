//! Ways to fail.

use nadi_base::Code;
use nadi_engines::worker::{Replies, Reply};
use serde::Deserialize;
use std::{
    io::{self, Write},
    thread,
};

/// The pipe to the supervisor, past the frames.
pub(crate) type Raw = Option<Box<dyn Write + Send>>;

/// Takes a second handle of the output before the frame writer moves the first away.
#[cfg(unix)]
pub(crate) fn raw_output() -> Raw {
    let pipe = rustix::io::dup(rustix::stdio::stdout()).ok()?;
    Some(Box::new(std::fs::File::from(pipe)))
}

/// The output; frames share it.
#[cfg(not(unix))]
pub(crate) fn raw_output() -> Raw {
    Some(Box::new(io::stdout()))
}

/// Writes bytes that are no frame.
pub(crate) fn garbage(raw: &mut Raw, bytes: &[u8]) -> Result<Reply, Code> {
    if let Some(raw) = raw {
        raw.write_all(bytes).and_then(|()| raw.flush()).map_err(|_| Code::Cancelled)?;
    }
    Ok(Reply::default())
}

/// Starts a frame and never ends it.
pub(crate) fn close_output(raw: &mut Raw) -> Result<Reply, Code> {
    garbage(raw, &[9, 0, 0])?;
    sleep_for_ever()
}

#[expect(clippy::panic, reason = "the supervisor's answer to a panic is what is tested")]
pub(crate) fn panic() -> ! {
    panic!("as asked")
}

/// Says that it began, and never looks at its cancel flag.
pub(crate) fn hang(out: &Replies) -> Result<Reply, Code> {
    out.partial(Reply::default())?;
    sleep_for_ever()
}

fn sleep_for_ever() -> ! {
    loop {
        thread::park();
    }
}

/// Burns processor time.
pub(crate) fn spin() -> ! {
    loop {
        std::hint::spin_loop();
    }
}

/// In steps of how much memory to eat, for ever.
#[derive(Clone, Copy, Deserialize)]
pub(crate) struct Bites {
    mib: usize,
}

/// Allocates and touches memory until something stops it.
pub(crate) fn eat(bites: Bites) -> ! {
    let mut eaten: Vec<Vec<u8>> = Vec::new();
    loop {
        eaten.push(vec![1; bites.mib << 20]);
    }
}

/// Prints a megabyte to each standard stream, as engines do.
pub(crate) fn chatter() -> Result<Reply, Code> {
    let line = [b'x'; 1024];
    for _ in 0..1024 {
        io::stdout().write_all(&line).map_err(|_| Code::Internal)?;
        io::stderr().write_all(&line).map_err(|_| Code::Internal)?;
    }
    Ok(Reply::default())
}
