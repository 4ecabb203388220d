//! A clinic to tell stories in: a real profile folder with a real encrypted file, a clock that moves
//! when it is told to, and people who sign in. Everything goes through the list of commands.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a story that cannot be told must fail"
)]

pub mod hearing;

use nadi_api::{ErrorBody, dispatch};
use nadi_app::{Desk, Machine, machine::EngineState, recordings::SoundGear};
use nadi_base::Code;
use nadi_store::{
    Limits,
    keys::{Cost, MemoryKeyring, Surroundings, Vault},
};
use nadi_testkit::{Seeded, StillClock, press::TextPress, texts::PlainTexts};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{path::Path, sync::Arc, time::Duration};
use tempfile::TempDir;

/// The owner's password.
pub const PASSWORD: &str = "four plain words here";

/// A clinic on a temporary folder.
pub struct Clinic {
    desk: Option<Desk>,
    clock: StillClock,
    seed: u64,
    keyring: Arc<MemoryKeyring>,
    folder: TempDir,
    /// The most pages that the disk has room for.
    pub most_pages: Option<u32>,
    /// The helper programs beside the desk.
    pub engines: Vec<EngineState>,
    /// What hears; nothing until a story brings it.
    pub sound: SoundGear,
}

impl std::fmt::Debug for Clinic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clinic")
    }
}

impl Default for Clinic {
    fn default() -> Self {
        Self::founded("IN")
    }
}

