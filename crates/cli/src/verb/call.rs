//! `nadi call` and `nadi commands`.

use super::request;
use crate::{
    call_guard::holds_secret,
    ending::{Ending, Failure},
    paper::{Paper, columns},
    sitting::{Context, Sitting},
};
use nadi_api::{COMMANDS, Info, Kind, Needs};
use nadi_base::Code;
use serde_json::{Value, json};
use std::path::Path;

/// Sends any command of the list.
pub(super) fn send(
    name: &str,
    typed: &str,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let info = COMMANDS.iter().find(|info| info.name == name);
    let info = info.ok_or(Failure::Code(Code::UnknownCommand))?;
    let request = request_of(typed)?;
    let sitting = match info.needs {
        Needs::Door => Sitting::at_new_door(context)?,
        _ => Sitting::unlocked(context)?,
    };
    let reply = nadi_api::dispatch(&sitting.desk, info.name, request)?;
    paper.pretty(&reply)?;
    Ok(Ending::Done)
}

fn request_of(typed: &str) -> Result<Value, Failure> {
    let parse = |text: &str| {
        serde_json::from_str(text).map_err(|_| Failure::Usage("the request is not JSON"))
    };
    if typed == "-" {
        return parse(request::text(Path::new("-"))?.expose());
    }
    let request = parse(typed)?;
    if holds_secret(&request) {
        return Err(Failure::Usage(
            "secrets are read from standard input only: use - as the request",
        ));
    }
    Ok(request)
}

/// Lists the commands.
pub(super) fn list(paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let listed: Vec<Value> = COMMANDS.iter().map(row).collect();
    paper.print(&listed, |_| {
        let line = |info: &Info| {
            vec![info.name.to_owned(), kind(info.kind).to_owned(), info.doc.trim().to_owned()]
        };
        columns(&COMMANDS.iter().map(line).collect::<Vec<_>>())
    })?;
    Ok(Ending::Done)
}

fn row(info: &Info) -> Value {
    let needs = match info.needs {
        Needs::Door => "door",
        Needs::Anyone => "anyone",
        Needs::Permission(permission) => permission.as_str(),
    };
    json!({
        "name": info.name,
        "doc": info.doc.trim(),
        "kind": kind(info.kind),
        "needs": needs,
        "step_up": info.step_up,
    })
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Read => "read",
        Kind::Write => "write",
        Kind::Job => "job",
    }
}
