//! The project's own task runner: `cargo xtask VERB`.
//!
//! Each verb does its own set-up, asks only for what it needs, and prints the command to repeat when
//! something fails. It holds no product logic: what it starts are the programs of the project.

mod arguments;
mod cargo;
mod deb;
mod demo;
mod dist;
mod folders;
mod needs;
mod node;
mod peer;
mod programs;
mod run;
mod say;
mod setup;
mod stop;
mod stopwatch;
mod test;
mod verbs;

use arguments::Arguments;
use std::process::ExitCode;
use stop::Stop;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let verb = words.next().unwrap_or_default();
    match verbs::run(&verb, Arguments::new(words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            say::trouble(&stop.to_string());
            if matches!(stop, Stop::Usage(_)) { ExitCode::from(2) } else { ExitCode::from(3) }
        }
    }
}
