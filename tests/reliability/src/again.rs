//! This program, started again for a part that is here to be killed or watched from outside.

use std::{
    env, io,
    process::{Command, Stdio},
};

/// The program with one of its hidden verbs, and piped ends.
#[expect(
    clippy::disallowed_methods,
    reason = "the supervisor keeps its children alive; these are here to be killed"
)]
pub(crate) fn with(verb: &str) -> io::Result<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.arg(verb).stdin(Stdio::piped()).stdout(Stdio::piped());
    Ok(command)
}
