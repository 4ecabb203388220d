//! A phrase of the note in the patient's language; English where the table has no translation.

use nadi_base::Language;

const PHRASES: &str = include_str!("../../../../assets/templates/letters/phrases.txt");

/// The phrase as the patient reads it.
pub(super) fn of(english: &str, language: Language) -> String {
    let (pattern, number) = pattern(english);
    let row = |wanted: &str| PHRASES.lines().map(fields).find(|[name, ..]| *name == wanted);
    let [_, tamil, telugu] = row(english).or_else(|| row(&pattern)).unwrap_or([english; 3]);
    let said = match language {
        Language::Ta => tamil,
        Language::Te => telugu,
        Language::En | Language::Hi => english,
    };
    said.replace("{n}", number)
}

/// '3 days' is '{n} days'.
fn pattern(english: &str) -> (String, &str) {
    let counted = english.split_once(' ').filter(|(number, unit)| {
        number.chars().all(|c| c.is_ascii_digit() || c == '.') && !unit.contains(' ')
    });
    let Some((number, unit)) = counted else { return (english.to_owned(), "") };
    (format!("{{n}} {}s", unit.trim_end_matches('s')), number)
}

fn fields(line: &str) -> [&str; 3] {
    let mut fields = line.split(';').map(str::trim);
    std::array::from_fn(|_| fields.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_whole() {
        let lines: Vec<&str> = PHRASES.lines().collect();
        assert!(lines.is_sorted(), "one place for each phrase");
        let script =
            |text: &str, first: char, last: char| text.chars().any(|c| (first..=last).contains(&c));
        for line in lines {
            let [english, tamil, telugu] = fields(line);
            assert!(script(tamil, '\u{b80}', '\u{bff}'), "Tamil of {english}");
            assert!(script(telugu, '\u{c00}', '\u{c7f}'), "Telugu of {english}");
        }
    }

    #[test]
    fn numbers_stay_and_unknown_words_stay() {
        assert_eq!(of("3 days", Language::Ta), "3 நாட்கள்");
        assert_eq!(of("1 week", Language::Te), "1 వారం", "one is not many");
        assert_eq!(of("serum ferritin", Language::Ta), "serum ferritin");
        assert_eq!(of("2 tablets", Language::Ta), "2 tablets");
    }
}
