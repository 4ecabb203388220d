//! What the task runner prints, and the one place that prints.

use std::io::Write;

/// Prints a line. A closed pipe is not worth stopping for.
pub(crate) fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    drop(writeln!(out, "{text}").and_then(|()| out.flush()));
}

/// Prints what begins now.
pub(crate) fn headline(text: &str) {
    line(&format!("\n== {text}"));
}

/// Prints what went wrong, where errors are read.
pub(crate) fn trouble(text: &str) {
    drop(writeln!(std::io::stderr().lock(), "{text}"));
}

/// Prints rows with their first column aligned.
pub(crate) fn table(rows: &[(String, String)]) {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    for (name, value) in rows {
        let gap = width - name.chars().count();
        line(&format!("  {name}{:gap$}  {value}", ""));
    }
}
