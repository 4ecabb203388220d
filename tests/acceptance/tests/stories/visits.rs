//! Visits and consents.

use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::json;

#[test]
fn a_visit_begins_without_a_patient_who_comes_later() {
    let clinic = Clinic::default();
    let new = json!({
        "kind": "new", "language": "auto", "complaint": "stomach pain", "age_years": 42, "sex": "male",
        "consent": { "kind": "recording", "given": true, "how": "spoken" },
    });
    let visit = clinic.must("visit_create", new);
    assert_eq!(visit["row"]["consent"], "given");
    let patient = clinic.patient("Selvam");
    let mut change = json!({
        "id": visit["row"]["id"], "patient": patient, "date": visit["row"]["date"], "kind": "new", "specialty": "",
        "language": "ta", "age_years": 42, "sex": "male", "payer": "", "complaint": "stomach pain",
        "status": "open", "version": visit["version"],
    });
    let named = clinic.must("visit_change", change.clone());
    assert_eq!(named["row"]["patient_name"], "Selvam");
    change["version"] = named["version"].clone();
    change["status"] = json!("signed");
    assert_eq!(
        clinic.fails("visit_change", change),
        Code::WrongState,
        "a note is signed by signing it"
    );
    let today = clinic.must("today_show", json!(null));
    assert_eq!(today["visits"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_newest_consent_counts_and_the_older_ones_stay() {
    let clinic = Clinic::default();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let said = |given: bool| json!({ "visit": visit, "consent": { "kind": "recording", "given": given, "how": "spoken" } });
    clinic.must("consent_record", said(true));
    let shown = clinic.must("consent_record", said(false));
    assert_eq!(shown["row"]["consent"], "refused");
    assert_eq!(shown["consents"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_doctor_sees_own_visits_and_the_front_desk_sees_all() {
    let clinic = Clinic::default();
    clinic.hire("ravi", &["doctor"]);
    clinic.hire("desk", &["front_desk"]);
    let patient = clinic.patient("Selvam");
    clinic.visit(&patient);
    let count = || clinic.must("visit_list", json!({}))["visits"].as_array().map_or(0, Vec::len);
    assert_eq!(count(), 1);
    clinic.enter("ravi");
    assert_eq!(count(), 0, "not shared with him");
    assert_eq!(clinic.must("search_everything", json!({ "text": "stomach" }))["visits"], json!([]));
    clinic.enter("desk");
    assert_eq!(count(), 1);
}

#[test]
fn visits_are_listed_page_by_page_without_gaps() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Selvam");
    for _ in 0..7 {
        clinic.visit(&patient);
    }
    let mut seen = std::collections::BTreeSet::new();
    for offset in [0, 3, 6] {
        let page = clinic.must("visit_list", json!({ "limit": 3, "offset": offset }));
        assert_eq!(page["more"], json!(offset < 6));
        seen.extend(page["visits"].as_array().unwrap().iter().map(|visit| visit["id"].to_string()));
    }
    assert_eq!(seen.len(), 7);
}
