//! From a visit to the money: codes, a claim, what is wrong with it, a batch, a file, what comes back.

use nadi_acceptance::Clinic;
use nadi_base::Code;
use nadi_claims::{Checked, Settings, check_file};
use serde_json::{Value, json};
use std::{path::Path, time::Duration};
use tempfile::TempDir;

/// A clinic with everything that billing stands on, but for the payer's number, which is wrong at first.
struct Billing {
    clinic: Clinic,
    folder: TempDir,
    payer: Value,
}

fn address() -> Value {
    json!({ "street": "100 Clinic Way", "more": "", "city": "Springfield", "state": "IL", "postal_code": "62701-0001" })
}

fn usd(cents: i64) -> Value {
    json!({ "minor": cents, "currency": "USD" })
}

fn identity(kind: &str, last: &str, first: &str, npi: &str, person: &Value) -> Value {
    json!({ "data": {
        "kind": kind, "person": person, "last": last, "first": first, "npi": npi,
        "tax_id": "12-3456780", "tax_is_ssn": false, "taxonomy": "207Q00000X", "address": address(),
        "phone": "(555) 555-0100", "place": "", "active": true,
    } })
}

impl Billing {
    fn new() -> Self {
        let clinic = Clinic::founded("US");
        clinic.hire("bala", &["biller"]);
        clinic.hire("mani", &["billing_manager"]);
        let doctor = clinic.enter("meena")["person"].clone();
        clinic.enter("mani");
        clinic.must(
            "identity_save",
            identity("practice", "Nadi Clinic", "", "1245319599", &Value::Null),
        );
        clinic.must("identity_save", identity("person", "Nair", "Meena", "1588667638", &doctor));
        let payer = json!({ "data": {
            "name": "Acme Health Plan", "number": "99001", "filing": "CI", "filing_limit_days": 90,
            "rules_off": [], "test": false, "active": true,
        } });
        let shown = clinic.must("payer_save", payer);
        let payer = shown["payers"][0]["id"].clone();
        for (code, fee, agreed) in [("G0439", 12_500, 9_500), ("J1100", 2_050, 1_500)] {
            let everybody = json!({ "code": code, "level": "", "modifier": "", "fee": usd(fee) });
            clinic.must("fee_save", json!({ "data": everybody }));
            let own = json!({ "code": code, "level": "", "modifier": "", "fee": usd(fee), "payer": payer, "agreed": usd(agreed) });
            clinic.must("fee_save", json!({ "data": own }));
        }
        let folder = TempDir::new().unwrap();
        let missing = clinic.must("billing_show", json!(null))["missing"].clone();
        assert_eq!(missing, json!(["sender", "receiver", "contact_phone", "folder"]));
        let mut settings = clinic.must("billing_show", json!(null))["settings"].clone();
        for (field, value) in [
            ("sender", "NADICLINIC"),
            ("contact_name", "EDI desk"),
            ("contact_phone", "5555550100"),
            ("receiver_name", "Clearing House"),
            ("receiver", "CLEARING"),
        ] {
            settings[field] = json!(value);
        }
        settings["folder"] = json!(folder.path());
        let shown = clinic.must("billing_change", settings);
        assert_eq!(shown["missing"], json!([]), "nothing stands in the way");
        Self { clinic, folder, payer }
    }

    fn must(&self, command: &str, request: Value) -> Value {
        self.clinic.must(command, request)
    }

    /// A visit of a patient with a coverage, coded and finalized.
    fn visit(&self, name: &str, member: &str) -> String {
        self.clinic.enter("meena");
        let card = json!({
            "name": name, "sex": "female", "birth_date": "1990-05-05",
            "address": "5 Oak Ave, Springfield, IL 627010002",
        });
        let patient = self.must("patient_create", card)["id"].clone();
        let visit = self.clinic.visit(patient.as_str().unwrap());
        self.clinic.enter("bala");
        let coverage = json!({
            "payer": self.payer, "rank": 1, "member_id": member, "group_number": "", "group_name": "",
            "insurance_type": "", "relationship": "18",
        });
        self.must("coverage_save", json!({ "patient": patient, "data": coverage }));
        let line = |code: &str, pointers: Value| {
            json!({
                "code": code, "level": "", "modifiers": [], "description": "", "units": 1,
                "pointers": pointers, "source": "person",
            })
        };
        let data = json!({
            "place": "11", "authorization": "", "referral": "",
            "diagnoses": [{ "code": "e11.65", "source": "person" }, { "code": "I10", "source": "machine" }],
            "lines": [line("G0439", json!([1, 2])), line("j1100", json!([1]))],
        });
        let shown =
            self.must("visit_billing_save", json!({ "visit": visit, "version": 0, "data": data }));
        assert_eq!(shown["charge"], usd(14_550), "by the fee list");
        assert_eq!(shown["data"]["diagnoses"][0]["code"], "E1165");
        self.must("visit_finalize", json!({ "id": visit }));
        visit
    }

