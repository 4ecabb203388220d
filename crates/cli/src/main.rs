//! `nadi`: the commands of the list, sent from a terminal or a script.
//!
//! A verb opens the desk, unlocks it, sends commands, prints what came back for people or, with
//! `--json`, for programs, and locks. There is no rule about patients or people here: what the window
//! may do, this program may do, through the same list.
//!
//! Deliberately absent: a shell of its own, settings files, and any way to give a secret as an
//! argument.

mod args;
mod call_guard;
mod doctor;
mod ending;
mod page;
mod paper;
mod prompts;
mod secret;
mod sitting;
mod verb;
mod words;

use args::Args;
use clap::Parser;
use ending::Ending;
use nadi_machine::Environment;
use paper::Paper;
use sitting::Context;
use std::{io, process::ExitCode};

fn main() -> ExitCode {
    match Args::try_parse() {
        Ok(args) => run(args),
        Err(message) => ending::of_usage(&message),
    }
}

fn run(args: Args) -> ExitCode {
    let json = args.global.json;
    let context = Context::new(args.global, Environment::read());
    let mut paper = Paper::new(io::stdout().lock(), json);
    let ended = verb::run(args.verb, &context, &mut paper);
    ended
        .and_then(|ending| paper.finish().map(|()| ending))
        .map_or_else(|failure| ending::of_failure(&failure, context.language(), json), Ending::code)
}
