//! Papers of every kind, and two hundred sentences of the samples, each beside what it must say. Other programs read
//! them back (`tests/compat/papers.py`).

use super::{clusters, sample};
use crate::Fault;
use nadi_base::Language;
use nadi_documents::{
    Block, Document, Kind, Paper, Part, Press, Typst, docx, fhir,
    paper::{self, Referred},
};
use serde_json::{Value, json};
use std::{fs, path::Path};

const KINDS: [(&str, Kind); 4] = [
    ("note", Kind::Note),
    ("prescription", Kind::Prescription),
    ("letter", Kind::Letter),
    ("referral", Kind::Referral),
];

/// Phrases of letters: `English ; Tamil ; Telugu`.
const PHRASES: &str = include_str!("../../../../assets/templates/letters/phrases.txt");

/// How many sentences are read back.
const SENTENCES: usize = 200;

/// Writes them all into a folder; `samples` holds the sample consultations.
pub(crate) fn write(folder: &Path, samples: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder)?;
    for language in Language::SCREENS {
        let case = sample::case(language);
        fs::write(folder.join(format!("note-{}.fhir", language.as_str())), fhir::write(&case))?;
        for (name, kind) in KINDS {
            let document = paper::write(&case, kind, &referred());
            for (size, paper) in [("a4", Paper::A4), ("letter", Paper::Letter)] {
                one(folder, &format!("{name}-{}-{size}", language.as_str()), &document, paper)?;
            }
        }
    }
    let blank = paper::write(&sample::case(Language::Ta), Kind::Note, &Referred::default());
    let blocks = sentences(samples)?.into_iter().map(Block::Text).collect();
    let document = Document { parts: vec![Part { title: None, blocks }], ..blank };
    one(folder, "sentences", &document, Paper::A4)?;
    clusters::write(folder)
}

fn referred() -> Referred {
    Referred {
        to: "Dr Suresh Iyer, cardiology".to_owned(),
        reason: "Murmur heard for the first time.\nPlease see and advise.".to_owned(),
    }
}

/// The same document twice: other bytes would make a second copy look like another document.
fn one(folder: &Path, name: &str, document: &Document, paper: Paper) -> Result<(), Fault> {
    let pdf = Typst.pdf(document, paper)?;
    if pdf != Typst.pdf(document, paper)? {
        return Err(Fault::Other(format!("{name}: the same document gave other bytes")));
    }
    fs::write(folder.join(format!("{name}.pdf")), &pdf)?;
    let docx = docx::write(document, paper).map_err(|error| Fault::Other(error.to_string()))?;
    fs::write(folder.join(format!("{name}.docx")), docx)?;
    for (number, page) in Typst.pages(document, paper)?.iter().enumerate() {
        fs::write(folder.join(format!("{name}.{}.svg", number + 1)), page)?;
    }
    let says =
        json!({ "language": document.language, "title": document.title, "says": says(document) });
    fs::write(folder.join(format!("{name}.json")), says.to_string())?;
    Ok(())
}

/// Every text of a document in the order in which it is read.
fn says(document: &Document) -> Vec<String> {
    let mut says = vec![document.head.name.clone()];
    says.extend(document.head.lines.iter().cloned());
    says.push(document.title.clone());
    says.extend(document.warning.iter().cloned());
    says.extend(document.facts.iter().map(|fact| format!("{}: {}", fact.label, fact.value)));
    for part in &document.parts {
        says.extend(part.title.iter().cloned());
        says.extend(part.blocks.iter().flat_map(of_block));
    }
    if let Some(signature) = &document.signature {
        says.push(signature.name.clone());
        says.extend(signature.lines.iter().cloned());
        says.extend(signature.signed.iter().cloned());
    }
    says
}

fn of_block(block: &Block) -> Vec<String> {
    match block {
        Block::Text(text) => vec![text.clone()],
        Block::List(items) => items.clone(),
        Block::Table { columns, rows } => columns
            .iter()
            .chain(rows.iter().flatten())
            .filter(|cell| !cell.is_empty())
            .cloned()
            .collect(),
    }
}

/// What was said in the samples and what letters say, in three languages and mixed.
fn sentences(samples: &Path) -> Result<Vec<String>, Fault> {
    let mut files: Vec<_> =
        fs::read_dir(samples)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let sample: Value = serde_json::from_str(&fs::read_to_string(&file)?)
            .map_err(|_| Fault::Other("a sample cannot be read".to_owned()))?;
        let turns = sample["turns"].as_array().cloned().unwrap_or_default();
        all.extend(turns.iter().filter_map(|turn| Some(turn["text"].as_str()?.to_owned())));
    }
    // A phrase in all three languages on one line: the scripts change inside a sentence.
    all.extend(PHRASES.lines().map(|line| line.replace(" ; ", ", ")));
    all.extend(PHRASES.lines().flat_map(|line| line.split(" ; ").skip(1)).map(str::to_owned));
    all.truncate(SENTENCES);
    if all.len() < SENTENCES {
        return Err(Fault::Other(format!("only {} sentences", all.len())));
    }
    Ok(all)
}
