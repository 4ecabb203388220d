//! `cargo xtask dist`: the Debian package of the desk, its command line and its workers.
//!
//! The programs stand side by side in /usr/lib/nadi, because the desk looks for its workers beside
//! itself and nowhere else; /usr/bin holds links.

use crate::{
    arguments::Arguments,
    cargo,
    deb::{self, Part},
    folders,
    needs::{CORE, ENGINES, Need, WINDOW},
    node, programs,
    run::program,
    say, setup,
    stop::{Result, about},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What is installed, and where to.
const PROGRAMS: &[(&str, &str)] = &[
    ("nadi-desk", "usr/lib/nadi/nadi-desk"),
    ("nadi", "usr/lib/nadi/nadi"),
    ("nadi-echo", "usr/lib/nadi/nadi-echo"),
    ("nadi-files", "usr/lib/nadi/nadi-files"),
    ("nadi-speech", "usr/lib/nadi/nadi-speech"),
];
/// Installed where it was built.
const QUICK: (&str, &str) = (programs::QUICK, "usr/lib/nadi/nadi-speech-avx2");
const FILES: &[(&str, &str)] = &[
    ("models/bundled/nadi-speech-demo.bin", "usr/lib/nadi/models/nadi-speech-demo.bin"),
    ("models/bundled/nadi-speech-demo.md", "usr/lib/nadi/models/nadi-speech-demo.md"),
    ("models/bundled/SHA256SUMS", "usr/lib/nadi/models/SHA256SUMS"),
    ("installers/debian/nadi.desktop", "usr/share/applications/nadi.desktop"),
    ("installers/debian/copyright", "usr/share/doc/nadi/copyright"),
    ("src-tauri/icons/nadi.svg", "usr/share/icons/hicolor/scalable/apps/nadi.svg"),
    ("src-tauri/icons/128.png", "usr/share/icons/hicolor/128x128/apps/nadi.png"),
];
/// Programs that a person may type.
const TYPED: &[&str] = &["nadi", "nadi-desk"];

/// `cargo xtask dist`.
pub(crate) fn run(mut arguments: Arguments) -> Result {
    let profile = arguments.option("--profile")?.unwrap_or_else(|| "release".to_owned());
    let folder =
        arguments.option("--out")?.map_or_else(deb::workshop, |out| folders::root().join(out));
    arguments.finish()?;
    setup::ask_for(NEEDS)?;
    build(&profile)?;
    let package = package(&profile, &folder)?;
    say::line(&format!("The package: {}", package.display()));
    Ok(())
}

/// What building the desk needs of the system.
pub(crate) const NEEDS: &[&[Need]] = &[CORE, ENGINES, WINDOW];

/// Builds the screens and every program of the package.
pub(crate) fn build(profile: &str) -> Result {
    node::build_screens()?;
    let packages = [programs::HEADLESS, &["nadi-desktop"]].concat();
    let build = program("cargo").with(["build", "--locked", "--profile", profile]);
    build.with(programs::named(&packages)).go()?;
    programs::build_quick_speech(profile)
}

/// Makes the package of what the checks built, and unpacks it as installing would.
pub(crate) fn unpacked_package() -> Result<PathBuf> {
    let package = package(cargo::PROFILE, &deb::workshop())?;
    let unpacked = deb::workshop().join("unpacked");
    deb::unpack(&package, &unpacked)?;
    Ok(unpacked)
}

fn package(profile: &str, folder: &Path) -> Result<PathBuf> {
    let stage = deb::workshop().join("stage");
    deb::stage(&stage, &parts(profile))?;
    links(&stage)?;
    let package = folder.join(deb::name()?);
    deb::write(&stage, &package)?;
    Ok(package)
}

fn parts(profile: &str) -> Vec<Part> {
    let built = |name: &str| folders::target().join(profile).join(name);
    let quick = built(QUICK.0).is_file().then_some(&QUICK);
    let programs = PROGRAMS.iter().chain(quick).map(|(name, to)| (built(name), *to, 0o755));
    let files = FILES.iter().map(|(from, to)| (folders::at(from), *to, 0o644));
    programs.chain(files).map(|(from, to, mode)| Part { from, to, mode }).collect()
}

/// Links are relative, so that they also hold in a folder that was only unpacked.
#[cfg(unix)]
fn links(stage: &Path) -> Result {
    let folder = stage.join("usr/bin");
    fs::create_dir_all(&folder).map_err(about(&folder))?;
    TYPED.iter().try_for_each(|name| {
        let link = folder.join(name);
        std::os::unix::fs::symlink(format!("../lib/nadi/{name}"), &link).map_err(about(link))
    })
}

#[cfg(not(unix))]
fn links(stage: &Path) -> Result {
    Err(crate::stop::Stop::Check(format!(
        "{}: Debian packages are made on Linux.",
        stage.display()
    )))
}
