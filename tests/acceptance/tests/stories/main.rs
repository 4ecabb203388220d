//! Stories of the clinic. One file an area; a new file is named here.

mod audit;
mod door;
mod health;
mod patients;
mod people;
mod permissions;
mod retention;
mod visits;
