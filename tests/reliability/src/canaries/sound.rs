//! Words are typed, changed and given to speakers; files are named. The recorder and whatever needs
//! sound are asked for too, and refuse: the harness has no microphone and no sound.

use super::desk::AtDesk;
use crate::clinic::Fault;
use serde_json::{Value, json};

/// Sends every command of sound and words for a visit.
pub(super) fn through_sound(at: &AtDesk, visit: &Value) -> Result<(), Fault> {
    words(at, visit)?;
    files(at, visit)?;
    refused(at, visit)
}

fn words(at: &AtDesk, visit: &Value) -> Result<(), Fault> {
    let text = format!("Doctor: {}\nPatient: {}", at.keep(), at.keep());
    let typed = at.send("transcript_type", json!({ "visit": visit, "text": text }))?;
    let turn = &typed["segments"][0];
    let change = json!({ "id": turn["id"], "version": turn["version"], "text": at.keep() });
    at.send("segment_change", change)?;
    let added = json!({ "transcript": typed["id"], "after": turn["id"], "speaker": "a", "text": at.keep() });
    at.send("segment_add", added)?;
    let shown = at.send("transcript_show", json!({ "visit": visit }))?;
    let speakers = json!([
        { "key": "a", "role": "doctor", "name": at.keep() },
        { "key": "b", "role": "patient", "name": at.keep() },
    ]);
    let given = json!({ "transcript": typed["id"], "version": shown["transcript"]["version"], "speakers": speakers });
    at.send("speakers_change", given)?;
    let merge = json!({ "transcript": typed["id"], "from": "b", "into": "a" });
    at.send("speakers_merge", merge)?;
    drop(at.send_any("segment_run", json!({ "id": turn["id"] })));
    Ok(())
}

fn files(at: &AtDesk, visit: &Value) -> Result<(), Fault> {
    let file = json!({ "name": at.keep(), "bytes": 3, "visit": visit, "language": "ta" });
    let begun = at.send("import_begin", json!({ "files": [file], "duplicates": "skip" }))?;
    let batch = json!({ "id": begun["id"] });
    at.send("import_list", Value::Null)?;
    at.send("import_pause", batch.clone())?;
    at.send("import_resume", batch)?;
    let id = &begun["files"][0]["id"];
    for (name, request) in [
        ("import_part", json!({ "file": id, "offset": 9, "data": "" })),
        ("import_retry", json!({ "id": id })),
    ] {
        drop(at.send_any(name, request));
    }
    Ok(())
}

fn refused(at: &AtDesk, visit: &Value) -> Result<(), Fault> {
    at.send("recorder_show", Value::Null)?;
    at.send("sound_show", json!({ "visit": visit }))?;
    drop(at.send_any("microphone_list", Value::Null));
    drop(at.send_any("recording_start", json!({ "visit": visit })));
    let none = json!({ "id": visit });
    for name in ["recording_pause", "recording_resume", "recording_stop", "recording_erase"] {
        drop(at.send_any(name, none.clone()));
    }
    drop(at.send_any("recording_play", json!({ "id": visit, "from_ms": 0, "length_ms": 1000 })));
    drop(at.send_any("transcript_run", json!({ "recording": visit })));
    Ok(())
}
