//! The file that says what each token hides. Only its owner may read it.

use super::super::request::document;
use crate::ending::Failure;
use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
};

/// Writes the map. A file with another map in it is kept: it may be the only way back of another text.
pub(super) fn write(path: &Path, map: &BTreeMap<String, String>) -> Result<(), Failure> {
    let unwritten = |error| Failure::File("the map could not be written", error);
    let text = serde_json::to_vec_pretty(map).map_err(|error| unwritten(error.into()))?;
    if fs::read(path).is_ok_and(|there| !there.trim_ascii().is_empty() && there != text) {
        return Err(Failure::Usage("there is another map in this file: name a new one"));
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path).map_err(unwritten)?;
    file.write_all(&text).and_then(|()| file.sync_all()).map_err(unwritten)
}

/// Reads a map.
pub(super) fn read(path: &Path) -> Result<BTreeMap<String, String>, Failure> {
    serde_json::from_str(document(path)?.expose())
        .map_err(|_| Failure::Usage("this is not a map that `nadi deid --map` wrote"))
}
