//! The verbs, and the help that lists them.

use crate::{
    arguments::Arguments,
    cargo, demo, dist, folders,
    needs::{CHECKS, CORE, ENGINES},
    node, peer, programs,
    run::program,
    say, setup,
    stop::{Result, Stop},
    test,
};

/// What can be typed.
pub(crate) const USAGE: &str = "\
cargo xtask VERB

  setup                            install what the system lacks
  demo [--no-window] [--out DIR]   a demonstration clinic, and the desk open on it
  app [--profile DIR]              build and open the desktop window
  web [--profile DIR] [--port N]   build and serve the desk to this machine's browser
  test [--only S] [--skip S] [--list]   every check, or some of them
  codegen [--check]                write the types of the screens from the list of commands
  bench WHAT …                     measure (store, notes, documents, claims, speech)
  reliability WHAT …               reliability figures (kills, power, flips, audit, canaries, audio,
                                   papers, x12, large, imports)
  screenshots [DIR]                every screen in every language
  dist [--out DIR]                 the Debian package";

/// Runs one verb.
pub(crate) fn run(verb: &str, mut arguments: Arguments) -> Result {
    match verb {
        "setup" => arguments.finish().and_then(|()| setup::all()),
        "demo" => demo::run(arguments),
        "app" => app(&arguments.rest()),
        "web" => web(&arguments.rest()),
        "test" => test::run(arguments),
        "codegen" => codegen(arguments),
        "bench" => bench(&arguments.rest()),
        "reliability" => pass_on("nadi-reliability", &arguments.rest()),
        "screenshots" => screenshots(arguments.next()),
        "dist" => dist::run(arguments),
        "help" | "--help" | "-h" => {
            say::line(USAGE);
            Ok(())
        }
        other => Err(Stop::Usage(format!("There is no verb \"{other}\"."))),
    }
}

fn app(words: &[String]) -> Result {
    setup::ask_for(dist::NEEDS)?;
    dist::build(cargo::PROFILE)?;
    program(cargo::built("nadi-desk")).with(words).go()
}

fn web(words: &[String]) -> Result {
    setup::ask_for(programs::NEEDS)?;
    node::build_screens()?;
    programs::build_headless()?;
    let screens = folders::at("ui/dist");
    program(cargo::built("nadi")).with(["serve", "--ui"]).with([screens]).with(words).go()
}

fn codegen(mut arguments: Arguments) -> Result {
    let check = arguments.flag("--check");
    arguments.finish()?;
    setup::ask_for(&[CORE])?;
    test::codegen(if check { &["--check"] } else { &[] })
}

fn bench(words: &[String]) -> Result {
    match words.split_first() {
        // Setting pages is many times slower in a program that is not optimised: it is measured as it is shipped.
        Some((what, _)) if what == "documents" => {
            setup::ask_for(programs::NEEDS)?;
            program(cargo::shipped("nadi-bench")?).with(words).go()
        }
        Some((what, rest)) if what == "speech" => {
            setup::ask_for(&[CORE, ENGINES, CHECKS])?;
            programs::build_headless()?;
            peer::bench(rest)
        }
        _ => pass_on("nadi-bench", words),
    }
}

/// Builds a program of the project and hands the words on to it.
fn pass_on(package: &str, words: &[String]) -> Result {
    setup::ask_for(programs::NEEDS)?;
    programs::build_headless()?;
    cargo::build("build").with(["-p", package]).go()?;
    program(cargo::built(package)).with(words).go()
}

fn screenshots(folder: Option<String>) -> Result {
    setup::ask_for(&[CORE, ENGINES, CHECKS])?;
    node::build_screens()?;
    programs::build_headless()?;
    node::install("tests/browser")?;
    let folder = folders::root().join(folder.unwrap_or_else(|| "demo-out/screenshots".to_owned()));
    let run = node::npm("tests/browser", &["run", "screenshots", "--"]).with([&folder]);
    run.setting("NADI", cargo::built("nadi")).go()
}
