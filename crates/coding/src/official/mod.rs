//! The official yearly files, as their publishers lay them out: the order file of ICD-10-CM, HCPCS Level II,
//! relative units and geographic indices of the physician fee schedule, and the correct coding edits.
//!
//! Nothing of them ships. A practice brings the files that it may use; of files that name numbers under
//! licence only the rows of the practice's own code pack are kept, and never a descriptor. A row that cannot
//! be read is named by its line; the others are used. The tabular XML is read by [`crate::icd`].

mod edits;
mod fee;
mod hcpcs;
mod order;
mod units;

pub use edits::{Limit, Pair, pairs, unit_limits};
pub use fee::{Factor, Geography, Setting, Units, payment};
pub use hcpcs::{Service, services};
pub use order::{OrderLine, order};
pub use units::{Locality, UnitRow, localities, units};

pub use crate::review::BadRow;

/// Lines of a file that are read; the longest official file has fewer.
const MOST_LINES: usize = 3_000_000;

/// Reads each line; what is wrong is named by its line.
fn each<T>(
    text: &str,
    read: impl Fn(&str) -> Option<Result<T, &'static str>>,
) -> (Vec<T>, Vec<BadRow>) {
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate().take(MOST_LINES) {
        match read(line.trim_end_matches('\r')) {
            Some(Ok(row)) => rows.push(row),
            Some(Err(reason)) => bad.push(BadRow { line: at + 1, reason: reason.to_owned() }),
            None => {}
        }
    }
    (rows, bad)
}

/// The characters of a fixed layout between two columns, counted from 1, without blanks around them.
fn columns(line: &str, first: usize, last: usize) -> &str {
    let last = last.min(line.len());
    line.get(first - 1..last).unwrap_or_default().trim()
}

/// A decimal number as whole parts: `33.4009` with four places is 334,009.
pub(crate) fn scaled(text: &str, places: u32) -> Option<i64> {
    let text = text.trim();
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + part.len() == 0 || !digits(whole) || !digits(part) {
        return None;
    }
    let (kept, rest) = part.split_at(part.len().min(places as usize));
    if rest.bytes().any(|byte| byte != b'0') {
        return None;
    }
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let kept: i64 = format!("{kept:0<width$}", width = places as usize).parse().ok()?;
    whole.checked_mul(10_i64.checked_pow(places)?)?.checked_add(kept)
}

/// A day written as eight digits.
fn day(text: &str) -> Option<nadi_base::Date> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let part = |from: usize, to: usize| text.get(from..to);
    digits.then(|| format!("{}-{}-{}", part(0, 4)?, part(4, 6)?, part(6, 8)?).parse().ok())?
}
