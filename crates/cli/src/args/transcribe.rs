//! `nadi transcribe` and `nadi models`.

use super::{Tongue, spoken_language};
use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

/// A sound file and how it is written down.
#[derive(Debug, clap::Args)]
pub(crate) struct Transcribe {
    /// Sound: WAV, MP3, M4A, AAC, FLAC, Ogg or WebM; `-` is standard input.
    pub(crate) audio: PathBuf,
    /// Language that is spoken: ta, te, hi or en; auto finds out [default: auto].
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken_language)]
    pub(crate) language: Option<Tongue>,
    /// Name of a model that `nadi models list` shows, or a model's file [default: the best there is].
    #[arg(long, value_name = "ID|PATH")]
    pub(crate) model: Option<PathBuf>,
    /// How it is printed [default: txt; json with --json].
    #[arg(long, value_enum)]
    pub(crate) format: Option<TextFormat>,
}

/// How a transcript is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TextFormat {
    /// One JSON value.
    Json,
    /// A line for each segment.
    Txt,
    /// Subtitles, SubRip.
    Srt,
    /// Subtitles, WebVTT.
    Vtt,
}

/// What can be done with models.
#[derive(Debug, Subcommand)]
pub(crate) enum Models {
    /// List the models that are here.
    List,
    /// Check the models that came with Nadi against their known sums.
    Verify,
}
