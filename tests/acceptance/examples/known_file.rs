//! Makes a clinic's file under a key that is known, for another program to open:
//! `known_file FOLDER` writes `FOLDER/clinic.db` and prints the key in hexadecimal.

#![expect(clippy::print_stdout, reason = "the key is what this program is asked for")]

use nadi_base::{Entropy, PersonId};
use nadi_store::{
    AuditSeed, Database, DatabaseKey, Profile, Surroundings, Who,
    audit::Entry,
    table::{Patient, Sex},
};
use nadi_testkit::{Seeded, StillClock};
use std::{error::Error, path::Path, sync::Arc};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder")?;
    let (clock, entropy) = (Arc::new(StillClock::default()), Arc::new(Seeded::new(4)));
    let mut bytes = [0; 32];
    entropy.fill(&mut bytes);
    let key = DatabaseKey::new(bytes);
    let profile = Profile::claim(Path::new(&folder))?;
    let around = Surroundings::new(clock.clone(), entropy.clone());
    let seed = AuditSeed::new([7; 32]);
    let db = Database::create(&profile, &key, &seed, "laptop", around)?;
    let person = PersonId::fresh(&*clock, &*entropy);
    let who = Who { person: Some(person), role: "doctor".to_owned(), device: db.device() };
    db.write(&who, |tx| {
        let patient =
            Patient { name: "செல்வம்".into(), sex: Sex::Male, ..Patient::default() };
        let saved = tx.patients().insert(patient)?;
        tx.audit(Entry::done("patient_create").on("patient", saved.id).of(saved.id))?;
        Ok::<_, nadi_store::StoreError>(())
    })?;
    let shown: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    println!("{shown}");
    Ok(())
}
