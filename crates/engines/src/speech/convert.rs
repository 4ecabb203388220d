//! A Whisper folder made into a file for whisper.cpp: what is asked of the speech worker, and the asking.
//!
//! The worker reads the folder, because a stranger made it; the file is written here, because a worker can write none.

use crate::{
    Call, EngineError, Limits, Supervisor, WorkerSpec,
    protocol::{FrameError, Reply},
};
use nadi_base::{Cancel, Clock, Code, Progress};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

const GIB: u64 = 1024 * 1024 * 1024;
/// For the largest model on the slowest disk.
const DEADLINE: Duration = Duration::from_hours(3);
/// The stage of the worker's progress; its units are tensors.
const STAGES: &[&str] = &["converting"];
/// Files that a conversion may read, besides the parts of a large model.
const FILES: [&str; 6] = [
    "config.json",
    "preprocessor_config.json",
    "vocab.json",
    "tokenizer.json",
    "model.safetensors",
    "model.safetensors.index.json",
];
/// More parts than this no model has.
const MOST_PARTS: usize = 64;

/// How the numbers of a converted model are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numbers {
    /// 16 bits.
    F16,
    /// A little under 6 bits.
    Q5,
    /// A little over 8 bits.
    Q8,
}

impl Numbers {
    /// The name that models are called by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::F16 => "f16",
            Self::Q5 => "q5_1",
            Self::Q8 => "q8_0",
        }
    }

    /// The numbers with this name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::F16, Self::Q5, Self::Q8].into_iter().find(|numbers| numbers.as_str() == text)
    }
}

/// `convert`: the files of a folder by their names in it, and how numbers are written. The file comes in parts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Conversion {
    /// Where each file lies.
    pub files: BTreeMap<String, PathBuf>,
    /// How numbers are written.
    pub numbers: Numbers,
}

/// Why a folder cannot be converted. The names are a stranger's, cut short and made printable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ConvertFault {
    /// There is no `config.json` of a Whisper model.
    #[error("this folder holds no Whisper model of transformers")]
    NotWhisper,
    /// The sizes are not those of a Whisper that whisper.cpp can compute, or of one that can be quantized.
    #[error("the model has a shape that cannot be converted")]
    OtherShape,
    /// There are no safetensors; pickled weights are programs and are not read.
    #[error("there is no model.safetensors here (pytorch_model.bin is not read)")]
    NoTensors,
    /// A tensor is missing.
    #[error("a part of the model is missing: {0}")]
    Missing(String),
    /// A tensor has another shape than the configuration says.
    #[error("a part of the model has another shape: {0}")]
    Shape(String),
    /// A tensor that no Whisper has.
    #[error("a part of the model is unknown: {0}")]
    Unknown(String),
    /// A tensor is written in numbers that are not read.
    #[error("a part of the model is in other numbers than F32, F16 and BF16: {0}")]
    Kind(String),
    /// The table of tokens is missing or is another's.
    #[error("vocab.json or tokenizer.json is missing or is another model's")]
    Vocabulary,
    /// The filters are not filters.
    #[error("the filters of preprocessor_config.json are not Whisper's")]
    Filters,
    /// A file is longer than such a file ever is.
    #[error("a file is longer than it can be")]
    TooLarge,
    /// A file is cut or says impossible things, or a number is none.
    #[error("a file is damaged")]
    Damaged,
    /// A file cannot be read.
    #[error("a file cannot be read")]
    Unreadable,
}

/// The answer to `convert`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Converted {
    /// The parts that came are the whole file.
    Done,
    /// There is no file.
    Refused(ConvertFault),
}

/// Why there is no converted file.
#[derive(Debug, thiserror::Error)]
pub enum ConvertError {
    /// The folder is at fault.
    #[error(transparent)]
    Fault(#[from] ConvertFault),
    /// The worker could not do it.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// What came could not be kept.
    #[error("the converted file could not be written: {0}")]
    Kept(#[source] io::Error),
}

impl ConvertError {
    /// The code a person sees.
    pub fn code(&self) -> Code {
        match self {
            Self::Fault(_) => Code::ModelUnusable,
            Self::Engine(error) => error.code(),
            Self::Kept(error) if error.kind() == io::ErrorKind::StorageFull => Code::DiskFull,
            Self::Kept(_) => Code::DiskError,
        }
    }
}

impl Conversion {
    /// The files of a folder that a conversion reads. Links are followed here: the worker may open these files and
    /// nothing else.
    pub fn of(folder: &Path, numbers: Numbers) -> Result<Self, ConvertFault> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(|_| ConvertFault::NotWhisper)? {
            let Ok(entry) = entry else { continue };
            let Ok(name) = entry.file_name().into_string() else { continue };
            let path = entry.path().canonicalize().ok().filter(|path| path.is_file());
            if let Some(path) = path.filter(|_| FILES.contains(&name.as_str()) || is_part(&name)) {
                files.insert(name, path);
            }
        }
        if files.len() > FILES.len() + MOST_PARTS {
            return Err(ConvertFault::TooLarge);
        }
        Ok(Self { files, numbers })
    }

    /// Bytes that the converted file will have at most.
    pub fn most_bytes(&self) -> u64 {
        let lengths = self.files.values().filter_map(|path| fs::metadata(path).ok());
        lengths.map(|facts| facts.len()).sum()
    }
}

/// `model-00001-of-00002.safetensors`.
fn is_part(name: &str) -> bool {
    let inner = name.strip_prefix("model-").and_then(|rest| rest.strip_suffix(".safetensors"));
    inner.is_some_and(|inner| {
        inner.bytes().all(|byte| byte.is_ascii_digit() || b"-of".contains(&byte))
    })
}

/// Has the speech worker convert a folder. Each part of the file is handed to `keep` as it comes.
pub fn convert(
    program: PathBuf,
    conversion: &Conversion,
    clock: Arc<dyn Clock>,
    keep: &mut dyn FnMut(&[u8]) -> io::Result<()>,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<(), ConvertError> {
    let spec = WorkerSpec {
        read_only: conversion.files.values().cloned().collect(),
        stages: STAGES,
        limits: Limits { memory: GIB, answer: u64::MAX, ..Limits::default() },
        ..WorkerSpec::new("speech", program)
    };
    let mut failed = None;
    let mut keep = |part: Reply| {
        if failed.is_none()
            && let Err(error) = keep(part.body.expose())
        {
            failed = Some(error);
            // Nobody wants the rest.
            cancel.cancel();
        }
    };
    let call = Call::new("convert", json!(conversion)).within(DEADLINE);
    let reply = Supervisor::new(spec, clock).call(call, &mut keep, progress, cancel);
    if let Some(error) = failed {
        return Err(ConvertError::Kept(error));
    }
    let answer: Converted = reply?
        .read()
        .map_err(|source: FrameError| EngineError::Garbled { name: "speech", source })?;
    match answer {
        Converted::Done => Ok(()),
        Converted::Refused(fault) => Err(fault.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_a_model_are_shown_to_the_worker() {
        assert!(is_part("model-00001-of-00002.safetensors"));
        for bad in
            ["model.bin", "model-../x.safetensors", "model-1.safetensors.exe", "pytorch_model.bin"]
        {
            assert!(!is_part(bad), "{bad}");
        }
    }
}
