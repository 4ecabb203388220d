//! The loopback web host: one desk, offered to a browser of the same machine.
//!
//! `POST /rpc/{name}` runs a command of the list, `GET /events?after=SEQ` is the event stream, and
//! everything else is a file of the screens. It listens on 127.0.0.1 only. Every launch draws a token,
//! and without it no command runs and no event is heard; `Host` and `Origin` must be this host's own,
//! so that a page from elsewhere reaches nothing even when its name resolves to this machine.
//!
//! Deliberately absent: rules about patients or people (the core), logging of what was asked,
//! cookies, CORS, TLS (nothing leaves the machine), and any address but the loopback one.

mod events;
mod files;
mod gate;
mod headers;
mod host;
mod json;
mod refusal;
mod rpc;
mod running;

pub use running::{Running, ServeError, serve};
