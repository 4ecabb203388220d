//! The file beside the clinic file in which the last anchors are kept.

use super::Anchor;
use crate::{disk, error::StoreError};
use std::path::Path;

/// How many are kept; older ones are covered by newer ones.
const MOST: usize = 32;

/// A file of this many bytes is not one of ours.
const MOST_BYTES: u64 = 64 * 1024;

/// The anchors that are kept beside the clinic file, oldest first; none when there is no such file or
/// it does not read, which [`super::verify`] then says by naming no anchor.
pub fn read_anchors(path: &Path) -> Vec<Anchor> {
    let Ok(bytes) = disk::read_bounded(path, MOST_BYTES) else { return Vec::new() };
    ciborium::from_reader(bytes.as_slice()).unwrap_or_default()
}

/// Adds an anchor to the file.
pub(crate) fn keep_anchor(path: &Path, anchor: &Anchor) -> Result<(), StoreError> {
    let mut anchors = read_anchors(path);
    if anchors.last() == Some(anchor) {
        return Ok(());
    }
    anchors.push(anchor.clone());
    let surplus = anchors.len().saturating_sub(MOST);
    anchors.drain(..surplus);
    replace_anchors(path, &anchors)
}

/// Puts these anchors in the place of those in the file.
pub(crate) fn replace_anchors(path: &Path, anchors: &[Anchor]) -> Result<(), StoreError> {
    let mut bytes = Vec::new();
    ciborium::into_writer(anchors, &mut bytes).map_err(|_| StoreError::Engine(0))?;
    Ok(disk::replace(path, &bytes)?)
}
