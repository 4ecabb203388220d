//! What must never be compiled into what.

use crate::workspace::Workspace;

/// Engines written in C++ or with kernels of their own, and window toolkits. They live in workers and in
/// the shell; a core that needs them takes minutes to build and dies with them.
const HEAVY: &[&str] =
    &["whisper-rs", "llama-cpp", "candle", "tauri", "wry", "webkit2gtk", "ort", "tch"];

fn heavy(name: &str) -> bool {
    HEAVY.iter().any(|start| {
        name == *start || name.strip_prefix(start).is_some_and(|rest| rest.starts_with('-'))
    })
}

#[test]
fn the_core_compiles_no_engine_and_no_window() {
    let workspace = Workspace::read();
    for core in
        ["nadi-base", "nadi-store", "nadi-engines", "nadi-app", "nadi-api", "nadi-web", "nadi-cli"]
    {
        let tree = workspace.tree(core);
        assert!(tree.contains(core), "{core} must be in the workspace for this to mean anything");
        let wrong: Vec<_> = tree.into_iter().filter(|name| heavy(name)).collect();
        assert!(
            wrong.is_empty(),
            "{core} is built with {wrong:?}: those belong into workers/ or src-tauri/"
        );
    }
}

#[test]
fn the_window_listens_on_no_network() {
    let workspace = Workspace::read();
    let tree = workspace.tree("nadi-desktop");
    let listeners: Vec<_> =
        tree.into_iter().filter(|name| ["axum", "hyper", "nadi-web"].contains(name)).collect();
    assert!(listeners.is_empty(), "the window speaks to its core directly, not over {listeners:?}");
}

#[test]
fn names_of_heavy_libraries_are_told_from_others() {
    assert!(
        heavy("candle-core") && heavy("tauri") && heavy("whisper-rs-sys"),
        "with all their parts"
    );
    assert!(!heavy("sorted") && !heavy("orthography"), "but not what only begins alike");
}
