//! How the program ends: its exit code, and what it says when it did not do what was asked.

use nadi_api::ErrorBody;
use nadi_app::Error;
use nadi_base::{Code, Language};
use std::{
    io::{self, Write},
    process::ExitCode,
};

/// How a verb ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It is done.
    Done,
    /// A check was asked for and found errors.
    Findings,
}

impl Ending {
    /// `Done` when a check found nothing bad.
    pub(crate) const fn of_check(sound: bool) -> Self {
        if sound { Self::Done } else { Self::Findings }
    }

    pub(crate) fn code(self) -> ExitCode {
        match self {
            Self::Done => ExitCode::SUCCESS,
            Self::Findings => ExitCode::from(1),
        }
    }
}

/// Why a verb did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// What was typed cannot be meant.
    #[error("{0}")]
    Usage(&'static str),
    /// The core says no.
    #[error("{}", .0.code.as_str())]
    Refused(Box<ErrorBody>),
    /// Something outside the core says no.
    #[error("{}", .0.as_str())]
    Code(Code),
    /// The core says no, and what only this refusal can tell.
    #[error("{told}")]
    Told {
        /// Its code.
        code: Code,
        /// What is told besides.
        told: String,
    },
    /// A line of a file with one value a line cannot be read.
    #[error("line {0} is not of the form that this verb takes")]
    Line(u64),
    /// An X12 file cannot be read to its end: its name, and where and why reading stopped.
    #[error("{0}: {1}")]
    X12(String, String),
    /// A file or a pipe of the command line, not of the profile.
    #[error("{0}: {1}")]
    File(&'static str, #[source] io::Error),
}

impl Failure {
    fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(body) => Some(body.code),
            Self::Code(code) | Self::Told { code, .. } => Some(*code),
            Self::Usage(_) | Self::Line(_) | Self::X12(..) | Self::File(..) => None,
        }
    }

    fn exit(&self) -> ExitCode {
        match (self, self.code()) {
            (Self::Usage(_), _) | (_, Some(Code::UnknownCommand)) => ExitCode::from(2),
            _ => ExitCode::from(3),
        }
    }
}

impl From<ErrorBody> for Failure {
    fn from(body: ErrorBody) -> Self {
        Self::Refused(Box::new(body))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Code(error.code())
    }
}

/// Prints help to standard output and wrong usage to standard error.
pub(crate) fn of_usage(message: &clap::Error) -> ExitCode {
    // Where nobody reads the message, the exit code still tells.
    drop(message.print());
    if message.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

/// Says on standard error what happened and what to do now.
pub(crate) fn of_failure(failure: &Failure, language: Language, json: bool) -> ExitCode {
    let mut text = if json { as_json(failure) } else { as_words(failure, language) };
    text.push('\n');
    // Where nobody reads the message, the exit code still tells.
    drop(io::stderr().write_all(text.as_bytes()));
    failure.exit()
}

fn as_json(failure: &Failure) -> String {
    let told = match failure {
        Failure::Refused(body) => serde_json::to_string(body),
        Failure::Code(code) => serde_json::to_string(&serde_json::json!({ "code": code })),
        Failure::Told { code, told } => {
            serde_json::to_string(&serde_json::json!({ "code": code, "message": told }))
        }
        other => serde_json::to_string(&serde_json::json!({ "message": other.to_string() })),
    };
    told.unwrap_or_default()
}

fn as_words(failure: &Failure, language: Language) -> String {
    let Some(code) = failure.code() else { return format!("nadi: {failure}") };
    let words = code.words(language);
    let mut lines = vec![words.happened.to_owned(), words.next.to_owned()];
    if let Failure::Told { told, .. } = failure {
        lines.push(format!("({told})"));
    }
    if let Failure::Refused(body) = failure {
        lines.extend(body.fields.iter().map(|field| format!("{}: {}", field.field, field.message)));
        lines.extend(body.wait_seconds.map(|seconds| format!("{seconds} s")));
        lines.extend(body.incident.clone());
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What may stand in the way at the door.
    const IN_THE_WAY: [Code; 10] = [
        Code::WrongPassword,
        Code::Throttled,
        Code::DamagedFile,
        Code::DamagedKeys,
        Code::NewerFile,
        Code::ReadOnly,
        Code::DiskFull,
        Code::DiskError,
        Code::AlreadyOpen,
        Code::KeyringChanged,
    ];

    #[test]
    fn a_failure_speaks_the_language_of_the_person() {
        for code in IN_THE_WAY {
            for language in Language::SCREENS {
                let said = as_words(&Failure::Code(code), language);
                let words = code.words(language);
                let whole = format!("{}\n{}", words.happened, words.next);
                assert_eq!(said, whole, "both halves are said");
            }
        }
    }

    #[test]
    fn only_wrong_usage_ends_with_two() {
        let exits = |failure: &Failure| format!("{:?}", failure.exit());
        assert_eq!(exits(&Failure::Usage("x")), exits(&Failure::Code(Code::UnknownCommand)));
        assert_ne!(exits(&Failure::Usage("x")), exits(&Failure::Code(Code::Locked)));
    }
}
