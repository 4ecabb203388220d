//! Where things are in the repository.

use std::path::{Path, PathBuf};

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// A file or folder of the repository.
pub(crate) fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// The folder that cargo builds into.
#[expect(
    clippy::disallowed_methods,
    reason = "the task runner is the host here: it reads cargo's own setting"
)]
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| at("target"), |given| root().join(given))
}

/// Programs that the checks need, built once.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}
