//! The coding desk: from a signed note to what goes on the bill, code by code, with reasons and questions.

use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::{Value, json};
use std::time::Duration;

const NOTE: [(&str, &str); 5] = [
    ("subjective", "Comes for sugar and pressure. No chest pain."),
    ("objective", "BP 150/94, pulse 82."),
    ("assessment", "Type 2 diabetes, not at goal."),
    ("assessment", "Hypertension, uncontrolled."),
    ("plan", "Increase metformin to 1000 mg twice a day. Review in 4 weeks."),
];

/// A practice with made-up numbers for two levels, a biller, and a signed note.
struct Desk {
    clinic: Clinic,
    visit: String,
}

fn usd(cents: i64) -> Value {
    json!({ "minor": cents, "currency": "USD" })
}

fn write_note(clinic: &Clinic, visit: &str, lines: &[(&str, &str)]) {
    for (section, text) in lines {
        clinic.must("note_line_add", json!({ "visit": visit, "section": section, "text": text }));
    }
}

fn sign(clinic: &Clinic, visit: &str) {
    let note = clinic.must("note_show", json!({ "visit": visit }));
    clinic.must("note_sign", json!({ "visit": visit, "stamp": note["stamp"] }));
}

impl Desk {
    fn new() -> Self {
        let clinic = Clinic::founded("US");
        clinic.hire("bala", &["biller"]);
        clinic.hire("mani", &["billing_manager"]);
        clinic.enter("mani");
        for (code, level, cents) in [("A0003", "OV_EST_3", 8_000), ("A0004", "OV_EST_4", 12_000)] {
            let fee = json!({ "code": code, "level": level, "modifier": "", "fee": usd(cents) });
            clinic.must("fee_save", json!({ "data": fee }));
        }
        clinic.enter("meena");
        let visit = clinic.visit(&clinic.patient("Selvam"));
        write_note(&clinic, &visit, &NOTE);
        sign(&clinic, &visit);
        clinic.enter("bala");
        Self { clinic, visit }
    }

    fn show(&self) -> Value {
        self.clinic.must("coding_show", json!({ "id": self.visit }))
    }

    /// Taken up, and the patient is known to the practice.
    fn opened(&self) -> Value {
        let shown = self.clinic.must("coding_open", json!({ "id": self.visit }));
        self.with(&shown, "coding_patient", json!({ "new_patient": false }))
    }

    fn request(&self, shown: &Value, mut request: Value) -> Value {
        request["visit"] = json!(self.visit);
        request["version"] = shown["version"].clone();
        request
    }

    fn with(&self, shown: &Value, command: &str, request: Value) -> Value {
        self.clinic.must(command, self.request(shown, request))
    }

    fn decide(&self, shown: &Value, line: &Value, deed: &str) -> Value {
        self.with(shown, "coding_decide", json!({ "line": line["id"], "deed": deed }))
    }

    /// Every suggestion that waits is taken.
    fn accept_all(&self, mut shown: Value) -> Value {
        while let Some(line) = lines(&shown).into_iter().find(|line| line["decision"] == "waiting")
        {
            shown = self.decide(&shown, &line, "accept");
        }
        shown
    }

    fn stage(&self) -> Value {
        let queue = self.clinic.must("coding_queue", json!({}));
        queue["rows"][0]["stage"].clone()
    }
}

fn lines(shown: &Value) -> Vec<Value> {
    shown["lines"].as_array().unwrap().clone()
}

fn line(shown: &Value, supported: &str) -> Value {
    let found = lines(shown).into_iter().find(|line| line["supported"] == supported);
    assert!(found.is_some(), "{supported} is not suggested: {:?}", shown["lines"]);
    found.unwrap()
}

