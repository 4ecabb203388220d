//! A side that the code leaves open although the list has a right and a left.

use super::finding;
use crate::icd::{Entry, IcdCode, bundled};
use nadi_base::{Finding, Severity};

pub(super) fn check(code: &IcdCode, at: usize) -> Option<Finding> {
    let line = bundled().find(code)?.at;
    let entry = bundled().entry(line)?;
    if !entry.title.to_lowercase().contains("unspecified") {
        return None;
    }
    let parent = entry.parent?;
    let says = |side: &str, other: &Entry| other.title.to_lowercase().contains(side);
    let beside: Vec<_> = bundled().children(parent).map(|(_, beside)| beside).collect();
    let sided = beside.iter().any(|other| says("right", other))
        && beside.iter().any(|other| says("left", other));
    let words = format!("{code} leaves the side open. Which side was it?");
    sided.then(|| finding("DX-SIDE", Severity::Info, at, words))
}
