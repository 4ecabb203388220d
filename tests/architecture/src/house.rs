//! The drawing and the workspace name the same crates.

use crate::{
    table::{Rank, drawn},
    workspace::Workspace,
};

#[test]
fn every_crate_has_a_row() {
    let drawn = drawn();
    let missing: Vec<_> =
        Workspace::read().members.into_iter().filter(|name| !drawn.contains_key(name)).collect();
    assert!(
        missing.is_empty(),
        "docs/architecture.md has no row for {missing:?}: give each a rank and a duty"
    );
}

#[test]
fn every_row_has_a_crate() {
    let members = Workspace::read().members;
    let stands = |rank: Rank| rank != Rank::Planned;
    let missing: Vec<_> = drawn()
        .into_iter()
        .filter(|(name, rank)| stands(*rank) && !members.contains(name))
        .collect();
    assert!(missing.is_empty(), "drawn as standing, but not in the workspace: {missing:?}");
}

#[test]
fn what_is_planned_is_not_there_yet() {
    let members = Workspace::read().members;
    let planned = |rank: Rank| rank == Rank::Planned;
    let early: Vec<_> = drawn()
        .into_iter()
        .filter(|(name, rank)| planned(*rank) && members.contains(name))
        .collect();
    assert!(
        early.is_empty(),
        "these stand now: move their rows into the table of ranks: {early:?}"
    );
}