#[test]
fn a_signed_note_is_read_with_the_words_that_support_each_code() {
    let desk = Desk::new();
    assert_eq!(desk.stage(), "suggested", "signing is enough");
    let shown = desk.show();
    let note: Vec<char> = shown["note"].as_str().unwrap().chars().collect();
    for code in ["E11.65", "I10"] {
        let quote = &line(&shown, code)["quotes"][0];
        let at = |end: &str| usize::try_from(quote[end].as_u64().unwrap()).unwrap();
        let there: String = note[at("start")..at("end")].iter().collect();
        assert_eq!(quote["text"], there, "the quote stands in the note where it is said to");
    }
    assert_eq!(shown["found"]["levels"].as_array().unwrap().len(), 2, "nobody said whether new");
    assert!(lines(&shown).iter().all(|line| line["kind"] != "level"), "so no level is offered");
    let shown = desk.opened();
    let level = line(&shown, "A0004");
    assert_eq!((&level["kind"], &level["level"]), (&json!("level"), &json!("OV_EST_4")));
    assert!(!level["quotes"].as_array().unwrap().is_empty(), "a level quotes its elements");
    assert_eq!(desk.stage(), "in_review");
}

#[test]
fn what_is_finalized_is_the_bill_that_the_claim_is_built_from() {
    let desk = Desk::new();
    let shown = desk.opened();
    let early = desk.request(&shown, json!({}));
    assert_eq!(desk.clinic.fails("coding_finalize", early), Code::BadInput, "codes wait");
    let shown = desk.accept_all(shown);
    assert_eq!(shown["lacks"], json!([]));
    let shown = desk.with(&shown, "coding_finalize", json!({}));
    assert_eq!(shown["row"]["stage"], "finalized");
    let bill = desk.clinic.must("visit_billing_show", json!({ "id": desk.visit }));
    assert_eq!(bill["data"]["diagnoses"][0], json!({ "code": "E1165", "source": "machine" }));
    assert_eq!(bill["data"]["diagnoses"][1]["code"], "I10");
    let service = &bill["data"]["lines"][0];
    assert_eq!((&service["code"], &service["level"]), (&json!("A0004"), &json!("OV_EST_4")));
    assert_eq!(service["pointers"], json!([1, 2, 3]));
    assert_eq!(bill["charge"], usd(12_000), "by the practice's own fee list");
    let late = desk.request(&shown, json!({ "line": shown["lines"][0]["id"], "deed": "undo" }));
    assert_eq!(desk.clinic.fails("coding_decide", late), Code::WrongState, "settled is settled");
    let no_reason = json!({ "visit": desk.visit, "reason": " " });
    assert_eq!(desk.clinic.fails("coding_reopen", no_reason), Code::BadInput);
    let reopen = json!({ "visit": desk.visit, "reason": "The payer asks for another order" });
    assert_eq!(desk.clinic.must("coding_reopen", reopen)["row"]["stage"], "in_review");
}

#[test]
fn going_against_a_suggestion_asks_for_a_reason_and_is_remembered() {
    let desk = Desk::new();
    let shown = desk.opened();
    let id = line(&shown, "I10")["id"].clone();
    for deed in ["reject", "change"] {
        let bare = desk.request(&shown, json!({ "line": id, "deed": deed, "code": "I15.9" }));
        assert_eq!(desk.clinic.fails("coding_decide", bare), Code::BadInput, "{deed} without why");
    }
    let why = "Treated elsewhere, only listed";
    let reject = json!({ "line": id, "deed": "reject", "reason": why });
    let shown = desk.with(&shown, "coding_decide", reject);
    let rejected = line(&shown, "I10");
    assert_eq!((&rejected["decision"], &rejected["reason"]), (&json!("rejected"), &json!(why)));
    assert_eq!(rejected["chosen"], Value::Null, "it stays off the bill");
    assert_eq!(rejected["source"], "person");
    let newest = &shown["events"][0];
    assert_eq!((&newest["kind"], &newest["reason"]), (&json!("rejected"), &json!(why)));
    let shown = desk.decide(&shown, &rejected, "undo");
    assert_eq!(line(&shown, "I10")["decision"], "waiting", "a decision can be taken back");
    let strange = json!({ "line": id, "deed": "change", "code": "ZZZ", "reason": why });
    let strange = desk.request(&shown, strange);
    assert_eq!(desk.clinic.fails("coding_decide", strange), Code::BadInput, "no such code");
    let stale = json!({ "visit": desk.visit, "version": 1, "line": id, "deed": "accept" });
    assert_eq!(desk.clinic.fails("coding_decide", stale), Code::Conflict, "two do not overwrite");
}

