//! What the system must have, how to see whether it has it, and which Debian package brings it.

use crate::run::program;

/// A thing that the system must have.
pub(crate) struct Need {
    /// What it is for, in words.
    pub(crate) what: &'static str,
    /// How to see that it is there.
    pub(crate) probe: Probe,
    /// The package that brings it, on Debian and Ubuntu.
    pub(crate) package: &'static str,
}

/// How to see that something is there.
pub(crate) enum Probe {
    /// One of these programs can be started.
    Program(&'static [&'static str]),
    /// pkg-config knows the library.
    Library(&'static str),
    /// Fontconfig has the family.
    Font(&'static str),
    /// The loader knows the library.
    Shared(&'static str),
    /// Python can import the module.
    Python(&'static str),
    /// A file lies where the pattern says.
    File(&'static str),
}

const fn need(what: &'static str, probe: Probe, package: &'static str) -> Need {
    Need { what, probe, package }
}

/// To compile the core: `SQLCipher` and its OpenSSL are built from source.
pub(crate) const CORE: &[Need] = &[
    need("a C compiler", Probe::Program(&["cc"]), "build-essential"),
    need("make", Probe::Program(&["make"]), "build-essential"),
    need("Perl", Probe::Program(&["perl"]), "perl"),
    need("pkg-config", Probe::Program(&["pkg-config"]), "pkg-config"),
    need("the way to microphones", Probe::Library("alsa"), "libasound2-dev"),
];

/// To compile and open the window.
pub(crate) const WINDOW: &[Need] = &[
    need("the web view of the window", Probe::Library("webkit2gtk-4.1"), "libwebkit2gtk-4.1-dev"),
    need("fonts for what is not Latin", Probe::Font("Noto Sans Tamil"), "fonts-noto-core"),
];

/// To drive browser and window without a screen.
pub(crate) const CHECKS: &[Need] = &[
    need("a browser", Probe::Program(BROWSERS), "chromium"),
    need("a driver of the window", Probe::Program(&["WebKitWebDriver"]), "webkit2gtk-driver"),
    need("a screen in memory", Probe::Program(&["Xvfb"]), "xvfb"),
    need("a message bus", Probe::Program(&["dbus-run-session"]), "dbus"),
    need("a maker of packages", Probe::Program(&["dpkg-deb"]), "dpkg"),
    need("a voice for made-up speech", Probe::Program(&["espeak-ng"]), "espeak-ng"),
    need("Python environments", Probe::Python("ensurepip"), "python3-venv"),
    need("a voice that reads aloud", Probe::Program(&["espeak-ng"]), "espeak-ng"),
    need("another reader of PDF", Probe::Program(&["pdftotext"]), "poppler-utils"),
    need("a checker of PDF", Probe::Program(&["qpdf"]), "qpdf"),
    need("a microphone without a microphone", Probe::Program(&["pulseaudio"]), "pulseaudio"),
    need("a way to speak into it", Probe::Program(&["paplay"]), "pulseaudio-utils"),
    need(
        "a way to hear it",
        Probe::File("/usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so"),
        "libasound2-plugins",
    ),
    need("another decoder of sound", Probe::Program(&["ffmpeg"]), "ffmpeg"),
];

/// To compile the native engines.
pub(crate) const ENGINES: &[Need] = &[
    need("CMake", Probe::Program(&["cmake"]), "cmake"),
    need("Clang", Probe::Program(&["clang"]), "clang"),
    need("Clang as a library", Probe::Shared("libclang"), "libclang-dev"),
];

/// Browsers that the checks can drive, the first that is there.
pub(crate) const BROWSERS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

impl Need {
    /// Whether the system lacks it.
    pub(crate) fn lacking(&self) -> bool {
        !match self.probe {
            Probe::Program(names) => names.iter().any(|name| found(name)),
            Probe::Library(name) => program("pkg-config").with(["--exists", name]).succeeds(),
            Probe::Font(family) => has_font(family),
            Probe::Shared(name) => is_loadable(name),
            Probe::File(pattern) => program("sh").with(["-c", &format!("ls {pattern}")]).succeeds(),
            Probe::Python(module) => {
                program("python3").with(["-c", &format!("import {module}")]).succeeds()
            }
        }
    }
}

/// Whether a program of this name is on the path.
pub(crate) fn found(name: &str) -> bool {
    program("sh").with(["-c", &format!("command -v {name}")]).succeeds()
}

fn is_loadable(library: &str) -> bool {
    let known = program("sh").with(["-c", "PATH=$PATH:/sbin:/usr/sbin ldconfig -p"]).answer();
    known.is_ok_and(|list| list.contains(library))
}

fn has_font(family: &str) -> bool {
    let fonts = || program("fc-list").with([family]).answer();
    found("fc-list") && fonts().is_ok_and(|fonts| !fonts.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_not_asked_for() {
        assert!(
            !need("a shell", Probe::Program(&["no-such", "sh"]), "dash").lacking(),
            "one is enough"
        );
        assert!(
            need("nothing", Probe::Program(&["nadi-no-such"]), "none").lacking(),
            "it is not there"
        );
    }
}
