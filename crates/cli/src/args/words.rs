//! `nadi entities` and `nadi deid`.

use super::{Tongue, country, visit_language};
use nadi_base::Country;
use std::path::PathBuf;

/// What a transcript names.
#[derive(Debug, clap::Args)]
pub(crate) struct Entities {
    /// Transcript, in any of the forms that `nadi note draft` reads; `-` is standard input.
    pub(crate) file: PathBuf,
    /// Language of the visit: ta, te, en or hi [default: what the input says, else its letters].
    #[arg(long, value_name = "LANGUAGE", value_parser = visit_language)]
    pub(crate) language: Option<Tongue>,
}

/// Names and numbers taken out of a text, or put back.
#[derive(Debug, clap::Args)]
pub(crate) struct Deid {
    /// Text; `-` is standard input. With --batch, JSON lines: {"id", "text", "language", "country"}.
    pub(crate) file: PathBuf,
    /// Country of the text: IN or US [default: what a line of --batch says, else IN].
    #[arg(long, value_name = "COUNTRY", value_parser = country, conflicts_with = "restore")]
    pub(crate) country: Option<Country>,
    /// File with what each token hides. Whoever has it can undo the masking: keep it apart.
    #[arg(long, value_name = "MAP.json", conflicts_with = "batch")]
    pub(crate) map: Option<PathBuf>,
    /// Mask many texts: JSON lines in, JSON lines out.
    #[arg(long, conflicts_with = "restore")]
    pub(crate) batch: bool,
    /// Put back what the tokens of --map hide.
    #[arg(long, requires = "map")]
    pub(crate) restore: bool,
}
