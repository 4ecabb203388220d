use super::*;
use crate::{Origin, Staging};
use std::fs;

/// The repository's own models and an empty folder.
fn shelf() -> (Shelf, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let bundled = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/bundled"));
    (Shelf::new(bundled.to_owned(), Some(folder.path().to_owned())), folder)
}

fn put(folder: &tempfile::TempDir, id: &str, bytes: usize) {
    fs::write(folder.path().join(format!("{id}.bin")), vec![7; bytes]).unwrap();
}

#[test]
fn what_ships_is_what_left_us() {
    let (shelf, _folder) = shelf();
    let catalogue = Catalogue::shipped().unwrap();
    let demo = shelf.named(DEMO).expect("the model that ships lies in the repository");
    let whole = shelf.is_whole(&demo, &catalogue, &Cancel::new()).unwrap();
    assert_eq!(whole, Some(true), "its card speaks of another file");
    assert_eq!(shelf.lost().unwrap(), Vec::<String>::new());
}

#[test]
fn the_model_of_a_language_goes_before_larger_ones() {
    let (shelf, folder) = shelf();
    let catalogue = Catalogue::shipped().unwrap();
    let best = |language| shelf.best(language, &catalogue).map(|model| model.id);
    assert_eq!(best(Some(Language::Ta)).as_deref(), Some(DEMO), "nothing else is here");
    put(&folder, "whisper-medium-q8_0", 300);
    put(&folder, "whisper-tamil-small-q5_1", 100);
    put(&folder, "silero-vad-6.2.0", 900);
    assert_eq!(best(Some(Language::Ta)).as_deref(), Some("whisper-tamil-small-q5_1"));
    assert_eq!(best(Some(Language::En)).as_deref(), Some("whisper-medium-q8_0"));
    assert_eq!(
        best(Some(Language::Te)).as_deref(),
        Some("whisper-medium-q8_0"),
        "the Tamil one knows no Telugu"
    );
    assert_eq!(best(None).as_deref(), Some("whisper-medium-q8_0"), "it may be any language");
}

#[test]
fn a_changed_file_is_known_for_what_it_is() {
    let (shelf, folder) = shelf();
    let catalogue = Catalogue::shipped().unwrap();
    put(&folder, "whisper-tamil-small-q5_1", 100);
    put(&folder, "brought", 100);
    put(&folder, "converted", 100);
    let sum = sum_of(&folder.path().join("converted.bin"), &Cancel::new()).unwrap();
    shelf.remember("converted", &Receipt::of(sum, Origin::Converted)).unwrap();
    let whole =
        |id: &str| shelf.is_whole(&shelf.named(id).unwrap(), &catalogue, &Cancel::new()).unwrap();
    assert_eq!(whole("whisper-tamil-small-q5_1"), Some(false), "the catalogue knows another sum");
    assert_eq!(whole("brought"), None, "nobody knows what it was");
    assert_eq!(whole("converted"), Some(true));
    put(&folder, "converted", 101);
    assert_eq!(whole("converted"), Some(false));
    let known = shelf.known(&catalogue);
    let tamil = known.iter().find(|one| one.id == "whisper-tamil-small-q5_1").unwrap();
    assert_eq!(tamil.state, State::Damaged, "its length alone says so");
}

#[test]
fn everything_is_listed_once_with_where_it_stands() {
    let (shelf, folder) = shelf();
    let catalogue = Catalogue::shipped().unwrap();
    fs::write(folder.path().join("whisper-base-q5_1.bin.part"), [1; 10]).unwrap();
    let known = shelf.known(&catalogue);
    let state = |id: &str| known.iter().find(|one| one.id == id).map(|one| one.state);
    assert_eq!(state("whisper-base-q5_1"), Some(State::Partly(10)));
    assert_eq!(state("whisper-base-q8_0"), Some(State::Offered));
    assert_eq!(state("whisper-tamil-medium"), Some(State::ToConvert));
    assert_eq!(state(DEMO), Some(State::Here));
    assert_eq!(known.len(), catalogue.entries.len() + 1);
}

#[test]
fn a_speed_is_remembered_with_what_was_known() {
    let (shelf, folder) = shelf();
    put(&folder, "a", 1);
    let sum = Sum::parse(&"0".repeat(64)).unwrap();
    shelf.remember("a", &Receipt::of(sum, Origin::Brought)).unwrap();
    let speed = Speed { sound_ms: 30_000, work_ms: 9_000 };
    shelf.measured("a", speed).unwrap();
    let receipt = shelf.receipt("a").unwrap();
    assert_eq!((receipt.speed, receipt.sum), (Some(speed), Some(sum)));
}

#[test]
fn what_is_taken_away_is_gone_whole_and_what_ships_stays() {
    let (shelf, folder) = shelf();
    put(&folder, "a", 1);
    shelf.measured("a", Speed { sound_ms: 1, work_ms: 1 }).unwrap();
    shelf.remove("a").unwrap();
    let offered = &Catalogue::shipped().unwrap().entries[0];
    let place = shelf.place(&offered.id).unwrap();
    let mut begun = Staging::of(&place, offered.file.as_ref().unwrap(), &Cancel::new()).unwrap();
    begun.write(b"abc").unwrap();
    assert!(
        matches!(shelf.remove(&offered.id), Err(ModelError::Busy)),
        "somebody brings it just now"
    );
    drop(begun);
    shelf.remove(&offered.id).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    assert!(matches!(shelf.remove(DEMO), Err(ModelError::Bundled)));
    assert!(matches!(shelf.remove("nothing"), Err(ModelError::Missing)));
}
