//! Cargo, with the profile of the checks, so that nothing is compiled a second time; as it is shipped only where that is
//! what is measured.

use crate::{
    folders,
    run::{Run, program},
    stop::Result,
};
use std::path::PathBuf;

/// The profile that every verb builds with.
pub(crate) const PROFILE: &str = "ci";

/// A cargo command that builds, with the profile and the lock file as it is.
pub(crate) fn build(verb: &str) -> Run {
    program("cargo").with([verb, "--locked", "--profile", PROFILE])
}

/// A program of the project as the last build left it.
pub(crate) fn built(name: &str) -> PathBuf {
    folders::target().join(PROFILE).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Builds a program as it is shipped, and tells where it lies.
pub(crate) fn shipped(package: &str) -> Result<PathBuf> {
    program("cargo").with(["build", "--locked", "--release", "-p", package]).go()?;
    Ok(folders::target().join("release").join(format!("{package}{}", std::env::consts::EXE_SUFFIX)))
}

/// A tool that cargo installs.
#[derive(Clone, Copy)]
pub(crate) struct Tool {
    /// Its package, which is also its program.
    pub(crate) package: &'static str,
    /// Exactly this version.
    pub(crate) version: &'static str,
}

/// Licences, bans and sources.
pub(crate) const DENY: Tool = Tool { package: "cargo-deny", version: "0.20.2" };
/// Dependencies that nothing uses.
pub(crate) const MACHETE: Tool = Tool { package: "cargo-machete", version: "0.9.2" };
/// Drives the desktop window.
pub(crate) const DRIVER: Tool = Tool { package: "tauri-driver", version: "2.1.0" };

impl Tool {
    /// The tool's program, installed first where it is not there yet.
    pub(crate) fn program(self) -> Result<PathBuf> {
        let folder = folders::tools().join(format!("{}-{}", self.package, self.version));
        let path =
            folder.join("bin").join(format!("{}{}", self.package, std::env::consts::EXE_SUFFIX));
        if !path.is_file() {
            self.install(&folder)?;
        }
        Ok(path)
    }

    // Without optimisation: compiling is most of the time that these take.
    fn install(self, folder: &std::path::Path) -> Result {
        program("cargo")
            .with([
                "install",
                "--locked",
                "--debug",
                "--version",
                self.version,
                self.package,
                "--root",
            ])
            .with([folder])
            .setting("CARGO_TARGET_DIR", folders::tools().join("target"))
            .go()
    }
}
