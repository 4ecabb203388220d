//! A model of whisper-small's shape, with weights that mean nothing: it takes as long as a real one and always
//! writes the same number of tokens.

use crate::Fault;
use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
};

const WIDTH: u32 = 768;
const HEADS: u32 = 12;
const LAYERS: u32 = 12;
const POSITIONS: u32 = 1_500;
/// whisper.cpp writes half of these, less four: 32 tokens, then it stops.
const TEXT_POSITIONS: u32 = 72;
const BANDS: u32 = 80;
/// What whisper.cpp calls numbers of 32 and 16 bits.
const F32: u32 = 0;
const F16: u32 = 1;
/// The first token that is no text: it ends one.
const END: u32 = 50_257;

/// Writes one. Its words and the bands of its spectrum are those of a model that is there.
pub(super) fn write(path: &Path, like: &Path) -> Result<(), Fault> {
    let like = fs::read(like)?;
    let vocabulary = number(&like, 4)?;
    let mut out = Weights { file: BufWriter::new(File::create(path)?), chance: 1 };
    out.file.write_all(&like[..4])?;
    let sizes = [
        vocabulary,
        POSITIONS,
        WIDTH,
        HEADS,
        LAYERS,
        TEXT_POSITIONS,
        WIDTH,
        HEADS,
        LAYERS,
        BANDS,
        F16,
    ];
    out.numbers(&sizes)?;
    out.file.write_all(like.get(48..words_end(&like)?).ok_or_else(short)?)?;
    out.all(vocabulary)?;
    Ok(out.file.flush()?)
}

/// Where the list of words ends: behind the sizes, the bands, and each word with its length.
fn words_end(like: &[u8]) -> Result<usize, Fault> {
    let mut at = 48 + 8 + (BANDS * 201 * 4) as usize;
    let count = number(like, at)?;
    at += 4;
    for _ in 0..count {
        at += 4 + number(like, at)? as usize;
    }
    Ok(at)
}

fn number(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or_else(short)?;
    Ok(u32::from_le_bytes(*found))
}

fn short() -> Fault {
    Fault::Other("the model to begin from is too short".to_owned())
}

struct Weights {
    file: BufWriter<File>,
    chance: u32,
}

impl Weights {
    fn numbers(&mut self, numbers: &[u32]) -> Result<(), Fault> {
        numbers.iter().try_for_each(|number| self.file.write_all(&number.to_le_bytes()))?;
        Ok(())
    }

    fn all(&mut self, vocabulary: u32) -> Result<(), Fault> {
        self.flat("encoder.positional_embedding", &[WIDTH, POSITIONS], 0.01)?;
        for (number, from) in [(1, BANDS), (2, WIDTH)] {
            self.some(&format!("encoder.conv{number}.weight"), &[3, from, WIDTH], None)?;
            self.flat(&format!("encoder.conv{number}.bias"), &[1, WIDTH], 0.0)?;
        }
        self.norm("encoder.ln_post")?;
        (0..LAYERS).try_for_each(|layer| self.block(&format!("encoder.blocks.{layer}"), false))?;
        self.flat("decoder.positional_embedding", &[WIDTH, TEXT_POSITIONS], 0.01)?;
        // What ends a text and what is no text points nowhere: it is never the likeliest.
        self.some("decoder.token_embedding.weight", &[WIDTH, vocabulary], Some(END))?;
        self.norm("decoder.ln")?;
        (0..LAYERS).try_for_each(|layer| self.block(&format!("decoder.blocks.{layer}"), true))
    }

    fn block(&mut self, name: &str, decoder: bool) -> Result<(), Fault> {
        self.norm(&format!("{name}.mlp_ln"))?;
        for (part, from, to) in [("mlp.0", WIDTH, 4 * WIDTH), ("mlp.2", 4 * WIDTH, WIDTH)] {
            self.some(&format!("{name}.{part}.weight"), &[from, to], None)?;
            self.flat(&format!("{name}.{part}.bias"), &[to], 0.0)?;
        }
        let looks: &[&str] = if decoder { &["attn", "cross_attn"] } else { &["attn"] };
        for look in looks {
            self.norm(&format!("{name}.{look}_ln"))?;
            for part in ["query", "key", "value", "out"] {
                self.some(&format!("{name}.{look}.{part}.weight"), &[WIDTH, WIDTH], None)?;
                if part != "key" {
                    self.flat(&format!("{name}.{look}.{part}.bias"), &[WIDTH], 0.0)?;
                }
            }
        }
        Ok(())
    }

    fn norm(&mut self, name: &str) -> Result<(), Fault> {
        self.flat(&format!("{name}.weight"), &[WIDTH], 1.0)?;
        self.flat(&format!("{name}.bias"), &[WIDTH], 0.0)
    }

    fn head(&mut self, name: &str, kind: u32, sizes: &[u32]) -> Result<u32, Fault> {
        let counts =
            [sizes.len(), name.len()].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        self.numbers(&[counts[0], counts[1], kind])?;
        self.numbers(sizes)?;
        self.file.write_all(name.as_bytes())?;
        Ok(sizes.iter().product())
    }

    /// All numbers the same.
    fn flat(&mut self, name: &str, sizes: &[u32], number: f32) -> Result<(), Fault> {
        for _ in 0..self.head(name, F32, sizes)? {
            self.file.write_all(&number.to_le_bytes())?;
        }
        Ok(())
    }

    /// Numbers by chance, between a 64th and a 32nd, of either sign; rows from one on are zero.
    fn some(&mut self, name: &str, sizes: &[u32], zero_from: Option<u32>) -> Result<(), Fault> {
        let count = self.head(name, F16, sizes)?;
        let zero_from = zero_from.map_or(count, |row| row * sizes[0]);
        for at in 0..count {
            self.chance = self.chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let bits = (self.chance >> 16) as u16;
            let half = if at < zero_from { (bits & 0x83ff) | 0x2400 } else { 0 };
            self.file.write_all(&half.to_le_bytes())?;
        }
        Ok(())
    }
}
