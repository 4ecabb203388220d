//! How much memory an open desk holds when nobody does anything.

use crate::{Fault, desk, figures::Figures, lexicon::SEARCHED};
use nadi_base::{Cancel, Clock, Sensitive};
use nadi_engines::child::{self, Run};
use nadi_machine::SystemClock;
use std::{env, ffi::OsStr, fs, io::Write, path::Path, sync::Arc, time::Duration};

/// Measures in a process of its own: this one made the practice and is larger for it.
pub(crate) fn measure(folder: &Path, figures: &mut Figures) -> Result<(), Fault> {
    let program = env::current_exe()?;
    let folder = std::path::absolute(folder)?;
    let run = Run {
        program: &program,
        args: &[OsStr::new("idle"), folder.as_os_str()],
        stdin: &Sensitive::default(),
        deadline: Duration::from_mins(2),
        memory: 4 << 30,
    };
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let output = child::run_once(&run, &clock, &Cancel::new())
        .map_err(|error| Fault::Other(error.to_string()))?;
    let text = String::from_utf8_lossy(output.stdout.expose()).trim().to_owned();
    let kib: f64 = text.parse().map_err(|_| Fault::Other("memory could not be read".to_owned()))?;
    if kib > 0.0 {
        figures.add("resident memory, idle", kib / 1024.0, "MiB", Some(120.0));
    }
    Ok(())
}

/// Unlocks, looks around, and writes the resident memory in KiB; 0 where the system does not tell.
pub(crate) fn work_and_tell(folder: &Path) -> Result<(), Fault> {
    let desk = desk::stand(folder)?;
    desk::unlock(&desk)?;
    for (_, word) in SEARCHED {
        desk::search(&desk, word)?;
    }
    writeln!(std::io::stdout(), "{}", resident_kib().unwrap_or(0))?;
    Ok(())
}

/// The resident memory of this process; none where the system does not tell.
pub(crate) fn resident_kib() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
