//! Prints what the rules find in files of claims: `check [--syntax] [--threads=N] FILE…`.
#![expect(clippy::print_stdout, reason = "an example talks to who runs it")]

use nadi_claims::{Checked, Settings, check_file, check_file_on};
use std::{collections::BTreeMap, fs::File, num::NonZero, process::ExitCode};

fn main() -> ExitCode {
    let (flags, paths): (Vec<_>, Vec<_>) =
        std::env::args().skip(1).partition(|text| text.starts_with("--"));
    let Ok(today) = "2026-03-02".parse() else { return ExitCode::from(2) };
    let syntax = flags.iter().any(|flag| flag == "--syntax");
    let settings = if syntax { Settings::syntax(today) } else { Settings::on(today) };
    let threads = flags.iter().find_map(|flag| flag.strip_prefix("--threads=")?.parse().ok());
    for path in &paths {
        report(path, &settings, threads);
    }
    ExitCode::SUCCESS
}

#[expect(clippy::disallowed_methods, reason = "measuring time is part of what this example shows")]
fn report(path: &str, settings: &Settings, threads: Option<usize>) {
    let mut found: BTreeMap<String, (u64, u32)> = BTreeMap::new();
    let start = std::time::Instant::now();
    let Ok(file) = File::open(path) else { return println!("{path}: cannot be opened") };
    let take = |checked: Checked<'_>| {
        let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
        for hit in hits {
            let entry = found.entry(format!("{:?} {}", hit.severity, hit.rule)).or_default();
            *entry = (entry.0 + 1, if entry.0 == 0 { hit.position.segment } else { entry.1 });
        }
    };
    let totals = match threads.and_then(NonZero::new) {
        Some(threads) => check_file_on(threads, file, settings, take),
        None => check_file(file, settings, take),
    };
    let took = start.elapsed();
    match totals {
        Ok(totals) => println!("{path}: {totals:?} in {took:.1?}"),
        Err(error) => println!("{path}: {error}"),
    }
    for (rule, (count, first)) in &found {
        println!("  {rule} {count} times, first at segment {first}");
    }
}
