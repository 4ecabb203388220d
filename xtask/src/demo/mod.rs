//! `cargo xtask demo`: everything built, a clinic with invented patients, and the desk open on it.

mod desk;
mod papers;
mod samples;
mod seed;

use crate::{
    arguments::Arguments,
    cargo, dist, folders, node, programs,
    run::program,
    say, setup,
    stop::{Result, about},
    stopwatch::Stopwatch,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The password of everybody in the demonstration: it is printed, so it protects nothing.
const PASSWORD: &str = "nadi demo clinic";

/// What took how long, in order.
#[derive(Default)]
struct Times(Vec<(String, String)>);

impl Times {
    fn take<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        say::headline(what);
        let watch = Stopwatch::start();
        let outcome = work()?;
        self.0.push((what.to_owned(), watch.shown()));
        Ok(outcome)
    }
}

/// Runs the demonstration.
pub(crate) fn run(mut arguments: Arguments) -> Result {
    let window = !arguments.flag("--no-window") && has_display();
    let out =
        folders::root().join(arguments.option("--out")?.unwrap_or_else(|| "demo-out".to_owned()));
    arguments.finish()?;
    let mut times = Times::default();
    times.take("What the system needs", || {
        setup::ask_for(if window { dist::NEEDS } else { programs::NEEDS })
    })?;
    times.take("Screens", node::build_screens)?;
    times.take("Programs", || build(window))?;
    let profile = times.take("Folder of the clinic", || empty_folder(&out))?;
    times.take("Sample consultations, from what was said to note and codes", || {
        samples::run(&out)
    })?;
    let (made, papers) = times
        .take("A clinic with invented patients, and papers of three visits", || {
            fill(&profile, &out)
        })?;
    tell(&out, &profile, &made, papers, &times)?;
    if window { open(&profile) } else { Ok(()) }
}

fn build(window: bool) -> Result {
    let mut packages = programs::HEADLESS.to_vec();
    if window {
        packages.push("nadi-desktop");
    }
    cargo::build("build").with(programs::named(&packages)).go()?;
    programs::build_quick_speech(cargo::PROFILE)
}

/// An earlier demonstration is made anew; a folder that holds something else is left alone.
fn empty_folder(out: &Path) -> Result<PathBuf> {
    let profile = out.join("clinic");
    if profile.join("clinic.db").is_file() {
        fs::remove_dir_all(&profile).map_err(about(&profile))?;
    }
    fs::create_dir_all(&profile).map_err(about(&profile))?;
    Ok(profile)
}

/// The clinic, and papers of three visits out of it.
fn fill(profile: &Path, out: &Path) -> Result<(seed::Made, usize)> {
    let desk = desk::Served::start(profile)?;
    let made = seed::clinic(&desk, PASSWORD)?;
    let papers = papers::write(&desk, out, PASSWORD)?;
    Ok((made, papers))
}

fn tell(out: &Path, profile: &Path, made: &seed::Made, papers: usize, times: &Times) -> Result {
    let password = out.join("password.txt");
    fs::write(&password, format!("{PASSWORD}\n")).map_err(about(&password))?;
    say::headline("What took how long");
    say::table(&times.0);
    say::headline("The demonstration clinic");
    say::table(&[
        ("folder".to_owned(), profile.display().to_string()),
        ("patients".to_owned(), made.patients.to_string()),
        ("visits".to_owned(), made.visits.to_string()),
        ("papers".to_owned(), format!("{papers} in {}", out.join("documents").display())),
        ("sign in as".to_owned(), made.sign_ins.join(", ")),
        ("password".to_owned(), format!("{PASSWORD}   (also in {})", password.display())),
        ("open it".to_owned(), format!("cargo xtask app --profile {}", profile.display())),
    ]);
    Ok(())
}

fn open(profile: &Path) -> Result {
    say::headline("The desk is open");
    program(cargo::built("nadi-desk")).with(["--profile"]).with([profile]).go()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the task runner is the host here: it asks whether there is a screen"
)]
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
