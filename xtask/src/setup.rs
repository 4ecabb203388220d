//! Installs what the system lacks, or says the one line that does.

use crate::{
    needs::{CHECKS, CORE, ENGINES, Need, WINDOW, found},
    run::{Run, program},
    say,
    stop::{Result, Stop},
};
use std::collections::BTreeSet;

const TRIES: u32 = 3;
const OLDEST_NODE: u32 = 20;

/// `cargo xtask setup`: everything that any verb needs.
pub(crate) fn all() -> Result {
    ask_for(&[CORE, WINDOW, CHECKS, ENGINES])?;
    say::line("This system has what Nadi needs.");
    Ok(())
}

/// Makes sure of some groups of needs.
pub(crate) fn ask_for(groups: &[&[Need]]) -> Result {
    node_is_new_enough()?;
    let lacking = || groups.iter().copied().flatten().filter(|need| need.lacking());
    let packages: BTreeSet<&str> = lacking().map(package_here).collect();
    if packages.is_empty() {
        return Ok(());
    }
    let missing: Vec<&str> = lacking().map(|need| need.what).collect();
    say::line(&format!("This system lacks: {}.", missing.join(", ")));
    install(&packages)?;
    match lacking().next() {
        Some(need) => {
            Err(Stop::Check(format!("{} is still missing after installing it.", need.what)))
        }
        None => Ok(()),
    }
}

fn install(packages: &BTreeSet<&str>) -> Result {
    let Some(before) = right_to_install() else {
        let names: Vec<&str> = packages.iter().copied().collect();
        return Err(Stop::Lacking {
            what: "This needs somebody who may install packages.".to_owned(),
            line: format!("sudo apt-get update && sudo apt-get install -y {}", names.join(" ")),
        });
    };
    let update = || apt(before).with(["update"]);
    let install = || apt(before).with(["install", "-y", "--no-install-recommends"]).with(packages);
    again(update)?;
    again(install)
}

/// What stands before `apt-get` so that it may install: nothing for root, sudo where it asks nothing.
fn right_to_install() -> Option<&'static [&'static str]> {
    if !found("apt-get") {
        return None;
    }
    let root = program("id").with(["-u"]).answer().is_ok_and(|id| id.trim() == "0");
    if root {
        return Some(&["env"]);
    }
    program("sudo").with(["-n", "true"]).succeeds().then_some(&["sudo", "-n", "env"])
}

fn apt(before: &[&str]) -> Run {
    let (first, more) = before.split_first().unwrap_or((&"env", &[]));
    program(first).with(more).with(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
}

/// Mirrors fail now and then: the same thing is tried a few times.
fn again(run: impl Fn() -> Run) -> Result {
    let mut outcome = run().go();
    for _ in 1..TRIES {
        if outcome.is_ok() {
            break;
        }
        outcome = run().go();
    }
    outcome
}

fn node_is_new_enough() -> Result {
    let version = program("node").with(["--version"]).answer().unwrap_or_default();
    let major = version.trim().trim_start_matches('v').split('.').next();
    if major.and_then(|major| major.parse().ok()).is_some_and(|major: u32| major >= OLDEST_NODE) {
        return Ok(());
    }
    Err(Stop::Check(format!(
        "Nadi is built with Node {OLDEST_NODE} or newer, with npm; please install it first."
    )))
}

/// Ubuntu has Chromium under another name.
fn package_here(need: &Need) -> &'static str {
    let ubuntu = || {
        std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.contains("\nID=ubuntu"))
    };
    if need.package == "chromium" && ubuntu() {
        return "chromium-browser";
    }
    need.package
}
