//! No worker outlives its host.

use crate::bench::{bench, spec};
use nadi_base::{Cancel, Progress};
use nadi_engines::Call;
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fd::OwnedFd,
    process::{Pid, PidfdFlags, pidfd_open},
};
use serde_json::json;
use std::{
    io::{BufRead, BufReader, Write, stdout},
    process::{Command, Stdio},
};

/// A handle on a process that stays with this process, even if its number is used again.
fn handle(pid: u32) -> OwnedFd {
    let pid = Pid::from_raw(i32::try_from(pid).unwrap()).unwrap();
    pidfd_open(pid, PidfdFlags::empty()).expect("the worker runs")
}

/// Waits for the end of a process; false when it does not come.
fn ends(process: &OwnedFd) -> bool {
    let patience = Timespec { tv_sec: 30, tv_nsec: 0 };
    let mut polled = [PollFd::new(process, PollFlags::IN)];
    poll(&mut polled, Some(&patience)).unwrap() == 1
}

#[test]
fn dropping_the_supervisor_ends_the_worker() {
    let bench = bench(spec());
    bench.works();
    let worker = handle(bench.pid());
    drop(bench);
    assert!(ends(&worker), "nothing is left behind");
}

const ROLE: &str = "NADI_TEST_HOST";
const MARK: &str = "worker of the host: ";

/// The host that is killed, when this test program runs itself; nothing otherwise.
#[test]
#[expect(clippy::disallowed_methods, reason = "the role of a test program that runs itself")]
fn a_host_with_a_worker_that_hangs() {
    if std::env::var_os(ROLE).is_none() {
        return;
    }
    let bench = bench(spec());
    bench.works();
    let pid = bench.pid();
    let mut on_partial = |_| {
        let mut out = stdout();
        writeln!(out, "\n{MARK}{pid}").unwrap();
        out.flush().unwrap();
    };
    let call = Call::new("hang", json!(null));
    drop(bench.supervisor.call(call, &mut on_partial, &Progress::silent(), &Cancel::new()));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test program that runs itself as the host")]
fn killing_the_host_ends_a_worker_that_hangs() {
    let mut host = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "orphans::a_host_with_a_worker_that_hangs", "--nocapture"])
        .env(ROLE, "yes")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(host.stdout.take().unwrap());
    let pid = said
        .lines()
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix(MARK).map(|pid| pid.parse().expect("a process number")));
    let worker = handle(pid.expect("the host says which worker it has"));
    host.kill().unwrap();
    host.wait().unwrap();
    assert!(ends(&worker), "kill -9 of the host must not leave a worker with a patient's words");
}
