//! The billing of a day: words in every field that claims, batches and reports take. The one file that goes
//! out is mended to plain values first: what a claim says to its payer leaves the laptop on purpose.

use super::desk::{AtDesk, OWNER};
use crate::clinic::Fault;
use serde_json::{Value, json};
use std::path::Path;

type Done = Result<(), Fault>;

/// Sends every command of billing and claims.
pub(super) fn through_billing(at: &AtDesk, folder: &Path, patient: &Value, visit: &Value) -> Done {
    take_the_roles(at)?;
    let payer = set_up(at, folder)?;
    coverages(at, patient, &payer)?;
    coding(at, visit)?;
    code_files(at, &payer)?;
    training(at)?;
    codes(at, visit)?;
    let claim = claims(at, visit)?;
    batches(at, &claim)?;
    reports(at, &claim)
}

/// The owner bills too; what a person may do counts from the next unlocking.
fn take_the_roles(at: &AtDesk) -> Done {
    let list = at.send("person_list", Value::Null)?;
    let people = list["people"].as_array().cloned().unwrap_or_default();
    let me = people.into_iter().find(|person| person["sign_in"] == OWNER).unwrap_or_default();
    let change = json!({
        "id": me["id"], "name": me["name"], "language": me["language"],
        "roles": ["practice_admin", "doctor", "billing_manager"],
        "registration": me["registration"], "specialty": me["specialty"], "version": me["version"],
    });
    at.send("person_change", change)?;
    at.send("session_lock", Value::Null)?;
    let unlock = json!({
        "sign_in": OWNER, "password": at.flock.password(),
    });
    at.send("session_unlock", unlock).map(drop)
}

fn address(street: &str) -> Value {
    json!({ "street": street, "more": "", "city": "Springfield", "state": "IL", "postal_code": "627010001" })
}

fn identity(last: &str, street: &str, active: bool) -> Value {
    json!({ "data": {
        "kind": "practice", "last": last, "first": "", "npi": "1245319599", "tax_id": "123456780",
        "tax_is_ssn": false, "taxonomy": "207Q00000X", "address": address(street),
        "phone": "5555550100", "place": "", "active": active,
    } })
}

fn payer(name: &str, number: &str) -> Value {
    json!({ "data": {
        "name": name, "number": number, "filing": "CI", "filing_limit_days": 90, "rules_off": [],
        "test": true, "active": true,
    } })
}

/// Gives the payer that is billed.
fn set_up(at: &AtDesk, folder: &Path) -> Result<Value, Fault> {
    at.send("identity_save", identity(&at.keep(), &at.keep(), false))?;
    at.send("identity_save", identity("CLINIC", "1 MAIN ST", true))?;
    at.send("payer_save", payer(&at.keep(), "99001"))?;
    let shown = at.send("payer_save", payer("PLAN", "99002"))?;
    let fee = json!({ "data": {
        "code": "G0439", "level": "", "modifier": "", "fee": { "minor": 12_500, "currency": "INR" },
    } });
    at.send("fee_save", fee.clone())?;
    let shown_fees = at.send("fee_save", fee)?;
    at.send("fee_remove", json!({ "id": shown_fees["fees"][1]["id"] }))?;
    let mut settings = shown["settings"].clone();
    for field in ["sender", "contact_name", "receiver_name", "receiver"] {
        settings[field] = json!("PLAIN");
    }
    settings["contact_phone"] = json!("5555550100");
    // A file for a payer names its patients; it lies where a person wants it, outside the day's folders.
    let sent = folder.with_file_name("sent");
    std::fs::create_dir_all(&sent)?;
    settings["folder"] = json!(sent);
    at.send("billing_change", settings)?;
    at.send("billing_show", Value::Null)?;
    Ok(shown["payers"][1]["id"].clone())
}

fn coverages(at: &AtDesk, patient: &Value, payer: &Value) -> Done {
    let coverage = |rank: u8| {
        json!({ "patient": patient, "data": {
            "payer": payer, "rank": rank, "member_id": at.keep(), "group_number": at.keep(),
            "group_name": at.keep(), "insurance_type": "", "relationship": "19",
            "subscriber": {
                "last": at.keep(), "first": at.keep(), "middle": "", "birth_date": null, "sex": "F",
                "address": address("2 MAIN ST"),
            },
        } })
    };
    at.send("coverage_save", coverage(1))?;
    at.send("coverage_save", coverage(2))?;
    let list = at.send("coverage_list", json!({ "id": patient }))?;
    at.send("coverage_remove", json!({ "id": list["coverages"][1]["id"] })).map(drop)
}

