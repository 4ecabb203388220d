//! The writing process, as its killer sees it.

use crate::again;
use std::{
    io::{self, BufRead, BufReader},
    path::Path,
    process::{Child, ChildStdout},
};

/// A process that writes.
pub(super) struct Prey {
    child: Child,
    says: BufReader<ChildStdout>,
    heard: u64,
}

impl Prey {
    /// Starts this program again, as a writer.
    pub(super) fn start(folder: &Path, done: u64, seed: u64) -> io::Result<Self> {
        let mut child =
            again::with("write")?.arg(folder).args([done.to_string(), seed.to_string()]).spawn()?;
        let says = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(Self { child, says: BufReader::new(says), heard: 0 })
    }

    /// Waits for so many acknowledgements.
    pub(super) fn hear(&mut self, many: u64) -> io::Result<()> {
        (0..many).try_for_each(|_| self.next().map(drop))
    }

    /// Kills it, and reads what it still said before. Gives the number of the last transaction that it
    /// acknowledged, counted from one; 0 for none.
    pub(super) fn kill(mut self) -> io::Result<u64> {
        self.child.kill()?;
        while self.next()? {}
        self.child.wait()?;
        Ok(self.heard)
    }

    /// Reads one acknowledgement; false at the end. A line that was cut off acknowledges nothing.
    fn next(&mut self) -> io::Result<bool> {
        let mut line = String::new();
        self.says.read_line(&mut line)?;
        let whole = line.strip_suffix('\n').and_then(|number| number.parse().ok());
        self.heard = whole.unwrap_or(self.heard);
        Ok(whole.is_some())
    }
}
