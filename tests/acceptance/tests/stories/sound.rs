//! Sound and words: recorded, brought in, written down, changed, and never lost.

use nadi_acceptance::{
    Clinic,
    hearing::{Ears, spoken},
};
use nadi_base::Code;
use nadi_testkit::sound::{Answer, wav};
use serde_json::{Value, json};

const TWO: [&str; 2] = ["I have had a fever for three days", "my head hurts at night"];

fn texts(transcript: &Value) -> Vec<&str> {
    let turns = transcript["segments"].as_array().unwrap().iter();
    turns
        .filter(|turn| turn["removed"] == false)
        .map(|turn| turn["text"].as_str().unwrap())
        .collect()
}

fn recorder(clinic: &Clinic) -> Value {
    clinic.must("recorder_show", json!(null))["running"].clone()
}

#[test]
fn nobody_is_recorded_who_did_not_agree() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let start = |consent: Value| json!({ "visit": visit, "consent": consent });
    let said = |given: bool| json!({ "kind": "recording", "given": given, "how": "spoken" });
    assert_eq!(clinic.fails("recording_start", start(Value::Null)), Code::ConsentMissing);
    assert_eq!(clinic.fails("recording_start", start(said(false))), Code::ConsentMissing);
    let started = clinic.must("recording_start", start(said(true)));
    assert_eq!(started["running"]["visit"], json!(visit));
    let shown = clinic.must("visit_show", json!({ "id": visit }));
    assert_eq!(shown["row"]["consent"], "given", "the answer is kept with the visit");
    let id = &started["running"]["id"];
    assert_eq!(clinic.fails("recording_start", start(said(true))), Code::AlreadyRecording);
    clinic.must("recording_stop", json!({ "id": id }));
}

#[test]
fn without_a_microphone_it_says_so_and_nothing_is_left() {
    let clinic = Clinic::default();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    clinic.agree(&visit);
    assert_eq!(clinic.fails("recording_start", json!({ "visit": visit })), Code::MicrophoneMissing);
    let sound = clinic.must("sound_show", json!({ "visit": visit }));
    assert_eq!(sound["recordings"], json!([]), "no empty recording");
}

#[test]
fn a_recording_goes_on_while_the_desk_is_locked_and_its_words_come() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    clinic.agree(&visit);
    let started = clinic.must("recording_start", json!({ "visit": visit, "language": "ta" }));
    let id = started["running"]["id"].clone();
    ears.microphone.say(&spoken("en", &TWO[..1]));
    clinic.must("session_lock", json!(null));
    ears.microphone.say(&spoken("en", &TWO[1..]));
    clinic.enter("meena");
    assert_eq!(recorder(&clinic)["phase"], "recording", "the lock did not end it");
    clinic.must("recording_pause", json!({ "id": id }));
    clinic.must("recording_resume", json!({ "id": id }));
    ears.transcriber.answer(&[Answer::Words("காய்ச்சல் மூன்று நாள்"), Answer::Words("தலை வலி")]);
    let sound = clinic.must("recording_stop", json!({ "id": id }));
    let recording = &sound["recordings"][0];
    assert_eq!(recording["state"], "complete");
    assert!(recording["length_ms"].as_u64().unwrap() > 4_000, "both sentences and the pauses");
    assert!(recording["peaks"].as_array().unwrap().iter().any(|peak| peak.as_u64() > Some(20)));
    let transcript = clinic.words_of(&visit);
    assert_eq!(texts(&transcript), ["காய்ச்சல் மூன்று நாள்", "தலை வலி"]);
    assert_eq!(transcript["state"], "complete");
    let play = json!({ "id": recording["id"], "from_ms": 1_000, "length_ms": 1_000 });
    let piece = clinic.must("recording_play", play);
    assert_eq!(piece["samples"].as_str().unwrap().len(), 42_668, "a second of it, to the sample");
    let language = clinic.must("recorder_show", json!(null))["language"].clone();
    assert_eq!(language, "ta", "the doctor's language is remembered");
}

