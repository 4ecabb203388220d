//! The two doors, and the steps behind both.

use crate::{COMMANDS, Command, ErrorBody, Kind};
use nadi_app::{Desk, Error};
use nadi_base::Code;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs a command by its type.
pub fn call<C: Command>(desk: &Desk, request: C::Request) -> Result<C::Reply, ErrorBody> {
    run::<C>(desk, || Ok(request))
}

fn run<C: Command>(
    desk: &Desk,
    request: impl FnOnce() -> nadi_app::Result<C::Request>,
) -> Result<C::Reply, ErrorBody> {
    let outcome = catch_unwind(AssertUnwindSafe(|| C::run(desk, request)))
        .unwrap_or_else(|_| Err(Error::internal("a use case panicked")));
    if outcome.is_ok() && C::INFO.kind != Kind::Read {
        desk.announce(C::INFO.tags.iter().map(|tag| tag.as_str()));
    }
    outcome.map_err(|error| ErrorBody::of(error, desk))
}

/// Runs a command by its name, on JSON.
pub fn dispatch(
    desk: &Desk,
    name: &str,
    request: serde_json::Value,
) -> Result<serde_json::Value, ErrorBody> {
    let info = COMMANDS.iter().find(|info| info.name == name);
    let info = info.ok_or_else(|| ErrorBody::of(Code::UnknownCommand.into(), desk))?;
    (info.run)(desk, request)
}

/// Whoever may not run a command learns nothing about its form: the request is read after the checks.
pub(crate) fn run_json<C: Command>(
    desk: &Desk,
    request: serde_json::Value,
) -> Result<serde_json::Value, ErrorBody> {
    // The parser's own message quotes the value it met, which may be a patient's: it is not passed on.
    let read = || {
        let wrong = |_| {
            Error::field("request", "This request does not have the form that the command takes.")
        };
        serde_json::from_value(request).map_err(wrong)
    };
    let reply = run::<C>(desk, read)?;
    serde_json::to_value(reply)
        .map_err(|_| ErrorBody::of(Error::internal("a reply could not be written"), desk))
}