/// The signed note on the coding desk, up to the bill and back.
fn coding(at: &AtDesk, visit: &Value) -> Done {
    let id = json!({ "id": visit });
    at.send("coding_queue", json!({}))?;
    at.send("coding_show", id.clone())?;
    let seen = |shown: &Value| json!({ "visit": visit, "version": shown["version"] });
    let with = |shown: &Value, more: Value| {
        let mut request = seen(shown);
        for (field, value) in more.as_object().into_iter().flatten() {
            request[field] = value.clone();
        }
        request
    };
    let shown = at.send("coding_open", id)?;
    let shown = at.send("coding_patient", with(&shown, json!({ "new_patient": false })))?;
    at.send("coding_ask", json!({ "visit": visit, "rule": "", "question": at.keep() }))?;
    let asked = at.send("coding_questions", json!({ "visit": visit }))?;
    let question = &asked["questions"][0]["id"];
    at.send("coding_answer", json!({ "id": question, "answer": at.keep() }))?;
    let shown = at.send("coding_renew", seen(&shown))?;
    let add = json!({
        "kind": "diagnosis", "code": "Z00.00", "modifiers": [], "units": 1, "reason": at.keep(),
    });
    let mut shown = at.send("coding_add", with(&shown, add))?;
    for line in shown["lines"].as_array().cloned().unwrap_or_default() {
        if line["decision"] == "waiting" {
            let accept = json!({ "line": line["id"], "deed": "accept" });
            shown = at.send("coding_decide", with(&shown, accept))?;
        }
    }
    let own = json!({ "line": shown["lines"][0]["id"], "deed": "useful" });
    let shown = at.send("coding_decide", with(&shown, own))?;
    let text = format!("code\nI10\n{}\n", at.pass());
    let billed = at.send("coding_bill", with(&shown, json!({ "text": text })))?;
    let mut shown = billed["shown"].clone();
    for line in shown["lines"].as_array().cloned().unwrap_or_default() {
        if line["decision"] == "waiting" {
            let accept = json!({ "line": line["id"], "deed": "accept" });
            shown = at.send("coding_decide", with(&shown, accept))?;
        }
    }
    at.send("coding_report", json!({ "visit": visit, "format": "html" }))?;
    at.send("coding_insight", json!({}))?;
    at.send("coding_finalize", seen(&shown))?;
    at.send("coding_reopen", json!({ "visit": visit, "reason": at.keep() })).map(drop)
}

/// Files of codes and fees hold nobody; what cannot be read of them is kept nowhere.
fn code_files(at: &AtDesk, payer: &Value) -> Done {
    let pack = format!("code,fee\nG0439,125.00\n{},1\n", at.pass());
    at.send("code_pack_import", json!({ "text": pack }))?;
    let schedule = json!({
        "payer": payer, "locality": "10112-00", "facility": false, "factor": "33.4009",
        "from": "2026-01-01", "units": at.pass(), "places": "10112,XX,00,PLACE,1.000,1.000,1.000",
    });
    drop(at.send_any("fee_schedule_import", schedule));
    let edits = json!({ "kind": "pairs", "text": at.pass() });
    at.send("code_file_import", edits).map(drop)
}

fn training(at: &AtDesk) -> Done {
    let case = json!([{
        "id": "own", "title": at.keep(), "specialty": "general", "difficulty": "easy",
        "date": "2026-08-14", "new_patient": false, "note": at.keep(),
        "key": { "diagnoses": ["I10"], "level": null }, "explanation": at.keep(),
    }]);
    at.send("training_import", json!({ "text": case.to_string() }))?;
    at.send("training_list", Value::Null)?;
    at.send("training_show", json!({ "id": "own" }))?;
    let answer = json!({ "diagnoses": ["I10"], "level": null, "services": [] });
    at.send("training_answer", json!({ "id": "own", "answer": answer }))?;
    at.send("training_export", Value::Null).map(drop)
}

fn codes(at: &AtDesk, visit: &Value) -> Done {
    let written = at.send("visit_billing_show", json!({ "id": visit }))?["version"].clone();
    let data = json!({
        "place": "11", "authorization": at.keep(), "referral": at.keep(),
        "diagnoses": [{ "code": "I10", "source": "person" }],
        "lines": [{
            "code": "G0439", "level": "", "modifiers": [], "description": at.keep(), "units": 1,
            "pointers": [1], "source": "person",
        }],
    });
    at.send("visit_billing_save", json!({ "visit": visit, "version": written, "data": data }))?;
    at.send("visit_finalize", json!({ "id": visit }))?;
    at.send("visit_reopen", json!({ "visit": visit, "reason": at.keep() }))?;
    at.send("visit_finalize", json!({ "id": visit }))?;
    at.send("visit_billing_show", json!({ "id": visit })).map(drop)
}

