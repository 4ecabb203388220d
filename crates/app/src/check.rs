//! Checks of what a person typed. All problems of a form are gathered before anything is refused.

use crate::{Error, Result};
use nadi_base::Date;

/// Gathers what is wrong with a form.
#[derive(Debug, Default)]
pub(crate) struct Form(Vec<(&'static str, &'static str)>);

impl Form {
    /// Notes a problem when `fine` does not hold.
    pub(crate) fn must(mut self, fine: bool, field: &'static str, message: &'static str) -> Self {
        if !fine {
            self.0.push((field, message));
        }
        self
    }

    /// A line that must not be empty.
    pub(crate) fn line(self, field: &'static str, text: &str, most: usize) -> Self {
        self.must(!text.trim().is_empty(), field, "Write something here.").short(field, text, most)
    }

    /// Text that may be empty.
    pub(crate) fn short(self, field: &'static str, text: &str, most: usize) -> Self {
        self.must(text.chars().count() <= most, field, "This is too long.").must(
            !text.contains('\0'),
            field,
            "This holds a character that cannot be stored.",
        )
    }

    /// Refuses when something is wrong.
    pub(crate) fn done(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::fields(self.0)) }
    }
}

/// Languages that a visit can be spoken in.
pub(crate) const VISIT_LANGUAGES: [&str; 5] = ["ta", "te", "en", "hi", "auto"];

/// Text as it is stored: nothing rather than empty.
pub(crate) fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A birth date that can be one, seen from today.
pub(crate) fn birth_date(date: Option<Date>, today: Date) -> bool {
    date.is_none_or(|date| date.years_until(today).is_some_and(|years| years <= 130))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_problems_come_at_once() {
        let error = Form::default()
            .line("name", " ", 10)
            .short("note", &"x".repeat(11), 10)
            .done()
            .unwrap_err();
        let fields: Vec<_> = error.into_fields().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["name", "note"], "a person mends a form once, not field by field");
    }

    #[test]
    fn nobody_is_born_tomorrow() {
        let today = "2026-11-21".parse().unwrap();
        assert!(birth_date(Some("2026-11-21".parse().unwrap()), today));
        assert!(!birth_date(Some("2026-11-22".parse().unwrap()), today));
        assert!(!birth_date(Some("1890-01-01".parse().unwrap()), today));
    }
}