#[test]
fn a_person_adds_a_code_and_says_which_is_first() {
    let desk = Desk::new();
    let shown = desk.opened();
    let add = |kind: &str, code: &str, reason: &str| json!({ "kind": kind, "code": code, "modifiers": [], "units": 1, "reason": reason });
    let bare = desk.request(&shown, add("diagnosis", "Z71.3", ""));
    assert_eq!(desk.clinic.fails("coding_add", bare), Code::BadInput, "a diagnosis needs a reason");
    let shown =
        desk.with(&shown, "coding_add", add("diagnosis", "z713", "asked for advice on food"));
    let own = lines(&shown).into_iter().find(|line| line["chosen"] == "Z71.3").unwrap();
    assert_eq!((&own["decision"], &own["source"]), (&json!("added"), &json!("person")));
    let shown = desk.with(&shown, "coding_add", add("service", "G0439", ""));
    let shown = desk.decide(&shown, &own, "principal");
    assert_eq!(shown["lines"][0]["chosen"], "Z71.3");
    let twice = desk.request(&shown, add("service", "G0439", ""));
    assert_eq!(desk.clinic.fails("coding_add", twice), Code::BadInput, "once is enough");
}

#[test]
fn the_doctor_is_asked_without_being_led_and_answers() {
    let desk = Desk::new();
    desk.opened();
    let ask =
        json!({ "visit": desk.visit, "rule": "", "question": "Which kind of diabetes is it?" });
    let shown = desk.clinic.must("coding_ask", ask);
    let question = shown["queries"][0]["id"].clone();
    let answer = json!({ "id": question, "answer": "Type 2, long known." });
    assert_eq!(desk.clinic.fails("coding_answer", answer.clone()), Code::NotPermitted);
    desk.clinic.enter("meena");
    let waiting = desk.clinic.must("today_show", Value::Null)["questions"].clone();
    assert_eq!(waiting[0]["question"], "Which kind of diabetes is it?", "it waits on Today");
    desk.clinic.must("coding_answer", answer.clone());
    assert_eq!(desk.clinic.fails("coding_answer", answer), Code::WrongState, "once");
    assert_eq!(desk.clinic.must("today_show", Value::Null)["questions"], json!([]));
    desk.clinic.enter("bala");
    assert_eq!(desk.show()["queries"][0]["answer"], "Type 2, long known.");
}

#[test]
fn an_amended_note_is_read_again_and_decisions_stay() {
    let desk = Desk::new();
    let shown = desk.opened();
    let shown = desk.decide(&shown, &line(&shown, "E11.65"), "accept");
    desk.clinic.enter("meena");
    desk.clinic
        .must("note_amend", json!({ "visit": desk.visit, "reason": "A diagnosis was left out" }));
    desk.clinic.enter("bala");
    assert_eq!(desk.show()["note"], shown["note"], "what is not signed is not seen");
    desk.clinic.enter("meena");
    write_note(&desk.clinic, &desk.visit, &[("assessment", "Hypothyroidism.")]);
    sign(&desk.clinic, &desk.visit);
    desk.clinic.enter("bala");
    let after = desk.show();
    assert_eq!(line(&after, "E03.9")["decision"], "waiting", "the new one is offered");
    assert_eq!(line(&after, "E11.65")["decision"], "accepted", "the old one stays decided");
}

#[test]
fn nothing_is_read_before_the_doctor_signs() {
    let clinic = Clinic::founded("US");
    clinic.hire("bala", &["biller"]);
    let visit = clinic.visit(&clinic.patient("Selvam"));
    write_note(&clinic, &visit, &NOTE);
    clinic.enter("bala");
    let queue = clinic.must("coding_queue", json!({}));
    assert_eq!(queue["rows"][0]["stage"], "draft");
    assert_eq!(clinic.fails("coding_open", json!({ "id": visit })), Code::WrongState);
    assert_eq!(clinic.must("coding_show", json!({ "id": visit }))["note"], "", "no word of it");
}

