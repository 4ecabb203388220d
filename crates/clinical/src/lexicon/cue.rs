//! Cue words: what they say about the things named beside them.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::spelling::{Spelling, spell};
use nadi_base::Language;

/// A kind of cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Cue {
    After,
    AfterFood,
    Also,
    AsNeeded,
    Asserts,
    AtOnce,
    BeforeFood,
    Both,
    Change,
    Come,
    Conditional,
    Continue,
    Correction,
    DialogueNegation,
    Done,
    Every,
    Family,
    HistoryOf,
    Hour,
    Hypothetical,
    NegationBack,
    NegationForward,
    NoAnswer,
    NotNeeded,
    Order,
    OtherSelf,
    Past,
    Possible,
    Question,
    Since,
    Stop,
    Taking,
    Terminator,
    TimeDay,
    TimeEvening,
    TimeMonth,
    TimeMorning,
    TimeNight,
    TimeNoon,
    TimeTimes,
    TimeWeek,
    TimeYear,
    Today,
    Tomorrow,
    UnitDrop,
    UnitG,
    UnitIu,
    UnitKg,
    UnitLb,
    UnitMcg,
    UnitMg,
    UnitMl,
    UnitPuff,
    UnitSachet,
    UnitSpray,
    UnitTablet,
    VitalBp,
    VitalGlucose,
    VitalHeight,
    VitalPulse,
    VitalResp,
    VitalSpo2,
    VitalTemp,
    VitalWeight,
    Yes,
}

/// A set of cues.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cues(u128);

impl Cues {
    /// Whether the cue is in the set.
    pub(crate) fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }

    /// Adds a cue.
    pub(crate) fn add(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u8;
    }
}

const NAMES: [(&str, Cue); 65] = [
    ("after", Cue::After),
    ("after_food", Cue::AfterFood),
    ("also", Cue::Also),
    ("as_needed", Cue::AsNeeded),
    ("asserts", Cue::Asserts),
    ("at_once", Cue::AtOnce),
    ("before_food", Cue::BeforeFood),
    ("both", Cue::Both),
    ("change", Cue::Change),
    ("come", Cue::Come),
    ("conditional", Cue::Conditional),
    ("continue", Cue::Continue),
    ("correction", Cue::Correction),
    ("dialogue_negation", Cue::DialogueNegation),
    ("done", Cue::Done),
    ("every", Cue::Every),
    ("family", Cue::Family),
    ("history_of", Cue::HistoryOf),
    ("hour", Cue::Hour),
    ("hypothetical", Cue::Hypothetical),
    ("negation_back", Cue::NegationBack),
    ("negation_forward", Cue::NegationForward),
    ("no_answer", Cue::NoAnswer),
    ("not_needed", Cue::NotNeeded),
    ("order", Cue::Order),
    ("other_self", Cue::OtherSelf),
    ("past", Cue::Past),
    ("possible", Cue::Possible),
    ("question", Cue::Question),
    ("since", Cue::Since),
    ("stop", Cue::Stop),
    ("taking", Cue::Taking),
    ("terminator", Cue::Terminator),
    ("time_day", Cue::TimeDay),
    ("time_evening", Cue::TimeEvening),
    ("time_month", Cue::TimeMonth),
    ("time_morning", Cue::TimeMorning),
    ("time_night", Cue::TimeNight),
    ("time_noon", Cue::TimeNoon),
    ("time_times", Cue::TimeTimes),
    ("time_week", Cue::TimeWeek),
    ("time_year", Cue::TimeYear),
    ("today", Cue::Today),
    ("tomorrow", Cue::Tomorrow),
    ("unit_drop", Cue::UnitDrop),
    ("unit_g", Cue::UnitG),
    ("unit_iu", Cue::UnitIu),
    ("unit_kg", Cue::UnitKg),
    ("unit_lb", Cue::UnitLb),
    ("unit_mcg", Cue::UnitMcg),
    ("unit_mg", Cue::UnitMg),
    ("unit_ml", Cue::UnitMl),
    ("unit_puff", Cue::UnitPuff),
    ("unit_sachet", Cue::UnitSachet),
    ("unit_spray", Cue::UnitSpray),
    ("unit_tablet", Cue::UnitTablet),
    ("vital_bp", Cue::VitalBp),
    ("vital_glucose", Cue::VitalGlucose),
    ("vital_height", Cue::VitalHeight),
    ("vital_pulse", Cue::VitalPulse),
    ("vital_resp", Cue::VitalResp),
    ("vital_spo2", Cue::VitalSpo2),
    ("vital_temp", Cue::VitalTemp),
    ("vital_weight", Cue::VitalWeight),
    ("yes", Cue::Yes),
];

