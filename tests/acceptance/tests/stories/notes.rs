//! From what was said to a signed note, and what happens to it afterwards.

use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::{Value, json};

const TALK: &str = "Doctor: What brings you here?\n\
    Patient: I have fever since three days. No cough.\n\
    Doctor: Any allergies?\nPatient: No allergies.\n\
    Nurse: BP is 120/80, pulse 84.\n\
    Doctor: This is viral fever. Take paracetamol 500 mg three times a day after food for three days. \
    Drink plenty of water. Review after three days.\n";

fn drafted(clinic: &Clinic) -> (String, Value) {
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let started = clinic.must("note_draft", json!({ "visit": visit, "words": TALK }));
    let ended = clinic.ended(&started);
    assert_eq!(ended["status"], "done", "{ended}");
    let note = show(clinic, &visit);
    (visit, note)
}

fn show(clinic: &Clinic, visit: &str) -> Value {
    clinic.must("note_show", json!({ "visit": visit }))
}

fn texts(note: &Value) -> Vec<&str> {
    note["lines"].as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap()).collect()
}

fn line<'a>(note: &'a Value, part: &str) -> &'a Value {
    let lines = note["lines"].as_array().unwrap();
    let found = lines.iter().find(|line| line["text"].as_str().unwrap().contains(part));
    found.unwrap_or(&Value::Null)
}

fn change(clinic: &Clinic, line: &Value, text: &str) -> Value {
    let request = json!({ "line": line["id"], "text": text, "version": line["version"] });
    clinic.must("note_line_change", request)
}

fn sign(clinic: &Clinic, visit: &str) -> Value {
    let stamp = show(clinic, visit)["stamp"].clone();
    clinic.must("note_sign", json!({ "visit": visit, "stamp": stamp }))
}

#[test]
fn a_draft_is_mended_signed_and_amended() {
    let clinic = Clinic::default();
    let (visit, note) = drafted(&clinic);
    assert_eq!(clinic.must("today_show", json!(null))["drafts_to_sign"], 1);
    assert_eq!(clinic.must("visit_show", json!({ "id": visit }))["row"]["status"], "draft");
    let drug = line(&note, "paracetamol");
    assert_eq!(drug["state"], "heard");
    assert_eq!(drug["evidence"][0]["changed"], false, "it quotes what stands there");

    let note = change(&clinic, drug, "paracetamol 650 mg three times a day");
    let typed = line(&note, "paracetamol 650");
    assert_eq!(typed["state"], "unsupported", "nobody said 650");
    assert_eq!(typed["doubts"][0]["why"], "number");
    assert_eq!(
        typed["original"].as_str(),
        drug["text"].as_str(),
        "what was drafted stays beside it"
    );
    let note = change(&clinic, typed, drug["text"].as_str().unwrap());
    assert_eq!(
        line(&note, "paracetamol")["state"],
        "heard",
        "put back, it is the machine's line again"
    );

    let signed = sign(&clinic, &visit);
    assert_eq!((&signed["state"], &signed["may_edit"]), (&json!("signed"), &json!(false)));
    assert_eq!(clinic.must("visit_show", json!({ "id": visit }))["row"]["status"], "signed");
    assert_eq!(clinic.must("today_show", json!(null))["drafts_to_sign"], 0);
    let drug = line(&signed, "paracetamol");
    let late = json!({ "line": drug["id"], "text": "something else", "version": drug["version"] });
    assert_eq!(clinic.fails("note_line_change", late), Code::WrongState, "a signed note stands");
    assert_eq!(
        clinic.fails("note_draft", json!({ "visit": visit })),
        Code::WrongState,
        "nor does the machine write over it"
    );

    assert_eq!(
        clinic.fails("note_amend", json!({ "visit": visit, "reason": "x" })),
        Code::BadInput
    );
    let why = json!({ "visit": visit, "reason": "the dose was misheard" });
    let open = clinic.must("note_amend", why);
    assert_eq!(open["state"], "amending");
    let note = change(&clinic, line(&open, "paracetamol"), "paracetamol 500 mg twice a day");
    assert_eq!(line(&note, "twice")["state"], "unsupported", "nobody said twice");
    let amended = sign(&clinic, &visit);
    assert_eq!(amended["state"], "amended");
    let versions = clinic.must("note_versions", json!({ "visit": visit }));
    let kinds: Vec<_> =
        versions["versions"].as_array().unwrap().iter().map(|v| v["kind"].clone()).collect();
    assert_eq!(kinds, [json!("amended"), json!("signed")], "both stand, the newest first");
    assert_eq!(versions["versions"][0]["reason"], "the dose was misheard");
    let compare = json!({ "visit": visit, "from": 1, "to": 2 });
    let lines = clinic.must("note_compare", compare)["lines"].clone();
    let changed: Vec<_> =
        lines.as_array().unwrap().iter().filter(|line| line["fate"] != "same").collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0]["before"].as_str().unwrap().contains("three times"));
    assert_eq!(changed[0]["after"], "paracetamol 500 mg twice a day");
}

