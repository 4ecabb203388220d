//! Fills a new clinic with invented people, patients and visits, all through the list of commands.

use super::desk::Served;
use crate::stop::{Result, Stop};
use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};

const CLINIC: &str = include_str!("../../../assets/demo/clinic.json");

/// How much was made.
pub(super) struct Made {
    /// People who can unlock, with the owner.
    pub(super) sign_ins: Vec<String>,
    /// Patients' cards.
    pub(super) patients: usize,
    /// Visits.
    pub(super) visits: usize,
}

/// Makes the clinic; everybody in it has the same password.
pub(super) fn clinic(desk: &Served, password: &str) -> Result<Made> {
    let clinic: Value = serde_json::from_str(CLINIC).map_err(|_| broken())?;
    let session = found(desk, &clinic, password)?;
    let sign_ins = staff(desk, &clinic, password)?;
    let today = session["today"].as_str().and_then(|day| day.parse().ok()).ok_or_else(broken)?;
    let patients = patients(desk, &clinic)?;
    let visits = visits(desk, &clinic, &patients, today)?;
    Ok(Made { sign_ins, patients: patients.len(), visits })
}

/// Sets the clinic up, with the recovery code typed back. The session of its owner.
fn found(desk: &Served, clinic: &Value, password: &str) -> Result<Value> {
    let mut owner = clinic["owner"].clone();
    owner["password"] = json!(password);
    let made = desk.call(
        "profile_create",
        &json!({ "practice": clinic["practice"], "person": owner, "sample": true }),
    )?;
    let groups = &made["recovery"]["groups"];
    // Groups are counted from one, as they stand on the sheet.
    let group =
        |index: &Value| Some(&groups[usize::try_from(index.as_u64()?).ok()?.checked_sub(1)?]);
    let typed: Vec<Value> = each(&made["recovery"]["ask"])
        .filter_map(|index| Some(json!({ "index": index, "text": group(index)? })))
        .collect();
    desk.call("recovery_confirm", &json!({ "groups": typed }))?;
    Ok(made["session"].clone())
}

/// Invites the staff; each takes up the invitation, then the owner is at the desk again.
fn staff(desk: &Served, clinic: &Value, password: &str) -> Result<Vec<String>> {
    let mut sign_ins = vec![text(&clinic["owner"]["sign_in"])];
    for person in each(&clinic["people"]) {
        desk.call("session_step_up", &json!({ "secret": password }))?;
        let invitation = desk.call("person_invite", person)?;
        let accept = json!({ "sign_in": person["sign_in"], "code": invitation["code"], "password": password });
        desk.call("session_lock", &Value::Null)?;
        desk.call("invite_accept", &accept)?;
        desk.call("session_lock", &Value::Null)?;
        desk.call("session_unlock", &json!({ "sign_in": sign_ins[0], "password": password }))?;
        sign_ins.push(text(&person["sign_in"]));
    }
    Ok(sign_ins)
}

fn patients(desk: &Served, clinic: &Value) -> Result<Vec<Value>> {
    let create = |card| desk.call("patient_create", card).map(|made| made["id"].clone());
    each(&clinic["patients"]).map(create).collect()
}

fn visits(desk: &Served, clinic: &Value, patients: &[Value], today: Date) -> Result<usize> {
    let visits = each(&clinic["visits"]);
    visits
        .map(|visit| desk.call("visit_create", &request(visit, patients, today)?))
        .try_fold(0, |sum, made| made.map(|_| sum + 1))
}

/// The list says which patient by number, the day by its distance, and consent in one word.
fn request(visit: &Value, patients: &[Value], today: Date) -> Result<Value> {
    let mut request = visit.clone();
    let fields = request.as_object_mut().ok_or_else(broken)?;
    let ago = fields.remove("days_ago").and_then(|days| days.as_i64()).ok_or_else(broken)?;
    let day = today.checked_sub(ago.days()).map_err(|_| broken())?;
    fields.insert("date".to_owned(), json!(day.to_string()));
    if let Some(number) = visit["patient"].as_u64().and_then(|number| usize::try_from(number).ok())
    {
        fields.insert("patient".to_owned(), patients.get(number).cloned().ok_or_else(broken)?);
    }
    if let Some(word) = visit["consent"].as_str() {
        fields.insert("consent".to_owned(), consent(word));
    }
    Ok(request)
}

fn consent(word: &str) -> Value {
    let how = if word == "refused" { "spoken" } else { word };
    json!({ "kind": "recording", "given": word != "refused", "how": how })
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn broken() -> Stop {
    Stop::Check("assets/demo/clinic.json is not as it should be.".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_visit_of_the_list_can_be_asked_for() {
        let clinic: Value = serde_json::from_str(CLINIC).unwrap();
        let patients: Vec<Value> =
            each(&clinic["patients"]).map(|card| card["name"].clone()).collect();
        let today: Date = "2026-03-01".parse().unwrap();
        for visit in each(&clinic["visits"]) {
            assert!(
                request(visit, &patients, today).is_ok(),
                "{visit} names a patient that is not there"
            );
        }
    }

    #[test]
    fn a_refusal_is_written_down_as_one() {
        assert_eq!(
            consent("refused")["given"],
            json!(false),
            "the demonstration must not invent consent"
        );
        assert_eq!(consent("guardian")["how"], json!("guardian"));
    }
}
