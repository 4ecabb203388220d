//! From a visit to the money: codes, a claim, what is wrong with it, a batch, a file, what comes back.

mod answers;
mod batches;
mod desk;
mod doubles;
mod erasure;
mod known;
mod next_payer;
mod walk;

use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::{Value, json};
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

fn only<'v>(list: &'v Value, key: &str, value: &str) -> &'v Value {
    only_by(list, |one| one[key] == value)
}

fn only_by(list: &Value, is: impl Fn(&Value) -> bool) -> &Value {
    list.as_array().unwrap().iter().find(|one| is(one)).unwrap()
}
