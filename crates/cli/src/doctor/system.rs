//! The operating system, the processor and the memory.

use super::Line;
use sysinfo::{MemoryRefreshKind, RefreshKind, System};

/// Below this the desk works, but recognising speech will not.
const ENOUGH_GIB: f64 = 7.5;

pub(super) fn look() -> Vec<Line> {
    vec![system(), cores(), memory(), cipher()]
}

fn system() -> Line {
    let name = System::long_os_version().unwrap_or_else(|_| std::env::consts::OS.to_owned());
    let kernel = System::kernel_version().unwrap_or_default();
    Line::good("system", vec![name, kernel, std::env::consts::ARCH.to_owned()])
}

fn cores() -> Line {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let facts = vec![cores.to_string()];
    if cores >= 2 {
        return Line::good("cores", facts);
    }
    Line::note(
        "cores",
        facts,
        "The desk works; with two cores or more long tasks do not slow it down.",
    )
}

fn memory() -> Line {
    let wanted = RefreshKind::nothing().with_memory(MemoryRefreshKind::nothing().with_ram());
    let bytes = System::new_with_specifics(wanted).map_or(0, |system| system.total_memory());
    // Exact to the byte up to 8 PiB.
    #[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
    let gib = bytes as f64 / f64::from(1 << 30);
    let facts = vec![format!("{gib:.1} GiB")];
    if gib >= ENOUGH_GIB {
        return Line::good("memory", facts);
    }
    Line::note("memory", facts, "The desk works; speech and language models want 8 GiB.")
}

fn cipher() -> Line {
    let facts = [nadi_store::CIPHER_VERSION, nadi_store::SQLITE_VERSION];
    Line::good("cipher", facts.map(str::to_owned).to_vec())
}