#[test]
fn in_india_diagnoses_are_settled_without_levels_or_services() {
    let clinic = Clinic::default();
    clinic.hire("bala", &["coder"]);
    let visit = clinic.visit(&clinic.patient("Selvam"));
    write_note(&clinic, &visit, &NOTE);
    sign(&clinic, &visit);
    clinic.enter("bala");
    let mut shown = clinic.must("coding_open", json!({ "id": visit }));
    assert_eq!(shown["found"]["levels"], json!([]));
    while let Some(line) = lines(&shown).into_iter().find(|line| line["decision"] == "waiting") {
        let accept = json!({ "visit": visit, "version": shown["version"], "line": line["id"], "deed": "accept" });
        shown = clinic.must("coding_decide", accept);
    }
    let seen = json!({ "visit": visit, "version": shown["version"] });
    assert_eq!(clinic.must("coding_finalize", seen)["row"]["stage"], "finalized");
}

#[test]
fn billed_codes_are_compared_both_ways_and_bad_rows_are_named() {
    let desk = Desk::new();
    let shown = desk.opened();
    let text = "code,units\nA0003,1\n,1\nE11.9,1\nJ18.9,x\nJ18.9,1\n";
    let billed = desk.with(&shown, "coding_bill", json!({ "text": text }));
    let lines: Vec<u64> =
        billed["bad"].as_array().unwrap().iter().map(|row| row["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [3, 5], "bad rows are named, the rest is used");
    let shown = billed["shown"].clone();
    let verdict = |code: &str| {
        let found = shown["lines"].as_array().unwrap().iter();
        found.clone().find(|line| line["billed"] == code).unwrap()["verdict"].clone()
    };
    assert_eq!(verdict("A0003"), "upgrade", "more is told");
    assert_eq!(verdict("E11.9"), "more_specific");
    assert_eq!(verdict("J18.9"), "unsupported", "and less is told alike");
    assert_eq!(shown["difference"], usd(4_000), "120.00 less 80.00 of the practice's own fees");
    let shown = desk.accept_all(shown);
    let shown = desk.with(&shown, "coding_finalize", json!({}));
    assert_eq!(shown["row"]["stage"], "finalized");
    let bill = desk.clinic.must("visit_billing_show", json!({ "id": desk.visit }));
    let codes: Vec<_> = bill["data"]["diagnoses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["code"].clone())
        .collect();
    assert_eq!(codes, ["E1165", "I10", "Z7984"], "the unsupported one came off");
}

#[test]
fn a_report_is_a_file_asked_for_with_the_password_again() {
    let desk = Desk::new();
    desk.opened();
    let report = |format: &str| json!({ "visit": desk.visit, "format": format });
    desk.clinic.pass(Duration::from_mins(4));
    desk.clinic.must("session_touch", json!(null));
    desk.clinic.pass(Duration::from_mins(2));
    assert_eq!(desk.clinic.fails("coding_report", report("csv")), Code::StepUpNeeded);
    let secret = nadi_acceptance::password_of("bala");
    desk.clinic.must("session_step_up", json!({ "secret": secret }));
    for (format, part) in
        [("csv", "\"E11.65\""), ("html", "<td>E11.65</td>"), ("json", "\"E11.65\"")]
    {
        let file = desk.clinic.must("coding_report", report(format));
        let text = file["text"].as_str().unwrap();
        assert!(text.contains(part), "{format} names the code");
        assert!(!text.contains("Selvam") && !file["name"].as_str().unwrap().contains("Selvam"));
    }
}

#[test]
fn figures_hold_no_name_and_no_word_of_a_note() {
    let desk = Desk::new();
    let shown = desk.opened();
    let id = line(&shown, "I10")["id"].clone();
    let reject = json!({ "line": id, "deed": "reject", "reason": "Only listed" });
    let shown = desk.with(&shown, "coding_decide", reject);
    let shown = desk.accept_all(shown);
    desk.with(&shown, "coding_finalize", json!({}));
    let figures = desk.clinic.must("coding_insight", json!({}));
    assert_eq!((&figures["decided"], &figures["taken"]), (&json!(4), &json!(3)));
    assert_eq!((&figures["overridden"], &figures["hours_to_finalize"]), (&json!(1), &json!(0)));
    assert_eq!(figures["levels"], json!([{ "doctor": 1, "level": "OV_EST_4", "count": 1 }]));
    let text = figures.to_string();
    for word in ["Selvam", "Meena", "metformin", "Only listed", "Hypertension"] {
        assert!(!text.contains(word), "{word} is in the figures");
    }
}
