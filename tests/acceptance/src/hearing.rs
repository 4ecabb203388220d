//! What a clinic of the stories hears with: a microphone that says what it is given, voices of espeak-ng,
//! a transcriber that answers as it is told.

use crate::Clinic;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use nadi_app::recordings::{ChosenModel, SoundGear, SpeechModels};
use nadi_audio::{RATE, pcm};
use nadi_engines::speech::{SpeechError, Spoken};
use nadi_testkit::sound::{FakeMicrophone, FakeTranscriber, PlainWav};
use serde_json::{Value, json};
use std::sync::Arc;

/// What hears, held by the story.
#[derive(Clone, Debug, Default)]
pub struct Ears {
    /// The microphone.
    pub microphone: FakeMicrophone,
    /// The transcriber.
    pub transcriber: FakeTranscriber,
}

impl SpeechModels for Ears {
    fn choose(&self, _: Spoken, model: Option<&str>) -> Result<ChosenModel, SpeechError> {
        Ok(ChosenModel {
            id: model.unwrap_or("told").to_owned(),
            hash: "00".repeat(32),
            transcriber: Arc::new(self.transcriber.clone()),
        })
    }
}

impl Ears {
    /// A clinic that hears with these.
    pub fn clinic(&self) -> Clinic {
        let mut clinic = Clinic::empty();
        clinic.sound = SoundGear {
            microphones: Arc::new(self.microphone.clone()),
            files: Arc::new(PlainWav),
            speech: Arc::new(self.clone()),
        };
        clinic.restart();
        let created = clinic.must("profile_create", crate::founding("IN"));
        clinic.confirm_recovery(&created["recovery"]);
        clinic
    }
}

/// What somebody says, one sentence after the other with a pause between them, at the rate of all sound.
pub fn spoken(language: &str, sentences: &[&str]) -> Vec<f32> {
    let pause = vec![0.0; RATE as usize];
    let said = sentences.iter().map(|text| said(language, text));
    said.flat_map(|samples| [pause.clone(), samples]).flatten().chain(pause.clone()).collect()
}

#[expect(clippy::disallowed_methods, reason = "a voice of the system, not of the desk")]
fn said(language: &str, text: &str) -> Vec<f32> {
    let voice = ["-v", language, "--stdout", text];
    let spoken = std::process::Command::new("espeak-ng").args(voice).output();
    let wav = spoken.expect("espeak-ng is installed by cargo xtask setup").stdout;
    let from = u32::from_le_bytes(wav[24..28].try_into().expect("four bytes"));
    slower(&pcm::of_bytes(&wav[44..]), from)
}

/// Between two samples a straight line: good enough for a story.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some seconds of sound"
)]
fn slower(samples: &[f32], from: u32) -> Vec<f32> {
    let step = f64::from(from) / f64::from(RATE);
    let length = (samples.len() as f64 / step) as usize;
    let at = |place: usize| samples.get(place).copied().unwrap_or(0.0);
    (0..length)
        .map(|frame| {
            let place = frame as f64 * step;
            let part = (place - place.floor()) as f32;
            at(place as usize) * (1.0 - part) + at(place as usize + 1) * part
        })
        .collect()
}

impl Clinic {
    /// The patient of a visit agrees to be recorded.
    pub fn agree(&self, visit: &str) {
        let consent = json!({ "kind": "recording", "given": true, "how": "spoken" });
        self.must("consent_record", json!({ "visit": visit, "consent": consent }));
    }

    /// Brings one file in, part after part, and gives it back as it stands when its task ended.
    pub fn bring_in(&self, visit: Option<&str>, bytes: &[u8], duplicates: &str) -> Value {
        let file =
            json!({ "name": "visit.wav", "bytes": bytes.len(), "visit": visit, "language": "ta" });
        let batch = self.must("import_begin", json!({ "files": [file], "duplicates": duplicates }));
        let id = batch["files"][0]["id"].clone();
        for (number, part) in bytes.chunks(1 << 20).enumerate() {
            let data = BASE64_STANDARD.encode(part);
            let part = json!({ "file": id, "offset": number << 20, "data": data });
            self.must("import_part", part);
        }
        self.file_ended(&id)
    }

    /// Waits until the task of a file ended, and gives the file back as the list shows it.
    pub fn file_ended(&self, id: &Value) -> Value {
        let find = || {
            let list = self.must("import_list", json!(null));
            let batches = list["batches"].as_array().expect("a list").clone();
            let mut files = batches
                .into_iter()
                .flat_map(|batch| batch["files"].as_array().cloned().expect("files"));
            files.find(|file| file["id"] == *id).expect("a file that was announced is in the list")
        };
        let file = find();
        if file["job"].is_null() {
            return file;
        }
        self.ended(&json!({ "job": file["job"] }));
        find()
    }

    /// Waits until everything of a visit is written down, and gives the transcript.
    pub fn words_of(&self, visit: &str) -> Value {
        let sound = self.must("sound_show", json!({ "visit": visit }));
        for hearing in sound["hearing"].as_array().expect("a list") {
            self.ended(hearing);
        }
        self.must("transcript_show", json!({ "visit": visit }))["transcript"].clone()
    }
}