/// Gives the claim, mended.
fn claims(at: &AtDesk, visit: &Value) -> Result<Value, Fault> {
    let built = at.send("claim_build", json!({ "visits": [visit] }))?;
    let id = built["claims"][0]["id"].clone();
    at.send("claim_assign", json!({ "claims": [id], "priority": 2, "note": at.keep() }))?;
    at.send("claim_list", json!({ "failed": true, "text": at.pass() }))?;
    let views = json!({ "views": [{ "name": at.keep(), "find": { "text": at.keep() } }] });
    at.send("view_save", views)?;
    at.send("view_list", Value::Null)?;
    let seen = at.send("claim_show", json!({ "id": id }))?;
    let rule = &seen["findings"][0]["finding"]["rule"];
    let alike =
        json!({ "rule": rule, "fix": { "field": "/remark", "value": at.keep() }, "claims": [id] });
    at.send("claim_fix_alike", alike)?;
    let seen = at.send("claim_recheck", json!({ "id": id }))?;
    let passed =
        json!({ "id": id, "version": seen["row"]["version"], "rule": rule, "reason": at.pass() });
    drop(at.send_any("claim_override", passed));
    let seen = at.send("claim_show", json!({ "id": id }))?;
    let mended = at.send("claim_fix", mend(&id, &seen))?;
    if mended["row"]["status"] != "passed" {
        let found = mended["findings"].as_array().into_iter().flatten();
        let rules: Vec<_> = found.map(|one| &one["finding"]["rule"]).collect();
        return Err(Fault::Content(format!("a claim of plain values breaks {rules:?}")));
    }
    Ok(mended["row"].clone())
}

/// Everything that names somebody becomes plain.
fn mend(id: &Value, seen: &Value) -> Value {
    let mut coverage = seen["form"]["coverage"].clone();
    for (field, value) in [
        ("member_id", json!("M1")),
        ("group_number", json!("")),
        ("group_name", json!("")),
        ("relationship", json!("18")),
        ("subscriber", Value::Null),
    ] {
        coverage[field] = value;
    }
    let patient = json!({
        "last": "PLAIN", "first": "PATIENT", "middle": "", "birth_date": "1990-05-05", "sex": "F",
        "address": address("3 MAIN ST"),
    });
    let rendering = json!({
        "person": true, "last": "DOCTOR", "first": "PLAIN", "npi": "1588667638", "tax_id": "",
        "tax_is_ssn": false, "taxonomy": "207Q00000X", "phone": "",
        "address": { "street": "", "more": "", "city": "", "state": "", "postal_code": "" },
    });
    let fields = [
        ("/patient", patient),
        ("/coverage", coverage),
        ("/others", json!([])),
        ("/authorization", json!("")),
        ("/referral", json!("")),
        ("/remark", json!("")),
        ("/diagnoses", json!(["I10"])),
        ("/rendering", rendering),
        ("/lines/0/description", json!("")),
    ];
    let fields = fields.map(|(field, value)| json!({ "field": field, "value": value }));
    json!({ "id": id, "version": seen["row"]["version"], "fields": fields })
}

fn batches(at: &AtDesk, claim: &Value) -> Done {
    let first = at.send("batch_build", json!({ "name": at.keep(), "claims": [claim["id"]] }))?;
    let id = &first["row"]["id"];
    at.send("batch_hold", json!({ "id": id, "reason": at.keep() }))?;
    at.send("batch_cancel", json!({ "id": id, "reason": at.keep() }))?;
    let second = at.send("batch_build", json!({ "name": "plain", "claims": [] }))?;
    let id = json!({ "id": second["row"]["id"] });
    at.send("batch_approve", id.clone())?;
    at.finish("batch_write", id.clone())?;
    let shown = at.send("batch_show", id)?;
    if shown["row"]["status"] != "written" {
        return Err(Fault::Content("a batch was not written".to_owned()));
    }
    at.send("batch_list", Value::Null).map(drop)
}

fn reports(at: &AtDesk, claim: &Value) -> Done {
    let text = format!(
        "ISA*00*          *00*          *ZZ*CLEARING       *ZZ*PLAIN          *260303*0900*^*00501*000000009*0*P*:~\
         GS*HP*CLEARING*PLAIN*20260303*0900*9*X*005010X221A1~ST*835*0001~BPR*I*0*C*NON************20260310~\
         TRN*1*{}*1999001~N1*PR*PLAN*XV*99002~LX*1~CLP*{}*4*125*0*0*CI*ICN9~CAS*CO*197*125~\
         NM1*IL*1*X*Y****MI*M1~SE*8*0001~GE*1*9~IEA*1*000000009~",
        at.keep(),
        at.keep()
    );
    at.finish("response_read", json!({ "file_name": at.keep(), "text": text }))?;
    let list = at.send("response_list", Value::Null)?;
    let shown = at.send("response_show", json!({ "id": list["responses"][0]["id"] }))?;
    let offer = &shown["offers"][0];
    let matched = json!({ "answer": offer["answer"], "claim": claim["id"] });
    drop(at.send_any("response_match", matched));
    let seen = at.send("claim_show", json!({ "id": claim["id"] }))?;
    let version = &seen["row"]["version"];
    drop(at.send_any("claim_next_payer", json!({ "id": claim["id"], "version": version })));
    let again = json!({
        "id": claim["id"], "version": version, "void": false, "reason": at.keep(),
    });
    let anew = at.send("claim_resubmit", again)?;
    at.send("claim_list", json!({ "status": ["passed", "failed"] }))?;
    let last = &anew["row"];
    let close = json!({ "id": last["id"], "version": last["version"], "reason": at.keep() });
    at.send("claim_close", close)?;
    at.send("claim_rule_list", Value::Null)?;
    at.send("claims_report", json!({})).map(drop)
}
