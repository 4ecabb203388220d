//! Notes and the codes that they support, class by class: what is missing in a coder's eyes, and what must not
//! be there.

use nadi_base::Language;
use nadi_clinical::{note, visit};
use nadi_coding::{
    check::Person,
    drafted,
    icd::{Validity, bundled},
    level::{Family, Status},
    suggest::{Suggestions, Visit, suggest},
};

fn read(note: &str) -> Suggestions {
    read_on(note, "2026-08-14")
}

fn read_on(note: &str, day: &str) -> Suggestions {
    let on = day.parse().unwrap();
    let person = Person { female: None, years: Some(40) };
    let status = Some(Status::Established);
    suggest(note, Visit { on, person, family: Family::Office, status, minutes: None })
}

fn codes(note: &str) -> Vec<String> {
    let found = read(note);
    let day = "2026-08-14".parse().unwrap();
    for code in &found.diagnoses {
        assert_eq!(bundled().validity(&code.code, day), Validity::Billable, "{}", code.code);
        assert!(!code.evidence.is_empty(), "{} quotes no word", code.code);
        for evidence in &code.evidence {
            let there: String =
                note.chars().skip(evidence.start).take(evidence.end - evidence.start).collect();
            assert_eq!(there, evidence.quote, "{}: the quote stands in the note", code.code);
        }
    }
    found.diagnoses.into_iter().map(|code| code.code.to_string()).collect()
}

#[test]
fn an_uncertain_diagnosis_leaves_its_symptoms() {
    let note = "Subjective:\nFever for four days. Headache.\nAssessment:\nPossible dengue.\n";
    assert_eq!(codes(note), ["R50.9", "R51.9"], "what is possible is no code, what is felt is");
}

#[test]
fn what_belongs_to_a_diagnosis_is_not_coded_beside_it() {
    let note = "Subjective:\nCough and fever.\nAssessment:\nAcute bronchitis with cough.\n";
    assert_eq!(codes(note), ["J20.9"], "the cough is the bronchitis");
}

#[test]
fn the_line_makes_the_code_exact() {
    for (line, right) in [
        ("Osteoarthritis of the right knee.", "M17.11"),
        ("Acute otitis media, left ear.", "H66.92"),
        ("Moderate persistent asthma.", "J45.40"),
        ("Vestibular neuritis.", "H81.20"),
        ("Chronic sinusitis.", "J32.9"),
        ("Plantar warts.", "B07.0"),
    ] {
        assert_eq!(codes(&format!("Assessment:\n{line}\n")), [right], "{line}");
    }
}

#[test]
fn conditions_that_the_list_takes_together() {
    for (line, right) in [
        ("Type 2 diabetes. Chronic kidney disease stage 3a.", &["E11.22", "N18.31"][..]),
        ("Hypertension. Chronic kidney disease stage 4.", &["I12.9", "N18.4"][..]),
        ("Type 2 diabetes, uncontrolled.", &["E11.65"][..]),
    ] {
        assert_eq!(codes(&format!("Assessment:\n{line}\n")), right, "{line}");
    }
}

#[test]
fn an_injury_has_its_place_its_side_and_its_cause() {
    let note =
        "Subjective:\nShe slipped on wet floor.\nAssessment:\nLaceration of the left forearm.\n";
    assert_eq!(codes(note), ["S51.812A", "W01.0XXA"]);
    let sprain = "Subjective:\nTwisted his ankle.\nAssessment:\nSprain of the right ankle.\n";
    assert_eq!(codes(sprain), ["S93.401A", "X50.1XXA"]);
    assert!(codes("Assessment:\nNo fracture.\n").is_empty(), "what is denied is no injury");
}

#[test]
fn medicines_not_taken_say_why() {
    let note = "Subjective:\nRan out of metformin six weeks ago, the copay is too much.\n\
        Assessment:\nType 2 diabetes, not controlled.\nPlan:\nRestart metformin 500 mg twice a day.\n";
    let found = codes(note);
    for code in ["E11.65", "Z79.84", "Z91.120", "T38.3X6A"] {
        assert!(found.iter().any(|own| own == code), "{code} of {found:?}");
    }
}

#[test]
fn a_drug_that_did_harm_is_named_beside_the_harm() {
    let note = "Subjective:\nTook ibuprofen 400 mg for ten days.\nAssessment:\nGastritis.\nPlan:\nStop ibuprofen.\n";
    assert_eq!(codes(note), ["K29.70", "T39.315A"]);
}

#[test]
fn a_pregnancy_has_its_weeks_and_changes_other_codes() {
    let normal =
        "Subjective:\nSecond pregnancy, 24 weeks.\nAssessment:\nNormal pregnancy at 24 weeks.\n";
    assert_eq!(codes(normal), ["Z34.82", "Z3A.24"]);
    let with = "Assessment:\nPregnancy, 32 weeks. Iron deficiency anaemia.\n";
    assert_eq!(codes(with), ["O99.013", "Z3A.32"], "anaemia is coded differently then");
}

#[test]
fn habits_allergies_and_what_is_left() {
    let note = "Subjective:\nAllergic to penicillin. Smokes cigarettes, a pack a day.\nAssessment:\nCOPD exacerbation.\n";
    let found = codes(note);
    for code in ["J44.1", "Z88.0", "F17.210"] {
        assert!(found.iter().any(|own| own == code), "{code} of {found:?}");
    }
}

#[test]
fn a_code_that_became_a_heading_is_said_as_the_day_wants_it() {
    let of = |line: &str, day| {
        let found = read_on(&format!("Assessment:\n{line}\n"), day).diagnoses;
        found.into_iter().map(|code| code.code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(of("Plantar fasciitis.", "2026-09-30"), ["M72.2"]);
    assert_eq!(of("Plantar fasciitis.", "2026-10-01"), ["M72.20"], "it is a heading now");
    assert_eq!(of("Plantar fasciitis, right foot.", "2026-10-01"), ["M72.21"]);
}

#[test]
fn an_index_stands_beside_the_obesity() {
    let note = "Objective:\nBMI 34.2.\nAssessment:\nObesity.\n";
    assert_eq!(codes(note), ["E66.9", "Z68.34"]);
    assert_eq!(codes("Objective:\nBMI 34.2.\nAssessment:\nGout.\n"), ["M10.9"], "never by itself");
}

#[test]
fn a_talk_is_read_by_the_same_rules() {
    let talk = "[doctor] What happened?\n[patient] I slipped on the stairs and cut my left hand.\n\
        [doctor] There is a 2 cm laceration on the left hand. No fracture. I will put three stitches. \
        Is your tetanus up to date? Sister, give the tetanus injection now.\n[patient] Okay.";
    let turns = visit::parse(talk);
    let draft = note::draft(&turns, Language::En);
    let found = drafted::codes(&draft, &turns, Language::En);
    let codes: Vec<&str> = found.iter().map(|code| code.code.as_str()).collect();
    assert!(codes.contains(&"S61.412A"), "{codes:?}");
    assert!(codes.contains(&"W10.9XXA"), "how it came about: {codes:?}");
}
