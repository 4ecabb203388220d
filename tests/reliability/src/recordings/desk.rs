//! A desk as the harness uses it: opened, unlocked, asked.

use super::source::Speaking;
use crate::clinic::Fault;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use nadi_api::dispatch;
use nadi_app::{
    Desk, Machine,
    machine::{NoPress, NoTextFiles},
    recordings::SoundGear,
};
use nadi_audio::pcm;
use nadi_base::Code;
use nadi_machine::{OsEntropy, SystemClock};
use nadi_store::{
    Limits,
    keys::{Cost, NoKeyring},
    recover,
};
use serde_json::{Value, json};
use std::{path::Path, sync::Arc, thread, time::Duration};

const OWNER: &str = "meena";
const PASSWORD: &str = "four quiet herons walk";
/// How often a folder is asked for that a process just killed may still hold.
const CLAIMS: u32 = 400;

/// An unlocked desk.
pub(super) struct AtDesk {
    desk: Desk,
    microphone: Speaking,
}

impl AtDesk {
    /// Makes a clinic.
    pub(super) fn found(folder: &Path) -> Result<(), Fault> {
        let at = Self::at(folder)?;
        let practice = json!({ "name": "Clinic", "country": "IN", "language": "ta", "utc_offset_minutes": 330 });
        let person = json!({ "name": "Dr Meena", "sign_in": OWNER, "password": PASSWORD, "language": "en", "doctor": true });
        let created =
            at.send("profile_create", json!({ "practice": practice, "person": person }))?;
        let sheet = &created["recovery"];
        let group = |index: &Value| {
            let place = index.as_u64().and_then(|index| usize::try_from(index - 1).ok());
            json!({ "index": index, "text": sheet["groups"][place.unwrap_or(0)] })
        };
        let asked = sheet["ask"].as_array().map(|asked| asked.iter().map(group).collect());
        let groups: Vec<_> = asked.unwrap_or_default();
        at.send("recovery_confirm", json!({ "groups": groups })).map(drop)
    }

    /// Opens and unlocks a clinic.
    pub(super) fn open(folder: &Path) -> Result<Self, Fault> {
        let at = Self::at(folder)?;
        at.send("session_unlock", json!({ "sign_in": OWNER, "password": PASSWORD }))?;
        Ok(at)
    }

    /// When the microphone began to hear, by the clock on the wall, in milliseconds.
    pub(super) fn heard_since(&self) -> i64 {
        self.microphone.begun.get().copied().unwrap_or_default()
    }

    fn at(folder: &Path) -> Result<Self, Fault> {
        let microphone = Speaking::default();
        Ok(Self { desk: claim(folder, &microphone)?, microphone })
    }

    /// Sends a command that must work.
    pub(super) fn send(&self, name: &'static str, request: Value) -> Result<Value, Fault> {
        dispatch(&self.desk, name, request)
            .map_err(|body| Fault::Content(format!("{name}: {}", body.code.as_str())))
    }
}

/// A process that is just being started elsewhere holds every open file of this one for a moment.
fn claim(folder: &Path, microphone: &Speaking) -> Result<Desk, Fault> {
    let mut tries = 0;
    loop {
        match Desk::open(folder, machine(microphone)) {
            Ok(desk) => return Ok(desk),
            Err(error) if error.code() == Code::AlreadyOpen && tries < CLAIMS => {
                tries += 1;
                thread::sleep(Duration::from_millis(5));
            }
            Err(error) => return Err(Fault::Content(error.code().as_str().to_owned())),
        }
    }
}

fn machine(microphone: &Speaking) -> Machine {
    Machine {
        clock: Arc::new(SystemClock),
        entropy: Arc::new(OsEntropy),
        secrets: Arc::new(NoKeyring),
        cost: Some(Cost::floor()),
        integrity: Arc::new(recover::integrity_check),
        limits: Limits::default(),
        engines: Arc::new(Vec::new()),
        press: Arc::new(NoPress),
        texts: Arc::new(NoTextFiles),
        sound: SoundGear { microphones: Arc::new(microphone.clone()), ..SoundGear::default() },
    }
}

/// The samples of a stretch that was played.
pub(super) fn samples(piece: &Value) -> Vec<f32> {
    let bytes = piece["samples"].as_str().and_then(|text| BASE64_STANDARD.decode(text).ok());
    pcm::of_bytes(&bytes.unwrap_or_default())
}
