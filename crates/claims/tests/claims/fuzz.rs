//! Files with changed, cut and doubled pieces: checks tell what they find and never panic.

use crate::kit::{PLAIN, RICH, fixture, hits, settings};

const COUNT: usize = 4_000;
const SEED: u64 = 0x0837_0412;
const STRANGE: [&str; 12] = [
    "~",
    "*",
    ":",
    "^",
    "",
    "-",
    "9223372036854775807",
    "-92233720368547758.07",
    "\u{0}",
    "Ñ",
    "00000000",
    "CLM*",
];

/// A number below `below`; the same ones for the same seed.
fn roll(dice: &mut u64, below: usize) -> usize {
    *dice ^= *dice << 13;
    *dice ^= *dice >> 7;
    *dice ^= *dice << 17;
    usize::try_from(*dice % below.max(1) as u64).expect("below a usize")
}

/// A file of which some elements or segments are something else.
fn mutated(dice: &mut u64, text: &str) -> String {
    let mut segments: Vec<String> = text.split('~').map(str::to_owned).collect();
    for _ in 0..=roll(dice, 6) {
        let at = 1 + roll(dice, segments.len() - 1);
        match roll(dice, 4) {
            0 => drop(segments.remove(at)),
            1 => segments.insert(at, segments[roll(dice, segments.len())].clone()),
            _ => {
                let mut elements: Vec<&str> = segments[at].split('*').collect();
                let element = roll(dice, elements.len());
                elements[element] = STRANGE[roll(dice, STRANGE.len())];
                segments[at] = elements.join("*");
            }
        }
        if segments.len() < 3 {
            break;
        }
    }
    segments.join("~")
}

/// Some mutated files, always the same ones.
pub(crate) fn files(count: usize) -> impl Iterator<Item = String> {
    let (mut dice, files) = (SEED, [fixture(PLAIN), fixture(RICH)]);
    (0..count).map(move |_| {
        let which = roll(&mut dice, files.len());
        mutated(&mut dice, &files[which])
    })
}

#[test]
fn mutated_claims_never_panic() {
    let (mut dice, files) = (SEED, [fixture(PLAIN), fixture(RICH)]);
    let mut found = 0;
    for _ in 0..COUNT {
        let which = roll(&mut dice, files.len());
        let text = mutated(&mut dice, &files[which]);
        let all = hits(&text, &settings());
        found += all.len();
        for hit in &all {
            assert!(!hit.finding().words.is_empty(), "{} has words", hit.rule);
        }
    }
    assert!(found > COUNT, "most changes are found: {found} in {COUNT} files of seed {SEED:#x}");
}

#[test]
fn mutated_claims_never_panic_for_a_practice_that_knows_everything() {
    use crate::known::{AFAR, ASLEEP, CHILD, EQUIPMENT, MEDICARE, knowing, text};
    let known = knowing(&text());
    let (mut dice, names) = (SEED, [PLAIN, RICH, MEDICARE, ASLEEP, CHILD, EQUIPMENT, AFAR]);
    let mut found = 0;
    for at in 0..1_400 {
        let text = mutated(&mut dice, &fixture(names[at % names.len()]));
        for hit in hits(&text, &known) {
            found += 1;
            let words = hit.finding().words;
            assert!(!words.is_empty() && !words.contains('{'), "{} has words: {words}", hit.rule);
        }
    }
    assert!(found > 1_400, "most changes are found: {found}");
}
