//! Going on where a run stopped.

use crate::{
    bench::{Bench, file, played},
    server::{Play, Server},
};
use nadi_base::{Cancel, Progress};
use nadi_models::{ModelError, Patience, net::Net};
use std::time::Duration;

/// A script whose first run ends after 5,000 bytes.
fn stopped(then: Vec<Play>) -> (Bench, Server) {
    let script = [vec![Play::Cut(5_000), Play::Says(403)], then].concat();
    let (bench, server, outcome) = played(script);
    assert!(outcome.is_err() && bench.begun() == 5_000 && bench.is_absent());
    (bench, server)
}

#[test]
fn only_what_is_missing_is_asked_for_and_only_of_the_same_version() {
    let (bench, server) = stopped(vec![Play::Well]);
    assert!(bench.fetch().is_ok() && bench.is_right());
    let asked = server.asked();
    let last = asked.last().unwrap();
    assert_eq!(last.range.as_deref(), Some("bytes=5000-"));
    assert_eq!(last.if_range.as_deref(), Some("\"one\""));
}

#[test]
fn a_weak_version_is_not_asked_for() {
    let (bench, server, outcome) = played(vec![Play::Weak]);
    assert!(outcome.is_ok() && bench.is_right());
    let (bench, other) = stopped(vec![Play::Weak]);
    assert!(bench.fetch().is_ok() && bench.is_right());
    assert_eq!(server.asked().len() + other.asked().len(), 4);
}

#[test]
fn a_version_of_one_server_is_not_asked_of_another() {
    let (mut bench, _first) = stopped(Vec::new());
    let second = Server::start(file(), vec![Play::Well]);
    let offered = bench.catalogue.entries[0].file.as_mut().unwrap();
    offered.addresses = vec![format!("{}/a.bin", second.address)];
    assert!(bench.fetch().is_ok() && bench.is_right());
    let asked = &second.asked()[0];
    assert_eq!((asked.range.as_deref(), asked.if_range.as_deref()), (Some("bytes=5000-"), None));
}

#[test]
fn what_was_changed_on_the_disk_is_found_at_the_end() {
    let (bench, _server) = stopped(vec![Play::Well]);
    let part = bench.place().with_file_name("a-1.bin.part");
    let mut bytes = std::fs::read(&part).unwrap();
    bytes[17] ^= 4;
    std::fs::write(&part, bytes).unwrap();
    assert!(bench.fetch().is_ok() && bench.is_right(), "it is brought again from its first byte");
}

#[test]
fn a_part_that_reaches_beyond_the_servers_file_is_thrown_away() {
    let (bench, _server) = stopped(vec![Play::Says(416), Play::Well]);
    assert!(bench.fetch().is_ok() && bench.is_right());
}

#[test]
fn a_whole_part_needs_no_server() {
    let server = Server::start(file(), vec![Play::Says(403)]);
    let bench = Bench::new(&[&server.address]);
    assert!(bench.fetch().is_err());
    // A kill between the last byte and the rename.
    let part = bench.place().with_file_name("a-1.bin.part");
    std::fs::write(&part, file()).unwrap();
    assert!(bench.fetch().is_ok() && bench.is_right());
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn a_stop_keeps_what_came_and_is_heard_while_nothing_comes() {
    let server = Server::start(file(), vec![Play::Stall(70_000), Play::Well]);
    let mut bench = Bench::new(&[&server.address]);
    bench.patience = Patience { stall: Duration::from_mins(10), ..bench.patience };
    let cancel = bench.cancel.clone();
    let progress = Progress::new(move |step| {
        if step.done >= 70 {
            cancel.cancel();
        }
    });
    let stopped = bench.fetch_with(&Net::default(), &progress);
    assert!(matches!(stopped, Err(ModelError::Cancelled)), "{stopped:?}");
    assert!(bench.is_absent() && bench.begun() == 70_000);
    bench.cancel = Cancel::new();
    assert!(bench.fetch().is_ok() && bench.is_right());
}

#[test]
fn a_stop_is_heard_before_the_first_answer() {
    let server = Server::start(file(), vec![Play::Silent]);
    let mut bench = Bench::new(&[&server.address]);
    bench.patience = Patience { stall: Duration::from_mins(10), ..bench.patience };
    bench.cancel.cancel();
    assert!(matches!(bench.fetch(), Err(ModelError::Cancelled)));
}