/// The cue of a name of the tables.
pub(super) fn named(name: &str) -> Option<Cue> {
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, cue)| *cue)
}

struct Phrase {
    words: Vec<Spelling>,
    cue: Cue,
    /// The one language it is of, where its letters mean something else in another: 'kaadu@te' is no ear.
    only: Option<Language>,
}

struct Table {
    by_lower: HashMap<String, Vec<usize>>,
    by_sound: HashMap<String, Vec<usize>>,
    phrases: Vec<Phrase>,
}

impl Table {
    /// The phrases of a native word under its polite or emphatic ending: 'ராத்திரியும்', 'రాత్రికే'.
    fn bare(&self, lower: &str) -> Option<&Vec<usize>> {
        CLITICS.iter().find_map(|ending| {
            let root = lower.strip_suffix(ending)?;
            let whole = |end: &str| self.by_lower.get(&format!("{root}{end}"));
            whole("").or_else(|| whole("்")).or_else(|| whole("ు")).or_else(|| whole("ு"))
        })
    }
}

/// Endings that add politeness or stress and change nothing of the meaning.
const CLITICS: [&str; 26] = [
    "ன்னு",
    "னு",
    "ய்யா",
    "டా",
    "ங்க",
    "ம்மா",
    "ப்பா",
    "ும்",
    "யும்",
    "வும்",
    "ே",
    "யே",
    "வே",
    "லயும்",
    "லேயும்",
    "தான்",
    "க்கு",
    "ுக்கு",
    "ండి",
    "మ్మా",
    "నే",
    "కే",
    "ే",
    "ూ",
    "కి",
    "కు",
];

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| load(include_str!("../../../../assets/lexicons/cues.txt")))
}

fn load(text: &str) -> Table {
    let mut table =
        Table { by_lower: HashMap::new(), by_sound: HashMap::new(), phrases: Vec::new() };
    for line in text.lines() {
        let Some((name, forms)) = line.split_once(" ; ") else { continue };
        let Some(cue) = named(name) else { continue };
        for form in forms.split(',').map(str::trim).filter(|form| !form.is_empty()) {
            let (form, only) = of_language(form);
            let only = only.or_else(|| script(form));
            let words: Vec<Spelling> =
                form.split([' ', '-']).filter(|word| !word.is_empty()).map(spell).collect();
            let Some(first) = words.first() else { continue };
            let place = table.phrases.len();
            table.by_lower.entry(first.lower.clone()).or_default().push(place);
            if !is_plain_english(&first.lower) {
                table.by_sound.entry(first.sound.clone()).or_default().push(place);
            }
            table.phrases.push(Phrase { words, cue, only });
        }
    }
    bind_latin(&mut table.phrases);
    table
}

/// 'kaadu@te': the form and the language it is bound to.
fn of_language(form: &str) -> (&str, Option<Language>) {
    match form.split_once('@') {
        Some((form, "ta")) => (form, Some(Language::Ta)),
        Some((form, "te")) => (form, Some(Language::Te)),
        Some((form, _)) => (form, Some(Language::En)),
        None => (form, None),
    }
}

/// A form in Latin letters is of the language in whose letters the same sound stands for the same cue:
/// 'varala' is a denial in Tamil ('வரல') and 'of weeks' in Telugu.
fn bind_latin(phrases: &mut [Phrase]) {
    let sound = |phrase: &Phrase| -> String {
        phrase.words.iter().map(|word| word.sound.as_str()).collect::<Vec<_>>().join(" ")
    };
    let mut native: HashMap<(u8, String), Option<Language>> = HashMap::new();
    for phrase in phrases.iter().filter(|phrase| phrase.words[0].native) {
        let known = native.entry((phrase.cue as u8, sound(phrase))).or_insert(phrase.only);
        if *known != phrase.only {
            *known = None;
        }
    }
    for phrase in phrases.iter_mut().filter(|phrase| !phrase.words[0].native) {
        if phrase.only.is_none()
            && let Some(language) = native.get(&(phrase.cue as u8, sound(phrase)))
        {
            phrase.only = *language;
        }
    }
}

