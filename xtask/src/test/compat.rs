//! The clinic's file, opened by another program.

use crate::{cargo, folders, run::program, stop::Result};
use std::path::PathBuf;

/// Makes a file under a known key and has SQLCipher's Python binding open it.
pub(super) fn opens_elsewhere() -> Result {
    let folder = folders::target().join("compat-clinic");
    // A file of an earlier run would be taken for the one to be made.
    drop(std::fs::remove_dir_all(&folder));
    let maker = folders::target().join(cargo::PROFILE).join("examples/known_file");
    let key = program(maker).with([&folder]).answer()?;
    let file = folder.join("clinic.db");
    program(python()?).with(["tests/compat/open_clinic.py"]).with([file]).with([key.trim()]).go()
}

/// A Python with the packages of `tests/compat/requirements.txt`.
fn python() -> Result<PathBuf> {
    let home = folders::tools().join("compat-python");
    let python = home.join("bin/python");
    if !python.is_file() {
        program("python3").with(["-m", "venv"]).with([&home]).go()?;
    }
    let wanted = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
    program(&python).with(wanted).with(["tests/compat/requirements.txt"]).go()?;
    Ok(python)
}