#[test]
fn a_pulled_plug_loses_nothing_and_is_said() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    clinic.agree(&visit);
    let started = clinic.must("recording_start", json!({ "visit": visit }));
    let id = started["running"]["id"].clone();
    ears.microphone.say(&spoken("en", &TWO[..1]));
    ears.microphone.unplug();
    clinic.must("recording_resume", json!({ "id": id }));
    ears.microphone.say(&spoken("en", &TWO[1..]));
    let sound = clinic.must("recording_stop", json!({ "id": id }));
    assert_eq!(sound["recordings"][0]["warnings"], json!(["unplugged"]));
    assert!(sound["recordings"][0]["length_ms"].as_u64().unwrap() > 4_000, "both halves are there");
}

#[test]
fn a_program_that_ends_while_recording_keeps_the_sound() {
    let ears = Ears::default();
    let mut clinic = ears.clinic();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    clinic.agree(&visit);
    clinic.must("recording_start", json!({ "visit": visit }));
    ears.microphone.say(&spoken("en", &TWO));
    clinic.restart();
    clinic.enter("meena");
    let sound = clinic.must("sound_show", json!({ "visit": visit }));
    assert_eq!(sound["recordings"][0]["state"], "complete", "its end was written");
    assert!(!texts(&clinic.words_of(&visit)).is_empty(), "and its words come by themselves");
}

#[test]
fn a_file_is_brought_in_and_truly_said_where_it_stands() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    let bytes = wav(&spoken("ta", &["காய்ச்சல்"]), 1);
    let file = clinic.bring_in(None, &bytes, "keep");
    assert_eq!((&file["state"], &file["error"]), (&json!("transcribed"), &Value::Null));
    let visit = file["visit"].as_str().unwrap();
    assert!(!texts(&clinic.words_of(visit)).is_empty(), "a visit was begun for it");
    let nonsense = clinic.bring_in(None, b"this is no sound at all", "keep");
    assert_eq!(nonsense["state"], "failed");
    assert_eq!(nonsense["error"], "unreadable_file");
    assert_eq!(nonsense["can_retry"], true, "it lies here whole");
}

#[test]
fn what_is_here_already_is_left_out_replaced_or_kept_as_asked() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let bytes = wav(&spoken("ta", &["காய்ச்சல்"]), 1);
    let recordings = || {
        let sound = clinic.must("sound_show", json!({ "visit": visit }));
        sound["recordings"].as_array().unwrap().len()
    };
    assert_eq!(clinic.bring_in(Some(&visit), &bytes, "skip")["state"], "transcribed");
    assert_eq!(clinic.bring_in(Some(&visit), &bytes, "skip")["state"], "skipped");
    assert_eq!(recordings(), 1, "skipped is skipped");
    assert_eq!(clinic.bring_in(Some(&visit), &bytes, "keep")["state"], "transcribed");
    assert_eq!(recordings(), 2, "kept is kept");
    assert_eq!(clinic.bring_in(Some(&visit), &bytes, "replace")["state"], "transcribed");
    assert_eq!(recordings(), 1, "both older ones gave way");
}

#[test]
fn half_a_file_is_never_taken_for_a_whole_one() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    let file = json!({ "name": "a.wav", "bytes": 3_000, "visit": null, "language": "ta" });
    let batch = clinic.must("import_begin", json!({ "files": [file], "duplicates": "keep" }));
    let id = batch["files"][0]["id"].clone();
    let part = |offset: u32| json!({ "file": id, "offset": offset, "data": "AAAA" });
    assert_eq!(clinic.must("import_part", part(0))["received"], 3);
    assert_eq!(clinic.fails("import_part", part(9)), Code::BadInput, "a gap is refused");
    clinic.must("session_lock", json!(null));
    clinic.enter("meena");
    let file = clinic.file_ended(&id);
    assert_eq!((&file["state"], &file["error"]), (&json!("failed"), &json!("file_cut_off")));
    assert_eq!(file["can_retry"], false, "it must come again");
}

