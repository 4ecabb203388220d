//! What all kinds share: letterhead, facts, signature, foot, how a day is written.

use crate::{
    Block, Case, Document, Fact, Head, Part, Signature,
    case::{Line, Sex, State},
    words::{Word, say},
};
use nadi_base::{Country, Date, Language};
use nadi_clinical::line::Section;

/// A document of a case with everything but its parts.
pub(super) fn blank(case: &Case, title: Word, language: Language) -> Document {
    Document {
        title: say(title, language).to_owned(),
        language,
        head: head(case, language),
        warning: (case.note.state == State::Draft).then(|| say(Word::Draft, language).to_owned()),
        facts: facts(case, language),
        parts: Vec::new(),
        signature: Some(signature(case, language)),
        printed: who_when(Word::Printed, language, &case.printed_by, case.printed_on, case.country),
        page: say(Word::Page, language).to_owned(),
        date: case.printed_on,
    }
}

fn head(case: &Case, language: Language) -> Head {
    let practice = &case.practice;
    let labelled = |word, value: &str| {
        (!value.trim().is_empty()).then(|| format!("{}: {}", say(word, language), value.trim()))
    };
    let own = practice.letterhead.lines().chain(practice.address.lines());
    let mut lines: Vec<String> =
        own.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    lines.extend(labelled(Word::Phone, &practice.phone));
    lines.extend(labelled(Word::Registration, &practice.registration));
    Head { name: practice.name.clone(), lines }
}

fn facts(case: &Case, language: Language) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |label: &str, value: String| {
        if !value.trim().is_empty() {
            facts.push(Fact { label: label.to_owned(), value });
        }
    };
    if let Some(patient) = &case.patient {
        add(say(Word::Patient, language), patient.name.clone());
    }
    add(say(Word::AgeSex, language), age_and_sex(case, language));
    for (system, number) in case.patient.iter().flat_map(|patient| &patient.identifiers) {
        add(&system.to_uppercase(), number.clone());
    }
    add(say(Word::Date, language), day(case.date, case.country));
    add(say(Word::Doctor, language), case.doctor.name.clone());
    facts
}

fn age_and_sex(case: &Case, language: Language) -> String {
    let age = case.age_years.map(|age| say(Word::Years, language).replace("{n}", &age.to_string()));
    let sex = match case.sex {
        Sex::Female => Some(Word::Female),
        Sex::Male => Some(Word::Male),
        Sex::Other => Some(Word::OtherSex),
        Sex::Unknown => None,
    };
    let parts = age.into_iter().chain(sex.map(|word| say(word, language).to_owned()));
    parts.collect::<Vec<_>>().join(", ")
}

fn signature(case: &Case, language: Language) -> Signature {
    let doctor = &case.doctor;
    let mut lines = Vec::new();
    if !doctor.specialty.trim().is_empty() {
        lines.push(doctor.specialty.trim().to_owned());
    }
    if !doctor.registration.trim().is_empty() {
        lines.push(format!("{} {}", say(Word::Registration, language), doctor.registration.trim()));
    }
    let signed = match &case.note.state {
        State::Draft => None,
        State::Signed { by, on, amended, .. } => {
            let word = if *amended { Word::Amended } else { Word::Signed };
            Some(who_when(word, language, by, *on, case.country))
        }
    };
    Signature { name: doctor.name.clone(), lines, signed }
}

fn who_when(word: Word, language: Language, who: &str, on: Date, country: Country) -> String {
    // The name goes in last: a name is never a place to fill.
    say(word, language).replace("{when}", &day(on, country)).replacen("{who}", who, 1)
}

/// The day as people of the country write it.
pub(super) fn day(date: Date, country: Country) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match country {
        Country::In => format!("{day:02}-{month:02}-{year}"),
        Country::Us => format!("{month:02}/{day:02}/{year}"),
    }
}

/// A line of the note as a document says it: with its mark, while nobody signed.
pub(super) fn said(case: &Case, line: &Line, language: Language) -> String {
    let sentence = sentence(&line.text);
    if line.unsupported && case.note.state == State::Draft {
        return format!("{sentence} [{}]", say(Word::NotHeard, language));
    }
    sentence
}

/// The text with a capital at its beginning, where its script has capitals.
fn sentence(text: &str) -> String {
    let mut letters = text.trim().chars();
    let Some(first) = letters.next() else { return String::new() };
    // 'pH 7.4', 'eGFR 60': a small letter before a capital is meant.
    if letters.as_str().starts_with(char::is_uppercase) {
        return text.trim().to_owned();
    }
    first.to_uppercase().chain(letters).collect()
}

/// A part of the note as a part of a document; none where it holds nothing.
pub(super) fn section(
    case: &Case,
    section: Section,
    word: Word,
    language: Language,
) -> Option<Part> {
    let lines = case.note.lines.iter().filter(|line| line.section == section);
    let lines: Vec<String> = lines.map(|line| said(case, line, language)).collect();
    list(say(word, language), lines)
}

/// A headed list; none where it is empty.
pub(super) fn list(title: &str, lines: Vec<String>) -> Option<Part> {
    if lines.is_empty() {
        return None;
    }
    Some(Part { title: Some(title.to_owned()), blocks: vec![Block::List(lines)] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital_but_what_is_written_small_stays() {
        assert_eq!(sentence("fever for 3 days"), "Fever for 3 days");
        assert_eq!(sentence("pH 7.4"), "pH 7.4");
        assert_eq!(sentence("காய்ச்சல்"), "காய்ச்சல்");
        assert_eq!(sentence(" "), "");
    }

    #[test]
    fn a_name_is_never_filled() {
        let day = Date::new(2026, 8, 14).unwrap_or_else(|_| unreachable!("a day"));
        let said = who_when(Word::Printed, Language::En, "Dr {when}", day, Country::In);
        assert_eq!(said, "Printed by Dr {when}, 14-08-2026", "what a person is called stays");
    }
}
