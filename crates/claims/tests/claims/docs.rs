//! The tables of `docs/claim-rules.md` are those of the catalogue.

use nadi_base::Severity;
use nadi_claims::{Catalogue, Category, Input, Needs, Rule};
use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

/// What each family is about; the catalogue has their rules in this order.
const FAMILIES: [(&str, &str); 22] = [
    ("ENV", "interchange, group, set, separators"),
    ("ELM", "elements, segments and loops, whatever they say"),
    ("HDR", "purpose, submitter, receiver"),
    ("HL", "the hierarchy"),
    ("BIL", "billing provider, pay-to"),
    ("SUB", "subscriber, coverage, payer"),
    ("PAT", "a patient who is not the subscriber"),
    ("CLM", "the claim itself"),
    ("DTE", "days"),
    ("DX", "diagnoses"),
    ("PRV", "other providers and places"),
    ("REF", "numbers: certificates, approvals, referrals"),
    ("COB", "other payers"),
    ("LIN", "service lines"),
    ("MOD", "modifiers"),
    ("TEL", "care from afar"),
    ("EM", "visits by level"),
    ("SPC", "anaesthesia, ambulance, therapy, equipment, drugs and others"),
    ("DUP", "doubles"),
    ("PAY", "what a payer wants"),
    ("ML", "advice from what was refused before"),
    ("OWN", "rules of the practice's own (told as PAY-011)"),
];

fn count(rules: &[&Rule], severity: Severity) -> usize {
    rules.iter().filter(|rule| rule.severity == severity).count()
}

fn row(table: &mut String, name: &str, rules: &[&Rule]) {
    let [errors, warnings, infos] =
        [Severity::Error, Severity::Warning, Severity::Info].map(|kind| count(rules, kind));
    let unsure = rules.iter().filter(|rule| !rule.sure).count();
    let alone = rules.iter().filter(|rule| rule.needs == Needs::Nothing).count();
    let all = rules.len();
    let line = format!("| {name} | {all} | {errors} | {warnings} | {infos} | {unsure} | {alone} |");
    writeln!(table, "{line}").expect("text");
}

fn families(all: &[Rule]) -> String {
    let mut table = String::from(
        "| family | about | rules | error | warning | info | not sure | need nothing |\n|---|---|---|---|---|---|---|---|\n",
    );
    for (family, about) in FAMILIES {
        let mine = |rule: &&Rule| rule.id.to_string().split('-').next() == Some(family);
        let rules: Vec<_> = all.iter().filter(mine).collect();
        row(&mut table, &format!("{family} | {about}"), &rules);
    }
    row(&mut table, "**all** | ", &all.iter().collect::<Vec<_>>());
    table
}

fn categories(all: &[Rule]) -> String {
    let mut table = String::from(
        "| category | rules | error | warning | info | not sure | need nothing |\n|---|---|---|---|---|---|---|\n",
    );
    let mut by: BTreeMap<Category, Vec<&Rule>> = BTreeMap::new();
    for rule in all {
        by.entry(rule.category).or_default().push(rule);
    }
    for (category, rules) in by {
        let name = match category {
            Category::MissingData => "missing data",
            Category::InvalidProvider => "invalid provider",
            Category::Facility => "facility",
            Category::Procedure => "procedure",
            Category::Diagnosis => "diagnosis",
            Category::Dates => "dates",
            Category::Money => "money",
            Category::Duplicate => "duplicate",
            Category::Validation => "validation",
            Category::Risk => "risk",
            Category::System => "system",
        };
        row(&mut table, name, &rules);
    }
    table
}

fn inputs(all: &[Rule]) -> String {
    let mut table =
        String::from("| name | what it is | rules that are silent without it |\n|---|---|---|\n");
    for input in Input::ALL {
        let rules = all.iter().filter(|rule| rule.inputs.contains(input));
        let names: Vec<_> = rules.map(|rule| rule.id.to_string()).collect();
        let (name, words) = (input.name(), input.words());
        writeln!(table, "| `{name}` | {words} | {} |", names.join(" ")).expect("text");
    }
    table
}

#[test]
fn the_page_has_the_tables_of_the_catalogue() {
    let all = Catalogue::shipped().rules();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/claim-rules.md");
    let page = fs::read_to_string(file).expect("docs/claim-rules.md");
    let wanted = Path::new(env!("CARGO_TARGET_TMPDIR")).join("claim-rules-tables.md");
    let tables = [families(all), categories(all), inputs(all)];
    fs::write(&wanted, tables.join("\n")).expect("a temporary file");
    for table in tables {
        assert!(
            page.contains(&table),
            "a table is old; the right ones are in {}",
            wanted.display()
        );
    }
    let known = |name: &str| FAMILIES.iter().any(|(family, _)| *family == name);
    for rule in all {
        let id = rule.id.to_string();
        assert!(known(id.split('-').next().unwrap_or_default()), "{id} is of a family");
    }
}

#[test]
fn the_examples_of_the_page_can_be_read() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/claim-rules.md");
    let page = fs::read_to_string(file).expect("docs/claim-rules.md");
    let mut read = 0;
    for example in page.split("```json\n").skip(1) {
        let text = example.split("```").next().unwrap_or_default();
        nadi_claims::Book::read(text).unwrap_or_else(|error| panic!("{error} in {text}"));
        read += 1;
    }
    assert!(read > 0, "there are examples");
}