#[test]
fn drafting_again_never_writes_over_a_person() {
    let clinic = Clinic::default();
    let (visit, note) = drafted(&clinic);
    let mended = change(&clinic, line(&note, "fever for"), "fever for 3 days, mostly at night");
    let taken = line(&mended, "no cough")["id"].clone();
    clinic.must("note_line_remove", json!({ "line": taken }));
    let add = json!({ "visit": visit, "section": "objective", "text": "throat clear" });
    clinic.must("note_line_add", add);

    let more = format!("{TALK}Patient: I also have headache.\n");
    let again = clinic.must("note_draft", json!({ "visit": visit, "words": more }));
    assert_eq!(clinic.ended(&again)["status"], "done");
    let note = show(&clinic, &visit);
    let lines = texts(&note);
    assert!(lines.contains(&"fever for 3 days, mostly at night"), "{lines:?}");
    assert!(!lines.contains(&"no cough"), "what was taken out stays out: {lines:?}");
    assert!(lines.contains(&"throat clear"), "{lines:?}");
    assert!(lines.contains(&"headache"), "and what is new comes: {lines:?}");
    assert_eq!(lines.iter().filter(|text| text.starts_with("fever")).count(), 1, "nothing twice");
    let back = clinic.must("note_line_restore", json!({ "line": taken }));
    assert_eq!(line(&back, "no cough")["state"], "heard");
    let versions = clinic.must("note_versions", json!({ "visit": visit }));
    assert_eq!(versions["versions"][0]["kind"], "draft", "the note from before is kept");
}

#[test]
fn what_drafting_again_would_change_is_shown_first() {
    let clinic = Clinic::default();
    let (visit, note) = drafted(&clinic);
    let before = clinic.must("note_preview", json!({ "visit": visit }));
    assert_eq!((&before["comes"], &before["goes"]), (&json!([]), &json!([])), "the same words");
    change(&clinic, line(&note, "fever for"), "fever");
    let after = clinic.must("note_preview", json!({ "visit": visit }));
    assert_eq!((&after["comes"], &after["kept"]), (&json!([]), &json!(1)));
}

#[test]
fn two_people_at_one_line_lose_nothing() {
    let clinic = Clinic::default();
    let (visit, note) = drafted(&clinic);
    let seen = line(&note, "fever for").clone();
    change(&clinic, &seen, "fever since Monday");
    let late =
        json!({ "line": seen["id"], "text": "fever since Sunday", "version": seen["version"] });
    assert_eq!(clinic.fails("note_line_change", late), Code::Conflict, "the second is told");
    let stamp = note["stamp"].clone();
    let unseen = json!({ "visit": visit, "stamp": stamp });
    assert_eq!(
        clinic.fails("note_sign", unseen),
        Code::Conflict,
        "nobody signs what they did not see"
    );
}

#[test]
fn an_amendment_that_is_given_up_leaves_the_note_as_it_was_signed() {
    let clinic = Clinic::default();
    let (visit, _) = drafted(&clinic);
    let signed = sign(&clinic, &visit);
    clinic.must("note_amend", json!({ "visit": visit, "reason": "second thoughts" }));
    let add = json!({ "visit": visit, "section": "plan", "text": "chest x-ray" });
    let open = clinic.must("note_line_add", add);
    change(&clinic, line(&open, "paracetamol"), "paracetamol 1 g");
    clinic.must("note_amend_stop", json!({ "visit": visit }));
    let note = show(&clinic, &visit);
    assert_eq!(note["state"], "signed");
    assert_eq!(texts(&note), texts(&signed));
    let kept = clinic.must("note_versions", json!({ "visit": visit }));
    assert_eq!(kept["versions"][0]["kind"], "draft", "what was begun is not lost");
}

#[test]
fn another_doctors_note_and_who_may_see_one() {
    let clinic = Clinic::default();
    for role in ["doctor", "nurse", "biller", "front_desk"] {
        clinic.hire(role, &[role]);
    }
    let (visit, note) = drafted(&clinic);
    let seen = json!({ "visit": visit });
    clinic.enter("doctor");
    assert_eq!(clinic.fails("note_show", seen.clone()), Code::NotYours);
    let stamped = json!({ "visit": visit, "stamp": note["stamp"] });
    assert_eq!(clinic.fails("note_sign", stamped.clone()), Code::NotYours);
    for role in ["biller", "front_desk"] {
        clinic.enter(role);
        assert_eq!(clinic.fails("note_show", seen.clone()), Code::NotPermitted, "{role}");
        assert_eq!(clinic.fails("note_letters", seen.clone()), Code::NotPermitted, "{role}");
    }
    clinic.enter("nurse");
    let note = show(&clinic, &visit);
    assert_eq!((&note["may_edit"], &note["may_sign"]), (&json!(true), &json!(false)));
    assert_eq!(
        clinic.fails("note_sign", stamped),
        Code::NotPermitted,
        "a nurse writes, a doctor signs"
    );
}