    fn built(&self, visits: &[&str]) -> Vec<Value> {
        let built = self.must("claim_build", json!({ "visits": visits }));
        assert_eq!(built["left"], json!([]));
        built["claims"].as_array().unwrap().clone()
    }

    fn show(&self, claim: &Value) -> Value {
        self.must("claim_show", json!({ "id": claim["id"] }))
    }

    /// Everything ready goes into a batch and out. Gives the file's text and the batch.
    fn sent(&self) -> (String, Value) {
        self.clinic.enter("bala");
        let batch = self.must("batch_build", json!({ "name": "Monday", "claims": [] }));
        let id = json!({ "id": batch["row"]["id"] });
        assert_eq!(self.clinic.fails("batch_approve", id.clone()), Code::NotPermitted);
        self.clinic.enter("mani");
        assert_eq!(self.clinic.fails("batch_write", id.clone()), Code::WrongState, "not approved");
        self.must("batch_approve", id.clone());
        let job = self.clinic.ended(&self.must("batch_write", id.clone()));
        assert_eq!(job["status"], "done", "{:?}", job["error"]);
        let batch = self.must("batch_show", id);
        assert_eq!(batch["row"]["status"], "written");
        let name = batch["row"]["file_name"].as_str().unwrap();
        let text = std::fs::read_to_string(self.folder.path().join(name)).unwrap();
        self.clinic.enter("bala");
        (text, batch)
    }

    /// Reads a report, and gives it back as it is shown.
    fn read(&self, set: &str, body: &str) -> Value {
        let group = if set == "TA1" {
            String::new()
        } else {
            format!("GS*XX*CLEARING*NADI*20260303*0900*9*X*005010~{body}GE*1*9~")
        };
        let between = if set == "TA1" { body.to_owned() } else { group };
        let text = format!(
            "ISA*00*          *00*          *ZZ*CLEARING       *ZZ*NADICLINIC     *260303*0900*^*00501*000000009*0*P*:~{between}IEA*1*000000009~"
        );
        let started =
            self.must("response_read", json!({ "file_name": "report.edi", "text": text }));
        let job = self.clinic.ended(&started);
        assert_eq!(job["status"], "done", "{:?}", job["error"]);
        let list = self.must("response_list", json!(null));
        self.must("response_show", json!({ "id": list["responses"][0]["id"] }))
    }
}

/// Errors that our own check finds in a file, and how many claims it reads.
fn errors(text: &str, today: &Value) -> (u64, Vec<String>) {
    let settings = Settings::on(today.as_str().unwrap().parse().unwrap());
    let mut errors = Vec::new();
    let totals = check_file(text.as_bytes(), &settings, |checked| {
        let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
        let bad = hits.iter().filter(|hit| hit.severity == nadi_base::Severity::Error);
        errors.extend(bad.map(|hit| hit.rule.to_string()));
    });
    (totals.unwrap().claims, errors)
}

