//! Starting other programs.

use crate::{
    folders, say,
    stop::{Result, Stop, about},
};
use std::{
    ffi::{OsStr, OsString},
    fmt::Write,
    path::PathBuf,
    process::{Child, Command, Stdio},
};

/// A program with its arguments, not yet started.
pub(crate) struct Run {
    program: OsString,
    arguments: Vec<OsString>,
    folder: PathBuf,
    settings: Vec<(OsString, OsString)>,
    piped: bool,
}

/// A program to be started in the repository's folder.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Run {
    Run {
        program: name.as_ref().to_owned(),
        arguments: Vec::new(),
        folder: folders::root(),
        settings: Vec::new(),
        piped: false,
    }
}

impl Run {
    /// Adds arguments.
    pub(crate) fn with<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments.extend(arguments.into_iter().map(|word| word.as_ref().to_owned()));
        self
    }

    /// Starts it in another folder.
    pub(crate) fn within(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = folder.into();
        self
    }

    /// Sets an environment variable for it.
    pub(crate) fn setting(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.settings.push((name.into(), value.as_ref().to_owned()));
        self
    }

    /// Runs it to its end, showing what it prints.
    pub(crate) fn go(self) -> Result {
        say::line(&format!("$ {}", self.line()));
        let status = self.command().status().map_err(|error| self.failed(&error.to_string()))?;
        if status.success() { Ok(()) } else { Err(self.failed(&status.to_string())) }
    }

    /// Runs it to its end without a word; true when it succeeded. False also when it does not exist.
    pub(crate) fn succeeds(self) -> bool {
        let mut command = self.command();
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }

    /// Runs it to its end and hands back what it printed.
    pub(crate) fn answer(self) -> Result<String> {
        let output = self.command().stderr(Stdio::inherit()).output();
        let output = output.map_err(|error| self.failed(&error.to_string()))?;
        if !output.status.success() {
            return Err(self.failed(&output.status.to_string()));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Starts it and leaves it running.
    pub(crate) fn start(mut self) -> Result<Child> {
        self.piped = true;
        self.command().spawn().map_err(about(PathBuf::from(&self.program)))
    }

    /// The command as one can type it.
    pub(crate) fn line(&self) -> String {
        let mut line = String::new();
        if self.folder != folders::root() {
            let _ = write!(line, "cd {} && ", self.folder.display());
        }
        for (name, value) in &self.settings {
            let _ = write!(line, "{}={} ", name.display(), quoted(value));
        }
        line.push_str(&quoted(&self.program));
        self.arguments.iter().for_each(|word| {
            let _ = write!(line, " {}", quoted(word));
        });
        line
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "starting programs is what the task runner is for"
    )]
    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(&self.folder).stdin(Stdio::null());
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        if self.piped {
            command.stdout(Stdio::piped());
        }
        command
    }

    fn failed(&self, how: &str) -> Stop {
        Stop::Program { line: self.line(), how: how.to_owned() }
    }
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |letter: char| letter.is_alphanumeric() || "-_./=:@,+".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        return word.into_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_can_be_typed_again() {
        let run = program("nadi").with(["call", "it's {}"]).setting("CI", "true");
        assert_eq!(run.line(), r"CI=true nadi call 'it'\''s {}'", "quoted for a shell");
    }

    #[test]
    fn a_missing_program_is_an_answer_not_a_crash() {
        assert!(!program("nadi-no-such-program").succeeds(), "it cannot succeed");
        assert!(program("nadi-no-such-program").go().is_err(), "and running it is an error");
    }
}
