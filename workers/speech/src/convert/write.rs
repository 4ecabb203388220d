//! The file that whisper.cpp opens, handed out in parts.

use super::{
    Stop,
    blocks::{self, BLOCK},
    config::Config,
    mel::STEPS,
    names::{Form, Part},
    tensors::Tensors,
};
use nadi_base::{Cancel, Code};
use nadi_engines::speech::{ConvertFault, Numbers};

const MAGIC: u32 = 0x6767_6d6c;
/// Bytes that are handed out together.
const HANDFUL: usize = 4 << 20;
/// Numbers that are read at a time; whole blocks.
const PIECE: usize = BLOCK * 8_192;
/// ggml's version of its quantized forms, as a file's kind of numbers tells it.
const QUANTIZED: u32 = 2 * 1_000;

pub(crate) struct Writer<'a> {
    out: &'a mut dyn FnMut(Vec<u8>) -> Result<(), Code>,
    waiting: Vec<u8>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(out: &'a mut dyn FnMut(Vec<u8>) -> Result<(), Code>) -> Self {
        Self { out, waiting: Vec::with_capacity(HANDFUL) }
    }

    /// Everything before the first tensor.
    pub(crate) fn head(
        &mut self,
        config: &Config,
        numbers: Numbers,
        filters: &[f32],
        tokens: &[Vec<u8>],
    ) -> Result<(), Stop> {
        let kind = match numbers {
            Numbers::F16 => 1,
            Numbers::Q8 => QUANTIZED + 7,
            Numbers::Q5 => QUANTIZED + 9,
        };
        for number in [
            MAGIC,
            config.vocabulary,
            config.audio_positions,
            config.width,
            config.audio_heads,
            config.audio_layers,
            config.text_positions,
            config.width,
            config.text_heads,
            config.text_layers,
            config.mels,
            kind,
            config.mels,
            count(STEPS)?,
        ] {
            self.number(number);
        }
        self.waiting.extend(filters.iter().flat_map(|weight| weight.to_le_bytes()));
        self.number(count(tokens.len())?);
        for token in tokens {
            self.number(count(token.len())?);
            self.waiting.extend_from_slice(token);
        }
        Ok(self.hand_out()?)
    }

    /// One tensor, a piece at a time.
    pub(crate) fn tensor(
        &mut self,
        part: &Part,
        tensors: &mut Tensors,
        cancel: &Cancel,
    ) -> Result<(), Stop> {
        self.number(count(part.sizes.len())?);
        self.number(count(part.to.len())?);
        self.number(match part.form {
            Form::F32 => 0,
            Form::F16 => 1,
            Form::Q5 => 7,
            Form::Q8 => 8,
        });
        part.sizes.iter().for_each(|size| self.number(*size));
        self.waiting.extend_from_slice(part.to.as_bytes());
        let total: u64 = part.shape.iter().product();
        let mut room = vec![0.0; PIECE];
        let mut done = 0;
        while done < total {
            cancel.check().map_err(|_| Code::Cancelled)?;
            let length = usize::try_from(total - done).unwrap_or(PIECE).min(PIECE);
            tensors.read(&part.from, done, &mut room[..length])?;
            blocks::write(part.form, &room[..length], &mut self.waiting)
                .ok_or(ConvertFault::Damaged)?;
            done += length as u64;
            if self.waiting.len() >= HANDFUL {
                self.hand_out()?;
            }
        }
        Ok(())
    }

    /// Hands out what is left.
    pub(crate) fn finish(&mut self) -> Result<(), Stop> {
        Ok(self.hand_out()?)
    }

    fn number(&mut self, number: u32) {
        self.waiting.extend(number.to_le_bytes());
    }

    fn hand_out(&mut self) -> Result<(), Code> {
        let full = std::mem::replace(&mut self.waiting, Vec::with_capacity(HANDFUL));
        if full.is_empty() { Ok(()) } else { (self.out)(full) }
    }
}

fn count(length: usize) -> Result<u32, ConvertFault> {
    u32::try_from(length).map_err(|_| ConvertFault::TooLarge)
}
