//! A model's file, walked through in Rust before any C++ sees it.
//!
//! whisper.cpp believes what a file says of itself: more dimensions than it has room for write over its stack.
//! So every count, length and kind is checked here against the bytes that are there.

use nadi_engines::speech::{ModelFacts, ModelFault};

const MAGIC: u32 = 0x6767_6d6c;
/// Tokens of the models that know many languages; below, a model knows English alone.
const MULTILINGUAL_VOCABULARY: u32 = 51_865;
/// The width of the smallest Whisper.
const SMALLEST_WHISPER: u32 = 384;
const MOST_TENSORS: usize = 4_096;
const MOST_DIMENSIONS: u32 = 4;
const LONGEST_NAME: u32 = 128;
const LONGEST_TOKEN: u32 = 1_024;

/// What the file says of itself, in its order, with the least and the most that can be.
const SIZES: [(u32, u32); 11] = [
    (1_000, 100_000), // vocabulary
    (1, 1_500),       // positions of sound
    (32, 2_048),      // width of the encoder
    (1, 64),          // its heads
    (1, 64),          // its layers
    (1, 448),         // positions of text
    (32, 2_048),      // width of the decoder
    (1, 64),          // its heads
    (1, 64),          // its layers
    (80, 128),        // bands of the spectrum
    (0, 10_000),      // kind of numbers
];

/// Checks a whole file and says what it is.
pub(crate) fn check(bytes: &[u8]) -> Result<ModelFacts, ModelFault> {
    let mut file = File { rest: bytes };
    if file.number() != Ok(MAGIC) {
        return Err(ModelFault::NotAModel);
    }
    let mut sizes = [0; SIZES.len()];
    for (size, (least, most)) in sizes.iter_mut().zip(SIZES) {
        *size = file.number_within(least, most)?;
    }
    let [vocabulary, _, audio_state, _, audio_layers, _, text_state, _, text_layers, mels, _] =
        sizes;
    if audio_state != text_state || (mels != 80 && mels != 128) {
        return Err(ModelFault::Damaged);
    }
    file.filters(mels)?;
    file.tokens(vocabulary)?;
    file.tensors()?;
    Ok(ModelFacts {
        multilingual: vocabulary >= MULTILINGUAL_VOCABULARY,
        small: audio_state < SMALLEST_WHISPER,
        audio_state,
        audio_layers,
        text_layers,
    })
}

struct File<'a> {
    rest: &'a [u8],
}

impl<'a> File<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], ModelFault> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(ModelFault::Damaged)?;
        self.rest = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<u32, ModelFault> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(ModelFault::Damaged)?;
        self.rest = rest;
        Ok(u32::from_le_bytes(*taken))
    }

    fn number_within(&mut self, least: u32, most: u32) -> Result<u32, ModelFault> {
        let number = self.number()?;
        if (least..=most).contains(&number) { Ok(number) } else { Err(ModelFault::Damaged) }
    }

    fn length_within(&mut self, most: u32) -> Result<usize, ModelFault> {
        usize::try_from(self.number_within(0, most)?).map_err(|_| ModelFault::Damaged)
    }

    fn filters(&mut self, mels: u32) -> Result<(), ModelFault> {
        let rows = self.number_within(mels, mels)?;
        let columns = self.number_within(201, 201)?;
        self.take((rows * columns * 4) as usize).map(drop)
    }

    fn tokens(&mut self, vocabulary: u32) -> Result<(), ModelFault> {
        let count = self.number_within(1, vocabulary)?;
        for _ in 0..count {
            let length = self.length_within(LONGEST_TOKEN)?;
            self.take(length)?;
        }
        Ok(())
    }

    fn tensors(&mut self) -> Result<(), ModelFault> {
        let mut count = 0;
        while !self.rest.is_empty() {
            self.tensor()?;
            count += 1;
            if count > MOST_TENSORS {
                return Err(ModelFault::Damaged);
            }
        }
        if count == 0 { Err(ModelFault::Damaged) } else { Ok(()) }
    }

    fn tensor(&mut self) -> Result<(), ModelFault> {
        let dimensions = self.number_within(1, MOST_DIMENSIONS)?;
        let name = self.length_within(LONGEST_NAME)?;
        let (block, block_bytes) = kind(self.number()?)?;
        let mut numbers: u64 = 1;
        for _ in 0..dimensions {
            let size = self.number_within(1, 1 << 24)?;
            numbers = numbers.checked_mul(u64::from(size)).ok_or(ModelFault::Damaged)?;
        }
        self.take(name)?;
        if !numbers.is_multiple_of(block) {
            return Err(ModelFault::Damaged);
        }
        let bytes = (numbers / block).checked_mul(block_bytes).ok_or(ModelFault::Damaged)?;
        self.take(usize::try_from(bytes).map_err(|_| ModelFault::Damaged)?).map(drop)
    }
}

/// Numbers in a block of a kind, and its bytes.
const fn kind(number: u32) -> Result<(u64, u64), ModelFault> {
    Ok(match number {
        0 => (1, 4),
        1 => (1, 2),
        2 => (32, 18),
        3 => (32, 20),
        6 => (32, 22),
        7 => (32, 24),
        8 => (32, 34),
        10 => (256, 84),
        11 => (256, 110),
        12 => (256, 144),
        13 => (256, 176),
        14 => (256, 210),
        _ => return Err(ModelFault::Damaged),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(numbers: &[u32]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// A file with one token and one tensor of 32 numbers in blocks.
    fn smallest() -> Vec<u8> {
        let sizes = [51_865, 1_500, 192, 3, 4, 448, 192, 3, 2, 80, 8];
        let mut file = numbers(&[MAGIC]);
        file.extend(numbers(&sizes));
        file.extend(numbers(&[80, 201]));
        file.extend(vec![0; 80 * 201 * 4]);
        file.extend(numbers(&[1, 1]));
        file.push(b'a');
        file.extend(numbers(&[1, 1, 6, 32]));
        file.push(b't');
        file.extend(vec![0; 22]);
        file
    }

    #[test]
    fn a_whole_file_is_known_for_what_it_is() {
        let facts = check(&smallest()).unwrap();
        assert!(facts.multilingual && facts.small);
        assert_eq!((facts.audio_layers, facts.text_layers), (4, 2));
    }

    #[test]
    fn a_file_cut_anywhere_is_damaged() {
        let file = smallest();
        for length in (4..200).chain(file.len() - 60..file.len()) {
            // Cut before the first tensor there is none; cut inside one it is not whole.
            assert_eq!(check(&file[..length]), Err(ModelFault::Damaged), "cut at {length}");
        }
    }

    #[test]
    fn impossible_sizes_are_refused() {
        let tensor = smallest().len() - 22 - 1 - 16;
        for (at, number) in
            [(4, 0), (12, 1 << 30), (16, 0), (52, 9_999), (tensor, 5), (tensor + 8, 99)]
        {
            let mut file = smallest();
            file[at..at + 4].copy_from_slice(&u32::to_le_bytes(number));
            assert_eq!(check(&file), Err(ModelFault::Damaged), "{number} at byte {at}");
        }
    }

    #[test]
    fn other_files_are_no_models() {
        for other in [b"GGUF\x03\0\0\0".as_slice(), b"", b"PK\x03\x04", b"<html>"] {
            assert_eq!(check(other), Err(ModelFault::NotAModel));
        }
    }
}
