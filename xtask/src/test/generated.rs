//! The types of the screens, written from the list of commands.

use crate::{cargo, folders, run::program, stop::Result};

const FOLDER: &str = "ui/src/api/generated";
const WRITER: &str = "nadi-codegen";

/// Builds the writer and lets it write, or only say whether what is there is current.
pub(crate) fn codegen(words: &[&str]) -> Result {
    let run =
        cargo::build("run").with(["-p", "nadi-api", "--features", "ts", "--bin", WRITER, "--"]);
    run.with([folders::at(FOLDER)]).with(words).go()
}

/// The same check with the writer that the whole build made.
pub(super) fn is_current() -> Result {
    program(cargo::built(WRITER)).with([folders::at(FOLDER)]).with(["--check"]).go()
}