impl Clinic {
    /// An empty folder, and a desk on it.
    pub fn empty() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let mut clinic = Self {
            desk: None,
            clock: StillClock::default(),
            seed: 1,
            keyring: Arc::default(),
            folder,
            most_pages: None,
            engines: Vec::new(),
            sound: SoundGear::default(),
        };
        clinic.restart();
        clinic
    }

    /// A clinic in a country, whose owner `meena` is admin and doctor, with the recovery code typed back.
    pub fn founded(country: &str) -> Self {
        let clinic = Self::empty();
        let created = clinic.must("profile_create", founding(country));
        clinic.confirm_recovery(&created["recovery"]);
        clinic
    }

    /// Types back the groups of the recovery code that are asked for.
    pub fn confirm_recovery(&self, recovery: &Value) {
        let group = |index: &Value| {
            let at = usize::try_from(index.as_u64().expect("a number")).expect("small") - 1;
            json!({ "index": index, "text": recovery["groups"][at] })
        };
        let groups: Vec<_> =
            recovery["ask"].as_array().expect("groups to ask for").iter().map(group).collect();
        self.must("recovery_confirm", json!({ "groups": groups }));
    }

    /// Ends the program and starts it again.
    pub fn restart(&mut self) {
        self.desk = None;
        self.seed += 1;
        self.desk =
            Some(Desk::open(self.folder(), self.machine()).expect("the folder can be claimed"));
    }

    /// What the desk is given of this pretended laptop.
    pub fn machine(&self) -> Machine {
        Machine {
            clock: Arc::new(self.clock.clone()),
            entropy: Arc::new(Seeded::new(self.seed)),
            secrets: Arc::<MemoryKeyring>::clone(&self.keyring),
            cost: Some(Cost::floor()),
            integrity: Arc::new(nadi_store::recover::integrity_check),
            limits: Limits { most_pages: self.most_pages },
            engines: Arc::new(self.engines.clone()),
            sound: self.sound.clone(),
            press: Arc::new(TextPress),
            texts: Arc::new(PlainTexts),
        }
    }

    /// The profile folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The desk.
    pub fn desk(&self) -> &Desk {
        self.desk.as_ref().expect("the desk is there between restarts")
    }

    /// What the clinic's file looks like to another program that has its key.
    pub fn raw_file(&self) -> Connection {
        let around = Surroundings {
            clock: Arc::new(self.clock.clone()),
            entropy: Arc::new(Seeded::new(self.seed + 1_000)),
            secrets: Arc::<MemoryKeyring>::clone(&self.keyring),
        };
        let mut vault = Vault::open(self.folder(), around).expect("whole key files");
        let unlocked = vault.unlock("meena", PASSWORD).expect("the owner's password");
        let key = unlocked.keys.database().expose().map(|byte| format!("{byte:02x}")).concat();
        let file = Connection::open(self.folder().join("clinic.db")).expect("a file");
        file.execute_batch(&format!("PRAGMA key = \"x'{key}'\"")).expect("a key");
        file
    }

    /// The laptop's keyring.
    pub fn keyring(&self) -> &MemoryKeyring {
        &self.keyring
    }

    /// Lets time pass, and the desk look at it.
    pub fn pass(&self, span: Duration) {
        self.clock.pass(span);
        self.desk().tick();
    }

    /// Sends a command.
    pub fn ask(&self, command: &str, request: Value) -> Result<Value, ErrorBody> {
        dispatch(self.desk(), command, request)
    }

    /// Sends a command that must succeed.
    pub fn must(&self, command: &str, request: Value) -> Value {
        self.ask(command, request).unwrap_or_else(|error| {
            panic!("{command}: {:?} {:?} {:?}", error.code, error.fields, error.incident)
        })
    }

    /// Sends a command that must fail, and tells how.
    pub fn fails(&self, command: &str, request: Value) -> Code {
        match self.ask(command, request) {
            Err(error) => error.code,
            Ok(_) => panic!("{command} succeeded"),
        }
    }

    /// Somebody unlocks the desk.
    pub fn enter(&self, sign_in: &str) -> Value {
        self.must("session_unlock", json!({ "sign_in": sign_in, "password": password_of(sign_in) }))
    }

    /// The owner hires somebody with these roles, who takes up the invitation. The owner is at work afterwards.
    pub fn hire(&self, sign_in: &str, roles: &[&str]) -> String {
        self.enter("meena");
        let invitation = self.must(
            "person_invite",
            json!({ "name": format!("Person {sign_in}"), "sign_in": sign_in, "roles": roles, "language": "en" }),
        );
        let accept = json!({ "sign_in": sign_in, "code": invitation["code"], "password": password_of(sign_in) });
        let session = self.must("invite_accept", accept);
        self.enter("meena");
        session["person"].as_str().expect("an id").to_owned()
    }

    /// The six digits that an authenticator app shows at this moment. Written apart from the code it checks.
    pub fn digits(&self, secret: &str) -> String {
        use nadi_base::Clock as _;
        let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        let mut bits = secret.bytes().flat_map(|byte| {
            let five = letters.iter().position(|letter| *letter == byte).expect("base32");
            (0..5).rev().map(move |bit| u8::from(five >> bit & 1 == 1))
        });
        let mut key = Vec::new();
        while let Some(first) = bits.next() {
            key.push((0..7).fold(first, |byte, _| byte << 1 | bits.next().unwrap_or(0)));
        }
        let step = u64::try_from(self.clock.now().millis()).expect("after 1970") / 30_000;
        let mut mac =
            <hmac::Hmac<sha1::Sha1> as hmac::Mac>::new_from_slice(&key).expect("any length");
        hmac::Mac::update(&mut mac, &step.to_be_bytes());
        let hash = hmac::Mac::finalize(mac).into_bytes();
        let at = usize::from(hash[19] & 15);
        let word =
            u32::from_be_bytes(hash[at..at + 4].try_into().expect("four bytes")) & 0x7fff_ffff;
        format!("{:06}", word % 1_000_000)
    }

    /// Adds a patient with nothing but a name.
    pub fn patient(&self, name: &str) -> String {
        let card = self.must("patient_create", json!({ "name": name, "sex": "female" }));
        card["id"].as_str().expect("an id").to_owned()
    }

    /// The person at work begins a visit of a patient.
    pub fn visit(&self, patient: &str) -> String {
        let visit = self
            .must("visit_create", json!({ "patient": patient, "kind": "new", "language": "ta" }));
        visit["row"]["id"].as_str().expect("an id").to_owned()
    }

    /// Waits until a task ended, and gives it back as the list shows it.
    pub fn ended(&self, started: &Value) -> Value {
        let mut seen = 0;
        loop {
            let jobs = self.must("job_list", json!(null));
            let job = jobs["jobs"]
                .as_array()
                .expect("a list")
                .iter()
                .find(|job| job["id"] == started["job"])
                .cloned();
            let job = job.expect("a task that was started is in the list");
            if !matches!(job["status"].as_str(), Some("queued" | "running")) {
                return job;
            }
            let events = self
                .desk()
                .events()
                .after(seen, Duration::from_secs(20))
                .expect("the stream goes on");
            seen = events.last().map_or(seen, |event| event.seq);
        }
    }
}

/// What sets a clinic up.
pub fn founding(country: &str) -> Value {
    json!({
        "practice": { "name": "Pulse Clinic", "country": country, "language": "ta", "utc_offset_minutes": 330 },
        "person": { "name": "Dr Meena", "sign_in": "meena", "password": PASSWORD, "language": "en", "doctor": true },
    })
}

/// The password that everybody but the owner chooses.
pub fn password_of(sign_in: &str) -> String {
    if sign_in == "meena" {
        PASSWORD.to_owned()
    } else {
        format!("a long enough secret of {sign_in}")
    }
}
