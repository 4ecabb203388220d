use super::*;

fn offered(bytes: &[u8]) -> Offered {
    let sum = Sum::of(&Sha256::new_with_prefix(bytes));
    Offered { bytes: bytes.len() as u64, sum, addresses: Vec::new(), attested: true }
}

fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("a.bin");
    (folder, place)
}

#[test]
fn a_file_has_its_name_only_when_it_is_right() {
    let (_folder, place) = place();
    let wanted = offered(b"right");
    let mut staging = Staging::of(&place, &wanted, &Cancel::new()).unwrap();
    staging.write(b"wrong").unwrap();
    assert!(matches!(staging.finish(), Err(ModelError::WrongFile)));
    assert!(!place.exists());
    let mut staging = Staging::of(&place, &wanted, &Cancel::new()).unwrap();
    assert_eq!(staging.have(), 0, "what was wrong is not built upon");
    staging.write(b"ri").unwrap();
    drop(staging);
    let mut staging = Staging::of(&place, &wanted, &Cancel::new()).unwrap();
    assert_eq!(staging.have(), 2, "what came stays");
    staging.write(b"ght").unwrap();
    assert_eq!(staging.finish().unwrap(), wanted.sum);
    assert_eq!(fs::read(&place).unwrap(), b"right");
    assert_eq!(fs::read_dir(place.parent().unwrap()).unwrap().count(), 1, "nothing else stays");
}

#[test]
fn one_run_at_a_time_brings_a_file() {
    let (_folder, place) = place();
    let wanted = offered(b"x");
    let first = Staging::of(&place, &wanted, &Cancel::new()).unwrap();
    assert!(matches!(Staging::of(&place, &wanted, &Cancel::new()), Err(ModelError::Busy)));
    drop(first);
    assert!(Staging::of(&place, &wanted, &Cancel::new()).is_ok());
}

#[test]
fn what_was_begun_of_another_file_is_not_built_upon() {
    let (_folder, place) = place();
    Staging::of(&place, &offered(b"first"), &Cancel::new()).unwrap().write(b"fir").unwrap();
    let staging = Staging::of(&place, &offered(b"other"), &Cancel::new()).unwrap();
    assert_eq!(staging.have(), 0, "the catalogue changed in between");
    drop(staging);
    fs::write(place.with_file_name("a.bin.part"), b"longer than it may be").unwrap();
    assert_eq!(Staging::of(&place, &offered(b"other"), &Cancel::new()).unwrap().have(), 0);
}

#[test]
fn a_note_that_is_none_costs_a_new_beginning_and_nothing_else() {
    let (_folder, place) = place();
    for note in ["", "{", "{\"sum\":1}", "null"] {
        fs::write(place.with_file_name("a.bin.part"), b"ri").unwrap();
        fs::write(place.with_file_name("a.bin.part.json"), note).unwrap();
        let staging = Staging::of(&place, &offered(b"right"), &Cancel::new()).unwrap();
        assert_eq!(staging.have(), 0, "{note}");
    }
}
