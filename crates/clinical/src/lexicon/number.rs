//! Number words of three languages, alone and joined.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::cue::script;
use super::spelling::{Spelling, spell};
use nadi_base::Language;

struct Numbers {
    by_lower: HashMap<String, f64>,
    /// Under the language in whose letters the word is written: 'vandha' is no Telugu hundred in a Tamil talk.
    by_sound: HashMap<(Option<Language>, String), f64>,
}

fn numbers() -> &'static Numbers {
    static NUMBERS: OnceLock<Numbers> = OnceLock::new();
    NUMBERS.get_or_init(|| load(include_str!("../../../../assets/lexicons/numbers.txt")))
}

fn load(text: &str) -> Numbers {
    let mut numbers = Numbers { by_lower: HashMap::new(), by_sound: HashMap::new() };
    for (value, forms) in text.lines().filter_map(|line| line.split_once(" ; ")) {
        let Ok(value) = value.parse::<f64>() else { continue };
        for word in forms.split(',').map(|form| spell(form.trim())) {
            let english = word.lower.is_ascii() && crate::words::ENGLISH.contains(&word.lower);
            let written = word.lower.clone();
            numbers.by_lower.entry(word.lower).or_insert(value);
            if !english {
                let language = script(&written);
                numbers.by_sound.entry((language, word.sound)).or_insert(value);
            }
        }
    }
    numbers
}

/// What one number word stands for.
pub(crate) fn value(word: &Spelling, language: Language) -> Option<f64> {
    let by_ear = language != Language::En;
    let known = numbers();
    let by_letters = known.by_lower.get(&word.lower);
    let ear = by_ear
        && !word.native
        && word.sound.len() > 2
        && !crate::words::ENGLISH.contains(&word.lower);
    let sounding = |of: Option<Language>| known.by_sound.get(&(of, word.sound.clone()));
    let by_sound = || {
        if ear { sounding(Some(language)).or_else(|| latin(known, word, language)) } else { None }
    };
    let clitic = || native_clitic(word).and_then(|bare| known.by_lower.get(bare));
    let cased = || native_case(word).and_then(|bare| known.by_lower.get(&bare));
    let whole = by_letters.or_else(by_sound).or_else(clitic).or_else(cased).copied();
    whole.or_else(|| half_more(word))
}

/// A number typed in Latin letters, where the other language does not have the same sound for it.
fn latin<'a>(known: &'a Numbers, word: &Spelling, language: Language) -> Option<&'a f64> {
    let value = known.by_sound.get(&(None, word.sound.clone()))?;
    let other = if language == Language::Ta { Language::Te } else { Language::Ta };
    let foreign = known.by_sound.get(&(Some(other), word.sound.clone()));
    foreign.is_none_or(|foreign| (foreign - value).abs() > f64::EPSILON).then_some(value)
}

/// 'పదేళ్ళ', 'రెండేళ్ళు': a number of years in one word.
pub(crate) fn years(word: &Spelling) -> Option<f64> {
    let known = &numbers().by_lower;
    let root = ["ేళ్", "ేండ్"].iter().find_map(|year| Some(word.lower.split_once(year)?.0))?;
    ["ు", "ి", ""].iter().find_map(|end| known.get(&format!("{root}{end}")).copied())
}

/// 'எட்டரை', 'మూడున్నర': the number and a half.
fn half_more(word: &Spelling) -> Option<f64> {
    let known = &numbers().by_lower;
    let tamil = word.lower.strip_suffix("ரை").and_then(|root| known.get(&format!("{root}ு")));
    let telugu = word.lower.strip_suffix("న్నర").and_then(|root| known.get(root));
    tamil.or(telugu).map(|number| number + 0.5)
}

/// Tamil number words take endings: 'பத்தாவது' is no amount, 'ஒண்ணே' is.
fn native_clitic(word: &Spelling) -> Option<&str> {
    ["ే", "ు", "ும்", "ே"].iter().find_map(|ending| word.lower.strip_suffix(ending))
}

/// 'நாற்பதை எண்பதா', 'వెయ్యికి': a number that is changed from or to.
fn native_case(word: &Spelling) -> Option<String> {
    let tamil = ["ை", "ா", "ாக"].iter().find_map(|end| word.lower.strip_suffix(end));
    let telugu = ["కి", "కు", "ని", "ను"].iter().find_map(|end| word.lower.strip_suffix(end));
    tamil.map(|root| format!("{root}ு")).or(telugu.map(str::to_owned))
}

/// Joins a new part to a number that is being said: 'two' 'hundred', 'twenty' 'four'.
pub(crate) fn join(so_far: f64, part: f64) -> Option<f64> {
    if part >= 100.0
        && part % 100.0 == 0.0
        && so_far < part
        && so_far >= 1.0
        && [100.0, 1_000.0, 100_000.0].contains(&part)
    {
        return Some(so_far * part);
    }
    let room = if so_far >= 1_000.0 {
        1_000.0
    } else if so_far >= 100.0 {
        100.0
    } else {
        10.0
    };
    let fits = so_far >= 20.0 && part >= 1.0 && part < room && so_far % room == 0.0;
    // 'six hundred' 'twenty' 'five'
    let units = so_far >= 100.0
        && so_far % 100.0 >= 20.0
        && so_far % 10.0 == 0.0
        && (1.0..10.0).contains(&part);
    (fits || units || ((1.0..20.0).contains(&so_far) && (part - 0.5).abs() < 1e-9))
        .then_some(so_far + part)
}
