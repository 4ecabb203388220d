//! Requests as JSON, from a file or from standard input.

use crate::ending::Failure;
use nadi_base::Sensitive;
use serde::de::DeserializeOwned;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// The largest request that is read.
const LARGEST: u64 = 8 << 20;

/// All of a file; `-` is standard input.
pub(super) fn text(file: &Path) -> Result<Sensitive<String>, Failure> {
    let unread = |error| Failure::File("the request could not be read", error);
    let mut text = String::new();
    let from: Box<dyn Read> = if file == Path::new("-") {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(file).map_err(unread)?)
    };
    from.take(LARGEST).read_to_string(&mut text).map_err(unread)?;
    Ok(text.into())
}

/// A request from a file. What the parser says would quote the request, so it is left out.
pub(super) fn read<T: DeserializeOwned>(file: &Path) -> Result<T, Failure> {
    serde_json::from_str(text(file)?.expose())
        .map_err(|_| Failure::Usage("this is not a request of the form that the command takes"))
}
