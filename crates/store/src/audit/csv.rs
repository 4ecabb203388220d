//! The trail as a table.

use super::{Filter, Row, list::each_filtered};
use crate::{error::StoreError, snapshot::Snapshot, value::hex};
use nadi_base::{Date, PersonId, Timestamp};
use std::{
    collections::HashMap,
    io::{self, Write},
};

const HEAD: &str = "sequence,time,person_id,person,role,device,action,object_kind,object,patient,\
    outcome,reason,hash\r\n";

/// Writes the rows of a filter as CSV, oldest first.
pub fn csv(
    snapshot: &Snapshot<'_>,
    filter: &Filter,
    out: &mut dyn Write,
) -> Result<(), StoreError> {
    let names = names(snapshot)?;
    out.write_all(HEAD.as_bytes())?;
    each_filtered(snapshot, filter, |row| Ok(line(&row, &names, out)?))
}

/// The names of everybody who works or worked here.
pub(super) fn names(snapshot: &Snapshot<'_>) -> Result<HashMap<PersonId, String>, StoreError> {
    Ok(snapshot.people().all()?.into_iter().map(|person| (person.id, person.data.name)).collect())
}

fn line(row: &Row, names: &HashMap<PersonId, String>, out: &mut dyn Write) -> io::Result<()> {
    let (kind, which) = row.entry.object.clone().unwrap_or_default();
    let name = row.person.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    let fields = [
        row.sequence.to_string(),
        rfc3339(row.at),
        row.person.map(|id| id.to_string()).unwrap_or_default(),
        name,
        row.role.clone(),
        row.device.to_string(),
        row.entry.action.clone(),
        kind,
        which,
        row.entry.patient.map(|id| id.to_string()).unwrap_or_default(),
        row.entry.outcome.as_str().to_owned(),
        row.entry.reason.clone().unwrap_or_default(),
        hex(&row.hash),
    ];
    out.write_all(fields.map(|field| cell(&field)).join(",").as_bytes())?;
    out.write_all(b"\r\n")
}

/// One cell: quoted where it must be, and with a `'` before what a spreadsheet would run as a formula.
fn cell(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let safe = if runs { format!("'{text}") } else { text.to_owned() };
    if safe.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

/// A moment as RFC 3339 writes it, in UTC.
pub(crate) fn rfc3339(at: Timestamp) -> String {
    let of_day = at.millis().rem_euclid(86_400_000);
    let (seconds, millis) = (of_day / 1_000, of_day % 1_000);
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z", Date::at(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_do_not_run() {
        for (text, written) in [
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("+91", "'+91"),
            ("-1", "'-1"),
            ("@x", "'@x"),
            ("a,b", "\"a,b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("plain", "plain"),
        ] {
            assert_eq!(cell(text), written, "what a spreadsheet would make of {text}");
        }
    }

    #[test]
    fn moments_are_written_in_utc() {
        assert_eq!(rfc3339(Timestamp::from_millis(1_786_728_600_123)), "2026-08-14T17:30:00.123Z");
        assert_eq!(rfc3339(Timestamp::from_millis(-1)), "1969-12-31T23:59:59.999Z", "before 1970");
    }
}
