//! Native engines, each in a process of its own.
//!
//! Whisper, llama.cpp and the parsers of untrusted files are large, written in other languages, and
//! abort on hostile input in ways no `catch_unwind` can stop. So none of them is linked into Nadi: each
//! is a small program (`nadi-speech`, `nadi-files`, …) that lies beside the running one and speaks
//! [`protocol`] frames over its standard input and output.
//!
//! - [`Supervisor`] is the host's side: it starts a worker on first use, keeps it warm, kills it on a
//!   deadline or on memory, and rests it after repeated failures. Callers only see an [`EngineError`].
//! - [`worker`] is the worker's side: a worker implements [`worker::Job`] and calls [`worker::run`].
//! - [`sandbox`] is what a worker locks itself into before it reads its first byte.
//! - [`sound`], [`speech`] and [`text`] are what the desk asks of them: traits, so that tests need no engine, and the
//!   kinds that a worker stands behind.
//! - [`microphone`] hears; the feature of the same name brings the devices of this laptop.
//! - [`child`] runs a program once under the same watch; the database's integrity check uses it.
//!
//! This is the only crate that starts processes. Deliberately absent: engines, an async runtime, a
//! search of `PATH`, and any look at what a worker writes to its standard error.

pub mod child;
mod error;
mod leash;
mod lock;
pub mod microphone;
pub mod protocol;
pub mod sandbox;
pub mod sound;
pub mod speech;
mod supervisor;
pub mod text;
pub mod worker;

pub use error::EngineError;
pub use leash::Ending;
pub use supervisor::{Call, Health, Limits, Patience, State, Supervisor, WorkerSpec, worker_path};
