//! One condition on a place.

use super::{Outcome, place::Place};
use crate::facts::Facts;
use nadi_x12::{professional::Line, value};
use serde::Deserialize;

/// A condition as it is written: a place and exactly one of the others.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConditionForm {
    at: String,
    is: Option<Vec<String>>,
    is_not: Option<Vec<String>>,
    begins: Option<Vec<String>>,
    form: Option<String>,
    not_form: Option<String>,
    missing: Option<bool>,
    longer: Option<usize>,
    shorter: Option<usize>,
    above: Option<String>,
    below: Option<String>,
}

/// What must hold.
#[derive(Clone)]
enum Test {
    /// Some value is one of these.
    Is(Vec<String>),
    /// There is a value, and none is one of these.
    IsNot(Vec<String>),
    /// Some value begins so.
    Begins(Vec<String>),
    /// Some value has the form.
    Form(String),
    /// Some value has another form.
    NotForm(String),
    /// Nothing is there.
    Missing,
    /// Something is there.
    Present,
    /// Some value is longer.
    Longer(usize),
    /// Some value is shorter.
    Shorter(usize),
    /// Some amount is larger, in cents.
    Above(i64),
    /// Some amount is smaller, in cents.
    Below(i64),
}

/// A condition.
#[derive(Clone)]
pub(super) struct Condition {
    pub(super) place: Place,
    test: Test,
}

impl Condition {
    /// Reads a condition.
    pub(super) fn read(form: ConditionForm) -> Result<Self, String> {
        let place = Place::read(&form.at)?;
        let cents = |text: String| {
            value::cents(text.as_bytes())
                .ok_or_else(|| format!("{}: {text} is not an amount such as 125.50", form.at))
        };
        let mut tests = Vec::new();
        tests.extend(form.is.map(Test::Is));
        tests.extend(form.is_not.map(Test::IsNot));
        tests.extend(form.begins.map(Test::Begins));
        tests.extend(form.form.map(Test::Form));
        tests.extend(form.not_form.map(Test::NotForm));
        tests.extend(form.missing.map(|gone| if gone { Test::Missing } else { Test::Present }));
        tests.extend(form.longer.map(Test::Longer));
        tests.extend(form.shorter.map(Test::Shorter));
        tests.extend(form.above.map(cents).transpose()?.map(Test::Above));
        tests.extend(form.below.map(cents).transpose()?.map(Test::Below));
        match (tests.pop(), tests.is_empty()) {
            (Some(test), true) => Ok(Self { place, test }),
            (Some(_), false) => Err(format!("{}: it asks for two things at once", form.at)),
            (None, _) => Err(format!("{}: it asks for nothing", form.at)),
        }
    }

    /// Whether it holds, and where.
    pub(super) fn holds<'a>(&self, facts: &Facts<'a>, line: Option<Line<'a>>) -> Outcome<'a> {
        let filled = |value: &[u8]| !value.is_empty();
        let at = |segment| Outcome::HoldsAt((self.place.in_loop, segment, self.place.element));
        let find =
            |wanted: &dyn Fn(&[u8]) -> bool| self.place.find(facts, line, |_, value| wanted(value));
        match &self.test {
            Test::Missing if find(&filled).is_some() => Outcome::Fails,
            Test::Missing => find(&|_| true).map_or(Outcome::Holds, at),
            Test::IsNot(values) if find(&|value| among(values, value)).is_some() => Outcome::Fails,
            Test::IsNot(_) => find(&filled).map_or(Outcome::Fails, at),
            test => find(&|value| test.of(value)).map_or(Outcome::Fails, at),
        }
    }
}

fn among(values: &[String], value: &[u8]) -> bool {
    values.iter().any(|known| known.as_bytes() == value)
}

impl Test {
    /// Whether a value passes by itself.
    fn of(&self, value: &[u8]) -> bool {
        let cents = || value::cents(value);
        match self {
            Self::Is(values) => among(values, value),
            Self::Begins(values) => values.iter().any(|begin| value.starts_with(begin.as_bytes())),
            Self::Form(form) => has_form(value, form),
            Self::NotForm(form) => !value.is_empty() && !has_form(value, form),
            Self::Longer(count) => value.len() > *count,
            Self::Shorter(count) => !value.is_empty() && value.len() < *count,
            Self::Above(limit) => cents().is_some_and(|cents| cents > *limit),
            Self::Below(limit) => cents().is_some_and(|cents| cents < *limit),
            Self::Present => !value.is_empty(),
            Self::Missing | Self::IsNot(_) => false,
        }
    }
}

/// Whether a value has a form: `9` a digit, `A` a capital letter, `X` either, anything else itself; `*` at
/// the end whatever follows.
pub(crate) fn has_form(value: &[u8], form: &str) -> bool {
    let (form, open) = match form.strip_suffix('*') {
        Some(form) => (form.as_bytes(), true),
        None => (form.as_bytes(), false),
    };
    let fits = |(wanted, byte): (&u8, &u8)| match wanted {
        b'9' => byte.is_ascii_digit(),
        b'A' => byte.is_ascii_uppercase(),
        b'X' => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        other => other == byte,
    };
    (value.len() == form.len() || (open && value.len() >= form.len()))
        && form.iter().zip(value).all(fits)
}

#[cfg(test)]
mod tests {
    use super::has_form;

    #[test]
    fn forms_are_plain() {
        assert!(has_form(b"W000000001", "A999999999"), "letter and digits");
        assert!(has_form(b"ABC123", "AAA*"), "anything may follow");
        for bad in ["W00000000", "1000000001", "W0000000012"] {
            assert!(!has_form(bad.as_bytes(), "A999999999"), "{bad}");
        }
    }
}