#[test]
fn a_run_that_fails_goes_on_behind_the_last_turn() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    ears.transcriber.answer(&[Answer::Words("முதல்"), Answer::Fail, Answer::Words("இரண்டு")]);
    let file = clinic.bring_in(None, &wav(&spoken("en", &TWO), 1), "keep");
    assert_eq!((&file["state"], &file["error"]), (&json!("failed"), &json!("model_missing")));
    let visit = file["visit"].as_str().unwrap();
    let partial = clinic.words_of(visit);
    assert_eq!((texts(&partial), &partial["state"]), (vec!["முதல்"], &json!("partial")));
    let jobs = clinic.must("job_list", json!(null));
    let job = jobs["jobs"].as_array().unwrap().iter().find(|job| job["kind"] == "hear").unwrap();
    let again = clinic.must("job_retry", json!({ "id": job["id"] }));
    assert_eq!(clinic.ended(&again)["status"], "done");
    assert_eq!(texts(&clinic.words_of(visit)), ["முதல்", "இரண்டு"], "nothing twice, nothing lost");
}

#[test]
fn what_a_person_wrote_wins_over_every_later_run() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    ears.transcriber.answer(&[Answer::Words("காய்சல்"), Answer::Words("தலை வலி")]);
    let file = clinic.bring_in(None, &wav(&spoken("en", &TWO), 1), "keep");
    let visit = file["visit"].as_str().unwrap();
    let before = clinic.words_of(visit);
    let turn = &before["segments"][0];
    let change = json!({ "id": turn["id"], "version": turn["version"], "text": "காய்ச்சல் மூன்று நாள்" });
    let changed = clinic.must("segment_change", change.clone());
    assert_eq!(changed["original"], "காய்சல்", "what was heard stays beside it");
    assert_eq!(
        clinic.fails("segment_change", change),
        Code::Conflict,
        "nobody writes over an edit unseen"
    );
    ears.transcriber.answer(&[Answer::Words("வேறு"), Answer::Words("தலைவலி")]);
    let run = json!({ "recording": before["recording"], "model": "another" });
    let run = clinic.must("transcript_run", run);
    assert_eq!(clinic.ended(&run)["result"]["kept"], 1);
    let after = clinic.words_of(visit);
    assert_eq!(after["number"], 2);
    assert_eq!(texts(&after), ["காய்ச்சல் மூன்று நாள்", "தலைவலி"], "the edit stands, the rest is new");
    assert_eq!(after["segments"][0]["original"], "வேறு", "the other model's words stand beside it");
    ears.transcriber.answer(&[Answer::Words("மீண்டும்")]);
    let run = clinic.must("segment_run", json!({ "id": after["segments"][0]["id"] }));
    assert_eq!(clinic.ended(&run)["status"], "done");
    let last = clinic.words_of(visit);
    assert_eq!(texts(&last)[0], "காய்ச்சல் மூன்று நாள்", "one turn heard again loses no edit either");
}

#[test]
fn turns_are_taken_out_put_back_added_and_given_to_others() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let text = "Doctor: what is it?\nPatient: a fever\nPatient: for three days";
    let typed = clinic.must("transcript_type", json!({ "visit": visit, "text": text }));
    assert_eq!(typed["source"], "typed");
    assert_eq!(texts(&typed), ["what is it?", "a fever", "for three days"]);
    let turn = typed["segments"][1].clone();
    let out = json!({ "id": turn["id"], "version": turn["version"], "removed": true });
    let gone = clinic.must("segment_change", out);
    assert_eq!(texts(&clinic.words_of(&visit)), ["what is it?", "for three days"]);
    let back =
        json!({ "id": turn["id"], "version": gone["version"], "removed": false, "speaker": "a" });
    clinic.must("segment_change", back);
    let added = json!({
        "transcript": typed["id"], "after": typed["segments"][0]["id"], "speaker": "b", "text": "doctor, I",
    });
    clinic.must("segment_add", added);
    let now = clinic.words_of(&visit);
    assert_eq!(texts(&now), ["what is it?", "doctor, I", "a fever", "for three days"]);
    let speakers = json!([
        { "key": "a", "role": "patient", "name": "Selvam" }, { "key": "b", "role": "doctor", "name": null },
    ]);
    let swapped =
        json!({ "transcript": typed["id"], "version": now["version"], "speakers": speakers });
    let swapped = clinic.must("speakers_change", swapped);
    assert_eq!(swapped["speakers"][0]["role"], "patient");
    let merge = json!({ "transcript": typed["id"], "from": "b", "into": "a" });
    let merged = clinic.must("speakers_merge", merge);
    let keys = merged["segments"].as_array().unwrap().iter().map(|turn| &turn["speaker"]);
    assert!(keys.into_iter().all(|key| key == "a"), "every turn is theirs");
}

