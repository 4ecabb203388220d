//! What a worker cannot reach. Kernels differ: each wall is tested where the worker says it stands.

use crate::bench::{Bench, bench, spec};
use nadi_engines::{WorkerSpec, protocol::SandboxReport};
use serde_json::{Value, json};
use std::{
    fs,
    io::{Write, stdout},
    path::Path,
};

/// Starts a worker that may read `read_only`, and says which walls stand on this machine.
fn walled(read_only: &[&Path]) -> (Bench, SandboxReport) {
    let read_only = read_only.iter().map(|path| path.to_path_buf()).collect();
    let bench = bench(WorkerSpec { read_only, ..spec() });
    bench.works();
    let walls = bench.health().sandbox.expect("a worker that ran has said what holds it");
    // Past the test runner's capture: which walls were tested belongs into every log.
    let mut out = stdout();
    writeln!(out, "walls on this machine: {walls:?}").unwrap();
    assert!(walls.rlimits, "limits of resources stand on every Linux");
    (bench, walls)
}

fn open(bench: &Bench, path: &Path, write: bool) -> Value {
    bench.data("open", json!({"path": path, "write": write}))[0].clone()
}

const OPENED: Value = Value::Null;

#[test]
fn files_are_closed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("records");
    fs::write(&file, "of a patient").unwrap();
    let (bench, walls) = walled(&[]);
    for path in [&file, Path::new("/etc/passwd"), Path::new("/proc/self/environ"), Path::new("/")] {
        if walls.landlock.is_some() || walls.seccomp {
            assert_ne!(open(&bench, path, false), OPENED, "{} must stay closed", path.display());
        }
    }
    let fresh = folder.path().join("new");
    if walls.landlock.is_some() || walls.seccomp {
        assert_ne!(open(&bench, &fresh, true), OPENED, "a worker leaves nothing behind");
        assert!(!fresh.exists(), "not even an empty file");
    }
}

#[test]
fn a_file_it_was_given_is_readable_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let model = folder.path().join("மாதிரி.gguf");
    let other = folder.path().join("other");
    fs::write(&model, "model").unwrap();
    fs::write(&other, "other").unwrap();
    let (bench, walls) = walled(&[&model]);
    assert_eq!(
        open(&bench, &model, false),
        OPENED,
        "the model it was given, Tamil letters and all"
    );
    if walls.landlock.is_some() {
        assert_ne!(open(&bench, &other, false), OPENED, "its neighbour stays closed");
    }
    if walls.landlock.is_some() || walls.seccomp {
        assert_ne!(open(&bench, &model, true), OPENED, "reading is all it may");
    }
}

#[test]
fn the_network_is_closed() {
    let (bench, walls) = walled(&[]);
    let refusals = bench.data("connect", json!(null));
    if walls.seccomp {
        let refused = json!(1);
        assert_eq!(refusals, json!([refused, refused, refused]), "TCP out, TCP in, UDP: EPERM");
    }
    if walls.landlock >= Some(4) {
        assert_ne!(refusals[0], json!(111), "TCP was refused by the sandbox, not by the other end");
    }
}

#[test]
fn other_programs_are_out_of_reach() {
    let (bench, walls) = walled(&[]);
    if walls.seccomp || walls.landlock.is_some() {
        let refusals = bench.data("exec", json!(null));
        assert_ne!(refusals[0], OPENED, "no child");
        assert_ne!(refusals[1], OPENED, "no program in its own place");
    }
    if walls.seccomp || walls.landlock >= Some(6) {
        assert_ne!(bench.data("signal", json!(null))[0], OPENED, "no signal to the host");
    }
}
