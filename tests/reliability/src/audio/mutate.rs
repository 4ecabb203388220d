//! A good file, spoilt as a seed decides.

use nadi_testkit::Seeded;

/// Bytes that parsers stumble over.
const EVIL: [u8; 8] = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff, 0x40, 0x20];

/// One to eight spoilings, one after the other.
pub(super) fn one(good: &[u8], dice: &Seeded) -> Vec<u8> {
    let mut file = good.to_vec();
    for _ in 0..=dice.below(8) {
        spoil(&mut file, dice);
    }
    file
}

fn spoil(file: &mut Vec<u8>, dice: &Seeded) {
    if file.is_empty() {
        return;
    }
    let at = place(file, dice);
    let end = (at + below(dice, 64)).min(file.len());
    match dice.below(8) {
        0 => file[at] ^= 1 << dice.below(8),
        1 => file[at] = EVIL[below(dice, EVIL.len() as u64)],
        2 => file[at..end].fill(EVIL[below(dice, EVIL.len() as u64)]),
        3 => file.truncate(at),
        4 => drop(file.drain(at..end)),
        5 => {
            let piece = file[at..end].to_vec();
            let to = place(file, dice);
            drop(file.splice(to..to, piece));
        }
        6 => number(&mut file[at..], dice),
        _ => file[at..end].iter_mut().for_each(|byte| *byte = below(dice, 256).to_le_bytes()[0]),
    }
}

/// A count or a length, as large or small as can be.
fn number(file: &mut [u8], dice: &Seeded) {
    let numbers: [u32; 6] = [0, 1, u32::MAX, i32::MAX.unsigned_abs(), 1 << 24, 0xffff];
    let number = numbers[below(dice, numbers.len() as u64)];
    let bytes = if dice.below(2) == 0 { number.to_le_bytes() } else { number.to_be_bytes() };
    file.iter_mut().zip(bytes).for_each(|(to, byte)| *to = byte);
}

/// Half of the time near the beginning, where headers are.
fn place(file: &[u8], dice: &Seeded) -> usize {
    let length = file.len() as u64;
    let most = if dice.below(2) == 0 { length.min(512) } else { length };
    below(dice, most)
}

fn below(dice: &Seeded, most: u64) -> usize {
    usize::try_from(dice.below(most.max(1))).unwrap_or_default()
}
