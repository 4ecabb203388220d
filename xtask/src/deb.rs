//! A Debian package from a staged folder, written by `dpkg-deb`.

use crate::{
    folders,
    run::program,
    stop::{Result, about},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Libraries that the window is linked with; the rest comes with them.
const DEPENDS: &str = "libwebkit2gtk-4.1-0, libgtk-3-0 | libgtk-3-0t64, libc6 (>= 2.36)";

/// A file of the package: from where, to where, and its mode.
pub(crate) struct Part {
    /// Where it lies now.
    pub(crate) from: PathBuf,
    /// Where it is installed, without the leading slash.
    pub(crate) to: &'static str,
    /// What may be done with it: 0o755 for programs, 0o644 for the rest.
    pub(crate) mode: u32,
}

/// Lays the parts out under `stage` as they are installed, with what Debian must know of them.
pub(crate) fn stage(stage: &Path, parts: &[Part]) -> Result {
    if stage.exists() {
        fs::remove_dir_all(stage).map_err(about(stage))?;
    }
    parts.iter().try_for_each(|part| place(stage, part))?;
    let control = stage.join("DEBIAN/control");
    folder_of(&control)?;
    fs::write(&control, control_text(&architecture()?)).map_err(about(&control))
}

/// Writes the package of a staged folder.
pub(crate) fn write(stage: &Path, package: &Path) -> Result {
    folder_of(package)?;
    let run = program("dpkg-deb").with(["--root-owner-group", "-Zxz", "-z1", "--build"]);
    run.with([stage, package]).go()
}

/// Unpacks a package as installing it would.
pub(crate) fn unpack(package: &Path, folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(about(folder))?;
    }
    program("dpkg-deb").with(["--extract"]).with([package, folder]).go()
}

/// The package's file name.
pub(crate) fn name() -> Result<String> {
    Ok(format!("nadi_{}_{}.deb", env!("CARGO_PKG_VERSION"), architecture()?))
}

fn place(stage: &Path, part: &Part) -> Result {
    let to = stage.join(part.to);
    folder_of(&to)?;
    fs::copy(&part.from, &to).map_err(about(&part.from))?;
    set_mode(&to, part.mode)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> Result {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(about(path))
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> Result {
    Ok(())
}

fn folder_of(file: &Path) -> Result {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).map_err(about(folder))
}

fn architecture() -> Result<String> {
    Ok(program("dpkg").with(["--print-architecture"]).answer()?.trim().to_owned())
}

fn control_text(architecture: &str) -> String {
    format!(
        "Package: nadi\n\
         Version: {version}\n\
         Architecture: {architecture}\n\
         Maintainer: Nadi <https://nadi.health>\n\
         Depends: {DEPENDS}\n\
         Section: science\n\
         Priority: optional\n\
         Description: clinic desk that stays on this machine\n \
         Patients, visits and everything written about them, in one encrypted file\n \
         that never leaves the laptop unless somebody says so.\n",
        version = env!("CARGO_PKG_VERSION"),
    )
}

/// Where packages and their staged folders lie.
pub(crate) fn workshop() -> PathBuf {
    folders::target().join("dist")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_is_as_debian_reads_it() {
        let text = control_text("amd64");
        assert!(text.starts_with("Package: nadi\nVersion: "), "fields at the line's start");
        assert!(text.contains("\n Patients"), "the long description is indented by one");
        assert!(text.ends_with('\n'), "a last line without its end is refused");
    }

    #[cfg(unix)]
    #[test]
    fn parts_are_laid_out_with_their_modes() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let from = folder.path().join("program");
        fs::write(&from, "x").unwrap();
        place(folder.path(), &Part { from, to: "usr/bin/nadi", mode: 0o755 }).unwrap();
        let mode = fs::metadata(folder.path().join("usr/bin/nadi")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o755, "programs must be allowed to run");
    }
}
