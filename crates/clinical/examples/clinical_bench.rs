//! Speaks the measured part of the `nadi` command line (`deid --batch`, `note draft --batch`, `entities`),
//! so that the measuring scripts can run on this crate alone.

use std::error::Error;
use std::io::Write;

use nadi_base::Country;
use nadi_clinical::deid;
use serde::Deserialize;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["deid", input, rest @ ..] => deidentify(input, rest),
        _ => Err("usage: deid IN.jsonl --batch".into()),
    }
}

#[derive(Deserialize)]
struct Text {
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
        let text: Text = serde_json::from_str(line)?;
        let stated = text.country.as_deref().and_then(Country::parse);
        let masked = deid::mask(&text.text, forced.or(stated).unwrap_or(Country::In));
        let row = serde_json::json!({ "id": text.id, "text": masked.text, "spans": masked.spans });
        writeln!(out, "{row}")?;
    }
    Ok(())
}
