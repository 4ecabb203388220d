//! How long this program has computed so far: a clock that stands while the machine or the program does.

use std::{fs, time::Duration};

/// The kernel counts in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

/// The time on all cores, where the system tells; else nothing.
pub(crate) fn time() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The program's name may hold blanks; it ends with the last bracket.
    let fields = stat.rsplit(") ").next().unwrap_or_default().split_whitespace();
    let ticks: u32 = fields.skip(11).take(2).filter_map(|field| field.parse::<u32>().ok()).sum();
    TICK * ticks
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_goes_on_while_something_is_computed() {
        let before = super::time();
        let mut sum = 0u64;
        while super::time() == before {
            sum = (0..100_000u64).fold(sum, u64::wrapping_add);
        }
        assert!(super::time() > before, "{sum}");
    }
}
