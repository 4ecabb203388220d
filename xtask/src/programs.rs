//! The programs of the desk: what is built together, because the desk looks for its workers beside itself.

use crate::{
    cargo, folders,
    needs::{CORE, ENGINES, Need},
    run::program,
    stop::{Result, about},
};
use std::{env::consts::EXE_SUFFIX, fs};

/// The command line and its workers.
pub(crate) const HEADLESS: &[&str] = &["nadi-cli", "nadi-echo", "nadi-files", "nadi-speech"];
/// What building them needs of the system.
pub(crate) const NEEDS: &[&[Need]] = &[CORE, ENGINES];
/// Speech recognition for processors with AVX2.
pub(crate) const QUICK: &str = "nadi-speech-avx2";

/// What whisper.cpp may use in the second program; `.cargo/config.toml` turns each off for the first.
pub(crate) const INSTRUCTIONS: &[&str] =
    &["GGML_AVX", "GGML_AVX2", "GGML_BMI2", "GGML_FMA", "GGML_F16C"];

/// Arguments of cargo that name packages.
pub(crate) fn named(packages: &[&'static str]) -> Vec<&'static str> {
    packages.iter().flat_map(|package| ["-p", package]).collect()
}

/// Builds the command line and its workers.
pub(crate) fn build_headless() -> Result {
    cargo::build("build").with(named(HEADLESS)).go()
}

/// Builds the second speech program and puts it beside the first. The same package with other settings wants a
/// folder of its own: in the same one each would undo the other.
pub(crate) fn build_quick_speech(profile: &str) -> Result {
    if !cfg!(target_arch = "x86_64") {
        return Ok(());
    }
    let folder = folders::target().join("avx2");
    let mut build = program("cargo").with(["build", "--locked", "--profile", profile]);
    build = build.with(["-p", "nadi-speech", "--target-dir"]).with([&folder]);
    for instruction in INSTRUCTIONS {
        build = build.setting(instruction, "ON");
    }
    build.go()?;
    let from = folder.join(profile).join(format!("nadi-speech{EXE_SUFFIX}"));
    let to = folders::target().join(profile).join(format!("{QUICK}{EXE_SUFFIX}"));
    fs::copy(&from, &to).map(drop).map_err(about(to))
}
