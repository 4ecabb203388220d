//! Checks that the house stands as `docs/architecture.md` draws it: who may use whom, which crate alone
//! may touch what, and what no file may say. Nothing here is compiled into a program.
#![cfg(test)]

mod edges;
mod files;
mod house;
mod licensed;
mod table;
mod trees;
mod workspace;
