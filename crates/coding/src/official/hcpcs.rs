//! HCPCS Level II: a record of 320 columns, a long title over several records.

use super::{BadRow, columns, day, each};
use nadi_base::Date;

/// One service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its code: a letter and four digits.
    pub code: String,
    /// Its title.
    pub title: String,
    /// From this day on.
    pub from: Option<Date>,
    /// Up to this day.
    pub until: Option<Date>,
}

/// Reads a HCPCS file: code in columns 1 to 5, kind of record in 11, title in 12 to 91, first and last day in
/// 277 and 285. Modifiers, and codes that are not Level II, are passed over.
pub fn services(text: &str) -> (Vec<Service>, Vec<BadRow>) {
    let (records, bad) = each(text, |line| {
        let code = columns(line, 1, 5);
        let services = matches!(columns(line, 11, 11), "3" | "4");
        (services && is_level_two(code)).then(|| record(line))
    });
    let mut found: Vec<Service> = Vec::new();
    for (first, service) in records {
        match found.last_mut().filter(|last| !first && last.code == service.code) {
            Some(last) => {
                last.title.push(' ');
                last.title.push_str(&service.title);
            }
            None => found.push(service),
        }
    }
    (found, bad)
}

/// Dental codes stand in the same file under a licence of their own.
fn is_level_two(code: &str) -> bool {
    let mut letters = code.chars();
    letters.next().is_some_and(|first| first.is_ascii_uppercase() && first != 'D')
        && code.len() == 5
        && letters.all(|letter| letter.is_ascii_digit())
}

fn record(line: &str) -> Result<(bool, Service), &'static str> {
    let title = columns(line, 12, 91);
    if title.is_empty() {
        return Err("the service has no title");
    }
    let service = Service {
        code: columns(line, 1, 5).to_owned(),
        title: title.to_owned(),
        from: day(columns(line, 277, 284)),
        until: day(columns(line, 285, 292)),
    };
    Ok((columns(line, 11, 11) == "3", service))
}
