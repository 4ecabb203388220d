//! Prints how many claims a second are read from a file: `throughput FILE [RUNS]`.
//!
//! Three stages: segments alone, claims as records, and records of which every element that most rules
//! look at is read once.
#![expect(clippy::print_stdout, reason = "an example talks to who runs it")]

use nadi_x12::{
    Block, BlockReader, ReadError, Tag,
    professional::{Claim, ClaimBlock, ClaimReader, LoopId},
};
use std::{fs::File, process::ExitCode, time::Duration};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        println!("usage: throughput FILE [RUNS]");
        return ExitCode::from(2);
    };
    let runs = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(3);
    match (0..runs).try_for_each(|_| measure(&path)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error}");
            ExitCode::from(3)
        }
    }
}

fn measure(path: &str) -> Result<(), ReadError> {
    let (segments, took) = timed(|| segments(path))?;
    println!("segments {segments} in {took:.1?}");
    for (name, look) in
        [("records", None), ("records and their elements", Some(look as fn(Claim<'_>) -> u64))]
    {
        let ((claims, seen), took) = timed(|| claims(path, look))?;
        let second =
            Duration::from_secs(1).as_nanos() * u128::from(claims) / took.as_nanos().max(1);
        println!("{name}: {claims} claims in {took:.1?}, {second} a second (sum {seen})");
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "measuring time is what this example is for")]
fn timed<T>(work: impl FnOnce() -> Result<T, ReadError>) -> Result<(T, Duration), ReadError> {
    let start = std::time::Instant::now();
    let value = work()?;
    Ok((value, start.elapsed()))
}

fn segments(path: &str) -> Result<u64, ReadError> {
    let (mut reader, mut block, mut count) = (BlockReader::new(File::open(path)?), Block::new(), 0);
    while reader.fill(&mut block)? {
        count += block.fresh_segments().count() as u64;
    }
    Ok(count)
}

fn claims(path: &str, look: Option<fn(Claim<'_>) -> u64>) -> Result<(u64, u64), ReadError> {
    let (mut reader, mut block) = (ClaimReader::new(File::open(path)?), ClaimBlock::new());
    let (mut count, mut seen) = (0, 0);
    while reader.fill(&mut block)? {
        for claim in block.claims() {
            count += 1;
            seen += look.map_or(0, |look| look(claim));
        }
    }
    Ok((count, seen))
}

/// Reads what a bill is made of.
fn look(claim: Claim<'_>) -> u64 {
    let charge = claim.charge().unwrap_or(0).unsigned_abs();
    let lines: u64 = claim.lines().map(|line| line.charge().unwrap_or(0).unsigned_abs()).sum();
    let codes = claim.diagnoses().map(|code| code.code.len()).sum::<usize>();
    let pointers: usize =
        claim.lines().map(|line| line.pointers().count() + line.procedure().len()).sum();
    let dates = claim.lines().filter(|line| line.with(Tag::DTP, b"472").is_some()).count();
    let parties =
        [claim.billing_provider(), claim.patient(), claim.payer(), claim.party(LoopId::L2310B)];
    let names: usize =
        parties.into_iter().flatten().map(|party| party.number().bytes().len()).sum();
    charge + lines + (codes + pointers + dates + names) as u64
}
