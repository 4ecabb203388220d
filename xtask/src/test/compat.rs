//! The clinic's file, its claims and its papers, opened by other programs.

use crate::{cargo, folders, node, run::program, stop::Result};
use std::path::PathBuf;

/// All: the clinic's file, the claims and the papers that are written.
pub(super) fn all() -> Result {
    opens_elsewhere()?;
    claims_are_valid_elsewhere()?;
    papers_are_read_elsewhere()
}

/// Has poppler, qpdf, python-docx, `HarfBuzz` and two validators of FHIR read papers of every kind.
fn papers_are_read_elsewhere() -> Result {
    let folder = folders::target().join("compat-papers");
    drop(std::fs::remove_dir_all(&folder));
    let papers = program(cargo::built("nadi-bench")).with(["papers"]).with([&folder]);
    papers.with([folders::at("assets/samples")]).go()?;
    program(python()?).with(["tests/compat/papers.py"]).with([&folder]).go()?;
    program(python()?).with(["tests/compat/papers_as_files.py"]).with([&folder]).go()?;
    let read_in = program(python()?).with(["tests/compat/papers_read_in.py"]);
    read_in.with([cargo::built("nadi")]).with([&folder]).go()?;
    program(python()?).with(["tests/compat/widths.py"]).with([&folder]).go()?;
    node::install("tests/compat")?;
    program("node").with(["tests/compat/fhir.mjs"]).with([folder]).go()
}

/// Has pyx12, which knows the guide on its own, look at claims of many kinds.
fn claims_are_valid_elsewhere() -> Result {
    let folder = folders::target().join("compat-claims");
    drop(std::fs::remove_dir_all(&folder));
    let maker = folders::target().join(cargo::PROFILE).join("examples/written");
    program(maker).with([&folder]).go()?;
    program(python()?).with(["tests/compat/valid_claims.py"]).with([folder]).go()
}

/// Makes a file under a known key and has SQLCipher's Python binding open it.
fn opens_elsewhere() -> Result {
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
