//! A Whisper model as transformers keeps it, made into the file that whisper.cpp opens.
//!
//! The folder comes from a stranger: everything in it is read with a bound, every tensor must have the name and the
//! shape that the folder's own configuration promises, and what is written is made block by block, so that the
//! largest model takes no more memory than the smallest. Nothing is written by this process: it hands the bytes out.
//!
//! Pickled weights (`pytorch_model.bin`) are programs and are never read.

mod blocks;
mod config;
mod folder;
mod mel;
mod names;
mod tensors;
#[cfg(test)]
mod tests;
mod tokens;
mod write;

use config::Config;
use folder::Folder;
use nadi_base::{Cancel, Code};
use nadi_engines::{
    speech::{Conversion, ConvertFault, Converted},
    worker::{Replies, Reply, Request},
};
use serde_json::{Value, json};
use tensors::Tensors;
use write::Writer;

/// The stage that progress is told under; its units are tensors.
const STAGE: &str = "converting";

/// Why a conversion ended: the folder is at fault, or there is a reason to stop.
#[derive(Debug)]
pub(crate) enum Stop {
    Fault(ConvertFault),
    Code(Code),
}

impl From<ConvertFault> for Stop {
    fn from(fault: ConvertFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Code> for Stop {
    fn from(code: Code) -> Self {
        Self::Code(code)
    }
}

/// Answers the verb: the file goes out in parts, the answer says what it is.
pub(crate) fn answer(request: &Request, out: &Replies, cancel: &Cancel) -> Result<Reply, Code> {
    let wanted: Conversion = request.read()?;
    let mut hand_out = |piece: Vec<u8>| out.partial(Reply::new(Value::Null).carrying(piece));
    let mut tell = |done, total| out.progress(STAGE, done, Some(total));
    match convert(&wanted, &mut hand_out, &mut tell, cancel) {
        Ok(()) => Ok(Reply::new(json!(Converted::Done))),
        Err(Stop::Fault(fault)) => Ok(Reply::new(json!(Converted::Refused(fault)))),
        Err(Stop::Code(code)) => Err(code),
    }
}

/// Makes the file, a part at a time.
pub(crate) fn convert(
    wanted: &Conversion,
    hand_out: &mut dyn FnMut(Vec<u8>) -> Result<(), Code>,
    tell: &mut dyn FnMut(u64, u64) -> Result<(), Code>,
    cancel: &Cancel,
) -> Result<(), Stop> {
    let folder = Folder::new(&wanted.files);
    let config = Config::read(&folder)?;
    let tokens = tokens::read(&folder, config.text_tokens())?;
    let filters = mel::read(&folder, config.mels)?;
    let mut tensors = Tensors::open(&folder)?;
    let parts = names::parts(&config, wanted.numbers)?;
    tensors.hold_just(&parts)?;
    let mut writer = Writer::new(hand_out);
    writer.head(&config, wanted.numbers, &filters, &tokens)?;
    let total = parts.len() as u64;
    for (done, part) in parts.iter().enumerate() {
        cancel.check().map_err(|_| Code::Cancelled)?;
        tell(done as u64, total)?;
        writer.tensor(part, &mut tensors, cancel)?;
    }
    writer.finish()?;
    Ok(tell(total, total)?)
}
