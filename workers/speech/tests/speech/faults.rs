//! No model, a damaged one, one in a folder with a Tamil name, no worker.

use crate::bench::{Samples, Still, hear, shipped, spoken, worker};
use nadi_base::{Cancel, Code, Language};
use nadi_engines::speech::{Model, ModelFault, SpeechError, SpeechWorker, Spoken, Transcriber};
use std::{fs, path::PathBuf, sync::Arc};

fn fault(bytes: &[u8]) -> SpeechError {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.bin");
    fs::write(&path, bytes).unwrap();
    worker(path).facts(&Cancel::new()).expect_err("this is no good model")
}

#[test]
fn a_missing_model_is_said_to_be_missing() {
    let error = Model::at(PathBuf::from("/nowhere/model.bin")).unwrap_err();
    assert_eq!(error.code(), Code::ModelMissing);
    assert_eq!(Model::at(std::env::temp_dir()).unwrap_err().code(), Code::ModelMissing, "a folder");
}

#[test]
fn a_damaged_model_is_refused_before_the_engine_sees_it() {
    let good = fs::read(shipped()).unwrap();
    let cut = fault(&good[..good.len() / 2]);
    assert!(matches!(cut, SpeechError::Model(ModelFault::Damaged)), "{cut:?}");
    let mut lies = good;
    lies[8..12].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(matches!(fault(&lies), SpeechError::Model(ModelFault::Damaged)));
    let other = fault(b"this is a letter and no model");
    assert!(matches!(other, SpeechError::Model(ModelFault::NotAModel)));
    assert_eq!(other.code(), Code::ModelUnusable);
}

#[test]
fn a_model_opens_under_a_tamil_name_in_a_folder_that_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("மாதிரிகள் నమూనాలు");
    fs::create_dir(&inside).unwrap();
    let path = inside.join("பேச்சு.bin");
    fs::copy(shipped(), &path).unwrap();
    let mut rights = fs::metadata(&inside).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&inside, rights.clone()).unwrap();
    let worker = worker(path);
    let sound = Samples::mono(spoken(Language::Ta, "நிறைய தண்ணீர் குடியுங்கள்."));
    let heard = hear(&worker, sound, Spoken::Forced(Language::Ta));
    #[expect(clippy::permissions_set_readonly_false, reason = "the folder is deleted next")]
    rights.set_readonly(false);
    fs::set_permissions(&inside, rights).unwrap();
    assert!(!heard.unwrap().1.is_empty());
}

#[test]
fn without_the_worker_the_error_says_so() {
    let model = Model::at(shipped()).unwrap();
    let none = SpeechWorker::new(PathBuf::from("/nowhere/nadi-speech"), model, Arc::new(Still));
    assert_eq!(none.facts(&Cancel::new()).unwrap_err().code(), Code::EngineMissing);
}
