//! A small table as people export it: commas, quotes, a heading line.

/// A file with more lines is no list of codes.
pub(crate) const MOST_LINES: usize = 100_000;

/// The fields of one line; a field in quotes may hold commas and doubled quotes.
pub(crate) fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.trim_end_matches('\r').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                push(&mut fields, '"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            letter => push(&mut fields, letter),
        }
    }
    fields.into_iter().map(|field| field.trim().to_owned()).collect()
}

fn push(fields: &mut [String], letter: char) {
    if let Some(last) = fields.last_mut() {
        last.push(letter);
    }
}

/// Where the columns stand that a heading names.
pub(crate) struct Heading(Vec<String>);

impl Heading {
    pub(crate) fn read(line: &str) -> Self {
        let plain = line.trim_start_matches('\u{feff}').to_lowercase();
        Self(fields(&plain).into_iter().map(|name| name.replace([' ', '-'], "_")).collect())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|own| own == name)
    }

    /// The field under a name; none where it is not there or empty.
    pub(crate) fn get<'f>(&self, fields: &'f [String], name: &str) -> Option<&'f str> {
        let at = self.0.iter().position(|own| own == name)?;
        fields.get(at).map(String::as_str).filter(|field| !field.is_empty())
    }
}

/// A sum such as `1,250.50` in paise or cents.
pub(crate) fn minor(text: &str) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !matches!(c, ',' | '$' | '₹' | ' ')).collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    if part.len() > 2 || !part.bytes().all(|b| b.is_ascii_digit()) || whole.is_empty() {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    let whole: i64 = whole.parse().ok()?;
    (whole >= 0).then(|| whole.checked_mul(100)?.checked_add(part)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_may_hold_commas_and_quotes() {
        assert_eq!(fields("a,\"b, \"\"c\"\"\",\r"), ["a", "b, \"c\"", ""]);
    }

    #[test]
    fn sums_are_read_to_the_cent() {
        for (text, sum) in
            [("120", 12_000), ("1,250.5", 125_050), ("$0.07", 7), ("₹ 300.00", 30_000)]
        {
            assert_eq!(minor(text), Some(sum), "{text}");
        }
        for text in ["", "-5", "1.234", "abc", "1.2.3", "99999999999999999999"] {
            assert_eq!(minor(text), None, "{text} is no sum");
        }
    }
}
