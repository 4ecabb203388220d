//! Codes that became headings: on a later day the same words mean a longer code.

use super::{Diagnosis, note::Line, sharper};
use crate::icd::{IcdCode, Validity, bundled};
use nadi_base::Date;

/// Puts the code that counts on the day in the place of a heading.
pub(super) fn on_the_day(found: &mut [Diagnosis], on: Date, lines: &[Line<'_>]) {
    for diagnosis in found {
        if bundled().validity(&diagnosis.code, on) != Validity::Heading {
            continue;
        }
        let Some(open) = below(&diagnosis.code, on) else { continue };
        let start = diagnosis.evidence.first().map_or(0, |evidence| evidence.start);
        let line = lines.iter().rfind(|line| line.start <= start).map_or("", |line| line.text);
        let exact = sharper::sharper(open.bare(), line, "").into_iter().next();
        let code = exact.unwrap_or(open);
        if let Some(known) = bundled().find(&code) {
            diagnosis.title = known.title;
            diagnosis.code = code;
        }
    }
}

/// The code under a heading that says no more than the heading.
fn below(heading: &IcdCode, on: Date) -> Option<IcdCode> {
    let at = bundled().find(heading)?.at;
    let counts = |code: &IcdCode| bundled().validity(code, on) == Validity::Billable;
    let under = bundled().children(at).filter_map(|(_, entry)| {
        let code = IcdCode::parse(entry.code).filter(counts)?;
        Some((entry.title.to_lowercase(), code))
    });
    let under: Vec<_> = under.collect();
    let open = |word: &str| under.iter().find(|(title, _)| title.contains(word));
    open("unspecified").or_else(|| open("other")).map(|(_, code)| code.clone())
}
