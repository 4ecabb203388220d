//! `nadi models list`.

use crate::{
    ending::{Ending, Failure},
    paper::{Paper, columns},
    sitting::Context,
};
use nadi_base::Language;
use nadi_machine::{Models, memory};
use nadi_models::{DEMO, Kind, Known, Speed, State, needs};
use serde::Serialize;
use std::collections::BTreeMap;

/// A model as programs read it. What nobody knows is null.
#[derive(Serialize)]
struct Listed {
    id: String,
    state: &'static str,
    /// Of the whole file.
    bytes: Option<u64>,
    /// Bytes that are here of a file that is on its way.
    begun: Option<u64>,
    bundled: bool,
    name: Option<String>,
    kind: Option<Kind>,
    numbers: Option<String>,
    licence: Option<&'static str>,
    terms: Option<String>,
    languages: Vec<Language>,
    good: Vec<Language>,
    /// Whether several independent places give its sum.
    attested: Option<bool>,
    original: Option<String>,
    /// Memory that it wants while it is loaded, and whether this laptop has as much.
    needs: Option<u64>,
    fits: Option<bool>,
    speed: Option<Speed>,
    plain: BTreeMap<&'static str, String>,
}

/// Lists what is here, and what can be brought.
pub(super) fn list(
    models: &Models,
    all: bool,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let memory = memory();
    let known = models.shelf.known(&models.catalogue).into_iter();
    let hears =
        |known: &Known| known.entry.as_ref().is_none_or(|entry| entry.family.kind == Kind::Speech);
    let shown = known.filter(|known| all || paper.is_json() || hears(known));
    let listed: Vec<Listed> = shown.map(|known| Listed::of(known, memory)).collect();
    paper.print(&listed, |listed| told(listed, context.language()))?;
    Ok(Ending::Done)
}

impl Listed {
    fn of(known: Known, memory: u64) -> Self {
        let entry = known.entry.as_ref();
        let family = entry.map(|entry| &entry.family);
        let offered = entry.and_then(|entry| entry.file.as_ref());
        let bytes =
            offered.map(|file| file.bytes).or_else(|| known.file.as_ref().map(|file| file.bytes));
        let needs = bytes.map(needs);
        let words = |language: Language| {
            family.map(|family| (language.as_str(), family.plain(language).to_owned()))
        };
        Self {
            state: word(known.state),
            bytes,
            begun: match known.state {
                State::Partly(bytes) => Some(bytes),
                _ => None,
            },
            bundled: known.file.as_ref().is_some_and(|file| file.bundled),
            name: family.map(|family| family.name.clone()),
            kind: family.map(|family| family.kind),
            numbers: entry.map(|entry| entry.numbers.clone()),
            licence: family.map(|family| family.licence.as_str()),
            terms: family.and_then(|family| family.terms.clone()),
            languages: family.map(|family| family.languages.clone()).unwrap_or_default(),
            good: family.map(|family| family.good.clone()).unwrap_or_default(),
            attested: offered.map(|file| file.attested),
            original: family.and_then(|family| family.original.clone()),
            needs,
            // Where the system does not tell, nobody knows.
            fits: needs.filter(|_| memory > 0).map(|needs| needs <= memory),
            speed: known.receipt.and_then(|receipt| receipt.speed),
            plain: Language::SCREENS.into_iter().filter_map(words).collect(),
            id: known.id,
        }
    }

    fn row(&self, language: Language) -> Vec<String> {
        let size =
            self.bytes.map_or(String::new(), |bytes| format!("{} MB", bytes.div_ceil(1_000_000)));
        let needs = self.needs.map_or(String::new(), |needs| {
            let megabytes = needs.div_ceil(100_000_000);
            let word = match (language, self.fits) {
                (Language::Ta, Some(false)) => " நினைவகம்: இங்கே போதாது",
                (Language::Te, Some(false)) => " మెమరీ: ఇక్కడ చాలదు",
                (_, Some(false)) => " memory: too little here",
                (Language::Ta, _) => " நினைவகம்",
                (Language::Te, _) => " మెమరీ",
                _ => " memory",
            };
            format!("{}.{} GB{word}", megabytes / 10, megabytes % 10)
        });
        let licence = self.licence.unwrap_or_default().to_owned();
        let speed = self.speed.map_or(String::new(), |speed| pace(speed, language));
        vec![format!("  {}", self.id), state(self, language), size, needs, licence, speed]
    }
}

const fn word(state: State) -> &'static str {
    match state {
        State::Here => "here",
        State::Damaged => "damaged",
        State::Partly(_) => "partly",
        State::Offered => "offered",
        State::ToConvert => "to_convert",
    }
}

fn state(listed: &Listed, language: Language) -> String {
    let words = match (listed.state, listed.id == DEMO) {
        (_, true) => [
            "for demonstration, not for patients",
            "செயல்விளக்கத்துக்கு மட்டும், நோயாளிகளுக்கு அல்ல",
            "ప్రదర్శనకు మాత్రమే, రోగులకు కాదు",
        ],
        ("here", _) => ["installed", "நிறுவப்பட்டது", "ఇన్‌స్టాల్ అయింది"],
        ("damaged", _) => ["DAMAGED", "சேதமடைந்தது", "పాడైంది"],
        ("partly", _) => ["begun", "தொடங்கியது", "మొదలైంది"],
        ("to_convert", _) => ["to be converted here", "இங்கே மாற்ற வேண்டும்", "ఇక్కడ మార్చాలి"],
        _ => ["can be installed", "நிறுவலாம்", "ఇన్‌స్టాల్ చేయవచ్చు"],
    };
    in_language(words, language)
}

fn in_language(words: [&str; 3], language: Language) -> String {
    let at = Language::SCREENS.iter().position(|one| *one == language).unwrap_or_default();
    words[at].to_owned()
}

/// A minute of sound takes so long here.
fn pace(speed: Speed, language: Language) -> String {
    let seconds = (speed.work_ms * 60).div_ceil(speed.sound_ms.max(1));
    match language {
        Language::Ta => format!("ஒரு நிமிடப் பேச்சு: {seconds} வி"),
        Language::Te => format!("ఒక నిమిషం మాట: {seconds} సె"),
        _ => format!("a minute of speech: {seconds} s"),
    }
}

/// Families as headings, with what a person should know of each.
fn told(listed: &[Listed], language: Language) -> String {
    let rows: Vec<Vec<String>> = listed.iter().map(|one| one.row(language)).collect();
    let table = columns(&rows);
    let mut lines: Vec<&str> = Vec::new();
    let mut family = None;
    for (one, row) in listed.iter().zip(table.lines()) {
        if one.name.is_some() && one.name.as_ref() != family {
            let plain = one.plain.get(language.as_str()).or_else(|| one.plain.get("en"));
            lines.extend([
                "",
                one.name.as_deref().unwrap_or_default(),
                plain.map_or("", String::as_str),
            ]);
        }
        family = one.name.as_ref();
        lines.push(row);
    }
    lines.join("\n")
}
