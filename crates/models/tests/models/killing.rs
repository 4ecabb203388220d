//! A run that is killed in the middle, again and again, as by a pulled plug.

use crate::{
    bench::{Bench, file},
    server::{Play, Server},
};
use nadi_models::Shelf;
use std::{
    path::PathBuf,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

/// Under these names the second program is told where.
const ADDRESS: &str = "NADI_TEST_ADDRESS";
const FOLDER: &str = "NADI_TEST_FOLDER";
const KILLS: u64 = 12;
/// Bytes that come before each kill.
const STEP: usize = 15_000;

/// What the second program does; in the first it does nothing.
#[test]
#[expect(clippy::disallowed_methods, reason = "the first program tells the second")]
fn second_program() {
    let (Ok(address), Some(folder)) = (std::env::var(ADDRESS), std::env::var_os(FOLDER)) else {
        return;
    };
    let mut bench = Bench::new(&[&address]);
    bench.shelf = Shelf::new(PathBuf::from("none"), Some(folder.into()));
    bench.patience.stall = Duration::from_mins(10);
    drop(bench.fetch());
}

#[expect(clippy::disallowed_methods, reason = "a program that is killed is what the test needs")]
fn killed_at(bench: &Bench, address: &str, bytes: u64) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killing::second_program"])
        .env(ADDRESS, address)
        .env(FOLDER, bench.folder.path().join("models"))
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while bench.begun() < bytes && child.try_wait().unwrap().is_none() {
        thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_killed_run_goes_on_and_never_leaves_a_wrong_file() {
    let script = (0..KILLS).map(|_| Play::Stall(STEP)).chain([Play::Well]).collect();
    let server = Server::start(file(), script);
    let bench = Bench::new(&[&server.address]);
    for kill in 1..=KILLS {
        killed_at(&bench, &server.address, kill * STEP as u64);
        assert!(bench.is_absent(), "kill {kill}: a file that is not whole has a name");
    }
    assert!(bench.fetch().is_ok() && bench.is_right());
    let resumed = server.asked().iter().filter(|asked| asked.range.is_some()).count() as u64;
    assert_eq!(resumed, KILLS, "every run but the first went on where the one before was killed");
}
