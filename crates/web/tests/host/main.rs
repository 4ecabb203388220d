//! The host over real sockets: who is let in, what comes back, and that events arrive in order.

mod client;
mod events;
mod files;
mod gate;
mod rpc;
