//! All of it put together.

use crate::{
    Environment, OsEntropy, Speech, SystemClock, Workers, check::in_child, hearing::gear,
    keyring::working_keyring,
};
use nadi_app::{Machine, machine::Engines};
use nadi_base::Clock;
use nadi_documents::Typst;
use nadi_engines::{sound::FilesWorker, worker_path};
use nadi_store::Limits;
use std::{
    env::{self, consts::EXE_SUFFIX},
    io,
    path::PathBuf,
    sync::Arc,
};

/// Where the programs of an installed Nadi lie.
#[derive(Clone, Debug)]
pub struct Places {
    /// The folder of the workers.
    pub workers: PathBuf,
    /// The `nadi` program, which runs the integrity check.
    pub nadi: PathBuf,
}

impl Places {
    /// Everything lies beside the running program.
    pub fn beside_this_program() -> io::Result<Self> {
        let program = env::current_exe()?.canonicalize()?;
        let folder = program.parent().ok_or(io::ErrorKind::NotFound)?;
        Ok(Self { workers: folder.to_owned(), nadi: folder.join(format!("nadi{EXE_SUFFIX}")) })
    }
}

/// This machine, ready for a desk to stand on.
#[derive(Debug)]
pub struct Laptop {
    /// What the desk is handed.
    pub machine: Machine,
    /// The helper programs.
    pub workers: Arc<Workers>,
}

impl Laptop {
    /// Looks at the machine; tries its keyring.
    pub fn here(places: &Places) -> Self {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let entropy = Arc::new(OsEntropy);
        let data = Environment::read().data_folder;
        let speech = Speech::new(&places.workers, data.as_deref(), Arc::clone(&clock));
        let speech = Arc::new(speech);
        let sound = gear(&places.workers, &speech, &clock);
        let files = worker_path(&places.workers, "files");
        let texts = Arc::new(FilesWorker::new(files, Arc::clone(&clock)));
        let workers = Arc::new(Workers::in_folder(&places.workers, &clock, speech));
        let listed: Arc<dyn Engines> = Arc::<Workers>::clone(&workers);
        let machine = Machine {
            secrets: working_keyring(&*entropy),
            entropy,
            cost: None,
            integrity: in_child(places.nadi.clone(), Arc::clone(&clock)),
            limits: Limits::default(),
            engines: listed,
            sound,
            press: Arc::new(Typst),
            texts,
            clock,
        };
        Self { machine, workers }
    }
}
