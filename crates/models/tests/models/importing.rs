//! Models from a folder or a stick.

use crate::bench::{Bench, ID, file};
use nadi_base::{Cancel, Progress};
use nadi_models::{ModelError, Origin, found_in, take};
use std::fs;

#[test]
fn a_file_is_known_by_its_sum_whatever_it_is_called() {
    let bench = Bench::new(&["http://127.0.0.1:1"]);
    let stick = bench.folder.path().join("மாதிரிகள்");
    fs::create_dir(&stick).unwrap();
    fs::write(stick.join("పేరు.dat"), file()).unwrap();
    fs::write(stick.join("readme.txt"), "hello").unwrap();
    let mut other = file();
    other[9] ^= 1;
    fs::write(stick.join("a-1.bin"), other).unwrap();
    let found = found_in(&stick, &bench.catalogue, &Cancel::new()).unwrap();
    assert_eq!(found.len(), 1, "one of two files of that length is the model");
    take(&found[0], &bench.shelf, None, &Progress::silent(), &Cancel::new()).unwrap();
    assert!(bench.is_right());
    assert_eq!(bench.shelf.receipt(ID).unwrap().origin, Some(Origin::Catalogue));
}

#[test]
fn what_is_no_model_of_the_list_is_refused() {
    let bench = Bench::new(&["http://127.0.0.1:1"]);
    let path = bench.folder.path().join("b.bin");
    fs::write(&path, vec![0; 200_000]).unwrap();
    let why = found_in(&path, &bench.catalogue, &Cancel::new());
    assert!(matches!(why, Err(ModelError::Unlisted)));
}

#[test]
fn a_file_that_changes_while_it_is_copied_gets_no_name() {
    let bench = Bench::new(&["http://127.0.0.1:1"]);
    let path = bench.folder.path().join("b.bin");
    fs::write(&path, file()).unwrap();
    let found = found_in(&path, &bench.catalogue, &Cancel::new()).unwrap();
    fs::write(&path, vec![0; 200_000]).unwrap();
    let why = take(&found[0], &bench.shelf, None, &Progress::silent(), &Cancel::new());
    assert!(matches!(why, Err(ModelError::WrongFile)), "{why:?}");
    assert!(bench.is_absent());
}

#[test]
fn a_stick_that_does_not_fit_is_told() {
    let bench = Bench::new(&["http://127.0.0.1:1"]);
    let path = bench.folder.path().join("b.bin");
    fs::write(&path, file()).unwrap();
    let found = found_in(&path, &bench.catalogue, &Cancel::new()).unwrap();
    let why = take(&found[0], &bench.shelf, Some(1), &Progress::silent(), &Cancel::new());
    assert!(matches!(why, Err(ModelError::NoSpace { free: 1, .. })));
}
