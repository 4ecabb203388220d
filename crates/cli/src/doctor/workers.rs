//! The helper programs beside this one, and the walls that the kernel gives them.

use super::Line;
use crate::paper::word;
use nadi_app::machine::Engines as _;
use nadi_engines::Health;
use nadi_machine::Laptop;

pub(super) fn look(laptop: &Laptop) -> Vec<Line> {
    vec![programs(laptop), sandbox(laptop)]
}

fn programs(laptop: &Laptop) -> Line {
    let states = laptop.workers.states();
    let missing = states.iter().any(|state| !state.usable());
    let facts = states.iter().map(|state| format!("{} {}", state.name, word(&state.state)));
    let facts: Vec<_> = facts.collect();
    if missing {
        return Line::note(
            "workers",
            facts,
            "A helper program is not beside this one. The desk works without; install Nadi again \
             to have them all.",
        );
    }
    Line::good("workers", if facts.is_empty() { vec!["none needed yet".to_owned()] } else { facts })
}

fn sandbox(laptop: &Laptop) -> Line {
    match laptop.workers.try_sandbox() {
        Ok(health) => walls(&health),
        Err(error) => Line::note(
            "sandbox",
            vec![error.code().as_str().to_owned()],
            "It shows once a helper program runs.",
        ),
    }
}

fn walls(health: &Health) -> Line {
    let Some(report) = health.sandbox else {
        return Line::note("sandbox", Vec::new(), "The helper program did not say what holds it.");
    };
    let yes_or_no = |stands: bool| if stands { "yes" } else { "no" };
    let landlock = report.landlock.map_or("no".to_owned(), |version| format!("v{version}"));
    let facts = vec![
        format!("rlimits {}", yes_or_no(report.rlimits)),
        format!("landlock {landlock}"),
        format!("seccomp {}", yes_or_no(report.seccomp)),
    ];
    if report.rlimits && report.landlock.is_some() && report.seccomp {
        return Line::good("sandbox", facts);
    }
    Line::note(
        "sandbox",
        facts,
        "Helper programs run with fewer walls around them; a newer Linux kernel (5.13 or later) has all.",
    )
}
