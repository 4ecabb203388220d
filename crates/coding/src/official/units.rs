//! Relative units and the indices of places, as the physician fee schedule publishes them: tables with a
//! heading that may stand several lines deep.

use super::{
    BadRow, each,
    fee::{Geography, Units},
};
use crate::sheet::fields;

/// Relative units of one code. The file's descriptor is never kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// The code.
    pub code: String,
    /// The modifier that it holds for; empty for none.
    pub modifier: String,
    /// Its units.
    pub units: Units,
}

/// The indices of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locality {
    /// The contractor's number and the place's, such as `10112-00`.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its indices.
    pub geography: Geography,
}

/// The units of the codes that `wanted` names.
pub fn units(text: &str, wanted: impl Fn(&str) -> bool) -> (Vec<UnitRow>, Vec<BadRow>) {
    each(text, |line| {
        let cells = fields(line);
        let code = cells.first()?.to_uppercase();
        if !is_code(&code) || !wanted(&code) {
            return None;
        }
        Some(unit_row(code, &cells))
    })
}

/// Code, modifier, descriptor, status, not used, work, office, its sign, facility, its sign, malpractice, and
/// the two sums, which must be right.
fn unit_row(code: String, cells: &[String]) -> Result<UnitRow, &'static str> {
    let cell = |at: usize| cells.get(at).map(String::as_str).unwrap_or_default();
    let number = |at: usize| if cell(at).is_empty() { "0" } else { cell(at) };
    let units = Units::read(number(5), number(6), number(8), number(10));
    let units = units.ok_or("the relative units are not numbers")?;
    let sum = |practice: i64| Some(units.work + practice + units.malpractice);
    let total = |at: usize| super::scaled(number(at), 2);
    if total(11) != sum(units.practice_office) || total(12) != sum(units.practice_facility) {
        return Err("the sums of the row are not those of its parts");
    }
    Ok(UnitRow { code, modifier: cell(1).to_uppercase(), units })
}

fn is_code(text: &str) -> bool {
    text.len() == 5
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().filter(u8::is_ascii_digit).count() >= 4
}

/// The indices of every place: contractor, state, number, name, work, practice, malpractice.
pub fn localities(text: &str) -> (Vec<Locality>, Vec<BadRow>) {
    each(text, |line| {
        let cells = fields(line);
        let contractor = cells.first()?;
        let numbered = contractor.len() == 5 && contractor.bytes().all(|b| b.is_ascii_digit());
        numbered.then(|| locality(&cells))
    })
}

fn locality(cells: &[String]) -> Result<Locality, &'static str> {
    let cell = |at: usize| cells.get(at).map(String::as_str).unwrap_or_default();
    let geography = Geography::read(cell(4), cell(5), cell(6));
    let geography = geography.ok_or("the indices are not numbers")?;
    let name = cell(3).trim_end_matches('*').to_owned();
    Ok(Locality { key: format!("{}-{}", cell(0), cell(2)), name, geography })
}