/// The language whose letters a form is written in, where they are not Latin.
pub(super) fn script(form: &str) -> Option<Language> {
    form.chars().find_map(|letter| match letter {
        '\u{b80}'..='\u{bff}' => Some(Language::Ta),
        '\u{c00}'..='\u{c7f}' => Some(Language::Te),
        _ => None,
    })
}

/// English words are met by their letters only: 'edu' is seven, 'eat' is not 'it'.
fn is_plain_english(lower: &str) -> bool {
    lower.is_ascii() && crate::words::ENGLISH.contains(lower)
}

/// The cues of each word of an utterance. In a Tamil or Telugu talk Latin letters meet its forms by sound.
pub(crate) fn tag(words: &[Spelling], language: Language) -> Vec<Cues> {
    let by_ear = language != Language::En;
    let table = table();
    let mut cues = vec![Cues::default(); words.len()];
    for (index, word) in words.iter().enumerate() {
        let bare = word.lower.strip_suffix("'s").unwrap_or(&word.lower);
        let exact = table.by_lower.get(&word.lower).or_else(|| table.by_lower.get(bare));
        let sounding =
            if by_ear && !word.native && word.sound.len() > 3 && !is_plain_english(&word.lower) {
                table.by_sound.get(&word.sound)
            } else {
                None
            };
        let native = if exact.is_none() && word.native { table.bare(&word.lower) } else { None };
        for cue in super::stems::stemmed(word, language) {
            cues[index].add(cue);
        }
        for place in exact.or(native).into_iter().chain(sounding).flatten() {
            let phrase = &table.phrases[*place];
            if !word.native && phrase.only.is_some_and(|only| only != language) {
                continue;
            }
            let said_bare = native.is_some() && phrase.words.len() == 1;
            if said_bare || fits(phrase, &words[index..], by_ear) {
                cues[index..index + phrase.words.len()]
                    .iter_mut()
                    .for_each(|set| set.add(phrase.cue));
            }
        }
    }
    cues
}

fn fits(phrase: &Phrase, words: &[Spelling], by_ear: bool) -> bool {
    words.len() >= phrase.words.len()
        && phrase.words.iter().zip(words).all(|(wanted, word)| {
            wanted.lower == word.lower
                || word.lower.strip_suffix("'s").is_some_and(|bare| bare == wanted.lower)
                || (by_ear && !word.native && wanted.sound == word.sound && word.sound.len() > 3)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_known() {
        for line in include_str!("../../../../assets/lexicons/cues.txt").lines() {
            let name = line.split(" ; ").next().unwrap_or_default();
            assert!(NAMES.iter().any(|(known, _)| *known == name), "{name} is a kind of cue");
        }
    }

    #[test]
    fn cues_in_three_languages() {
        let tags = |text: &str, language: Language| {
            tag(&text.split(' ').map(spell).collect::<Vec<_>>(), language)
        };
        let denies =
            |text: &str, language: Language| tags(text, language)[1].has(Cue::NegationBack);
        assert!(denies("வாந்தி இல்ல", Language::Ta), "Tamil denial");
        assert!(denies("jwaram ledu", Language::Te), "Telugu denial typed in Latin letters");
        assert!(tags("no fever", Language::En)[0].has(Cue::NegationForward), "English denial");
    }

    #[test]
    fn a_cue_of_one_language_is_none_of_another() {
        let words: Vec<Spelling> = "idi kaadu".split(' ').map(spell).collect();
        assert!(tag(&words, Language::Te)[1].has(Cue::NegationBack), "'is not' in Telugu");
        assert!(!tag(&words, Language::Ta)[1].has(Cue::NegationBack), "close to 'ear' in Tamil");
        let words: Vec<Spelling> = "rendu varala".split(' ').map(spell).collect();
        assert!(!tag(&words, Language::Te)[1].has(Cue::NegationBack), "'of weeks' in Telugu");
    }
}
