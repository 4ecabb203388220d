//! The steps of the checks, in the order that fails soonest and builds least.

use super::{compat, generated};
use crate::{
    cargo::{self, DENY, DRIVER, MACHETE},
    dist, folders,
    needs::{CHECKS, CORE, ENGINES, WINDOW},
    node,
    run::{Run, program},
    setup,
    stop::Result,
};
use std::path::Path;

/// One check.
pub(super) struct Step {
    /// What one types to run it alone.
    pub(super) name: &'static str,
    /// What it shows, in words.
    pub(super) what: &'static str,
    /// Runs it.
    pub(super) run: fn() -> Result,
}

const fn step(name: &'static str, what: &'static str, run: fn() -> Result) -> Step {
    Step { name, what, run }
}

/// Every check there is.
pub(super) const STEPS: &[Step] = &[
    step("setup", "what the system and the checks need", set_up),
    step("format", "Rust is written in one form", format),
    step("screens", "types, lint, unit tests and build of the screens", screens),
    step("lint", "no warning in any crate", lint),
    step("build", "everything compiles", build),
    step("codegen", "the screens' types are those of the list of commands", generated::is_current),
    step("core", "unit, acceptance and architecture tests", core),
    step(
        "compat",
        "the clinic's file, its claims and its papers, opened by other programs",
        compat::all,
    ),
    step("deny", "licences, banned crates, sources", deny),
    step("unused", "no dependency that nothing uses", unused),
    step("reliability", "small counts of the reliability figures", reliability),
    step("browser", "the screens in a browser, on the real core", browser),
    step("shell", "the real window", shell),
    step("package", "the Debian package, unpacked, starts and unlocks", package),
];

/// The whole workspace in one form, so that lint, build and tests share what is compiled.
const WHOLE: &[&str] = &["--workspace", "--all-targets", "--features", "nadi-api/ts"];

/// Reliability figures and their small counts.
const FIGURES: &[(&str, &str)] = &[
    ("kills", "40"),
    ("power", "40"),
    ("flips", "100"),
    ("audit", "200"),
    ("canaries", "1"),
    ("audio", "300"),
    ("x12", "2000"),
    ("imports", "1"),
    ("recordings", "24"),
];

fn set_up() -> Result {
    setup::ask_for(&[CORE, WINDOW, ENGINES, CHECKS])?;
    node::install("ui")?;
    node::install("tests/browser")?;
    [DENY, MACHETE, DRIVER].iter().try_for_each(|tool| tool.program().map(drop))
}

fn format() -> Result {
    program("cargo").with(["fmt", "--all", "--check"]).go()
}

fn screens() -> Result {
    node::install("ui")?;
    node::npm("ui", &["run", "check"]).go()
}

fn lint() -> Result {
    screens_are_built()?;
    cargo::build("clippy").with(WHOLE).with(["--", "-D", "warnings"]).go()
}

fn build() -> Result {
    screens_are_built()?;
    cargo::build("build").with(WHOLE).go()
}

fn core() -> Result {
    screens_are_built()?;
    cargo::build("test").with(WHOLE).go()
}

fn deny() -> Result {
    program(DENY.program()?).with(["--locked", "check", "bans", "licenses", "sources"]).go()
}

fn unused() -> Result {
    program(MACHETE.program()?).with(["."]).go()
}

fn reliability() -> Result {
    FIGURES.iter().try_for_each(|(figure, count)| {
        program(cargo::built("nadi-reliability"))
            .with([*figure, "--count", count, "--seed", "1"])
            .go()
    })
}

fn browser() -> Result {
    node::install("tests/browser")?;
    node::npm("tests/browser", &["test"]).setting("NADI", cargo::built("nadi")).go()
}

fn shell() -> Result {
    window_tests(&cargo::built("nadi-desk"))?.go()
}

/// The whole package is there when its command line answers from its folder and its window unlocks.
fn package() -> Result {
    let programs = dist::unpacked_package()?.join("usr/bin");
    program(programs.join("nadi")).with(["--version"]).go()?;
    window_tests(&programs.join("nadi-desk"))?.with(["door.test.js"]).go()
}

/// The tests of the window, on a program that was built or unpacked.
fn window_tests(desk: &Path) -> Result<Run> {
    let run = program("node").with(["--test", "--test-concurrency=1"]);
    let run = run.within(folders::at("tests/shell"));
    Ok(run.setting("NADI_DESK", desk).setting("TAURI_DRIVER", DRIVER.program()?))
}

/// The desktop program carries the screens inside: they must be there before it compiles.
fn screens_are_built() -> Result {
    if folders::at("ui/dist/index.html").is_file() { Ok(()) } else { node::build_screens() }
}