fn only<'v>(list: &'v Value, key: &str, value: &str) -> &'v Value {
    list.as_array().unwrap().iter().find(|one| one[key] == value).unwrap()
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, from its beginning to its end")]
fn a_visit_becomes_a_claim_is_mended_sent_refused_paid_and_denied() {
    let billing = Billing::new();
    let (clean, lame) = (billing.visit("Lakshmi Rao", "W1"), billing.visit("Selvi Iyer", ""));
    let claims = billing.built(&[&clean, &lame]);
    assert_eq!(claims[0]["status"], "passed", "{:?}", billing.show(&claims[0])["findings"]);
    assert_eq!(claims[0]["expected"], usd(11_000));

    // Held by a finding that points at its field; mended in place, checked at once.
    let held = billing.show(&claims[1]);
    assert_eq!(held["row"]["status"], "failed");
    assert_eq!(held["findings"][0]["finding"]["place"]["field"], "/coverage/member_id");
    assert_eq!(held["row"]["reason"], "The member's number is missing.");
    let desk = billing.must("claim_list", json!({ "failed": true }));
    assert_eq!((&desk["count"], &desk["charge"]), (&json!(1), &usd(14_550)));
    let fix = json!({
        "id": held["row"]["id"], "version": held["row"]["version"],
        "fields": [{ "field": "/coverage/member_id", "value": "W-2" }],
    });
    let mended = billing.must("claim_fix", fix);
    assert_eq!(mended["row"]["status"], "passed", "{:?}", mended["findings"]);
    assert_eq!(mended["form"]["coverage"]["member_id"], "W-2", "a dash may be part of the number");
    assert_eq!(mended["original"]["coverage"]["member_id"], "", "what it was stays beside it");
    assert_eq!(mended["row"]["case_status"], "resolved");
    assert!(mended["segments"].as_array().unwrap().len() > 20, "the raw segments are shown");

    // Into a batch, approved by somebody else, written; our own check finds nothing in the file.
    let today = billing.must("today_show", json!(null))["date"].clone();
    let (text, batch) = billing.sent();
    let (count, errors) = errors(&text, &today);
    assert_eq!((count, errors), (2, Vec::<String>::new()));
    assert_eq!(text.matches("\nST*837*").count(), 2, "a transaction for each claim");
    let control = batch["row"]["control"].as_u64().unwrap();
    let group = text.split("GS*").nth(1).unwrap().split('*').nth(5).unwrap().to_owned();

    // The file was taken, one transaction was refused: the other claim is not touched by that.
    billing.read("TA1", &format!("TA1*{control:09}*260302*0930*A*000~"));
    let report = billing.read(
        "999",
        &format!(
            "ST*999*0001*005010X231A1~AK1*HC*{group}*005010X222A1~AK2*837*0001*005010X222A1~IK5*A~\
             AK2*837*0002*005010X222A1~IK3*NM1*16**8~IK4*9*67*7*W2~IK5*R*5~AK9*P*2*2*1~SE*9*0001~"
        ),
    );
    assert_eq!(
        (&report["row"]["verdict"], &report["row"]["matched"]),
        (&json!("partly"), &json!(2))
    );
    let refused = billing.show(&claims[1]);
    assert_eq!(refused["row"]["status"], "refused");
    assert_eq!(refused["row"]["reason"], "A code is not on its list.");
    assert_eq!(refused["again"]["frequency"], "new", "it never existed for the payer");

    // Sent again as new, with a number of its own.
    let again = json!({ "id": refused["row"]["id"], "version": refused["row"]["version"], "void": false, "reason": "number corrected" });
    let second = billing.must("claim_resubmit", again);
    assert_eq!(second["form"]["frequency"], "new");
    assert_ne!(second["row"]["number"], refused["row"]["number"], "a number is used once for life");
    assert_eq!(billing.show(&claims[1])["row"]["status"], "replaced");
    let (text, _) = billing.sent();
    assert!(
        text.contains(&format!("CLM*{}*145.5***11:B:1", second["row"]["number"].as_str().unwrap()))
    );

    // The payer takes both, pays the one, denies the other.
    let numbers =
        [claims[0]["number"].as_str().unwrap(), second["row"]["number"].as_str().unwrap()];
    let taken = |number: &str, icn: &str| {
        format!(
            "HL*4*3*PT~NM1*QC*1*RAO*L****MI*W1~TRN*2*{number}~STC*A2:20:PR*20260303*WQ*145.5~REF*1K*{icn}~"
        )
    };
    billing.read(
        "277",
        &format!(
            "ST*277*0001*005010X214~BHT*0085*08*R1*20260303*0900*TH~HL*1**20*1~NM1*PR*2*ACME*****PI*99001~HL*2*1*21*1~\
             NM1*41*2*NADI*****46*N~TRN*2*X~HL*3*2*19*1~NM1*85*2*NADI*****XX*1245319599~{}{}SE*22*0001~",
            taken(numbers[0], "ICN1"),
            taken(numbers[1], "ICN2")
        ),
    );
    assert_eq!(billing.show(&claims[0])["row"]["status"], "accepted");
    let payment = format!(
        "ST*835*0001~BPR*I*100*C*ACH************20260310~TRN*1*EFT1*1999001~N1*PR*ACME*XV*99001~N1*PE*NADI*XX*1245319599~LX*1~\
         CLP*{}*1*145.5*100*10*CI*ICN1~SVC*HC:G0439*125*85**1~CAS*CO*45*30~CAS*PR*3*10~REF*6R*{}L1~\
         SVC*HC:J1100*20.5*15**1~CAS*CO*45*5.5~REF*6R*{}L2~CLP*{}*4*145.5*0*0*CI*ICN2~CAS*CO*197*145.5~SE*9*0001~",
        numbers[0], numbers[0], numbers[0], numbers[1]
    );
    let report = billing.read("835", &payment);
    assert_eq!((&report["imbalances"], &report["offers"]), (&json!([]), &json!([])));
    let paid = billing.show(&claims[0]);
    assert_eq!((&paid["row"]["status"], &paid["row"]["paid"]), (&json!("paid"), &usd(10_000)));
    assert_eq!(paid["lines"][0]["allowed"], usd(9_500), "what was agreed");
    assert_eq!(paid["lines"][0]["adjustments"][0]["words"], "Above what was agreed.");
    let denied = billing.show(&json!({ "id": second["row"]["id"] }));
    assert_eq!(denied["row"]["status"], "denied");
    assert_eq!(denied["row"]["reason"], "Authorization before the service is missing.");
    assert_eq!(denied["row"]["category"], "missing_data");

    // Once the payer has it, it is replaced, with the payer's number.
    let request = json!({ "id": denied["row"]["id"], "version": denied["row"]["version"], "void": false, "reason": "authorized now" });
    let third = billing.must("claim_resubmit", request);
    assert_eq!(third["form"]["frequency"], "replacement");
    assert_eq!(third["form"]["payer_claim_number"], "ICN2");
    let (text, _) = billing.sent();
    assert!(text.contains("REF*F8*ICN2") && text.contains("***11:B:7*"));

    // The same payment read again is known; sums that do not agree are told and refuse nothing.
    let again = billing.read("835", &payment.replace("SE*9*", "SE*10*"));
    assert_eq!(again["row"]["repeated"], true);
    assert_eq!(billing.show(&claims[0])["row"]["paid"], usd(10_000), "posted once");
    let short = payment.replace("EFT1", "EFT2").replace("BPR*I*100*", "BPR*I*90*");
    let uneven = billing.read("835", &short.replace("*1*145.5*100*10*", "*22*-145.5*-100*-10*"));
    assert!(uneven["row"]["imbalances"].as_u64().unwrap() > 0);
    let reversed = billing.show(&claims[0]);
    assert_eq!(
        (&reversed["row"]["status"], &reversed["row"]["paid"]),
        (&json!("reversed"), &usd(0))
    );

    let kinds: Vec<_> =
        reversed["history"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds.last(), Some(&json!("built")), "the history goes back to the beginning");
    let figures = billing.must("claims_report", json!({}));
    assert_eq!(figures["refused"], 1);
    assert!(figures["top_rules"].is_array() && figures["aging"].as_array().unwrap().len() == 5);
}

