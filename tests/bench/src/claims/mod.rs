//! Claims from a seed: read, checked by all rules, saved into an encrypted file; what was planted must be found, and
//! nothing else. With a Python environment that has pyx12, the same kind of file through it in the same run.

mod file;
mod peer;
mod plant;

use crate::{Fault, figures::Figures};
use clap::Args;
use nadi_app::claim_files;
use nadi_base::{Clock, Date, Entropy, Severity};
use nadi_claims::{Checked, Settings, check_file_on, known::Known};
use nadi_machine::{OsEntropy, SystemClock};
use plant::Kind;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    num::NonZero,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

/// What is measured.
#[derive(Args)]
pub(crate) struct Claims {
    /// How many claims.
    #[arg(long = "claims", default_value_t = 100_000)]
    count: u64,
    /// What they are drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The folder `bin` of a Python environment with pyx12, to compare with.
    #[arg(long, value_name = "BIN")]
    pyx12: Option<PathBuf>,
    /// How many claims pyx12 is given.
    #[arg(long = "pyx12-claims", default_value_t = 2_000)]
    peer_count: u64,
}

/// Measures.
pub(crate) fn measure(asked: &Claims, figures: &mut Figures) -> Result<(), Fault> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("claims.837");
    let faulty = file::write(&path, asked.count, asked.seed)?;
    let settings = settings()?;
    look(&path, &settings, &faulty, figures)?;
    let save = folder.path().join("saved");
    let rate = run(&path, &settings, Some(&save), figures)?;
    run(&path, &settings, None, figures)?;
    list_costs(&path, &settings, figures)?;
    if let Some(bin) = &asked.pyx12 {
        let small = folder.path().join("peer.837");
        file::write(&small, asked.peer_count, asked.seed)?;
        let theirs = peer::claims_per_second(bin, &small, asked.peer_count)?;
        figures.add("pyx12, claims a second", theirs, "1/s", None);
        figures.add("checked and saved, times pyx12", rate / theirs, "x", None);
    }
    Ok(())
}

fn settings() -> Result<Settings, Fault> {
    let today: Date = "2026-03-02".parse().map_err(|_| Fault::Other("no day".to_owned()))?;
    let diagnoses = Some(nadi_app::claims::shipped_diagnoses());
    Ok(Settings::on(today).knowing(Known { diagnoses, ..Known::default() }))
}

