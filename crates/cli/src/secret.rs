//! Where secrets come from: a file that the environment names, a pipe, or a person who types without
//! being seen. Never an argument: the system shows those to everybody.

use crate::{ending::Failure, prompts::Prompt};
use nadi_base::{Language, Sensitive};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal, Read, Write},
    path::Path,
};
use zeroize::Zeroizing;

/// Longer than any password that a person keeps.
const LONGEST: u64 = 4096;

/// A secret from the file, else from the person.
pub(crate) fn from_file_or_person(
    file: Option<&Path>,
    prompt: Prompt,
    language: Language,
) -> Result<Sensitive<String>, Failure> {
    match file {
        Some(file) => first_line(File::open(file).map_err(unread)?),
        None => typed(prompt, language),
    }
}

/// A secret from a pipe, else from the person.
pub(crate) fn from_pipe_or_person(
    prompt: Prompt,
    language: Language,
) -> Result<Sensitive<String>, Failure> {
    if io::stdin().is_terminal() { typed(prompt, language) } else { first_line(io::stdin()) }
}

/// A new password; a person types it twice.
pub(crate) fn new_password(
    file: Option<&Path>,
    language: Language,
) -> Result<Sensitive<String>, Failure> {
    let password = from_file_or_person(file, Prompt::NewPassword, language)?;
    if file.is_none() && typed(Prompt::Again, language)? != password {
        return Err(Failure::Usage("the two passwords differ"));
    }
    Ok(password)
}

/// Whether a person at a terminal says yes.
pub(crate) fn agreed(language: Language) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::Usage("nobody is there to ask; --yes goes on without asking"));
    }
    let asked = io::stderr().write_all(Prompt::GoOn.words(language).as_bytes());
    asked.map_err(|error| Failure::File("standard error", error))?;
    Ok(first_line(io::stdin())?.expose().trim() == "yes")
}

fn typed(prompt: Prompt, language: Language) -> Result<Sensitive<String>, Failure> {
    rpassword::prompt_password(prompt.words(language)).map(Sensitive::new).map_err(|_| {
        Failure::Usage("there is no terminal to ask on; NADI_PASSWORD_FILE names a file instead")
    })
}

fn first_line(from: impl Read) -> Result<Sensitive<String>, Failure> {
    let mut line = Zeroizing::new(String::new());
    BufReader::new(from.take(LONGEST)).read_line(&mut line).map_err(unread)?;
    Ok(line.trim_end_matches(['\r', '\n']).into())
}

fn unread(error: io::Error) -> Failure {
    Failure::File("the secret could not be read", error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_secret() {
        let read = |text: &str| first_line(text.as_bytes()).unwrap().into_inner();
        assert_eq!(read("four words\r\nnotes"), "four words", "editors end lines their own way");
        assert_eq!(read(" spaced "), " spaced ", "blanks belong to a password");
        assert_eq!(read(""), "", "an empty file is an empty password, which opens nothing");
    }
}
