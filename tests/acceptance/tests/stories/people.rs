//! People of the practice: inviting, roles, and ending somebody's access.

use nadi_acceptance::{Clinic, password_of};
use nadi_base::Code;
use serde_json::json;
use std::time::Duration;

#[test]
fn an_invitation_is_taken_up_once() {
    let clinic = Clinic::default();
    let invite = json!({ "name": "Anbu", "sign_in": "anbu", "roles": ["nurse"], "language": "ta" });
    let invitation = clinic.must("person_invite", invite);
    assert_eq!(clinic.must("desk_status", json!(null))["invites_open"], true);
    let accept =
        json!({ "sign_in": "anbu", "code": invitation["code"], "password": password_of("anbu") });
    let session = clinic.must("invite_accept", accept.clone());
    assert_eq!(session["roles"], json!(["nurse"]));
    assert_eq!(session["language"], "ta", "their screens are in their language");
    assert_eq!(
        clinic.fails("invite_accept", accept),
        Code::WrongInvite,
        "a used code is worth nothing"
    );
}

#[test]
fn an_invitation_runs_out() {
    let clinic = Clinic::default();
    let invite = json!({ "name": "Anbu", "sign_in": "anbu", "roles": ["nurse"], "language": "ta" });
    let invitation = clinic.must("person_invite", invite);
    clinic.pass(Duration::from_hours(73));
    let accept =
        json!({ "sign_in": "anbu", "code": invitation["code"], "password": password_of("anbu") });
    assert_eq!(clinic.fails("invite_accept", accept), Code::WrongInvite);
}

#[test]
fn two_people_cannot_have_one_sign_in_name() {
    let clinic = Clinic::default();
    clinic.hire("anbu", &["nurse"]);
    let invite =
        json!({ "name": "Another", "sign_in": "Anbu", "roles": ["nurse"], "language": "ta" });
    assert_eq!(clinic.fails("person_invite", invite), Code::BadInput);
}

#[test]
fn somebody_who_leaves_is_out_at_once() {
    let clinic = Clinic::default();
    let anbu = clinic.hire("anbu", &["nurse"]);
    let person = clinic.must("person_deactivate", json!({ "id": anbu }));
    assert_eq!(person["status"], "deactivated");
    let unlock = json!({ "sign_in": "anbu", "password": password_of("anbu") });
    assert_eq!(clinic.fails("session_unlock", unlock), Code::WrongPassword);
    clinic.enter("meena");
    let people = clinic.must("person_list", json!(null));
    assert_eq!(
        people["people"].as_array().map(Vec::len),
        Some(2),
        "what they did keeps their name"
    );
}

#[test]
fn the_last_admin_stays() {
    let clinic = Clinic::default();
    let session = clinic.must("session_show", json!(null));
    let change = json!({
        "id": session["person"], "name": "Dr Meena", "roles": ["doctor"], "language": "en",
        "registration": "", "specialty": "", "version": 1,
    });
    let people = clinic.must("person_list", json!(null));
    let mut change = change;
    change["version"] = people["people"][0]["version"].clone();
    assert_eq!(clinic.fails("person_change", change), Code::LastAdmin);
    assert_eq!(
        clinic.must("session_show", json!(null))["roles"],
        json!(["doctor", "practice_admin"]),
        "nothing was changed"
    );
}

#[test]
fn an_own_role_allows_what_it_says() {
    let clinic = Clinic::default();
    let role =
        json!({ "name": "Lab", "reach": "practice", "allows": ["patient_view", "visit_view"] });
    let role = clinic.must("role_save", role);
    clinic.hire("lata", &["Lab"]);
    clinic.enter("lata");
    clinic.must("patient_list", json!({}));
    assert_eq!(
        clinic.fails("patient_create", json!({ "name": "X", "sex": "male" })),
        Code::NotPermitted
    );
    clinic.enter("meena");
    assert_eq!(
        clinic.fails("role_remove", json!({ "id": role["id"] })),
        Code::WrongState,
        "somebody has it"
    );
}

#[test]
fn a_second_factor_is_asked_for_and_each_code_counts_once() {
    let clinic = Clinic::default();
    let secret = clinic.must("second_factor_begin", json!(null));
    assert_eq!(
        clinic.fails("second_factor_confirm", json!({ "digits": "000000" })),
        Code::SecondFactorWrong
    );
    let secret = secret["secret"].as_str().unwrap();
    let digits = clinic.digits(secret);
    clinic.must("second_factor_confirm", json!({ "digits": digits }));
    clinic.must("session_lock", json!(null));
    let password = password_of("meena");
    let plain = json!({ "sign_in": "meena", "password": password });
    assert_eq!(clinic.fails("session_unlock", plain), Code::SecondFactorNeeded);
    let with =
        |digits: &str| json!({ "sign_in": "meena", "password": password, "second_factor": digits });
    assert_eq!(
        clinic.fails("session_unlock", with(&digits)),
        Code::SecondFactorWrong,
        "used already"
    );
    clinic.pass(Duration::from_mins(1));
    clinic.must("session_unlock", with(&clinic.digits(secret)));
}
