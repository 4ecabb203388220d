//! Text inside XML.

use quick_xml::escape::escape;

/// A text inside XML, on one line: marks escaped, signs that XML does not have left out.
pub(crate) fn escaped(text: &str) -> String {
    let line = text.chars().map(|sign| if sign.is_whitespace() { ' ' } else { sign });
    let line: String = line
        .filter(|sign| !sign.is_control() && !matches!(sign, '\u{fffe}' | '\u{ffff}'))
        .collect();
    escape(line.as_str()).into_owned()
}
