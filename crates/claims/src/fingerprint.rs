//! One number for everything that a claim says to a payer: two claims that say the same have the same one.

use nadi_x12::{
    Tag,
    professional::{Claim, Loop},
};

/// The fingerprint of a claim: the same in every run and on every machine. The claim's own number and the
/// numbers of levels are left out, since they change when nothing was mended.
pub fn fingerprint(claim: Claim<'_>) -> u64 {
    let above = claim.billing_loops().chain(claim.subscriber_loops()).chain(claim.patient_loops());
    let segments = above.chain(claim.loops()).flat_map(Loop::segments);
    let said = segments.filter(|segment| segment.tag() != Tag::HL);
    said.fold(0xCBF2_9CE4_8422_2325, |hash, segment| {
        let first = usize::from(segment.tag() == Tag::CLM) + 1;
        let own = segment.is(Tag::REF, b"6R") || segment.is(Tag::REF, b"D9");
        let elements = (first..=segment.len()).filter(|_| !own);
        elements.fold(mixed(hash, segment.get(0)), |hash, at| mixed(hash, segment.get(at)))
    })
}

/// A hash with some bytes and an end added.
fn mixed(hash: u64, bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    step(bytes.iter().fold(hash, |hash, byte| step(hash, *byte)), 0xFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use nadi_x12::professional::{ClaimBlock, ClaimReader};

    fn of(text: &str) -> u64 {
        let (mut reader, mut block) = (ClaimReader::new(text.as_bytes()), ClaimBlock::new());
        assert!(reader.fill(&mut block).expect("readable"), "one block");
        fingerprint(block.claims().next().expect("one claim"))
    }

    #[test]
    fn the_same_said_is_the_same_number() {
        let text = include_str!("../tests/fixtures/plain.837");
        let renamed = text.replace("PLAIN1", "AGAIN7").replace("HL*2*1*22", "HL*9*1*22");
        assert_eq!(of(text), of(&renamed), "our own numbers do not count");
        assert_ne!(of(text), of(&text.replace("HC:00029*12", "HC:00029*13")), "a charge counts");
        assert_ne!(of(text), of(&text.replace("W000000001", "W000000002")), "a member counts");
    }
}
