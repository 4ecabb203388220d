//! Speaks the measured part of the `nadi` command line (`deid --batch`, `note draft --batch`, `entities`),
//! so that the measuring scripts can run on this crate alone.

use std::error::Error;
use std::io::Write;

use nadi_base::{Country, Language};
use nadi_clinical::{deid, entities, note, visit};
use serde::Deserialize;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["deid", input, rest @ ..] => deidentify(input, rest),
        ["note", "draft", "--batch", input, "--out", output, ..] => draft(input, output),
        ["entities", input, "--language", language] => name(input, language),
        _ => Err(
            "usage: deid IN --batch | note draft --batch IN --out OUT | entities FILE --language L"
                .into(),
        ),
    }
}

#[derive(Deserialize)]
struct Document {
    id: serde_json::Value,
    text: String,
    country: Option<String>,
}

fn deidentify(input: &str, options: &[&str]) -> Result<(), Box<dyn Error>> {
    let forced = options
        .windows(2)
        .find(|pair| pair[0] == "--country")
        .and_then(|pair| Country::parse(pair[1]));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::fs::read_to_string(input)?.lines() {
        let text: Document = serde_json::from_str(line)?;
        let stated = text.country.as_deref().and_then(Country::parse);
        let masked = deid::mask(&text.text, forced.or(stated).unwrap_or(Country::In));
        let row = serde_json::json!({ "id": text.id, "text": masked.text, "spans": masked.spans });
        writeln!(out, "{row}")?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct Visit {
    id: serde_json::Value,
    language: Language,
    transcript: String,
}

fn draft(input: &str, output: &str) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::BufWriter::new(std::fs::File::create(output)?);
    for line in std::fs::read_to_string(input)?.lines() {
        let visit: Visit = serde_json::from_str(line)?;
        let draft = note::draft(&visit::parse(&visit.transcript), visit.language);
        let mut row = serde_json::to_value(&draft)?;
        row["id"] = visit.id;
        writeln!(out, "{row}")?;
    }
    Ok(())
}

fn name(input: &str, language: &str) -> Result<(), Box<dyn Error>> {
    let language: Language =
        serde_json::from_value(serde_json::Value::String(language.to_owned()))?;
    let turns = visit::parse(&std::fs::read_to_string(input)?);
    let found = entities::find(&turns, language);
    writeln!(std::io::stdout().lock(), "{}", serde_json::to_string(&found.entities)?)?;
    Ok(())
}
