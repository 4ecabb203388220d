//! The manual page and the completions, made from the table of arguments.

use crate::{args::Args, ending::Failure, paper::Paper};
use clap::CommandFactory;
use clap_complete::{Shell, generate};
use clap_mangen::Man;

/// Writes the manual page: every verb that is not hidden.
pub(crate) fn man(paper: &mut Paper<'_>) -> Result<(), Failure> {
    let mut page = Vec::new();
    render(&Args::command(), "nadi", &mut page)
        .map_err(|error| Failure::File("the manual page", error))?;
    paper.raw(&page)
}

/// One page holds all: the verbs follow the program, each with its own options.
fn render(command: &clap::Command, name: &str, page: &mut Vec<u8>) -> std::io::Result<()> {
    let man = Man::new(command.clone().name(name.to_owned()));
    if name == "nadi" {
        man.render(page)?;
    } else {
        man.render_synopsis_section(page)?;
        man.render_description_section(page)?;
        man.render_options_section(page)?;
    }
    let verbs = command.get_subcommands().filter(|verb| !verb.is_hide_set());
    verbs
        .into_iter()
        .try_for_each(|verb| render(verb, &format!("{name} {}", verb.get_name()), page))
}

/// Writes completions for a shell.
pub(crate) fn completions(shell: Shell, paper: &mut Paper<'_>) -> Result<(), Failure> {
    let mut text = Vec::new();
    generate(shell, &mut Args::command(), "nadi", &mut text);
    paper.raw(&text)
}
