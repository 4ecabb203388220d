//! Reaching out of the sandbox: each verb answers with the number of the system's refusal.

use nadi_base::Code;
use nadi_engines::worker::Reply;
use serde::Deserialize;
use serde_json::json;
use std::{
    fs::OpenOptions,
    io,
    net::{Ipv4Addr, TcpListener, TcpStream, UdpSocket},
    path::PathBuf,
    process::Command,
};

/// Which file, and whether to write to it.
#[derive(Deserialize)]
pub(crate) struct Target {
    path: PathBuf,
    write: bool,
}

/// Opens a file.
pub(crate) fn open(target: &Target) -> Reply {
    let mut options = OpenOptions::new();
    options.read(!target.write).write(target.write).create(target.write);
    answer(&[errno(options.open(&target.path))])
}

/// Speaks to the network in three ways.
pub(crate) fn connect() -> Reply {
    let port_of_nobody = (Ipv4Addr::LOCALHOST, 9);
    answer(&[
        errno(TcpStream::connect(port_of_nobody)),
        errno(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))),
        errno(UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))),
    ])
}

/// Starts a program, as a child and in its own place.
#[expect(
    clippy::disallowed_methods,
    reason = "that a worker cannot start a program is what is tested"
)]
pub(crate) fn exec() -> Reply {
    let child = errno(Command::new("/bin/true").status());
    #[cfg(unix)]
    let own =
        std::os::unix::process::CommandExt::exec(&mut Command::new("/bin/true")).raw_os_error();
    #[cfg(not(unix))]
    let own = None;
    answer(&[child, own])
}

/// Asks whether it may signal its supervisor.
#[cfg(unix)]
pub(crate) fn signal_parent() -> Result<Reply, Code> {
    let parent = rustix::process::getppid().ok_or(Code::WrongState)?;
    let refusal = rustix::process::test_kill_process(parent).err();
    Ok(answer(&[refusal.map(rustix::io::Errno::raw_os_error)]))
}

/// Asks whether it may signal its supervisor.
#[cfg(not(unix))]
pub(crate) fn signal_parent() -> Result<Reply, Code> {
    Err(Code::WrongState)
}

/// The refusal's number; 0 for one without, none where nothing was refused.
fn errno<T>(outcome: io::Result<T>) -> Option<i32> {
    outcome.err().map(|error| error.raw_os_error().unwrap_or(0))
}

fn answer(refusals: &[Option<i32>]) -> Reply {
    Reply::new(json!(refusals))
}
