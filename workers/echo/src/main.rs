//! A worker without an engine.
//!
//! It echoes, and on request it does everything a worker must not: crash, hang, eat memory, reach for
//! files, sockets and programs, write what is no frame. The supervisor and the sandbox are proven on it;
//! it also shows how small a worker is: one [`Job`] and one call. It ships with no release.

mod misbehave;
mod reach;

use nadi_base::{Cancel, Code};
use nadi_engines::worker::{Job, Replies, Reply, Request, run};
use serde::Deserialize;
use serde_json::{Value, json};
use std::{process::ExitCode, thread, time::Duration};

fn main() -> ExitCode {
    run("echo", &mut Echo { raw: misbehave::raw_output() })
}

struct Echo {
    raw: misbehave::Raw,
}

impl Job for Echo {
    fn run(&mut self, request: &Request, out: &Replies, cancel: &Cancel) -> Result<Reply, Code> {
        match request.verb.as_str() {
            "echo" => Ok(echo(request)),
            "slow" => slow(request, out, cancel),
            "flood" => flood(request, out),
            "environment" => Ok(Reply::new(json!(std::env::vars_os().count()))),
            "refuse" => Err(request.read()?),
            "crash" => std::process::abort(),
            "panic" => misbehave::panic(),
            "hang" => misbehave::hang(out),
            "eat" => misbehave::eat(request.read()?),
            "spin" => misbehave::spin(),
            "chatter" => misbehave::chatter(),
            "garbage" => misbehave::garbage(&mut self.raw, request.body.expose()),
            "huge" => misbehave::garbage(&mut self.raw, &[0xff; 8]),
            "silent" => misbehave::close_output(&mut self.raw),
            "open" => Ok(reach::open(&request.read()?)),
            "connect" => Ok(reach::connect()),
            "exec" => Ok(reach::exec()),
            "signal" => reach::signal_parent(),
            _ => Err(Code::BadInput),
        }
    }
}

fn echo(request: &Request) -> Reply {
    let data: &Value = request.params.expose();
    Reply::new(data.clone()).carrying(request.body.expose().clone())
}

/// How often a verb repeats itself.
#[derive(Deserialize)]
struct Times {
    times: u64,
}

fn slow(request: &Request, out: &Replies, cancel: &Cancel) -> Result<Reply, Code> {
    let Times { times } = request.read()?;
    for done in 1..=times {
        cancel.check().map_err(|_| Code::Cancelled)?;
        out.progress("echoing", done, Some(times))?;
        thread::sleep(Duration::from_millis(1));
    }
    Ok(Reply::default())
}

fn flood(request: &Request, out: &Replies) -> Result<Reply, Code> {
    let Times { times } = request.read()?;
    for part in 0..times {
        out.partial(Reply::new(json!(part)))?;
    }
    Ok(Reply::new(json!(times)))
}