#[test]
fn flags_follow_the_note_and_can_be_put_away() {
    let clinic = Clinic::default();
    let (visit, note) = drafted(&clinic);
    assert_eq!(note["flags"], json!([]), "allergies were asked, doses are usual");
    let add =
        json!({ "visit": visit, "section": "plan", "text": "Take ibuprofen 4000 mg twice a day." });
    let note = clinic.must("note_line_add", add);
    let rules: Vec<_> =
        note["flags"].as_array().unwrap().iter().map(|f| f["rule"].clone()).collect();
    assert_eq!(rules, [json!("dose_unusual")], "{note}");
    let see = json!({ "visit": visit, "key": note["flags"][0]["key"], "seen": true });
    let note = clinic.must("note_flag_see", see);
    assert_eq!(note["flags"][0]["seen"], true, "it is seen, not gone");
    let typed = line(&note, "ibuprofen")["id"].clone();
    let note = clinic.must("note_line_remove", json!({ "line": typed }));
    assert_eq!(note["flags"], json!([]), "without its line there is nothing to flag");
}

#[test]
fn letters_say_what_the_note_says() {
    let clinic = Clinic::default();
    let (visit, note) = drafted(&clinic);
    let letters = |language: &str| {
        let asked = json!({ "visit": visit, "language": language });
        clinic.must("note_letters", asked)["letters"].clone()
    };
    let message = letters("ta")[2]["text"].as_str().unwrap().to_owned();
    assert!(message.contains("paracetamol 500 mg: ஒரு நாளைக்கு மூன்று முறை"), "{message}");
    change(&clinic, line(&note, "paracetamol"), "paracetamol 500 mg at night only");
    let message = letters("ta")[2]["text"].as_str().unwrap().to_owned();
    assert!(
        message.contains("paracetamol 500 mg at night only"),
        "as the doctor wrote it: {message}"
    );
    assert!(!message.contains("மூன்று முறை"), "and nothing of what it said before: {message}");
    let text =
        json!({ "visit": visit, "kind": "message", "language": "en", "text": "Drink water." });
    let changed = clinic.must("note_letter_change", text)["letters"][2].clone();
    assert_eq!(
        (&changed["text"], &changed["edited_by"]),
        (&json!("Drink water."), &json!("Dr Meena"))
    );
    clinic.must("note_line_add", json!({ "visit": visit, "section": "plan", "text": "bed rest" }));
    assert_eq!(letters("en")[2]["note_changed"], true, "a letter that is behind says so");
    let reset = clinic.must("note_letter_reset", json!({ "visit": visit, "kind": "message" }));
    assert!(reset["letters"][2]["text"].as_str().unwrap().contains("bed rest"));
}

#[test]
fn a_note_can_be_typed_without_any_words_of_the_visit() {
    let clinic = Clinic::default();
    let visit = clinic.visit(&clinic.patient("Lakshmi"));
    assert_eq!(
        clinic.fails("note_draft", json!({ "visit": visit })),
        Code::BadInput,
        "no words yet"
    );
    let empty = show(&clinic, &visit);
    assert_eq!((&empty["id"], &empty["may_sign"]), (&json!(null), &json!(false)));
    assert!(!empty["prompts"].as_array().unwrap().is_empty(), "what one usually asks is offered");
    let add = json!({ "visit": visit, "section": "plan", "text": "review in 5 days" });
    let note = clinic.must("note_line_add", add);
    assert_eq!(
        note["lines"][0]["state"], "typed",
        "with nothing to hold it against, nothing is doubted"
    );
    assert_eq!(sign(&clinic, &visit)["state"], "signed");
}

#[test]
fn templates_begin_a_note_and_are_marked_as_such() {
    let clinic = Clinic::default();
    let save = json!({
        "name": "My closing", "practice": false,
        "lines": [{ "section": "plan", "text": "Call us if anything worries you" }],
    });
    let list = clinic.must("note_template_save", save);
    let (_, note) = drafted(&clinic);
    assert_eq!(line(&note, "worries")["state"], "template", "nobody said it, and the mark says so");
    let id = list["templates"][0]["id"].clone();
    assert_eq!(clinic.must("note_template_remove", json!({ "id": id }))["templates"], json!([]));
    let (_, note) = drafted(&clinic);
    assert!(!texts(&note).iter().any(|text| text.contains("worries")));
}

#[test]
fn an_erased_patients_note_is_gone() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Selvam");
    let visit = clinic.visit(&patient);
    let started = clinic.must("note_draft", json!({ "visit": visit, "words": TALK }));
    clinic.ended(&started);
    sign(&clinic, &visit);
    let preview = clinic.must("erasure_preview", json!({ "patient": patient }));
    let run = json!({ "preview": preview["id"], "reason": "the patient asked for it" });
    let started = clinic.must("erasure_run", run);
    assert_eq!(clinic.ended(&started)["status"], "done");
    assert_eq!(clinic.fails("note_show", json!({ "visit": visit })), Code::NotFound);
}
