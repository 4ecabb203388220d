//! Empties a child's standard error, so that it never blocks on it.
//!
//! Engines print what they read, and what they read is a patient's. So nothing is kept: bytes are
//! counted, and looked through only for the few words with which allocators say that memory ran out.

use std::{
    io::Read,
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

const MARKS: [&[u8]; 3] = [b"memory allocation of ", b"std::bad_alloc", b"out of memory"];
/// As much of the end of one chunk as can hold the start of a mark.
const OVERLAP: usize = 24;
/// How long the end of a child's standard error may lag behind the child's own end.
const LAG: Duration = Duration::from_millis(500);

/// What was heard on a child's standard error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Heard {
    pub(super) bytes: u64,
    pub(super) spoke_of_memory: bool,
}

/// A thread that empties one pipe.
pub(super) struct Drain(Option<Receiver<Heard>>);

impl Drain {
    /// Starts emptying; without a thread to spare the pipe is closed instead.
    pub(super) fn start(pipe: impl Read + Send + 'static) -> Self {
        let (report, heard) = mpsc::channel();
        let thread = thread::Builder::new().name("worker stderr".into()).spawn(move || {
            // The watcher may have stopped waiting.
            drop(report.send(listen(pipe)));
        });
        Self(thread.is_ok().then_some(heard))
    }

    /// What was heard in all; the child has ended.
    pub(super) fn finish(&self) -> Heard {
        self.0.as_ref().and_then(|heard| heard.recv_timeout(LAG).ok()).unwrap_or_default()
    }
}

fn listen(mut pipe: impl Read) -> Heard {
    let mut heard = Heard::default();
    let mut window = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(count @ 1..) = pipe.read(&mut chunk) {
        heard.bytes += count as u64;
        window.extend_from_slice(&chunk[..count]);
        heard.spoke_of_memory |= MARKS.iter().any(|mark| contains(&window, mark));
        window.drain(..window.len().saturating_sub(OVERLAP));
    }
    heard
}

fn contains(text: &[u8], mark: &[u8]) -> bool {
    text.windows(mark.len()).any(|part| part == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out one byte at a time, as a slow pipe may.
    struct Trickle<'a>(&'a [u8]);

    impl Read for Trickle<'_> {
        fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
            let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
            to[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    #[test]
    fn an_allocators_last_words_are_understood_across_chunks() {
        let words = b"noise\nmemory allocation of 99 bytes failed\n";
        let heard = listen(Trickle(words));
        assert!(heard.spoke_of_memory, "the mark came in pieces");
        assert_eq!(heard.bytes, words.len() as u64, "every byte is drained and counted");
    }

    #[test]
    fn other_words_mean_nothing() {
        let heard = listen(&b"thread main panicked"[..]);
        assert!(!heard.spoke_of_memory, "a panic is a crash, not a lack of memory");
    }
}
