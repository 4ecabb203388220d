//! The store on a real encrypted file, from outside.

mod audit;
mod backup;
mod erase;
mod faults;
mod ladder;
mod log;
mod opening;
mod schema;
mod search;
mod world;
