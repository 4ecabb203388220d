//! Servers that misbehave: each ends in the right file or in a clear error, and never in a wrong file.

use crate::{
    bench::{Bench, file, played},
    server::{Play, Server},
};
use nadi_base::Code;
use nadi_models::ModelError;

#[track_caller]
fn right(script: Vec<Play>) {
    let told = format!("{script:?}");
    let (bench, _server, outcome) = played(script);
    assert!(outcome.is_ok() && bench.is_right(), "{told}: {outcome:?}");
    assert_eq!(bench.begun(), 0, "nothing stays beside it");
}

#[track_caller]
fn error(script: Vec<Play>) -> ModelError {
    let told = format!("{script:?}");
    let (bench, _server, outcome) = played(script);
    assert!(bench.is_absent(), "{told}: a file that is not right has a name");
    match outcome {
        Ok(_) => panic!("{told}: no error"),
        Err(error) => error,
    }
}

#[test]
fn a_good_server_gives_the_file() {
    let (bench, server, outcome) = played(vec![Play::Well]);
    assert!(outcome.is_ok() && bench.is_right());
    let asked = server.asked();
    assert_eq!(asked.len(), 1, "one question is enough");
    let said = asked[0].headers.join("\n").to_ascii_lowercase();
    assert!(said.contains("accept-encoding: identity"), "{said}");
    assert!(!said.contains("cookie") && !said.contains("referer"), "{said}");
}

#[test]
fn what_passes_is_tried_again() {
    right(vec![Play::Cut(1_000), Play::Well]);
    right(vec![Play::Stall(1_000), Play::Well]);
    right(vec![Play::Silent, Play::Well]);
    right(vec![Play::Says(503), Play::Says(429), Play::Well]);
    right(vec![Play::Noise, Play::Well]);
    right(vec![Play::Pieces]);
    right(vec![Play::Endless]);
}

#[test]
fn a_flipped_byte_is_found_and_brought_again() {
    right(vec![Play::Flip(0), Play::Well]);
    right(vec![Play::Flip(199_999), Play::Well]);
    assert!(matches!(error(vec![Play::Flip(77)]), ModelError::WrongFile));
}

#[test]
fn a_file_that_changed_in_between_is_begun_anew() {
    for changed in [Play::Changed, Play::ChangedSilently, Play::ChangedUnderOneName] {
        right(vec![Play::Cut(5_000), changed.clone(), Play::Well, Play::Well]);
        let why = error(vec![Play::Cut(5_000), changed]);
        assert!(matches!(why, ModelError::WrongFile), "{why:?}");
    }
}

#[test]
fn a_server_without_parts_sends_all_of_it() {
    right(vec![Play::Cut(5_000), Play::Whole]);
    right(vec![Play::WholeCut(5_000), Play::WholeCut(6_000), Play::Whole]);
    let why = error(vec![Play::WholeCut(5_000)]);
    assert!(matches!(why, ModelError::Cut(4)), "it never gets further: {why:?}");
}

#[test]
fn a_part_that_nobody_asked_for_is_not_taken() {
    right(vec![Play::Cut(5_000), Play::OtherPart, Play::Well]);
}

#[test]
fn lies_about_the_length_are_told() {
    for more in [-1, 1, 1_000_000] {
        let why = error(vec![Play::Lies(more)]);
        assert!(matches!(why, ModelError::Length { expected: 200_000, .. }), "{why:?}");
        assert_eq!(why.code(), Code::ModelWrong);
    }
}

#[test]
fn a_refusal_is_told_at_once() {
    for status in [401, 403, 404, 410, 451] {
        let (bench, server, outcome) = played(vec![Play::Says(status)]);
        assert!(matches!(outcome, Err(ModelError::Refused(said)) if said == status));
        assert!(bench.is_absent());
        assert_eq!(server.asked().len(), 1, "asking again changes nothing");
    }
}

#[test]
fn a_page_that_asks_to_sign_in_is_told_for_what_it_is() {
    let why = error(vec![Play::Page]);
    assert!(matches!(why, ModelError::APage), "{why:?}");
    assert_eq!(why.code(), Code::DownloadFailed);
}

#[test]
fn silence_ends_in_an_error() {
    assert!(matches!(error(vec![Play::Silent]), ModelError::Stalled(4)));
    assert!(matches!(error(vec![Play::Noise]), ModelError::Cut(4)));
    assert!(matches!(error(vec![Play::Says(500)]), ModelError::Refused(500)));
}

#[test]
fn a_redirect_is_followed_to_hosts_that_were_named_and_to_no_other() {
    let good = Server::start(file(), vec![Play::Well]);
    right(vec![Play::Elsewhere(format!("{}/b?key=1", good.address))]);
    right(vec![Play::Elsewhere("/moved".into()), Play::Well]);
    let away = error(vec![Play::Elsewhere("http://evil.example/a.bin".into())]);
    assert!(matches!(&away, ModelError::Host(host) if host == "evil.example"), "{away:?}");
    assert_eq!(away.code(), Code::DownloadHost);
    let around = error(vec![Play::Elsewhere("/again".into())]);
    assert!(matches!(around, ModelError::Refused(310)), "{around:?}");
    assert!(matches!(error(vec![Play::Elsewhere("there".into())]), ModelError::Address(_)));
}

#[test]
fn the_second_address_is_asked_when_the_first_fails() {
    for first in [Play::Says(403), Play::Flip(3), Play::Lies(9), Play::Cut(10), Play::Page] {
        let told = format!("{first:?}");
        let bad = Server::start(file(), vec![first, Play::Says(403)]);
        let good = Server::start(file(), vec![Play::Well]);
        let bench = Bench::new(&[&bad.address, &good.address]);
        assert!(bench.fetch().is_ok() && bench.is_right(), "{told}");
    }
}

#[test]
fn where_nobody_answers_the_laptop_is_offline() {
    let gone = Server::start(Vec::new(), Vec::new());
    let address = gone.address.clone();
    drop(gone);
    let bench = Bench::new(&[&address]);
    assert!(matches!(bench.fetch(), Err(ModelError::Offline)));
}

#[test]
fn the_disk_is_looked_at_before_the_first_byte() {
    let server = Server::start(file(), vec![Play::Well]);
    let mut bench = Bench::new(&[&server.address]);
    bench.free = Some(100_000_000);
    let why = bench.fetch().unwrap_err();
    assert!(matches!(why, ModelError::NoSpace { free: 100_000_000, .. }), "{why:?}");
    assert_eq!(why.code(), Code::DiskFull);
    assert!(server.asked().is_empty());
}
