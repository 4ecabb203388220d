//! How long things take, for people to read.

use std::time::{Duration, Instant};

/// A running watch.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts one.
    #[expect(
        clippy::disallowed_methods,
        reason = "the task runner times programs; nothing is decided by it"
    )]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// What it shows.
    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    /// What it shows, written.
    pub(crate) fn shown(&self) -> String {
        written(self.elapsed())
    }
}

/// Seconds with one digit, or minutes and seconds.
pub(crate) fn written(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f32())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_people_say_them() {
        assert_eq!(written(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(written(Duration::from_secs(125)), "2 min 05 s");
    }
}
