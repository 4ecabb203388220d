//! What kept the program from starting, for whoever started it from a terminal.

use std::io::Write;

/// Why the window could not be shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// The system does not say where programs keep their data.
    #[error("Nadi does not know where to keep the clinic: start it with --profile DIR.")]
    NoPlace,
    /// The system refused something that a program needs to start.
    #[error("Nadi could not start: {0}")]
    System(#[from] std::io::Error),
    /// The window system refused.
    #[error("The window could not be opened: {0}")]
    Window(#[from] tauri::Error),
}

/// Prints a line where errors are read; a closed terminal is not worth a failure.
pub(crate) fn say(text: &str) {
    drop(writeln!(std::io::stderr().lock(), "{text}"));
}
