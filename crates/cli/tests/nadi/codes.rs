//! Codes by words, without a profile.

use crate::run::Bench;

#[test]
fn a_code_is_found_by_what_people_say() {
    let bench = Bench::new();
    for (words, code) in [
        (vec!["high", "blood", "pressure"], "I10"),
        (vec!["காய்ச்சல்"], "R50.9"),
        (vec!["madhumeham"], "E11.9"),
        (vec!["colera", "eltor"], "A00.1"),
        (vec!["e11.65"], "E11.65"),
    ] {
        let asked =
            [&["code", "--json", "search", "--date", "2026-11-01"], words.as_slice()].concat();
        let found = bench.nadi(&asked).json();
        assert_eq!(found["results"][0]["code"], code, "{words:?} means {code}");
        assert_eq!(found["results"][0]["billable"], true, "and says whether it may be billed");
    }
    assert!(!bench.profile().exists(), "no profile is touched");
}

#[test]
fn the_day_of_the_visit_decides() {
    let bench = Bench::new();
    let billable = |day: &str| {
        let found = bench.nadi(&["code", "--json", "search", "C78.31", "--date", day]).json();
        found["results"][0]["billable"].clone()
    };
    assert_eq!(billable("2026-09-30"), false, "the code begins on 1 October 2026");
    assert_eq!(billable("2026-10-01"), true);
}

#[test]
fn places_are_found_too_and_nothing_is_an_empty_list() {
    let bench = Bench::new();
    let found = bench.nadi(&["code", "--json", "search", "--system", "pos", "office"]).json();
    assert_eq!(found["results"][0]["code"], "11");
    let none = bench.nadi(&["code", "--json", "search", "zzzzqqqq"]).json();
    assert_eq!(none["results"].as_array().map(Vec::len), Some(0), "nothing found is an answer");
}

const NOTE: &str = "Assessment:\nType 2 diabetes, not at goal.\nPossible pneumonia.\nPlan:\n\
    Increase metformin to 1000 mg twice a day. Review in 4 weeks.\n";

#[test]
fn a_note_is_read_for_what_it_supports() {
    let bench = Bench::new();
    let asked = ["code", "suggest", "-", "--json", "--patient-status", "established"];
    let ended = bench.nadi_with(&asked, NOTE);
    let found = ended.json();
    assert_eq!(found["diagnoses"][0]["code"], "E11.65", "not at goal is high sugar");
    assert_eq!(found["diagnoses"][1]["code"], "Z79.84", "the tablets stand beside the disease");
    assert_eq!(found["diagnoses"].as_array().map(Vec::len), Some(2), "what is possible is no code");
    assert_eq!(found["diagnoses"][0]["evidence"][0]["quote"], "Type 2 diabetes");
    assert_eq!(found["levels"][0]["level"], "OV_EST_4");
    let india =
        bench.nadi_with(&["code", "suggest", "-", "--json", "--country", "IN"], NOTE).json();
    assert_eq!(india["levels"].as_array().map(Vec::len), Some(0), "levels are of the US");
}

#[test]
fn billed_codes_are_put_beside_and_bad_rows_are_named() {
    let bench = Bench::new();
    let file = |name: &str, text: &str| {
        let path = bench.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let billed = file("billed.csv", "code,units\nE11.9,1\nA0003,0\nA0003,1\n");
    let pack = file("pack.csv", "code,level_key,fee\nA0003,OV_EST_3,80\nA0004,OV_EST_4,120\n");
    let note = file("note.txt", NOTE);
    let asked = ["code", "suggest", &note, "--json", "--patient-status", "established"];
    let found = bench.nadi(&[&asked[..], &["--billed", &billed, "--pack", &pack]].concat()).json();
    let review = &found["review"];
    assert_eq!(review["lines"][0]["verdict"], "more specific");
    assert_eq!(review["lines"][1]["verdict"], "upgrade");
    assert_eq!(review["difference_minor"], 4_000, "from the practice's own fees");
    assert_eq!(review["bad_rows"][0]["line"], 3, "a bad row is named, the rest is used");
}

#[test]
fn many_notes_are_reviewed_one_a_line_without_a_profile() {
    let bench = Bench::new();
    let line = |id: u8, billed: &str| {
        serde_json::json!({ "id": id, "note": NOTE, "patient_status": "established", "billed": billed })
            .to_string()
    };
    let lines = format!("{}\n\n{}\n", line(1, "E11.9 J18.9"), line(2, "code\nE11.65\n,\n"));
    let ended = bench.nadi_with(&["code", "review", "--batch", "-"], &lines);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let told: Vec<serde_json::Value> =
        ended.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(told.len(), 2, "a line for each note");
    let verdicts = |at: usize| -> Vec<String> {
        let lines = told[at]["review"]["lines"].as_array().unwrap();
        lines.iter().map(|line| line["verdict"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(verdicts(0)[..2], ["more specific", "unsupported"]);
    assert_eq!(verdicts(1)[0], "match");
    assert_eq!(told[1]["review"]["bad_rows"][0]["line"], 3, "a bad row is named");
    assert!(!bench.profile().exists(), "nothing is kept");
}

#[test]
fn a_review_needs_a_visit_or_a_file_of_notes() {
    let bench = Bench::new();
    assert_eq!(bench.nadi(&["code", "review"]).code, Some(2));
    let both = ["code", "review", "--batch", "-", "--format", "csv"];
    assert_eq!(bench.nadi(&both).code, Some(2), "a batch is JSON lines");
    let bare = ["code", "import", "schedule", "units.csv"];
    assert_eq!(bench.nadi(&bare).code, Some(2), "a schedule needs its places and its factor");
}
