use super::*;
use std::path::Path;

const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/models.md");

#[test]
fn what_ships_can_be_read() {
    let catalogue = Catalogue::shipped().unwrap();
    assert!(catalogue.entries.len() > 30);
    let speech = catalogue.entries.iter().filter(|entry| entry.family.kind == Kind::Speech);
    assert!(speech.clone().all(|entry| entry.family.terms.is_none()), "open licences only");
    for language in [Language::Ta, Language::Te] {
        let good = |entry: &&Entry| entry.file.is_some() && entry.family.good.contains(&language);
        assert!(speech.clone().any(|entry| good(&entry)), "{language:?} has a model of its own");
    }
}

#[test]
fn words_are_in_the_letters_of_their_language() {
    let has =
        |text: &str, from: char, to: char| text.chars().any(|letter| (from..=to).contains(&letter));
    for entry in &Catalogue::shipped().unwrap().entries {
        let plain = |language| entry.family.plain(language);
        assert!(plain(Language::En).is_ascii(), "{}", entry.id);
        assert!(has(plain(Language::Ta), '\u{b80}', '\u{bff}'), "{}", entry.id);
        assert!(has(plain(Language::Te), '\u{c00}', '\u{c7f}'), "{}", entry.id);
    }
}

#[test]
fn every_file_is_one_of_the_facts_and_every_fact_has_its_file() {
    if !Path::new(FACTS).is_file() {
        // The facts lie beside the repository, not in it.
        return;
    }
    let facts = std::fs::read_to_string(FACTS).unwrap();
    let catalogue = Catalogue::shipped().unwrap();
    let files: Vec<&Offered> =
        catalogue.entries.iter().filter_map(|entry| entry.file.as_ref()).collect();
    for file in &files {
        let (bytes, sum) = (file.bytes.to_string(), file.sum.to_string());
        let grouped = facts.replace(',', "");
        assert!(grouped.contains(&bytes) && facts.contains(&sum), "{sum}");
    }
    let is_sum = |word: &&str| Sum::parse(word).is_some();
    let words = facts.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(is_sum);
    for sum in words {
        assert!(files.iter().any(|file| file.sum.to_string() == sum), "{sum} is left out");
    }
}

const GOOD: &str = r#"
hosts = ["a.example"]
[[family]]
name = "A"
kind = "speech"
form = "ggml"
licence = "MIT"
at = "https://a.example/b"
languages = ["en"]
plain.en = "a"
plain.ta = "b"
plain.te = "c"
[[family.model]]
id = "a-1"
numbers = "f16"
file = "a.bin"
bytes = 5
sha256 = "be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21"
attested = true
"#;

#[test]
fn a_list_with_a_mistake_is_refused() {
    assert!(Catalogue::parse(GOOD).is_ok());
    for (right, wrong) in [
        ("be07", "xe07"),
        ("bytes = 5", "bytes = 0"),
        ("bytes = 5", "bytes = 99_999_999_999_999"),
        ("bytes = 5", ""),
        ("plain.te = \"c\"", ""),
        ("\"MIT\"", "\"CC-BY-NC\""),
        ("\"MIT\"", "\"Gemma\""),
        ("licence", "terms = \"x\"\nlicence"),
        ("https://", "http://"),
        ("a.example/b", "b.example/b"),
        ("id = \"a-1\"", "id = \"../a\""),
        ("id = \"a-1\"", "id = \"A 1\""),
        ("numbers", "surprise = 1\nnumbers"),
        ("languages = [\"en\"]", "languages = [\"en\"]\ngood = [\"ta\"]"),
    ] {
        let text = GOOD.replacen(right, wrong, 1);
        assert!(text != GOOD && Catalogue::parse(&text).is_err(), "{wrong}");
    }
}

#[test]
fn terms_are_accepted_before_a_file_comes() {
    let catalogue = Catalogue::shipped().unwrap();
    let asks = |id: &str, accepted| catalogue.find(id).unwrap().installable(accepted).map(|_| ());
    assert!(asks("whisper-tamil-small-q5_1", false).is_ok());
    assert!(matches!(asks("whisper-tamil-medium", false), Err(ModelError::NeedsConversion)));
    assert!(matches!(asks("medgemma-4b-it-q4_k_m", true), Err(ModelError::NoEngine)));
}
