//! Numbers as ggml writes them.
//!
//! A quantized block is 32 numbers of one row: `q8_0` is a scale and 32 signed bytes, `q5_1` a scale, a lowest
//! number, the fifth bits of all and then the lower four of each, the halves of the block side by side.

use super::names::Form;
use half::f16;

/// Numbers in a block.
pub(crate) const BLOCK: usize = 32;

/// Writes numbers; for the quantized forms whole blocks of them. None where one does not fit into 16 bits.
pub(crate) fn write(form: Form, numbers: &[f32], to: &mut Vec<u8>) -> Option<()> {
    match form {
        Form::F32 => to.extend(numbers.iter().flat_map(|number| number.to_le_bytes())),
        Form::F16 => {
            for number in numbers {
                to.extend(short(*number)?);
            }
        }
        Form::Q8 => numbers.as_chunks().0.iter().try_for_each(|block| q8(block, to))?,
        Form::Q5 => numbers.as_chunks().0.iter().try_for_each(|block| q5(block, to))?,
    }
    Some(())
}

fn short(number: f32) -> Option<[u8; 2]> {
    let short = f16::from_f32(number);
    short.is_finite().then(|| short.to_le_bytes())
}

#[expect(clippy::cast_possible_truncation, reason = "at most 127 by the choice of the scale")]
fn q8(block: &[f32; BLOCK], to: &mut Vec<u8>) -> Option<()> {
    let most = block.iter().fold(0.0_f32, |most, number| most.max(number.abs()));
    let scale = most / 127.0;
    let by = if scale == 0.0 { 0.0 } else { 1.0 / scale };
    to.extend(short(scale)?);
    to.extend(block.iter().flat_map(|number| ((number * by).round() as i8).to_le_bytes()));
    Some(())
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 31 by the choice of scale and lowest number"
)]
fn q5(block: &[f32; BLOCK], to: &mut Vec<u8>) -> Option<()> {
    let least = block.iter().copied().fold(f32::INFINITY, f32::min);
    let most = block.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let scale = (most - least) / 31.0;
    let by = if scale == 0.0 { 0.0 } else { 1.0 / scale };
    to.extend(short(scale)?);
    to.extend(short(least)?);
    let five = block.map(|number| ((number - least) * by + 0.5).min(31.0) as u8);
    let fifth =
        five.iter().enumerate().fold(0_u32, |bits, (at, five)| bits | u32::from(five >> 4) << at);
    to.extend(fifth.to_le_bytes());
    let (low, high) = five.split_at(BLOCK / 2);
    to.extend(low.iter().zip(high).map(|(low, high)| low & 15 | (high & 15) << 4));
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chance(count: usize) -> Vec<f32> {
        let mut state = 7_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f32::from((state >> 16) as u16) / 32_768.0 - 1.0
        };
        (0..count).map(|_| next()).collect()
    }

    fn half(bytes: &[u8]) -> f32 {
        f16::from_le_bytes([bytes[0], bytes[1]]).to_f32()
    }

    /// Reads a block back the way ggml does.
    fn read(form: Form, bytes: &[u8]) -> Vec<f32> {
        let scale = half(bytes);
        if form == Form::Q8 {
            return bytes[2..].iter().map(|byte| f32::from(byte.cast_signed()) * scale).collect();
        }
        let least = half(&bytes[2..]);
        let fifth = u32::from_le_bytes(bytes[4..8].try_into().unwrap());
        let four = |at: usize| if at < 16 { bytes[8 + at] & 15 } else { bytes[8 + at - 16] >> 4 };
        let five = |at: usize| four(at) | ((fifth >> at & 1) as u8) << 4;
        (0..BLOCK).map(|at| f32::from(five(at)) * scale + least).collect()
    }

    #[test]
    fn what_is_read_back_lies_within_half_a_step() {
        for (form, length, steps) in [(Form::Q8, 34, 127.0), (Form::Q5, 24, 15.5)] {
            let numbers = chance(BLOCK * 200);
            let mut bytes = Vec::new();
            write(form, &numbers, &mut bytes).unwrap();
            assert_eq!(bytes.len(), 200 * length, "the length that ggml expects");
            for (block, bytes) in numbers.chunks(BLOCK).zip(bytes.chunks(length)) {
                for (was, is) in block.iter().zip(read(form, bytes)) {
                    // Half a step of the block's range, and what 16 bits lose of scale and lowest number.
                    assert!((was - is).abs() < 0.5 / steps + 2e-3, "{form:?}: {was} became {is}");
                }
            }
        }
    }

    #[test]
    fn a_block_of_one_number_stays_that_number() {
        for form in [Form::Q8, Form::Q5] {
            for number in [0.0, 0.25, -1.5] {
                let mut bytes = Vec::new();
                write(form, &[number; BLOCK], &mut bytes).unwrap();
                assert!(
                    read(form, &bytes).iter().all(|is| (is - number).abs() < 2e-3),
                    "{form:?} {number}"
                );
            }
        }
    }

    #[test]
    fn a_number_beyond_16_bits_is_told() {
        for form in [Form::F16, Form::Q5] {
            assert!(write(form, &[1e9; BLOCK], &mut Vec::new()).is_none(), "{form:?}");
        }
        assert!(write(Form::F32, &[1e9; BLOCK], &mut Vec::new()).is_some());
    }
}
