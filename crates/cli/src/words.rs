//! The language of messages: errors with a code, and questions. Help, labels and wrong usage are English.

use nadi_base::Language;
use nadi_machine::Environment;

/// The language that was asked for, else the system's where messages are written in it, else English.
pub(crate) fn language(asked: Option<Language>, environment: &Environment) -> Language {
    asked.or_else(|| of_locale(environment.locale.as_deref()?)).unwrap_or_default()
}

/// `ta_IN.UTF-8` is Tamil.
fn of_locale(locale: &str) -> Option<Language> {
    let language = Language::parse(locale.get(..2)?)?;
    let whole_word = locale[2..].chars().next().is_none_or(|next| !next.is_ascii_alphabetic());
    (whole_word && Language::SCREENS.contains(&language)).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language() {
        assert_eq!(of_locale("ta_IN.UTF-8"), Some(Language::Ta));
        assert_eq!(of_locale("te"), Some(Language::Te));
        assert_eq!(of_locale("tet_TL"), None, "Tetum is not Telugu");
        assert_eq!(of_locale("hi_IN"), None, "messages are not written in Hindi");
        assert_eq!(of_locale("C"), None);
    }
}
