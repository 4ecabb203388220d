//! The words after a verb.

use crate::stop::{Result, Stop};

/// What was typed and not yet taken.
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    /// Takes the words as they come.
    pub(crate) fn new(words: impl IntoIterator<Item = String>) -> Self {
        Self(words.into_iter().collect())
    }

    /// Whether `--name` was typed.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// The word after `--name`, for each time it was typed.
    pub(crate) fn options(&mut self, name: &str) -> Result<Vec<String>> {
        let mut values = Vec::new();
        while let Some(at) = self.0.iter().position(|word| word == name) {
            if at + 1 >= self.0.len() {
                return Err(Stop::Usage(format!("{name} needs a word after it.")));
            }
            values.push(self.0.remove(at + 1));
            self.0.remove(at);
        }
        Ok(values)
    }

    /// The word after `--name`.
    pub(crate) fn option(&mut self, name: &str) -> Result<Option<String>> {
        Ok(self.options(name)?.pop())
    }

    /// The next word that is not taken yet.
    pub(crate) fn next(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// All that is left, to hand on to another program.
    pub(crate) fn rest(self) -> Vec<String> {
        self.0
    }

    /// Refuses what nobody took.
    pub(crate) fn finish(self) -> Result {
        match self.0.first() {
            Some(word) => Err(Stop::Usage(format!("This is not understood here: {word}"))),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn flags_and_options_are_taken_wherever_they_stand() {
        let mut arguments = typed("store --only lint --no-window --only ui");
        assert!(arguments.flag("--no-window"), "it was typed");
        assert_eq!(arguments.options("--only").unwrap(), ["lint", "ui"], "each time it was typed");
        assert_eq!(arguments.next().as_deref(), Some("store"), "what is left keeps its order");
        assert!(arguments.finish().is_ok(), "everything was taken");
    }

    #[test]
    fn what_nobody_takes_is_refused() {
        assert!(typed("--olny lint").finish().is_err(), "a slip of the finger must not be ignored");
        assert!(typed("--only").options("--only").is_err(), "an option without its word");
    }
}