/// What a look by all rules found: of each claim the rules that found an error or a warning.
fn look(
    path: &Path,
    settings: &Settings,
    faulty: &BTreeMap<String, Kind>,
    figures: &mut Figures,
) -> Result<(), Fault> {
    let threads = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    let (mut found, mut alarms, mut all) = (BTreeSet::new(), 0u32, 0u32);
    let mut missed = 0u32;
    let read = check_file_on(threads, File::open(path)?, settings, |checked| match checked {
        Checked::Envelope(hits) => alarms += number(hits.len()),
        Checked::Claim(claim, hits) => {
            all += number(hits.len());
            let told: Vec<_> = hits.iter().filter(|hit| hit.severity != Severity::Info).collect();
            let planted = faulty.get(&*String::from_utf8_lossy(claim.number()));
            match planted {
                Some(kind) if told.iter().any(|hit| hit.rule.to_string() == kind.rule()) => {
                    found.insert(*kind);
                }
                Some(_) => missed += 1,
                None => alarms += u32::from(!told.is_empty()),
            }
        }
    });
    read.map_err(|error| Fault::Other(error.to_string()))?;
    if all == 0 {
        return Err(Fault::Other("the rules found nothing at all".to_owned()));
    }
    let unseen = Kind::all().count() - found.len();
    figures.add("claims with a planted fault", number(faulty.len()).into(), "", None);
    figures.add("planted faults that were missed", missed.into(), "", Some(0.0));
    figures.add("kinds of faults that were never found", number(unseen).into(), "", Some(0.0));
    figures.add("alarms in claims without a fault", alarms.into(), "", Some(0.0));
    Ok(())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The work of an import, by stage; gives claims a second.
fn run(
    path: &Path,
    settings: &Settings,
    folder: Option<&Path>,
    figures: &mut Figures,
) -> Result<f64, Fault> {
    let (clock, entropy): (Arc<dyn Clock>, Arc<dyn Entropy>) =
        (Arc::new(SystemClock), Arc::new(OsEntropy));
    let measured = claim_files::bench(path, settings, folder, &clock, &entropy)
        .map_err(|error| Fault::Desk(error.code().as_str().to_owned()))?;
    if measured.rules_run == 0 || measured.findings == 0 {
        return Err(Fault::Other("no rule ran, or none found anything".to_owned()));
    }
    let stages = measured.stages;
    #[expect(clippy::cast_precision_loss, reason = "counts of a file are far below 2^52")]
    let count = |value: u64| value as f64;
    let names = if folder.is_some() { SAVED } else { CHECKED };
    let values = [
        (count(measured.claims), ""),
        (count(measured.rules_run as u64), ""),
        (count(measured.findings), ""),
        (stages.read_ms, "ms"),
        (stages.parse_ms, "ms"),
        (stages.rules_ms, "ms"),
        (stages.save_ms, "ms"),
        (measured.total_ms, "ms"),
        (measured.claims_per_s, "1/s"),
        (count(measured.saved_rows), ""),
    ];
    for (name, (value, unit)) in names.into_iter().zip(values) {
        figures.add(name, value, unit, None);
    }
    Ok(measured.claims_per_s)
}

/// What the list of diagnoses adds to the rules, for each claim. The list itself was read by then.
fn list_costs(path: &Path, with: &Settings, figures: &mut Figures) -> Result<(), Fault> {
    let without = Settings::on(with.today);
    let (mut least, mut claims) = ([f64::MAX; 2], 1);
    for _ in 0..ROUNDS {
        for (settings, least) in [&without, with].into_iter().zip(&mut least) {
            let clock: Arc<dyn Clock> = Arc::new(SystemClock);
            let entropy: Arc<dyn Entropy> = Arc::new(OsEntropy);
            let measured = claim_files::bench(path, settings, None, &clock, &entropy)
                .map_err(|error| Fault::Desk(error.code().as_str().to_owned()))?;
            *least = least.min(measured.stages.rules_ms);
            claims = measured.claims;
        }
    }
    let [without, with] = least;
    let each = number(usize::try_from(claims).unwrap_or(usize::MAX)).max(1);
    figures.add("rules, without the list of diagnoses", without, "ms", None);
    figures.add("rules, with it", with, "ms", None);
    figures.add("the list, a claim", (with - without) * 1_000.0 / f64::from(each), "us", None);
    Ok(())
}

/// The quickest of so many rounds counts: what else the machine does only makes one slower.
const ROUNDS: usize = 3;

const SAVED: [&str; 10] = [
    "saved: claims",
    "saved: rules that ran",
    "saved: findings",
    "saved: read",
    "saved: parse",
    "saved: rules",
    "saved: save and read back",
    "saved: total, stages beside each other",
    "saved: claims a second",
    "saved: rows read back",
];
const CHECKED: [&str; 10] = [
    "checked: claims",
    "checked: rules that ran",
    "checked: findings",
    "checked: read",
    "checked: parse",
    "checked: rules",
    "checked: save",
    "checked: total, stages beside each other",
    "checked: claims a second",
    "checked: rows read back",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_planted_is_found_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("claims.837");
        let faulty = file::write(&path, 1_500, 7).unwrap();
        assert!(faulty.len() > 5 * Kind::all().count(), "each kind several times");
        let mut figures = Figures::default();
        look(&path, &settings().unwrap(), &faulty, &mut figures).unwrap();
        assert_eq!(figures.missed(), Vec::<&str>::new(), "{}", figures.text());
        let again = folder.path().join("again.837");
        file::write(&again, 1_500, 7).unwrap();
        let bytes = |path: &Path| std::fs::read(path).unwrap();
        assert_eq!(bytes(&path), bytes(&again), "the same from the same seed");
    }
}