#[test]
fn a_pasted_transcript_may_be_long() {
    let clinic = Clinic::default();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let line = "Patient: எனக்கு மூன்று நாட்களாக காய்ச்சல் இருக்கிறது, தலை வலிக்கிறது\n";
    let text = line.repeat(60_000 / line.chars().count() + 1);
    assert!(text.chars().count() > 60_000, "more than the design asks for");
    let typed = clinic.must("transcript_type", json!({ "visit": visit, "text": text }));
    assert!(typed["segments"].as_array().unwrap().len() > 500);
}

#[test]
fn deleted_sound_is_gone_from_the_disk_and_the_words_stay() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    let file = clinic.bring_in(None, &wav(&spoken("en", &TWO), 1), "keep");
    let visit = file["visit"].as_str().unwrap();
    let folder = clinic.folder().join("recordings");
    assert_eq!(
        std::fs::read_dir(&folder).unwrap().count(),
        2,
        "the file as it came, and its sound"
    );
    let sound = clinic.must("sound_show", json!({ "visit": visit }));
    let erase = json!({ "id": sound["recordings"][0]["id"], "reason": "the patient asked" });
    let left = clinic.must("recording_erase", erase);
    assert_eq!(left["recordings"], json!([]));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "no sealed file is left");
    assert!(!texts(&clinic.words_of(visit)).is_empty());
}

#[test]
fn another_doctor_hears_and_reads_nothing() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    clinic.hire("ravi", &["doctor"]);
    let file = clinic.bring_in(None, &wav(&spoken("en", &TWO), 1), "keep");
    let visit = file["visit"].as_str().unwrap();
    let words = clinic.words_of(visit);
    clinic.enter("ravi");
    assert_eq!(clinic.fails("sound_show", json!({ "visit": visit })), Code::NotYours);
    assert_eq!(clinic.fails("transcript_show", json!({ "visit": visit })), Code::NotYours);
    let turn = &words["segments"][0];
    let change = json!({ "id": turn["id"], "version": turn["version"], "text": "x" });
    assert_eq!(clinic.fails("segment_change", change), Code::NotYours);
    let play = json!({ "id": words["recording"], "from_ms": 0, "length_ms": 100 });
    assert_eq!(clinic.fails("recording_play", play), Code::NotYours);
    assert_eq!(clinic.must("import_list", json!(null))["batches"], json!([]));
}

#[test]
fn words_that_were_heard_become_a_draft_by_themselves_once() {
    let ears = Ears::default();
    let clinic = ears.clinic();
    ears.transcriber
        .answer(&[Answer::Words("காய்ச்சல் மூணு நாளா இருக்கு"), Answer::Words("தலைவலி இருக்கு")]);
    let file = clinic.bring_in(None, &wav(&spoken("en", &TWO), 1), "keep");
    let visit = file["visit"].as_str().unwrap();
    let jobs = clinic.must("job_list", json!(null));
    let drafting =
        jobs["jobs"].as_array().unwrap().iter().find(|job| job["kind"] == "note_draft").unwrap();
    assert_eq!(clinic.ended(&json!({ "job": drafting["id"] }))["status"], "done");
    let note = clinic.must("note_show", json!({ "visit": visit }));
    assert_eq!(note["words_changed"], false, "it stands on the words as they are");
    assert!(note["transcript"].is_string(), "and says on which");
}
