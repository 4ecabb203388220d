//! The vault from outside: every operation, and every way in which the files can go wrong.

mod damage;
mod keyring;
mod people;
mod power;
mod recovery;
mod unlock;
