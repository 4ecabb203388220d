//! Claims of a file: saved together, read back one by one, erased one by one.

use crate::world::World;
use nadi_base::{ClaimId, ClaimImportId, Date};
use nadi_store::table::{
    Claim, ClaimBlock, ClaimFilter, ClaimImport, ClaimStatus, NewClaim, NewLine, RecordRef,
};

const HEAD: &[u8] = b"ISA*HEAD~";

fn claim(number: &str) -> NewClaim<'_> {
    NewClaim {
        number,
        status: ClaimStatus::Passed,
        frequency: "1",
        payer_id: "99001",
        payer: "ACME",
        payer_number: "",
        provider: "1234567893",
        rendering: "",
        place: "11",
        diagnosis: "I10",
        patient_name: "",
        member: "M1",
        served_from: "2026-08-14",
        served_to: "2026-08-14",
        charge: 12_500,
        segment: 7,
    }
}

const LINE: NewLine<'static> = NewLine {
    procedure: "T1015",
    modifiers: "",
    units: "1",
    charge: 12_500,
    served_from: "2026-08-14",
    served_to: "2026-08-14",
    pointers: "1",
    control: "",
    place: "",
};

/// Reads a file with claims of these numbers in; gives it and the rows whose number had been used.
fn read_in(world: &World, hash: u8, numbers: &[&str]) -> (ClaimImportId, Vec<i64>) {
    world.write("claim_import", |tx| {
        let import = ClaimImport { file_hash: vec![hash; 32], ..ClaimImport::default() };
        let import = tx.claim_imports().insert(import)?.id;
        let mut rows = tx.claim_chunk(import)?;
        let mut block = ClaimBlock::default();
        rows.head(1, HEAD)?;
        for number in numbers {
            rows.claim(claim(number))?;
            let raw = format!("CLM*{number}*canary{number}~");
            block.push([raw.as_bytes()].into_iter(), [LINE].into_iter());
        }
        rows.block(&block.pack().unwrap())?;
        Ok((import, rows.finish()?))
    })
}

fn of(world: &World, import: ClaimImportId) -> Vec<(ClaimId, String, u32)> {
    let filter = ClaimFilter { import: Some(import), ..ClaimFilter::default() };
    let claims = world.db().read(|read| read.claims().filtered(&filter, 100, 0)).unwrap();
    let all = claims.into_iter().rev().map(|one| (one.id, one.number.clone(), one.again));
    all.collect()
}

#[test]
fn a_number_that_was_used_is_found_among_many_and_nothing_is_lost() {
    let world = World::new();
    let (first, none) = read_in(&world, 1, &["A", "B"]);
    assert!(none.is_empty(), "each of these is new: {none:?}");
    let numbers: Vec<String> = (0..40).map(|at| format!("N{at}")).collect();
    let mut numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    (numbers[3], numbers[20], numbers[39]) = ("B", "N19", "A");
    let (second, doubled) = read_in(&world, 2, &numbers);
    assert_eq!(doubled, [2 + 4, 2 + 21, 2 + 40], "of another file, of this one, the last");
    assert_eq!(of(&world, first).len(), 2, "a file has its own claims only");
    let all = of(&world, second);
    let told: Vec<&str> = all.iter().map(|(_, number, _)| number.as_str()).collect();
    assert_eq!(told, numbers, "all are there, in the order of the file");
    assert!(
        all.iter().all(|(_, number, again)| (*again == 1) == ["B", "A"].contains(&&**number)
            || number == "N19"),
        "and those that came again count on"
    );
}

#[test]
fn a_claim_is_read_back_as_it_stands_in_its_file() {
    let world = World::new();
    let (import, _) = read_in(&world, 1, &["A", "B", "C"]);
    for (id, number, _) in of(&world, import) {
        let (raw, lines) = world
            .db()
            .read(|read| {
                Ok::<_, nadi_store::StoreError>((
                    read.claims().as_read(id)?,
                    read.claims().lines(id)?,
                ))
            })
            .unwrap();
        assert_eq!(raw, Some(format!("ISA*HEAD~CLM*{number}*canary{number}~").into_bytes()));
        assert_eq!((lines.len(), lines[0].charge), (1, 12_500), "its lines too");
        assert_eq!(lines[0].served_from, "2026-08-14".parse::<Date>().ok());
    }
    let rows = world.db().read(|read| read.claims().read_back()).unwrap();
    assert_eq!(rows, 6, "three claims and a line of each");
}

#[test]
fn what_is_erased_leaves_the_block_and_its_neighbours_stay() {
    let world = World::new();
    let patient = world.patient("Lakshmi");
    let (import, _) = read_in(&world, 1, &["A", "B", "C"]);
    let all = of(&world, import);
    let id = all[1].0;
    world.write("claim_match", |tx| {
        let claim = tx.read().claims().need(id)?;
        let mut claim: nadi_store::Saved<Claim> = claim;
        claim.patient = Some(patient);
        tx.claims().update(&claim)
    });
    world.write("deletion_run", |tx| tx.erase(RecordRef::Patient(patient)));
    let read = |id| world.db().read(|read| read.claims().as_read(id)).unwrap().unwrap();
    assert_eq!(read(id), HEAD, "nothing of it but what all stand under");
    assert!(world.db().read(|read| read.claims().lines(id)).unwrap().is_empty(), "no line");
    assert!(read(all[0].0).ends_with(b"canaryA~"), "the one before is whole");
    assert!(read(all[2].0).ends_with(b"canaryC~"), "the one behind too");
}
