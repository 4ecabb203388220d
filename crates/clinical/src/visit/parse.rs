//! Reads a transcript: `[doctor] …` or `Doctor: …` lines, paragraphs, or JSON with segments or turns.

use serde_json::Value;

use super::{Speaker, Turn};

/// The turns of a transcript. Text that names no speakers is taken to begin with the doctor.
pub fn parse(text: &str) -> Vec<Turn> {
    let json = text
        .trim_start()
        .starts_with('{')
        .then(|| serde_json::from_str::<Value>(text).ok())
        .flatten();
    json.as_ref().and_then(from_json).unwrap_or_else(|| from_lines(text))
}

fn from_json(value: &Value) -> Option<Vec<Turn>> {
    let list = value.get("turns").or_else(|| value.get("segments"))?.as_array()?;
    let mut turns = Vec::new();
    for item in list {
        let named = item.get("speaker").and_then(Value::as_str).and_then(speaker);
        let text = item.get("text").and_then(Value::as_str).unwrap_or_default().to_owned();
        let speaker = named.unwrap_or_else(|| other(turns.last()));
        turns.push(Turn { speaker, text });
    }
    Some(turns)
}

fn from_lines(text: &str) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let labelled = text.lines().any(|line| label(line).is_some());
    let mut fresh = true;
    for line in text.lines() {
        let line = line.trim();
        match label(line) {
            Some((speaker, said)) => turns.push(Turn { speaker, text: said.to_owned() }),
            None if line.is_empty() => fresh = true,
            None if labelled || !fresh => match turns.last_mut() {
                Some(last) => {
                    last.text.push(' ');
                    last.text.push_str(line);
                }
                None => turns.push(Turn { speaker: Speaker::Doctor, text: line.to_owned() }),
            },
            None => {
                turns.push(Turn { speaker: other(turns.last()), text: line.to_owned() });
                fresh = false;
            }
        }
    }
    turns
}

fn other(last: Option<&Turn>) -> Speaker {
    match last {
        Some(turn) if turn.speaker == Speaker::Doctor => Speaker::Patient,
        _ => Speaker::Doctor,
    }
}

fn label(line: &str) -> Option<(Speaker, &str)> {
    let line = line.trim_start();
    let (name, said) = match line.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => line.split_once(':')?,
    };
    Some((speaker(name)?, said.trim_start_matches(':').trim()))
}

fn speaker(name: &str) -> Option<Speaker> {
    let name = name.trim().to_lowercase();
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_' || c == ' ');
    Some(match bare {
        "doctor" | "dr" | "clinician" | "physician" | "provider" => Speaker::Doctor,
        "patient" | "pt" => Speaker::Patient,
        "attendant" | "guest" | "guest_family" | "family" | "caregiver" | "mother" | "father" => {
            Speaker::Attendant
        }
        "nurse" | "guest_clinician" | "assistant" => Speaker::Nurse,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_ways_to_write_a_transcript() {
        for text in
            ["[doctor] Fever?\n[patient] No.", "Doctor: Fever?\nPatient: No.", "Fever?\n\nNo."]
        {
            let turns = parse(text);
            assert_eq!(turns.len(), 2, "two turns in {text}");
            assert_eq!(
                turns[1],
                Turn { speaker: Speaker::Patient, text: "No.".to_owned() },
                "the answer of {text}"
            );
        }
    }
}
