//! A catalogue of one file, and the shelf that it is brought to.

use crate::server::{Play, Server};
use nadi_base::{Cancel, Progress};
use nadi_models::{
    Catalogue, ModelError, Patience, Shelf, Sum, fetch,
    fetch::{Order, Web},
    net::Net,
    sum_of,
};
use std::{fs, path::PathBuf, time::Duration};
use tempfile::TempDir;

/// The one model of the catalogue.
pub(crate) const ID: &str = "a-1";

/// Bytes that no short piece of repeats.
pub(crate) fn file() -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..200_000).map(|_| next()).collect()
}

pub(crate) struct Bench {
    pub(crate) folder: TempDir,
    pub(crate) shelf: Shelf,
    pub(crate) catalogue: Catalogue,
    pub(crate) patience: Patience,
    pub(crate) cancel: Cancel,
    pub(crate) free: Option<u64>,
}

impl Bench {
    /// A catalogue whose file lies at these addresses.
    pub(crate) fn new(addresses: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path().join("none"), Some(folder.path().join("models")));
        Self {
            shelf,
            catalogue: catalogue(&folder, addresses),
            folder,
            patience: Patience {
                stall: Duration::from_millis(300),
                waits: vec![Duration::ZERO; 3],
                redirects: 5,
            },
            cancel: Cancel::new(),
            free: None,
        }
    }

    pub(crate) fn fetch(&self) -> Result<Sum, ModelError> {
        self.fetch_with(&Net::default(), &Progress::silent())
    }

    pub(crate) fn fetch_with(&self, web: &dyn Web, progress: &Progress) -> Result<Sum, ModelError> {
        let order = Order {
            id: ID,
            accepted: false,
            mirror: None,
            free: self.free,
            patience: &self.patience,
        };
        fetch(web, &self.catalogue, &self.shelf, &order, progress, &self.cancel)
    }

    pub(crate) fn place(&self) -> PathBuf {
        self.shelf.place(ID).unwrap()
    }

    /// Bytes that came so far of a file that is on its way.
    pub(crate) fn begun(&self) -> u64 {
        let part = self.place().with_file_name(format!("{ID}.bin.part"));
        fs::metadata(part).map_or(0, |facts| facts.len())
    }

    /// Whether the right file has its name.
    pub(crate) fn is_right(&self) -> bool {
        fs::read(self.place()).is_ok_and(|bytes| bytes == file())
    }

    /// Nothing has the name of the model.
    pub(crate) fn is_absent(&self) -> bool {
        !self.place().exists()
    }
}

/// Plays a script to a fresh shelf.
pub(crate) fn played(script: Vec<Play>) -> (Bench, Server, Result<Sum, ModelError>) {
    let server = Server::start(file(), script);
    let bench = Bench::new(&[&server.address]);
    let outcome = bench.fetch();
    (bench, server, outcome)
}

fn catalogue(folder: &TempDir, addresses: &[&str]) -> Catalogue {
    let file = file();
    let path = folder.path().join("original");
    fs::write(&path, &file).unwrap();
    let sum = sum_of(&path, &Cancel::new()).unwrap();
    let text = format!(
        r#"
hosts = ["127.0.0.1", "localhost"]
[[family]]
name = "A"
kind = "speech"
form = "ggml"
licence = "MIT"
at = "https://127.0.0.1/b"
languages = ["en"]
plain = {{ en = "a", ta = "b", te = "c" }}
[[family.model]]
id = "{ID}"
numbers = "f16"
file = "a.bin"
bytes = {}
sha256 = "{sum}"
attested = true
"#,
        file.len()
    );
    let mut catalogue = Catalogue::parse(&text).unwrap();
    let offered = catalogue.entries[0].file.as_mut().unwrap();
    offered.addresses = addresses.iter().map(|address| format!("{address}/a.bin")).collect();
    catalogue
}
