//! Everything that Nadi does with an X12 file before it is saved.

use super::mutate::{File, Kind};
use nadi_app::claims::shipped_diagnoses;
use nadi_claims::{Checked, Settings, Totals, check_file, check_file_on, known::Known};
use nadi_x12::{
    ReadError,
    response::{self, Response},
    tree,
};
use std::{fmt, num::NonZero};

/// What was seen in a file.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) claims: u64,
    pub(super) findings: u64,
    pub(super) answers: u64,
    pub(super) refused: u64,
}

/// Reads a file in every way. What is told is wrong with Nadi, not with the file.
pub(super) fn everything(file: &File) -> Result<Seen, String> {
    let mut seen = Seen::default();
    let mut shown = Counted(0);
    let tree = tree::show(&*file.bytes, &mut shown).is_err();
    if shown.0 > 500 * (file.bytes.len() + 1_000) {
        return Err("a tree is far larger than its file".to_owned());
    }
    seen.refused += u64::from(tree);
    match file.kind {
        Kind::Claims => claims(&file.bytes, &mut seen)?,
        Kind::Answers => answers(&file.bytes, &mut seen),
    }
    Ok(seen)
}

fn claims(bytes: &[u8], seen: &mut Seen) -> Result<(), String> {
    let today = "2026-03-02".parse().map_err(|_| "no day".to_owned())?;
    let known = Known { diagnoses: Some(shipped_diagnoses()), ..Known::default() };
    let full = Settings::on(today).knowing(known);
    let one = check_file(bytes, &full, look);
    let many = check_file_on(NonZero::<usize>::MIN, bytes, &full, look);
    let form = check_file(bytes, &Settings::syntax(today), look);
    let same = match (&one, &many, &form) {
        (Ok(one), Ok(many), Ok(form)) => one == many && form.claims == one.claims,
        (Err(one), Err(many), Err(form)) => {
            one.to_string() == many.to_string() && one.to_string() == form.to_string()
        }
        _ => false,
    };
    if !same {
        return Err("one thread and several do not agree".to_owned());
    }
    count(one, seen);
    Ok(())
}

fn count(read: Result<Totals, ReadError>, seen: &mut Seen) {
    match read {
        Ok(totals) => {
            seen.claims += totals.claims;
            seen.findings += totals.findings;
        }
        Err(_) => seen.refused += 1,
    }
}

/// A finding is put into words, as a person would see it.
fn look(checked: Checked<'_>) {
    let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
    for hit in hits.iter().take(50) {
        drop(hit.finding());
    }
}

fn answers(bytes: &[u8], seen: &mut Seen) {
    let read = response::read(bytes, |found| {
        seen.answers += 1;
        if let Response::Remittance(paid) = found {
            drop(paid.imbalances());
        }
    });
    seen.refused += u64::from(read.is_err());
}

/// Counts what is written and keeps none of it.
struct Counted(usize);

impl fmt::Write for Counted {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}
