//! Commands.

use crate::client::house;
use std::io::{Read, Write};

#[test]
fn a_command_is_answered_in_json() {
    let house = house();
    let answer = house.rpc("desk_status", b"null");
    assert_eq!(answer.status, 200, "the door answers before there is a clinic");
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("cache-control"), Some("no-store"), "answers are not kept");
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.json()["state"], "no_profile");
}

#[test]
fn errors_of_the_core_keep_their_code() {
    let house = house();
    let unknown = house.rpc("desk_open_sesame", b"null");
    assert_eq!((unknown.status, &unknown.json()["code"]), (404, &"unknown_command".into()));
    let locked = house.rpc("patient_list", b"{}");
    assert_eq!((locked.status, &locked.json()["code"]), (401, &"locked".into()));
    let malformed = house.rpc("patient_list", br#"{"text":"\ud800"}"#);
    assert_eq!(malformed.status, 400, "half a character is no JSON");
}

#[test]
fn a_wrong_request_is_not_quoted() {
    let house = house();
    let answer = house.rpc("session_unlock", br#"{"sign_in":"a","password":"b","Muthulakshmi":1}"#);
    assert_eq!((answer.status, &answer.json()["code"]), (422, &"bad_input".into()));
    let text = String::from_utf8(answer.body).unwrap();
    assert!(!text.contains("Muthulakshmi"), "an error must not carry what somebody typed");
}

#[test]
fn requests_have_bounds() {
    let house = house();
    let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    let answer = house.rpc("desk_status", deep(65).as_bytes());
    assert_eq!((answer.status, &answer.json()["code"]), (400, &"bad_input".into()), "65 levels");
    assert_eq!(house.rpc("desk_status", deep(64).as_bytes()).status, 422, "64 reach the core");
    let large = vec![b' '; (68 << 20) + 1];
    assert_eq!(house.rpc("desk_status", &large).status, 413, "more than 68 MiB");
    assert_eq!(house.rpc("desk_status", b"null").status, 200, "the host is well after all that");
}

#[test]
fn only_json_is_read() {
    let house = house();
    let token = ("x-nadi-token", house.token.as_str());
    for media in ["text/plain", "application/x-www-form-urlencoded", "application/jsonx"] {
        let answer = house.ask("POST /rpc/desk_status", &[token, ("content-type", media)], b"null");
        assert_eq!(answer.status, 415, "a form of another site could send {media}");
    }
    let charset = ("content-type", "application/json; charset=utf-8");
    assert_eq!(house.ask("POST /rpc/desk_status", &[token, charset], b"null").status, 200);
    let read = house.ask("GET /rpc/desk_status", &[token], b"");
    assert_eq!(read.status, 405, "following a link must never run a command");
}

#[test]
fn a_request_that_breaks_off_harms_nobody() {
    let house = house();
    let mut stream = house.connect();
    let head = format!(
        "POST /rpc/desk_status HTTP/1.1\r\nhost: 127.0.0.1:{}\r\nx-nadi-token: {}\r\n\
         content-type: application/json\r\ncontent-length: 100\r\n\r\nnul",
        house.port, house.token
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.shutdown(std::net::Shutdown::Write).unwrap();
    drop(stream.read_to_end(&mut Vec::new()));
    assert_eq!(house.rpc("desk_status", b"null").status, 200, "the next one is answered");
}
