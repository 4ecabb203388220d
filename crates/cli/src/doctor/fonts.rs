//! Fonts for Tamil and Telugu. The screens bring their own; other programs that show an export do not.

use super::Line;
use nadi_base::{Cancel, Sensitive};
use nadi_engines::child::{self, Run};
use nadi_machine::Laptop;
use std::{ffi::OsStr, path::Path, time::Duration};

/// The list of fonts of Linux desktops; other systems ship the letters.
const FC_LIST: &str = "/usr/bin/fc-list";

const WANTED: [(&str, &str); 2] = [("Tamil", "ta"), ("Telugu", "te")];

/// Looks where there is a list of fonts.
pub(super) fn look(laptop: &Laptop) -> Option<Line> {
    let program = Path::new(FC_LIST);
    if !program.is_file() {
        return None;
    }
    let has = |language: &str| lists_any(laptop, program, language);
    let facts: Vec<String> = WANTED
        .iter()
        .map(|(name, language)| format!("{name} {}", if has(language) { "yes" } else { "no" }))
        .collect();
    if facts.iter().all(|fact| fact.ends_with("yes")) {
        return Some(Line::good("fonts", facts));
    }
    Some(Line::note(
        "fonts",
        facts,
        "The screens bring their own fonts. To read exports elsewhere on this machine, install \
         fonts-noto-core.",
    ))
}

fn lists_any(laptop: &Laptop, program: &Path, language: &str) -> bool {
    let pattern = format!(":lang={language}");
    let run = Run {
        program,
        args: &[OsStr::new(&pattern), OsStr::new("family")],
        stdin: &Sensitive::default(),
        deadline: Duration::from_secs(10),
        memory: 512 << 20,
    };
    child::run_once(&run, &laptop.machine.clock, &Cancel::new())
        .is_ok_and(|output| output.code == 0 && !output.stdout.expose().is_empty())
}
