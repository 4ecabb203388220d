//! `nadi transcribe` and `nadi models`.

use super::{Tongue, spoken_language};
use clap::{Subcommand, ValueEnum};
use nadi_engines::speech::Numbers;
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
    /// List the models that are here, and those that can be brought.
    List {
        /// Also those that this version opens with no program.
        #[arg(long)]
        all: bool,
    },
    /// Bring a model from the network; a run that was stopped goes on where it was.
    Install(Install),
    /// Bring models from a file or a folder, as from a stick.
    Import {
        /// The file, or a folder of files.
        #[arg(value_name = "PATH")]
        path: PathBuf,
        /// Take a file that the catalogue does not know, if the speech program opens it.
        #[arg(long)]
        unlisted: bool,
    },
    /// Check every byte of the models that are here.
    Verify,
    /// Take a model away that was brought.
    Remove {
        /// Its name, as the list shows it.
        id: String,
    },
    /// Make a model of a Whisper folder of transformers (config.json, vocab.json, safetensors).
    Convert(Convert),
}

/// A model to bring.
#[derive(Debug, clap::Args)]
pub(crate) struct Install {
    /// Its name, as the list shows it.
    pub(crate) id: String,
    /// Folder of a server of your own that is asked first.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) mirror: Option<String>,
    /// HTTP proxy [default: what the system says].
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) proxy: Option<String>,
    /// Accept the terms of its licence, where it has some.
    #[arg(long)]
    pub(crate) accept_terms: bool,
}

/// A folder to convert.
#[derive(Debug, clap::Args)]
pub(crate) struct Convert {
    /// The folder.
    #[arg(value_name = "HF_DIR")]
    pub(crate) folder: PathBuf,
    /// How numbers are written: q5_1 is smallest, f16 as they are.
    #[arg(long, value_name = "f16|q5_1|q8_0", default_value = "q5_1", value_parser = numbers)]
    pub(crate) numbers: Numbers,
    /// Name of the model [default: the folder's, with the numbers].
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
}

fn numbers(text: &str) -> Result<Numbers, String> {
    Numbers::parse(text).ok_or_else(|| "f16, q5_1 or q8_0".to_owned())
}
