//! The desktop shell: one window over the core.
//!
//! It reads its command line, claims the profile, shows the embedded screens and hands their requests
//! to the list of commands. It holds no rules, no words and no state but what a window needs.
// A console window beside the desk would only be closed by mistake.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod arguments;
mod commands;
mod shell;
mod sleep;
mod station;
mod trouble;
mod upkeep;
mod window;

use arguments::{Arguments, USAGE};
use nadi_machine::Environment;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Ok(arguments) = Arguments::read(std::env::args_os().skip(1)) else {
        trouble::say(USAGE);
        return ExitCode::from(2);
    };
    match shell::run(arguments, &Environment::read()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            trouble::say(&error.to_string());
            ExitCode::FAILURE
        }
    }
}
