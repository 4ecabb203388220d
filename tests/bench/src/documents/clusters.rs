//! Clusters of Tamil and Telugu on paper, each between two letters, so that another program can measure how wide they
//! were set (`tests/compat/widths.py`).

use super::sample;
use crate::Fault;
use nadi_base::Language;
use nadi_documents::{
    Block, Document, Kind, Paper, Part, Press, Typst,
    paper::{self, Referred},
};
use serde_json::json;
use std::{fs, path::Path};

/// Between two clusters.
const POST: &str = "n";
/// Clusters of a line.
const LINE: usize = 12;
const TAMIL: usize = 300;
const TELUGU: usize = 4_000;

/// Writes a paper of clusters, and which they are.
pub(super) fn write(folder: &Path) -> Result<(), Fault> {
    let blank = paper::write(&sample::case(Language::En), Kind::Note, &Referred::default());
    for (name, clusters) in [("tamil", tamil()), ("telugu", telugu())] {
        let lines = clusters
            .chunks(LINE)
            .map(|line| Block::Text(format!("{POST}{}{POST}", line.join(POST))));
        let parts = vec![Part { title: None, blocks: lines.collect() }];
        let document = Document { parts, ..blank.clone() };
        fs::write(folder.join(format!("{name}.clusters")), Typst.pdf(&document, Paper::A4)?)?;
        let told = json!({ "clusters": clusters, "line": LINE });
        fs::write(folder.join(format!("{name}.clusters.json")), told.to_string())?;
    }
    Ok(())
}

/// Every consonant with every sign of a vowel, as schoolbooks list them.
fn tamil() -> Vec<String> {
    let consonants = "கஙசஞடணதநபமயரலவழளறனஜஷஸஹ".chars().map(String::from).chain(["க்ஷ".to_owned()]);
    let signs = ["", "ா", "ி", "ீ", "ு", "ூ", "ெ", "ே", "ை", "ொ", "ோ", "ௌ", "்"];
    let all = consonants.flat_map(|letter| signs.map(|sign| format!("{letter}{sign}")));
    let vowels = ["ஸ்ரீ"].map(str::to_owned);
    all.chain(vowels).take(TAMIL).collect()
}

/// Consonants with signs, then conjuncts of two consonants with signs.
fn telugu() -> Vec<String> {
    let consonants: Vec<char> = "కఖగఘచఛజఝటఠడఢణతథదధనపఫబభమయరలవశషసహళ".chars().collect();
    let signs = ["", "ా", "ి", "ీ", "ు", "ూ", "ె", "ే", "ై", "ొ", "ో", "ౌ", "్", "ం"];
    let plain = consonants.iter().flat_map(|letter| signs.map(|sign| format!("{letter}{sign}")));
    let conjuncts = ["", "ా", "ి", "ు"].into_iter().flat_map(|sign| {
        let consonants = &consonants;
        consonants
            .iter()
            .flat_map(move |one| consonants.iter().map(move |two| format!("{one}్{two}{sign}")))
    });
    plain.chain(conjuncts).take(TELUGU).collect()
}
