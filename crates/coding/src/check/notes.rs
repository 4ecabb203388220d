//! What the notes of the list say of a code beside others: never together, which comes first, what
//! tells more.

use super::{finding, references};
use crate::icd::{IcdCode, Note, NoteKind, bundled};
use nadi_base::{Finding, Severity};

pub(super) fn check(codes: &[IcdCode], at: usize) -> Vec<Finding> {
    let Some(found) = bundled().find(&codes[at]) else { return Vec::new() };
    let notes: Vec<_> =
        bundled().path(found.at).flat_map(|(_, entry)| bundled().notes(entry)).collect();
    let mut findings = never_together(codes, at, &notes);
    findings.extend(underlying_first(codes, at, &notes));
    findings.extend(more_to_tell(codes, at, &notes));
    findings.extend(twice(codes, at));
    findings
}

fn of<'n>(notes: &'n [&'static Note], kind: NoteKind) -> impl Iterator<Item = &'static str> + 'n {
    notes.iter().filter(move |note| note.kind == kind).map(|note| note.text)
}

/// Type 1 excludes. Two conditions that are unrelated may stand together all the same, so a person
/// decides: it warns.
fn never_together(codes: &[IcdCode], at: usize, notes: &[&'static Note]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for note in of(notes, NoteKind::Excludes1) {
        let named = references(note);
        for other in codes.iter().filter(|other| named.iter().any(|names| names.names(other))) {
            if other.is_under(&codes[at]) || codes[at].is_under(other) {
                continue;
            }
            let words = format!("{} and {other} are not coded together: “{note}”", codes[at]);
            findings.push(finding("DX-EXCLUDES1", Severity::Warning, at, words));
        }
    }
    findings
}

/// A manifestation is never listed first: its cause is.
fn underlying_first(codes: &[IcdCode], at: usize, notes: &[&'static Note]) -> Option<Finding> {
    let note = of(notes, NoteKind::CodeFirst).next()?;
    let named: Vec<_> = of(notes, NoteKind::CodeFirst).flat_map(references).collect();
    let before = &codes[..at];
    let has_cause = before.iter().any(|other| named.iter().any(|names| names.names(other)));
    // A note that names no code cannot be checked beyond the first place.
    let settled = has_cause || (named.is_empty() && at > 0);
    let always = is_manifestation(&codes[at]);
    (!settled && (always || at == 0)).then(|| {
        let severity = if always { Severity::Error } else { Severity::Info };
        finding("DX-FIRST", severity, at, format!("before {}: code first “{note}”", codes[at]))
    })
}

fn is_manifestation(code: &IcdCode) -> bool {
    let found = bundled().find(code);
    found.is_some_and(|found| found.title.contains("in diseases classified elsewhere"))
}

fn more_to_tell(codes: &[IcdCode], at: usize, notes: &[&'static Note]) -> Option<Finding> {
    // Notes of the chapter speak of hundreds of codes; only those near the code itself are worth a line.
    let near = bundled().find(&codes[at]).map(|found| bundled().path(found.at).take(3))?;
    let own: Vec<_> = near.flat_map(|(_, entry)| bundled().notes(entry)).collect();
    let note =
        of(notes, NoteKind::UseAdditional).find(|text| own.iter().any(|n| n.text == *text))?;
    let named = references(note);
    let told = codes.iter().any(|other| named.iter().any(|names| names.names(other)));
    let words = || format!("{} can be told further: use additional “{note}”", codes[at]);
    (!named.is_empty() && !told).then(|| finding("DX-ADD", Severity::Info, at, words()))
}

fn twice(codes: &[IcdCode], at: usize) -> Option<Finding> {
    let again = codes[..at].contains(&codes[at]);
    let words = || format!("{} stands twice", codes[at]);
    again.then(|| finding("DX-TWICE", Severity::Error, at, words()))
}
