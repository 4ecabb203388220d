//! Files with bytes changed, cut, doubled and swapped: nothing may panic, and memory stays bounded.

use crate::{
    kit::{Dice, fixture},
    samples::samples,
};
use nadi_x12::{
    Block, BlockReader, Limits,
    envelope::Envelope,
    professional::{ClaimBlock, ClaimReader},
    response, tree,
    write::{LoopDraft, SegmentDraft},
};

/// Mutated files in the test.
const COUNT: usize = 20_000;
const SEED: u64 = 0x0837_0999;
const FIXTURES: [&str; 6] =
    ["every-loop.837", "traps.837", "edited-header.837", "answers.999", "status.277", "paid.835"];

/// A file with one to eight changes.
fn mutated(dice: &mut Dice, from: &[u8]) -> Vec<u8> {
    const STRANGE: &[u8] = b"~*:^\n\r\0\x1a|ISA\xef\xbb\xbf\xff9 ";
    let mut bytes = from.to_vec();
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len());
        let reach = at + dice.below(200.min(bytes.len() - at) + 1);
        match dice.below(7) {
            0 => bytes[at] = u8::try_from(dice.below(256)).expect("a byte"),
            1 => bytes[at] = STRANGE[dice.below(STRANGE.len())],
            2 => bytes.insert(at, STRANGE[dice.below(STRANGE.len())]),
            3 => drop(bytes.drain(at..reach)),
            4 => bytes.extend_from_within(at..reach),
            5 => {
                let piece = bytes[at..reach].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            _ => bytes.truncate(at.max(110)),
        }
        if bytes.is_empty() {
            bytes.push(b'~');
        }
    }
    bytes
}

/// Everything that can be done with a file; answers the largest block.
fn everything(bytes: &[u8], block: usize) -> usize {
    let limits = Limits { block, ..Limits::default() };
    let (mut reader, mut filled) = (BlockReader::with_limits(bytes, limits), Block::new());
    let (mut envelope, mut most) = (Envelope::new(), 0);
    while let Ok(true) = reader.fill(&mut filled) {
        most = most.max(filled.len());
        for segment in filled.fresh_segments() {
            envelope.see(segment, &mut |_| ());
            let copy = SegmentDraft::copy(segment);
            assert_eq!(copy.fields.len(), segment.len(), "a copy has as many elements");
        }
    }
    envelope.finish(&mut |_| ());
    look_at_claims(bytes, limits);
    response::read(bytes, |found| {
        if let response::Response::Remittance(paid) = found {
            drop(paid.imbalances());
        }
    })
    .ok();
    let mut shown = String::new();
    tree::show(bytes, &mut shown).ok();
    assert!(shown.len() <= 400 * (bytes.len() + 100), "a tree is no larger than its file allows");
    most
}

fn look_at_claims(bytes: &[u8], limits: Limits) {
    let (mut reader, mut block) = (ClaimReader::with_limits(bytes, limits), ClaimBlock::new());
    while let Ok(true) = reader.fill(&mut block) {
        for claim in block.claims() {
            let within: usize = claim.loops().map(|found| found.segments().count()).sum();
            assert_eq!(within, claim.segments().count(), "loops hold every segment once");
            let lines: usize = claim.lines().map(|line| line.segments().count()).sum();
            assert!(lines <= within, "lines are part of the claim");
            let _ = (claim.charge(), claim.diagnoses().count(), claim.component_differs());
            let _ = (
                claim.other_payers().map(|other| other.loops().count()).sum::<usize>(),
                claim.patient().is_some(),
            );
            for line in claim.lines() {
                let _ = (
                    line.charge(),
                    line.units(),
                    line.served(),
                    line.pointers().count(),
                    line.modifiers().count(),
                );
            }
            drop(LoopDraft::copy(claim.loops()));
        }
    }
}

#[test]
fn mutated_files_never_panic() {
    let mut dice = Dice(SEED);
    let mut seeds: Vec<Vec<u8>> = FIXTURES.iter().map(|name| fixture(name)).collect();
    let own = samples().into_iter().filter_map(|path| std::fs::read(path).ok());
    seeds.extend(own.filter(|bytes| bytes.len() < 4000));
    for number in 0..COUNT {
        let from = &seeds[dice.below(seeds.len())];
        let bytes = mutated(&mut dice, from);
        let block = [40, 500, 1 << 14][dice.below(3)];
        let most = everything(&bytes, block);
        assert!(
            most <= bytes.len(),
            "file {number} of seed {SEED:#x}: a block holds no more than the file"
        );
    }
}
