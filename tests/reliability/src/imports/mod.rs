//! Kills a process that saves a file of claims in bulk, at moments that the seed decides, starts it again
//! until the file is whole, and looks for claims that are missing or there twice.

use crate::{
    Series, again,
    clinic::{self, Fault},
    dice, lanes,
    tally::Tally,
};
use nadi_app::claim_files::{ClaimRules, FileImport};
use nadi_base::{Cancel, Country, Progress};
use nadi_machine::SystemClock;
use nadi_store::{StoreError, audit::Entry, recover, table::Practice};
use nadi_testkit::Seeded;
use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
    time::Duration,
};

const PLAIN: &str = include_str!("../../../../crates/claims/tests/fixtures/plain.837");
/// Claims in a file: several chunks, so that kills fall between them and into them.
const CLAIMS: u64 = 25_000;
/// Kills that one file has to stand before it may end.
const KILLS: u64 = 6;

/// Reads so many files in, each with several kills.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("imports", series);
    lanes::run(series, 1, |numbers| {
        for number in numbers {
            if let Err(fault) = one(series.seed, number, &tally) {
                tally.violation(number, &format!("the file could not be read in: {fault}"));
            }
        }
    });
    tally
}

fn one(seed: u64, number: u64, tally: &Tally) -> Result<(), Fault> {
    let (folder, dice) = (tempfile::tempdir()?, dice::of(seed, number));
    let (profile, file) = (folder.path().join("profile"), write_file(folder.path())?);
    found(&profile, dice.next())?;
    for _ in 0..KILLS {
        let ended = kill_one(&profile, &file, &dice)?;
        tally.count(if ended { "ended before the kill" } else { "kills" }, 1);
        examine(&profile, number, false, tally)?;
        if ended {
            break;
        }
    }
    let mut whole = start(&profile, &file, dice.next())?;
    if !whole.wait()?.success() {
        tally.violation(number, "what the kills left could not be gone on with");
    }
    examine(&profile, number, true, tally)
}

/// A clinic with a practice: rules ask for its settings.
fn found(profile: &Path, seed: u64) -> Result<(), Fault> {
    let db = clinic::found(profile, seed)?;
    db.write(&db.nadi(), |tx| {
        tx.practice().insert(Practice {
            name: "Meena Clinic".to_owned(),
            country: Country::Us,
            languages: vec!["en".to_owned()],
            minutes_ahead: 0,
            address: None,
            phone: None,
            email: None,
            registration: None,
        })?;
        tx.audit(Entry::done("practice_create"))?;
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}

/// Starts the reading and kills it; true when it had ended by then.
fn kill_one(profile: &Path, file: &Path, dice: &Seeded) -> Result<bool, Fault> {
    let mut child = start(profile, file, dice.next())?;
    let said = child.stdout.take().ok_or(io::Error::from(io::ErrorKind::BrokenPipe))?;
    let mut said = BufReader::new(said).lines();
    // Most kills come while claims are saved, some while the file is opened and looked through.
    for _ in 0..dice.below(4) {
        drop(said.next());
    }
    thread::sleep(Duration::from_micros(dice.below(300_000)));
    child.kill()?;
    Ok(child.wait()?.success())
}

fn start(profile: &Path, file: &Path, seed: u64) -> io::Result<std::process::Child> {
    again::with("import")?.arg(profile).arg(file).arg(seed.to_string()).spawn()
}

/// What must be: every claim from the first on up to a number, each once, with its lines; all of them at the end.
fn examine(profile: &Path, number: u64, whole: bool, tally: &Tally) -> Result<(), Fault> {
    let db = clinic::open(profile, clinic::surroundings(number))?;
    let problems = recover::integrity_check(&db.profile().database(), &clinic::key())?;
    if !problems.is_empty() {
        tally.violation(number, "the file is not whole");
    }
    let (import, claims, rows, last) = db.read(|read| {
        let import = read.claim_imports().newest(1)?.pop();
        let last = format!("C{}", import.as_ref().map_or(0, |one| one.saved));
        let last = read.claims().by_number(&last)?.len();
        Ok::<_, nadi_store::StoreError>((
            import,
            read.claims().count()?,
            read.claims().read_back()?,
            last,
        ))
    })?;
    let (saved, lines, findings) =
        import.as_ref().map_or((0, 0, 0), |one| (one.saved, one.lines, one.findings));
    if claims != saved || rows != saved + lines + findings || (saved > 0 && last != 1) {
        tally
            .violation(number, &format!("{saved} claims are said to be saved, {claims} are there"));
    }
    if whole && saved != CLAIMS {
        tally.violation(number, &format!("{} claims are lost", CLAIMS - saved));
    }
    tally.count("claims", if whole { claims } else { 0 });
    clinic::sound_rows(&db).map(drop)
}

/// A file whose claims are numbered from C1 on.
fn write_file(folder: &Path) -> io::Result<PathBuf> {
    let place = |word: &str| PLAIN.find(word).ok_or(io::ErrorKind::InvalidData);
    let (begin, end) = (place("CLM*")?, place("SE*37")?);
    let path = folder.join("claims.837");
    let mut out = io::BufWriter::new(fs::File::create(&path)?);
    out.write_all(&PLAIN.as_bytes()[..begin])?;
    for number in 1..=CLAIMS {
        let claim = PLAIN[begin..end].replace("PLAIN1", &format!("C{number}"));
        out.write_all(claim.as_bytes())?;
    }
    out.write_all(&PLAIN.as_bytes()[end..])?;
    out.flush()?;
    Ok(path)
}

/// Reads a file in, and says so after each chunk.
pub(crate) fn read_until_killed(profile: &Path, file: &Path, seed: u64) -> ExitCode {
    match read(profile, file, seed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // The killer sees the exit code; the words are for whoever runs it by hand.
            drop(writeln!(io::stderr(), "{fault}"));
            ExitCode::FAILURE
        }
    }
}

fn read(profile: &Path, file: &Path, seed: u64) -> Result<(), Fault> {
    let db = clinic::open(profile, clinic::surroundings(seed))?;
    let today = "2026-03-02".parse().map_err(|_| Fault::Content("no day".to_owned()))?;
    let progress = Progress::new(|step| {
        // Whoever kills may be gone already.
        drop(writeln!(io::stdout(), "{} {}", step.stage, step.done));
    });
    FileImport {
        db: &db,
        who: &db.nadi(),
        clock: &SystemClock,
        path: file,
        rules: ClaimRules::Full,
        today,
    }
    .all(&progress, &Cancel::new())
    .map(drop)
    .map_err(|error| Fault::Content(error.code().as_str().to_owned()))
}