#[test]
fn alike_claims_are_mended_together_and_findings_let_pass_with_a_reason() {
    let billing = Billing::new();
    let visits = [billing.visit("Asha Nair", ""), billing.visit("Usha Nair", "")];
    let claims = billing.built(&[&visits[0], &visits[1]]);
    let rule = &claims[0]["rule"];
    let shown = billing.show(&claims[0]);
    assert_eq!(shown["findings"][0]["alike"], 1, "one other claim has the same");
    let ids: Vec<_> = claims.iter().map(|claim| claim["id"].clone()).collect();
    let fix = json!({ "rule": rule, "fix": { "field": "/coverage/member_id", "value": "FAMILY1" }, "claims": ids });
    let changed = billing.must("claim_fix_alike", fix);
    assert_eq!(changed["left"], json!([]));
    assert!(changed["claims"].as_array().unwrap().iter().all(|claim| claim["status"] == "passed"));

    // A wrong check digit is an error of the catalogue; a person may let it pass and must say why.
    let fresh = billing.show(&claims[0]);
    let break_it = json!({
        "id": fresh["row"]["id"], "version": fresh["row"]["version"],
        "fields": [{ "field": "/rendering/npi", "value": "1588667630" }],
    });
    let broken = billing.must("claim_fix", break_it);
    assert_eq!(broken["row"]["status"], "failed");
    let first = &broken["findings"][0]["finding"];
    assert_eq!(first["place"]["field"], "/rendering/npi");
    let let_pass = |reason: &str, version: &Value| json!({ "id": broken["row"]["id"], "version": version, "rule": first["rule"], "reason": reason });
    let version = &broken["row"]["version"];
    assert_eq!(billing.clinic.fails("claim_override", let_pass("ok", version)), Code::BadInput);
    let passed = billing.must("claim_override", let_pass("the payer gave this number", version));
    assert_eq!(passed["row"]["status"], "passed", "{:?}", passed["findings"]);
    assert_eq!(passed["findings"][0]["overridden"], "the payer gave this number");
    let stale = let_pass("a second time", version);
    assert_eq!(billing.clinic.fails("claim_override", stale), Code::Conflict);
}

