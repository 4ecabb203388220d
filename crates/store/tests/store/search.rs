//! What people type finds what they mean, in three scripts.

use crate::world::{World, patient};
use nadi_base::Sensitive;
use nadi_store::table::{Identifier, Patient};

fn found(world: &World, words: &str) -> Vec<String> {
    let patients = world.db().read(|r| r.patients().search(words, 20)).unwrap();
    patients.into_iter().map(|patient| patient.data.name.into_inner()).collect()
}

fn complaints(world: &World, words: &str) -> Vec<String> {
    let visits = world.db().read(|r| r.visits().search(words, 20)).unwrap();
    visits.into_iter().filter_map(|visit| visit.data.complaint).map(Sensitive::into_inner).collect()
}

#[test]
fn names_are_found_whole_and_from_their_beginning() {
    let world = World::new();
    for name in ["செல்வம் முருகன்", "லக்ஷ்மி", "వెంకటేశ్వరరావు", "Lakshmi Raman", "Selvi"]
    {
        world.patient(name);
    }
    for (words, names) in [
        ("செல்வம்", vec!["செல்வம் முருகன்"]),
        ("முருக", vec!["செல்வம் முருகன்"]),
        ("முருகன் செல்", vec!["செல்வம் முருகன்"]),
        ("వెంకటే", vec!["వెంకటేశ్వరరావు"]),
        ("వెంకటేశ్వరరావు", vec!["వెంకటేశ్వరరావు"]),
        ("lakshmi", vec!["Lakshmi Raman"]),
        ("Laxmi", vec!["Lakshmi Raman"]),
        ("raman laks", vec!["Lakshmi Raman"]),
        ("வம்", vec![]),
        ("murugan", vec![]),
    ] {
        assert_eq!(found(&world, words), names, "searching {words}");
    }
}

#[test]
fn a_vowel_sign_does_not_cut_a_word() {
    let world = World::new();
    world.patient("கீதா");
    world.patient("கவிதா");
    assert_eq!(found(&world, "கீ"), ["கீதா"], "a sign is part of its word");
    assert_eq!(found(&world, "தா"), Vec::<String>::new(), "the rest of a cut word is no word");
}

#[test]
fn numbers_are_found_as_people_write_them() {
    let world = World::new();
    let card = Patient { phone: Some("+91 98400-12345".into()), ..patient("Meena") };
    world.write("patient_create", |tx| {
        let id = tx.patients().insert(card)?.id;
        let abha = Identifier { system: "abha".into(), value: "12-3456-7890-1234".into() };
        tx.patients().add_identifier(id, &abha)
    });
    for words in ["9840012345", "98400 12", "+91 98400 12345", "12345678901234", "12-3456-7890"] {
        assert_eq!(found(&world, words), ["Meena"], "searching {words}");
    }
    assert_eq!(found(&world, "12345"), ["Meena"], "the beginning of the identifier");
    assert!(found(&world, "777").is_empty(), "another number finds nobody");
}

#[test]
fn the_index_follows_every_change() {
    let world = World::new();
    let id = world.patient("Lakshmi");
    world.write("patient_update", |tx| {
        let mut card = tx.read().patients().need(id)?;
        card.name = "Saraswathi".into();
        card.address = Some("Gandhi Street, Madurai".into());
        tx.patients().update(&card)
    });
    assert!(found(&world, "lakshmi").is_empty(), "the old name finds nobody");
    assert_eq!(found(&world, "saraswati"), ["Saraswathi"]);
    assert_eq!(found(&world, "madurai"), ["Saraswathi"], "a place finds who lives there");
}

#[test]
fn complaints_are_found_newest_first() {
    let world = World::new();
    for complaint in ["fever and cough", "வயிற்று வலி", "జ్వరం, దగ్గు", "fever again"]
    {
        world.visit(None, complaint);
    }
    assert_eq!(complaints(&world, "fever"), ["fever again", "fever and cough"]);
    assert_eq!(complaints(&world, "வயிற்று"), ["வயிற்று வலி"]);
    assert_eq!(complaints(&world, "దగ్గు"), ["జ్వరం, దగ్గు"]);
    assert_eq!(complaints(&world, "జ్వ"), ["జ్వరం, దగ్గు"], "the beginning of a word is enough");
}

#[test]
fn nothing_that_is_typed_is_an_error() {
    let world = World::new();
    world.patient("O\"Brien AND NOT");
    for words in
        ["\"", "NEAR(", "name:x", "a*", "(((", "-", "{phone}: 1", "'; DROP TABLE patient", "\0"]
    {
        let outcome = world.db().read(|r| r.patients().search(words, 5));
        assert!(outcome.is_ok(), "what a person types is never a fault: {words:?}");
    }
    assert_eq!(found(&world, "and not"), ["O\"Brien AND NOT"], "words of the language are words");
}
