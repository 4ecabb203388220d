//! `cargo xtask test`: every check there is, one after the other, stopping at the first that fails.

mod compat;
mod generated;
mod steps;

use crate::{
    arguments::Arguments,
    say,
    stop::{Result, Stop},
    stopwatch::Stopwatch,
};
pub(crate) use generated::codegen;
use steps::{STEPS, Step};

/// Runs the steps that were asked for.
pub(crate) fn run(mut arguments: Arguments) -> Result {
    let (only, skip) = (arguments.options("--only")?, arguments.options("--skip")?);
    let list = arguments.flag("--list");
    arguments.finish()?;
    known(&only)?;
    known(&skip)?;
    if list {
        say::table(
            &STEPS
                .iter()
                .map(|step| (step.name.to_owned(), step.what.to_owned()))
                .collect::<Vec<_>>(),
        );
        return Ok(());
    }
    let wanted = |step: &&Step| (only.is_empty() || named(&only, step)) && !named(&skip, step);
    check(&STEPS.iter().filter(wanted).collect::<Vec<_>>())
}

fn check(steps: &[&Step]) -> Result {
    let watch = Stopwatch::start();
    let walk = walk(steps, say::line);
    say::headline(&format!("all in {}", watch.shown()));
    say::table(&walk.times);
    if let Some((step, stop)) = &walk.failed {
        say::trouble(&format!(
            "\n{}: {stop}\nTo repeat: cargo xtask test --only {}",
            step.what, step.name
        ));
    }
    say::line(&format!(
        "\n{} passed, {} failed",
        walk.times.len(),
        u32::from(walk.failed.is_some())
    ));
    match walk.failed {
        Some((step, _)) => Err(Stop::Check(format!("The step \"{}\" failed.", step.name))),
        None => Ok(()),
    }
}

/// How far the steps came.
struct Walk<'a> {
    times: Vec<(String, String)>,
    failed: Option<(&'a Step, Stop)>,
}

fn walk<'a>(steps: &[&'a Step], say: impl Fn(&str)) -> Walk<'a> {
    let mut walk = Walk { times: Vec::new(), failed: None };
    for step in steps {
        say(&format!("\n== {}: {}", step.name, step.what));
        let watch = Stopwatch::start();
        if let Err(stop) = (step.run)() {
            walk.failed = Some((step, stop));
            break;
        }
        say(&format!("{}: {}", step.name, watch.shown()));
        walk.times.push((step.name.to_owned(), watch.shown()));
    }
    walk
}

fn named(names: &[String], step: &Step) -> bool {
    names.iter().any(|name| name == step.name)
}

fn known(names: &[String]) -> Result {
    match names.iter().find(|name| !STEPS.iter().any(|step| step.name == name.as_str())) {
        Some(name) => Err(Stop::Usage(format!("There is no step \"{name}\"; --list names them."))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Step = Step { name: "good", what: "goes well", run: || Ok(()) };
    const BAD: Step =
        Step { name: "bad", what: "fails", run: || Err(Stop::Check("no".to_owned())) };

    #[test]
    fn a_failing_step_fails_the_run_and_ends_it() {
        let silent = |_: &str| ();
        let bad = walk(&[&GOOD, &BAD, &GOOD], silent);
        assert_eq!(
            bad.times.len(),
            1,
            "only what passed is counted as passed, and nothing runs after"
        );
        assert_eq!(bad.failed.map(|(step, _)| step.name), Some("bad"), "the run must not end well");
        assert!(walk(&[&GOOD, &GOOD], silent).failed.is_none(), "all went well");
    }

    #[test]
    fn steps_have_names_of_their_own() {
        let mut names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len(), "--only must mean one step");
        assert!(known(&["nonsense".to_owned()]).is_err(), "a slip must not skip every check");
    }
}
