//! The lines of a claim of a file, as they lie in its block: each field with its length before it.

use crate::{
    error::StoreError,
    table::{ClaimLine, NewLine},
};

const FIELDS: usize = 9;

/// Puts a line behind others.
pub(crate) fn put(into: &mut Vec<u8>, line: &NewLine<'_>) {
    let charge = line.charge.to_string();
    let fields: [&str; FIELDS] = [
        line.procedure,
        line.modifiers,
        line.units,
        &charge,
        line.served_from,
        line.served_to,
        line.pointers,
        line.control,
        line.place,
    ];
    for field in fields {
        put_length(into, field.len());
        into.extend_from_slice(field.as_bytes());
    }
}

/// The lines that were put, in their order.
pub(crate) fn all(bytes: &[u8]) -> Result<Vec<ClaimLine>, StoreError> {
    let mut lines = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let fields = take(&mut rest).ok_or(UNREADABLE)?;
        lines.push(line(lines.len(), fields).ok_or(UNREADABLE)?);
    }
    Ok(lines)
}

/// How many lines were put; each is looked through.
pub(crate) fn count(bytes: &[u8]) -> Result<u64, StoreError> {
    let mut rest = bytes;
    let mut lines = 0;
    while !rest.is_empty() {
        take(&mut rest).ok_or(UNREADABLE)?;
        lines += 1;
    }
    Ok(lines)
}

const UNREADABLE: StoreError = StoreError::Unreadable("claim_block", "packed");

fn take<'b>(rest: &mut &'b [u8]) -> Option<[&'b str; FIELDS]> {
    let mut fields = [""; FIELDS];
    for field in &mut fields {
        let length = take_length(rest)?;
        let (bytes, behind) = rest.split_at_checked(length)?;
        *field = str::from_utf8(bytes).ok()?;
        *rest = behind;
    }
    Some(fields)
}

fn line(before: usize, fields: [&str; FIELDS]) -> Option<ClaimLine> {
    let [procedure, modifiers, units, charge, from, to, pointers, control, place] = fields;
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Some(ClaimLine {
        number: u32::try_from(before + 1).ok()?,
        procedure: procedure.to_owned(),
        modifiers: modifiers.to_owned(),
        units: units.to_owned(),
        charge: charge.parse().ok()?,
        served_from: from.parse().ok(),
        served_to: to.parse().ok(),
        pointers: pointers.to_owned(),
        control: some(control),
        place: some(place),
        ..ClaimLine::default()
    })
}

/// Seven bits in a byte, the lowest first; the eighth says that more follow.
fn put_length(into: &mut Vec<u8>, mut length: usize) {
    while length > 0x7f {
        into.push(low(length) | 0x80);
        length >>= 7;
    }
    into.push(low(length));
}

#[expect(clippy::cast_possible_truncation, reason = "seven bits are left")]
const fn low(length: usize) -> u8 {
    (length & 0x7f) as u8
}

fn take_length(rest: &mut &[u8]) -> Option<usize> {
    let mut length = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (first, behind) = rest.split_first()?;
        *rest = behind;
        length |= usize::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Some(length);
        }
    }
    None
}
