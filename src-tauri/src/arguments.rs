//! What the desktop program may be told on its command line: which profile to open.

use std::{ffi::OsString, path::PathBuf};

/// How to start the program, for whoever typed something else.
pub(crate) const USAGE: &str = "usage: nadi-desk [--profile DIR]";

/// The command line, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The folder of the clinic; the platform's own place where none is given.
    pub(crate) profile: Option<PathBuf>,
}

/// The command line was not understood.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotUnderstood;

impl Arguments {
    /// Reads the words after the program's name.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, NotUnderstood> {
        let mut words = words.into_iter();
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--profile") => {
                    arguments.profile = Some(words.next().ok_or(NotUnderstood)?.into());
                }
                _ => return Err(NotUnderstood),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, NotUnderstood> {
        Arguments::read(words.iter().map(OsString::from))
    }

    #[test]
    fn a_profile_may_be_named_or_left_to_the_platform() {
        assert_eq!(read(&[]), Ok(Arguments::default()), "a double click gives no words");
        assert_eq!(
            read(&["--profile", "/clinic/மருத்துவம்"]),
            Ok(Arguments { profile: Some("/clinic/மருத்துவம்".into()) }),
            "folders have names in any script"
        );
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(read(&["--profile"]), Err(NotUnderstood), "the folder is missing");
        assert_eq!(read(&["clinic"]), Err(NotUnderstood), "a stray word must not be guessed at");
    }
}
