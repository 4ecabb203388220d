//! The work of an import, timed by stage, into a database that is thrown away.

use super::{
    beside::Beside,
    measure::Meter,
    run::{Run, sum},
    save::{Shelf, save},
};
use crate::{Error, Result};
use nadi_base::{Cancel, Clock, Entropy};
use nadi_claims::{Settings, Totals};
use nadi_store::{
    AuditSeed, Database, DatabaseKey, Profile, Saved, Surroundings, audit::Entry,
    table::ClaimImport,
};
use serde::Serialize;
use std::{fs::File, path::Path, sync::Arc, thread};

/// Milliseconds by stage. Stages run beside each other, so that their sum is more than the total.
#[derive(Clone, Copy, Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the names are those of the command line's contract")]
pub struct StageTimes {
    /// Waiting for bytes of the file.
    pub read_ms: f64,
    /// Finding segments, loops and claims in them.
    pub parse_ms: f64,
    /// Rules, and making rows.
    pub rules_ms: f64,
    /// Saving rows and reading them back.
    pub save_ms: f64,
}

/// What a bench found.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Measured {
    /// Claims read.
    pub claims: u64,
    /// Rules that ran.
    pub rules_run: usize,
    /// What they found.
    pub findings: u64,
    /// How long each stage took.
    pub stages: StageTimes,
    /// How long all of it took.
    pub total_ms: f64,
    /// Claims in a second.
    pub claims_per_s: f64,
    /// Claims, lines and findings that were read back from the database; none without `--save`.
    pub saved_rows: u64,
}

/// Times the reading of a file; with a folder, also its saving into a database there.
pub fn bench(
    path: &Path,
    settings: &Settings,
    folder: Option<&Path>,
    clock: &Arc<dyn Clock>,
    entropy: &Arc<dyn Entropy>,
) -> Result<Measured> {
    let began = clock.monotonic();
    let meter = Meter::new(&**clock);
    let input = File::open(path).map_err(|_| Error::from(nadi_base::Code::NotFound))?;
    let run = Run { settings, meter: &meter, cancel: &Cancel::new(), saved: 0 };
    let mut totals = Totals::default();
    let mut saved_rows = 0;
    match folder {
        None => run.all(input, |chunk| {
            totals = sum(totals, chunk.totals);
            Ok(())
        })?,
        Some(folder) => {
            let spare = Spare::new(folder, clock, entropy)?;
            let mut import = spare.begin()?;
            thread::scope(|scope| {
                let (db, who) = (&spare.db, &spare.db.nadi());
                let mut shelf = Shelf { db, who, beside: Beside::new(scope, db) };
                run.all(input, |chunk| {
                    totals = sum(totals, chunk.totals);
                    import = meter.saving(|| save(&mut shelf, &import, &chunk))?;
                    Ok(())
                })
            })?;
            saved_rows = meter.saving(|| spare.count(&import))?;
        }
    }
    let took = clock.monotonic().saturating_sub(began).as_secs_f64();
    let [read_ms, parse_ms, rules_ms, save_ms] = meter.stages();
    Ok(Measured {
        claims: totals.claims,
        rules_run: settings.roll().runs.len(),
        findings: totals.findings,
        stages: StageTimes { read_ms, parse_ms, rules_ms, save_ms },
        total_ms: took * 1000.0,
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        claims_per_s: totals.claims as f64 / took.max(f64::MIN_POSITIVE),
        saved_rows,
    })
}

/// A database that is thrown away with its folder: encrypted like any other, under a key of its own.
struct Spare {
    db: Database,
}

impl Spare {
    fn new(folder: &Path, clock: &Arc<dyn Clock>, entropy: &Arc<dyn Entropy>) -> Result<Self> {
        let mut secrets = [[0u8; 32]; 2];
        for secret in &mut secrets {
            entropy.fill(secret);
        }
        let db = Database::create(
            &Profile::claim(folder)?,
            &DatabaseKey::new(secrets[0]),
            &AuditSeed::new(secrets[1]),
            "bench",
            Surroundings::new(Arc::clone(clock), Arc::clone(entropy)),
        )?;
        Ok(Self { db })
    }

    fn begin(&self) -> Result<Saved<ClaimImport>> {
        self.db.write(&self.db.nadi(), |tx| {
            let import = tx.claim_imports().insert(ClaimImport {
                profile: "full".to_owned(),
                file_hash: vec![0; 32],
                ..ClaimImport::default()
            })?;
            tx.audit(Entry::done("claim_import"))?;
            Ok(import)
        })
    }

    /// Reads every row back; they must be as many as were saved.
    fn count(&self, import: &Saved<ClaimImport>) -> Result<u64> {
        let part =
            |part| self.db.read(|read| Ok::<_, Error>(read.claims().read_back_part(part, 2)?));
        let there = thread::scope(|scope| {
            let other = scope.spawn(|| part(1));
            let one = part(0)?;
            let other = other.join().map_err(|_| Error::internal("reading back panicked"))?;
            Ok::<_, Error>(one + other?)
        })?;
        let expected = import.saved + import.lines + import.findings;
        if there == expected { Ok(there) } else { Err(Error::internal("rows are missing")) }
    }
}
