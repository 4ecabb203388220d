//! Packages of the parts that are written for Node.

use crate::{
    folders,
    run::{Run, program},
    stop::{Result, about},
};
use std::fs;

/// Installs what a folder's lock file names, unless that is what is installed already.
pub(crate) fn install(folder: &str) -> Result {
    let lock = folders::at(folder).join("package-lock.json");
    let mark = folders::at(folder).join("node_modules/.installed-lock.json");
    let wanted = fs::read(&lock).map_err(about(&lock))?;
    if fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    npm(folder, &["ci", "--no-audit", "--no-fund"]).go()?;
    fs::write(&mark, wanted).map_err(about(&mark))
}

/// An npm command in a folder of the repository.
pub(crate) fn npm(folder: &str, words: &[&str]) -> Run {
    program("npm").with(words).within(folders::at(folder)).setting("CI", "true")
}

/// Builds the screens, which the desktop program carries inside.
pub(crate) fn build_screens() -> Result {
    install("ui")?;
    npm("ui", &["run", "build"]).go()
}