#[test]
fn the_desk_gives_claims_to_people_and_keeps_their_views() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "")]);
    let person = billing.must("session_show", json!(null))["person"].clone();
    let assign = json!({ "claims": [claims[0]["id"]], "assignee": person, "priority": 3, "status": "in_progress", "note": "called the plan" });
    let moved = billing.must("claim_assign", assign);
    assert_eq!(moved["claims"][0]["case_status"], "in_progress");
    let mine = billing.must("claim_list", json!({ "failed": true, "assignee": person }));
    assert_eq!(mine["claims"][0]["priority"], 3);
    assert_eq!(mine["claims"][0]["days_left"], 90, "the payer's filing limit");
    let near = billing.must("claim_list", json!({ "near_limit": true }));
    assert_eq!(near["count"], 0);
    billing.clinic.pass(Duration::from_hours(24 * 61));
    billing.clinic.enter("bala");
    assert_eq!(billing.must("claim_list", json!({ "near_limit": true }))["count"], 1);

    let views = json!({ "views": [{ "name": "Near", "find": { "near_limit": true } }] });
    billing.must("view_save", views);
    assert_eq!(billing.must("view_list", json!(null))["views"][0]["find"]["near_limit"], true);
    billing.clinic.enter("mani");
    assert_eq!(billing.must("view_list", json!(null))["views"], json!([]), "each person's own");
}

#[test]
fn a_visit_is_billed_once_and_reopened_only_while_nothing_was_sent() {
    let billing = Billing::new();
    let visit = billing.visit("Asha Nair", "W1");
    let claims = billing.built(&[&visit]);
    let twice = billing.must("claim_build", json!({ "visits": [visit] }));
    assert_eq!(twice["left"][0]["why"], "built_before");
    billing.must("visit_reopen", json!({ "visit": visit, "reason": "a code was forgotten" }));
    assert_eq!(billing.show(&claims[0])["row"]["status"], "cancelled");
    let left = billing.must("claim_build", json!({ "visits": [visit] }));
    assert_eq!(left["left"][0]["why"], "not_finalized");
    billing.must("visit_finalize", json!({ "id": visit }));
    billing.built(&[&visit]);
    billing.sent();
    let late = json!({ "visit": visit, "reason": "another code" });
    assert_eq!(billing.clinic.fails("visit_reopen", late), Code::WrongState, "the payer has it");
}

#[test]
fn a_batch_waits_unanswered_and_is_pointed_out() {
    let billing = Billing::new();
    billing.built(&[&billing.visit("Asha Nair", "W1")]);
    billing.sent();
    let flag = || billing.must("batch_list", json!(null))["batches"][0]["unanswered"].clone();
    assert_eq!(flag(), 0);
    for (days, step) in [(1, 1), (2, 2), (27, 3)] {
        billing.clinic.pass(Duration::from_hours(24 * days));
        billing.clinic.enter("bala");
        assert_eq!(flag(), step, "after {days} more days");
    }
}

