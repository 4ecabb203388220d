//! Who may use whom.

use crate::{
    table::{Rank, drawn},
    workspace::{Edge, Workspace},
};

/// Libraries that touch the world, and the only crates that may name them, with the reason.
const ALONE: &[(&str, &[&str], &str)] = &[
    ("rusqlite", &["nadi-store"], "all SQL of the desk is written in one place"),
    ("keyring", &["nadi-store"], "the laptop's keyring holds a part of the keys"),
    ("tauri", &["nadi-desktop"], "the window is one host among others"),
    ("axum", &["nadi-web"], "only the loopback host listens"),
    ("ureq", &["nadi-models"], "models are all that the desk asks a network for"),
    ("clap", &["nadi-cli"], "only the command line reads a command line"),
    ("landlock", &["nadi-engines"], "workers give up their rights in one place"),
    ("seccompiler", &["nadi-engines"], "workers give up their rights in one place"),
];

/// Upward edges in a workspace, in words.
fn upward(
    edges: impl IntoIterator<Item = Edge>,
    rank: impl Fn(&str) -> Option<Rank>,
) -> Vec<String> {
    let allowed = |edge: &Edge| match (rank(&edge.from), rank(&edge.to)) {
        (Some(Rank::Floor(from)), Some(Rank::Floor(to))) => to < from,
        (Some(Rank::Floor(_)), Some(Rank::Development)) => edge.in_tests,
        // Development may use everything; what has no rank is not a crate of ours.
        _ => true,
    };
    let wrong = edges.into_iter().filter(|edge| !allowed(edge));
    wrong.map(|edge| format!("{} -> {}", edge.from, edge.to)).collect()
}

#[test]
fn crates_use_only_lower_floors() {
    let drawn = drawn();
    let wrong = upward(Workspace::read().edges, |name| drawn.get(name).copied());
    assert!(
        wrong.is_empty(),
        "these edges point up or sideways in docs/architecture.md: {wrong:?}"
    );
}

#[test]
fn an_upward_edge_is_seen() {
    let edge = |from: &str, to: &str, in_tests| Edge { from: from.into(), to: to.into(), in_tests };
    let rank = |name: &str| match name {
        "base" => Some(Rank::Floor(0)),
        "app" => Some(Rank::Floor(6)),
        "testkit" => Some(Rank::Development),
        _ => None,
    };
    let wrong = upward(
        [
            edge("app", "base", false),
            edge("base", "app", false),
            edge("app", "testkit", true),
            edge("app", "testkit", false),
            edge("testkit", "app", false),
            edge("base", "serde", false),
        ],
        rank,
    );
    assert_eq!(wrong, ["base -> app", "app -> testkit"], "exactly what the house forbids");
}

#[test]
fn what_touches_the_world_has_one_place() {
    let drawn = drawn();
    for edge in Workspace::read().edges {
        let Some((_, places, why)) = ALONE.iter().find(|(library, ..)| *library == edge.to) else {
            continue;
        };
        let development = drawn.get(&edge.from) == Some(&Rank::Development);
        let allowed = development || edge.in_tests || places.contains(&edge.from.as_str());
        assert!(allowed, "{} uses {}: {why}, so only {places:?} may", edge.from, edge.to);
    }
}
