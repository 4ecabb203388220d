//! pyx12, the open program that checks claims, on a file of the same kind.

use crate::{Fault, stopwatch};
use nadi_base::{Cancel, Clock, Sensitive};
use nadi_engines::child::{self, Run};
use nadi_machine::SystemClock;
use std::{ffi::OsStr, path::Path, sync::Arc, time::Duration};

/// How many claims a second it checks, its start included. Its exit status is 1 whatever it finds.
pub(super) fn claims_per_second(bin: &Path, file: &Path, claims: u64) -> Result<f64, Fault> {
    let program = std::path::absolute(bin.join("x12valid"))?;
    if !program.is_file() {
        return Err(Fault::Other(format!("there is no x12valid in {}", bin.display())));
    }
    let run = Run {
        program: &program,
        args: &[OsStr::new("-q"), file.as_os_str()],
        stdin: &Sensitive::default(),
        deadline: Duration::from_mins(10),
        memory: 8 << 30,
    };
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let (took, _) = stopwatch::time(|| {
        child::run_once(&run, &clock, &Cancel::new())
            .map_err(|error| Fault::Other(error.to_string()))
    })?;
    #[expect(clippy::cast_precision_loss, reason = "counts of a file are far below 2^52")]
    let claims = claims as f64;
    Ok(claims / took.as_secs_f64().max(f64::MIN_POSITIVE))
}
