//! whisper.cpp by itself, from the source that the worker is built from: what hearing is measured against.

use crate::{
    cargo, folders,
    programs::{self, INSTRUCTIONS},
    run::program,
    stop::{Result, Stop},
};
use std::path::{Path, PathBuf};

/// The package that brings whisper.cpp's source.
const PACKAGE: &str = "whisper-rs-sys-";

/// `cargo xtask bench speech`: both programs with the same instructions of this processor.
pub(crate) fn bench(words: &[String]) -> Result {
    programs::build_quick_speech(cargo::PROFILE)?;
    let peer = build()?;
    cargo::build("build").with(["-p", "nadi-bench"]).go()?;
    program(cargo::built("nadi-bench")).with(["speech", "--peer"]).with([peer]).with(words).go()
}

fn build() -> Result<PathBuf> {
    let folder = folders::target().join("peer");
    let whisper = source()?.join("whisper.cpp");
    let define = |name: &str, value: &Path| format!("-D{name}={}", value.display());
    let mut configure = program("cmake").with(["-S"]).with([folders::at("tests/bench/peer")]);
    configure = configure.with(["-B"]).with([&folder]).with([define("WHISPER", &whisper)]);
    let off = ["BUILD_SHARED_LIBS", "WHISPER_BUILD_TESTS", "WHISPER_BUILD_EXAMPLES"];
    let off = off.into_iter().chain(["GGML_NATIVE", "GGML_OPENMP"]);
    configure = configure.with(off.map(|name| format!("-D{name}=OFF")));
    if cfg!(target_arch = "x86_64") {
        configure = configure.with(INSTRUCTIONS.iter().map(|name| format!("-D{name}=ON")));
    }
    configure.with(["-DCMAKE_BUILD_TYPE=Release"]).go()?;
    program("cmake").with(["--build"]).with([&folder]).with(["--target", "whisper-peer"]).go()?;
    Ok(folder.join("whisper-peer"))
}

/// Where cargo keeps the source of the engine.
fn source() -> Result<PathBuf> {
    let known =
        program("cargo").with(["metadata", "--format-version", "1", "--locked"]).answer()?;
    let manifests =
        known.split("\"manifest_path\":\"").skip(1).filter_map(|rest| rest.split('"').next());
    let found = manifests.map(Path::new).filter_map(Path::parent).find(|folder| {
        folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PACKAGE))
    });
    let missing = || Stop::Check("cargo does not know where whisper.cpp's source lies".to_owned());
    found.map(Path::to_owned).ok_or_else(missing)
}
