//! Text as runs: a run for each stretch of a script, with its font and its language.

use crate::xml::escaped;
use nadi_base::Language;

/// A language as word processors name it, with the font that has its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    /// English.
    English,
    /// Tamil.
    Tamil,
    /// Telugu.
    Telugu,
    /// Hindi.
    Hindi,
}

impl Tongue {
    pub(super) const fn of(language: Language) -> Self {
        match language {
            Language::En => Self::English,
            Language::Ta => Self::Tamil,
            Language::Te => Self::Telugu,
            Language::Hi => Self::Hindi,
        }
    }

    /// The tongue of a letter; none for signs that every script has.
    const fn of_letter(letter: char) -> Option<Self> {
        match letter {
            '\u{b80}'..='\u{bff}' => Some(Self::Tamil),
            '\u{c00}'..='\u{c7f}' => Some(Self::Telugu),
            '\u{900}'..='\u{963}' | '\u{966}'..='\u{97f}' => Some(Self::Hindi),
            'a'..='z' | 'A'..='Z' | '0'..='9' => Some(Self::English),
            _ => None,
        }
    }

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::English => "en-IN",
            Self::Tamil => "ta-IN",
            Self::Telugu => "te-IN",
            Self::Hindi => "hi-IN",
        }
    }

    pub(super) const fn font(self) -> &'static str {
        match self {
            Self::English | Self::Hindi => "Noto Sans",
            Self::Tamil => "Noto Sans Tamil",
            Self::Telugu => "Noto Sans Telugu",
        }
    }
}

/// A text as runs.
pub(super) fn runs(text: &str) -> String {
    stretches(text)
        .iter()
        .map(|(tongue, stretch)| run(*tongue, stretch))
        .collect::<Vec<_>>()
        .concat()
}

fn run(tongue: Tongue, stretch: &str) -> String {
    let text = escaped(stretch);
    if tongue == Tongue::English {
        return format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    }
    let (font, code) = (tongue.font(), tongue.code());
    format!(
        "<w:r><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\"/>\
         <w:lang w:val=\"{code}\" w:bidi=\"{code}\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
    )
}

/// Stretches of one script; a sign that every script has stays with what stands before it.
fn stretches(text: &str) -> Vec<(Tongue, String)> {
    let mut found: Vec<(Tongue, String)> = Vec::new();
    for letter in text.chars() {
        let own = Tongue::of_letter(letter);
        match (found.last_mut(), own) {
            (Some((tongue, stretch)), own) if own.is_none_or(|own| own == *tongue) => {
                stretch.push(letter);
            }
            (_, own) => found.push((own.unwrap_or(Tongue::English), letter.to_string())),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_where_its_script_changes() {
        let found = stretches("(BP 120/80) தலைவலி, headache మాత్ర");
        let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["(BP 120/80) ", "தலைவலி, ", "headache ", "మాత్ర"]);
        assert_eq!(
            found.iter().map(|(_, text)| text.as_str()).collect::<String>(),
            "(BP 120/80) தலைவலி, headache మాత్ర"
        );
    }
}
