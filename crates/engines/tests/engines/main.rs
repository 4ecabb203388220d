//! Frames from strangers, and programs run once. The supervisor itself is tested with a real worker, in
//! `workers/echo`.

#[cfg(unix)]
mod child;
mod frames;
