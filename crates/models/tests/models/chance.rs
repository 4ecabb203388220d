//! Scripts by chance: whatever servers do, a file with the model's name is the model.

use crate::{
    bench::{Bench, file},
    server::{Play, Server},
};

const SCRIPTS: u64 = 120;
const SEED: u64 = 20_261_121;

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn play(&mut self) -> Play {
        let bytes = self.below(200_000);
        match self.below(14) {
            0 => Play::Cut(bytes),
            1 => Play::WholeCut(bytes),
            2 => Play::Flip(bytes),
            3 => Play::Changed,
            4 => Play::ChangedSilently,
            5 => Play::ChangedUnderOneName,
            6 => Play::OtherPart,
            7 => Play::Lies(if bytes.is_multiple_of(2) { -7 } else { 7 }),
            8 => Play::Says([403, 404, 416, 429, 500, 503][bytes % 6]),
            9 => Play::Noise,
            10 => Play::Page,
            11 => Play::Endless,
            12 => Play::Weak,
            _ => Play::Well,
        }
    }
}

#[test]
fn whatever_a_server_does_no_wrong_file_gets_the_name() {
    let mut chance = Chance(SEED);
    let mut right = 0;
    for number in 0..SCRIPTS {
        let length = 1 + chance.below(6);
        let script: Vec<Play> = (0..length).map(|_| chance.play()).collect();
        let told = format!("seed {SEED}, script {number}: {script:?}");
        let server = Server::start(file(), script);
        let bench = Bench::new(&[&server.address]);
        // Three evenings: a run, a second, a third; each builds on what the one before left.
        for _ in 0..3 {
            let came = bench.fetch().is_ok();
            assert!(if came { bench.is_right() } else { bench.is_absent() }, "{told}");
            right += u64::from(came);
            if came {
                break;
            }
        }
        drop(server);
        let mended = Server::start(file(), vec![Play::Well]);
        let mut bench = bench;
        let offered = bench.catalogue.entries[0].file.as_mut().unwrap();
        offered.addresses = vec![format!("{}/a.bin", mended.address)];
        assert!(bench.fetch().is_ok() && bench.is_right(), "{told}: a good server mends it");
    }
    assert!(
        right > SCRIPTS / 5 && right < SCRIPTS,
        "{right} of {SCRIPTS}: the scripts are not all alike"
    );
}
