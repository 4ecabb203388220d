//! Tensors in safetensors files: names, shapes, and numbers read piece by piece.
//!
//! A file is the length of its header, the header as JSON, and the numbers. Nothing of it is believed before it was
//! compared with the length of the file.

use super::{folder::Folder, names::Part};
use half::{bf16, f16};
use nadi_engines::speech::ConvertFault;
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::{Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

const LONGEST_HEADER: u64 = 16 << 20;
const LONGEST_INDEX: u64 = 16 << 20;
const MOST_TENSORS: usize = 8_192;
const MOST_FILES: usize = 64;
const MOST_DIMENSIONS: usize = 4;

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
enum Kind {
    F32,
    F16,
    BF16,
}

impl Kind {
    const fn bytes(self) -> u64 {
        match self {
            Self::F32 => 4,
            Self::F16 | Self::BF16 => 2,
        }
    }
}

/// A tensor as a header tells of it.
#[derive(Deserialize)]
struct Told {
    dtype: Kind,
    shape: Vec<u64>,
    data_offsets: (u64, u64),
}

/// A tensor whose header was found to be true.
#[derive(Clone, Debug)]
struct Tensor {
    file: usize,
    kind: Kind,
    shape: Vec<u64>,
    /// Its first byte in the file.
    begins: u64,
    numbers: u64,
}

/// Every tensor of a folder.
pub(crate) struct Tensors {
    paths: Vec<PathBuf>,
    by_name: BTreeMap<String, Tensor>,
    /// The file that was read last.
    open: Option<(usize, File)>,
}

impl Tensors {
    /// Reads the headers: of one file, or of the files that an index names.
    pub(crate) fn open(folder: &Folder<'_>) -> Result<Self, ConvertFault> {
        let paths = paths(folder)?;
        let mut by_name = BTreeMap::new();
        for (file, path) in paths.iter().enumerate() {
            for (name, tensor) in header(path, file)? {
                let name = name.strip_prefix("model.").map_or(name.clone(), str::to_owned);
                if by_name.insert(name, tensor).is_some() || by_name.len() > MOST_TENSORS {
                    return Err(ConvertFault::Damaged);
                }
            }
        }
        Ok(Self { paths, by_name, open: None })
    }

    /// Looks that there is every tensor that a model of this shape has, in its shape, and no other.
    pub(crate) fn hold_just(&self, parts: &[Part]) -> Result<(), ConvertFault> {
        for part in parts {
            let tensor = self.by_name.get(&part.from);
            let tensor = tensor.ok_or_else(|| ConvertFault::Missing(part.from.clone()))?;
            if tensor.shape != part.shape {
                return Err(ConvertFault::Shape(part.from.clone()));
            }
        }
        let known: BTreeSet<&str> = parts.iter().map(|part| part.from.as_str()).collect();
        // The output layer is the table of tokens once more.
        let other = self
            .by_name
            .keys()
            .find(|name| *name != "proj_out.weight" && !known.contains(name.as_str()));
        match other {
            Some(name) => Err(ConvertFault::Unknown(plain(name))),
            None => Ok(()),
        }
    }

    /// Numbers of a tensor, from one on; as many as there is room for.
    pub(crate) fn read(
        &mut self,
        name: &str,
        from: u64,
        room: &mut [f32],
    ) -> Result<(), ConvertFault> {
        let tensor = self.by_name.get(name).ok_or_else(|| ConvertFault::Missing(plain(name)))?;
        let end = from.checked_add(room.len() as u64).ok_or(ConvertFault::Damaged)?;
        if end > tensor.numbers {
            return Err(ConvertFault::Damaged);
        }
        let (file, kind) = (tensor.file, tensor.kind);
        let begins = tensor.begins + from * kind.bytes();
        let mut bytes = vec![0; room.len() * if kind == Kind::F32 { 4 } else { 2 }];
        let from = self.file(file)?;
        from.seek(SeekFrom::Start(begins)).map_err(|_| ConvertFault::Unreadable)?;
        from.read_exact(&mut bytes).map_err(|_| ConvertFault::Unreadable)?;
        numbers(kind, &bytes, room);
        if room.iter().all(|number| number.is_finite()) {
            Ok(())
        } else {
            Err(ConvertFault::Damaged)
        }
    }

    fn file(&mut self, number: usize) -> Result<&mut File, ConvertFault> {
        if self.open.as_ref().is_none_or(|(open, _)| *open != number) {
            let path = self.paths.get(number).ok_or(ConvertFault::Damaged)?;
            self.open = Some((number, File::open(path).map_err(|_| ConvertFault::Unreadable)?));
        }
        self.open.as_mut().map(|(_, file)| file).ok_or(ConvertFault::Unreadable)
    }
}

fn numbers(kind: Kind, bytes: &[u8], room: &mut [f32]) {
    match kind {
        Kind::F32 => {
            for (number, bytes) in room.iter_mut().zip(bytes.as_chunks().0) {
                *number = f32::from_le_bytes(*bytes);
            }
        }
        Kind::F16 => {
            for (number, bytes) in room.iter_mut().zip(bytes.as_chunks().0) {
                *number = f16::from_le_bytes(*bytes).to_f32();
            }
        }
        Kind::BF16 => {
            for (number, bytes) in room.iter_mut().zip(bytes.as_chunks().0) {
                *number = bf16::from_le_bytes(*bytes).to_f32();
            }
        }
    }
}

/// The index of a model whose tensors lie in several files.
#[derive(Deserialize)]
struct Index {
    weight_map: BTreeMap<String, String>,
}

fn paths(folder: &Folder<'_>) -> Result<Vec<PathBuf>, ConvertFault> {
    if let Some(one) = folder.path("model.safetensors") {
        return Ok(vec![one.to_owned()]);
    }
    let index = folder.text("model.safetensors.index.json", LONGEST_INDEX)?;
    let index = index.ok_or(ConvertFault::NoTensors)?;
    let index: Index = serde_json::from_slice(&index).map_err(|_| ConvertFault::Damaged)?;
    let files: BTreeSet<&String> = index.weight_map.values().collect();
    if files.is_empty() || files.len() > MOST_FILES {
        return Err(ConvertFault::Damaged);
    }
    let paths = files.into_iter().map(|name| folder.path(name).map(Path::to_owned));
    paths.collect::<Option<_>>().ok_or(ConvertFault::NoTensors)
}

fn header(path: &Path, file: usize) -> Result<Vec<(String, Tensor)>, ConvertFault> {
    let mut from = File::open(path).map_err(|_| ConvertFault::Unreadable)?;
    let whole = from.metadata().map_err(|_| ConvertFault::Unreadable)?.len();
    let mut length = [0; 8];
    from.read_exact(&mut length).map_err(|_| ConvertFault::Damaged)?;
    let length = u64::from_le_bytes(length);
    if length > LONGEST_HEADER || length + 8 > whole {
        return Err(ConvertFault::Damaged);
    }
    let mut text = Vec::new();
    from.take(length).read_to_end(&mut text).map_err(|_| ConvertFault::Unreadable)?;
    told(&text, whole - 8 - length, file)
}

/// The tensors of a header, each compared with the bytes that follow it.
fn told(text: &[u8], room: u64, file: usize) -> Result<Vec<(String, Tensor)>, ConvertFault> {
    let mut all: BTreeMap<String, serde_json::Value> =
        serde_json::from_slice(text).map_err(|_| ConvertFault::Damaged)?;
    all.remove("__metadata__");
    if all.len() > MOST_TENSORS {
        return Err(ConvertFault::TooLarge);
    }
    let data = 8 + text.len() as u64;
    let tensor = |(name, told): (String, serde_json::Value)| {
        let Told { dtype, shape, data_offsets: (begins, ends) } =
            Told::deserialize(told).map_err(|_| ConvertFault::Kind(plain(&name)))?;
        let numbers = shape.iter().try_fold(1_u64, |all, size| all.checked_mul(*size));
        let bytes = numbers.and_then(|numbers| numbers.checked_mul(dtype.bytes()));
        let fits =
            ends <= room && ends.checked_sub(begins).is_some_and(|length| Some(length) == bytes);
        match numbers {
            Some(numbers) if fits && shape.len() <= MOST_DIMENSIONS => {
                Ok((name, Tensor { file, kind: dtype, shape, begins: data + begins, numbers }))
            }
            _ => Err(ConvertFault::Damaged),
        }
    };
    all.into_iter().map(tensor).collect()
}

/// A name that can be told: a stranger wrote it.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_graphic).take(96).collect()
}

/// For those who try to break it.
#[cfg(test)]
pub(super) fn try_header(text: &[u8], room: u64) -> bool {
    told(text, room, 0).is_ok()
}