#[test]
fn a_stopped_batch_gives_its_claims_free_and_a_number_is_given_once() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    let batch =
        billing.must("batch_build", json!({ "name": "Monday", "claims": [claims[0]["id"]] }));
    assert_eq!(billing.show(&claims[0])["row"]["status"], "batched");
    let stop = json!({ "id": batch["row"]["id"], "reason": "wrong day" });
    assert_eq!(billing.must("batch_hold", stop.clone())["row"]["status"], "held");
    billing.must("batch_cancel", stop);
    assert_eq!(billing.show(&claims[0])["row"]["status"], "passed");
    let (_, first) = billing.sent();
    billing.built(&[&billing.visit("Usha Nair", "W2")]);
    let (_, second) = billing.sent();
    assert!(second["row"]["control"].as_u64() > first["row"]["control"].as_u64());
    let parts = std::fs::read_dir(billing.folder.path()).unwrap();
    let names: Vec<_> = parts.map(|one| one.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| Path::new(name).extension().is_some_and(|end| end == "837")));
}

#[test]
fn an_answer_that_is_not_sure_is_offered_and_posted_by_a_person() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    billing.sent();
    let report = billing.read(
        "835",
        "ST*835*0001~BPR*I*50*C*ACH************20260310~TRN*1*EFT9*1999001~N1*PR*ACME*XV*99001~LX*1~\
         CLP*OTHERNUMBER*1*145.5*50*0*CI*ICN9~CAS*CO*45*95.5~NM1*IL*1*NAIR*ASHA****MI*W1~SE*9*0001~",
    );
    assert_eq!(billing.show(&claims[0])["row"]["paid"], Value::Null, "never posted on a guess");
    let offer = &report["offers"][0];
    assert_eq!(offer["candidates"][0]["id"], claims[0]["id"]);
    let matched = billing
        .must("response_match", json!({ "answer": offer["answer"], "claim": claims[0]["id"] }));
    assert_eq!(matched["claims"][0]["matched_by"], "person");
    assert_eq!(billing.show(&claims[0])["row"]["paid"], usd(5_000));
    assert_eq!(
        only(&billing.must("response_list", json!(null))["responses"], "trace", "EFT9")["matched"],
        1
    );
}
#[test]
fn an_erased_patient_takes_the_words_of_their_claims_along() {
    let billing = Billing::new();
    let visit = billing.visit("Asha Nair", "MEMBERNUMBER");
    let claims = billing.built(&[&visit]);
    let patient = billing.show(&claims[0])["row"]["patient"].clone();
    billing.clinic.enter("meena");
    let preview = billing.must("erasure_preview", json!({ "patient": patient }));
    let run = json!({ "preview": preview["id"], "reason": "the patient asked" });
    let job = billing.clinic.ended(&billing.must("erasure_run", run));
    assert_eq!(job["status"], "done", "{:?}", job["error"]);
    billing.clinic.enter("bala");
    let open = json!({ "id": claims[0]["id"] });
    assert_eq!(billing.clinic.fails("claim_show", open), Code::NotFound, "nothing opens it");
    assert_eq!(billing.must("claim_list", json!({}))["count"], 0, "no list has it");
    let coverages = billing.must("coverage_list", json!({ "id": patient }));
    assert_eq!(coverages["coverages"], json!([]));
}

#[test]
fn the_same_service_billed_twice_is_told_before_it_is_sent() {
    let billing = Billing::new();
    let first = billing.visit("Asha Nair", "W1");
    let claims = billing.built(&[&first]);
    let patient = billing.show(&claims[0])["row"]["patient"].clone();
    billing.sent();
    billing.clinic.enter("meena");
    let again = billing.clinic.visit(patient.as_str().unwrap());
    billing.clinic.enter("bala");
    let data = billing.must("visit_billing_show", json!({ "id": first }))["data"].clone();
    billing.must("visit_billing_save", json!({ "visit": again, "version": 0, "data": data }));
    billing.must("visit_finalize", json!({ "id": again }));
    let twice = billing.built(&[&again]);
    assert_eq!(twice[0]["status"], "failed");
    assert_eq!(twice[0]["category"], "duplicate", "{:?}", twice[0]["reason"]);
}
