//! The event stream.

use crate::client::{House, house};
use nadi_app::events::{Envelope, Event};

fn publish(house: &House, name: &str) {
    house.desk.events().publish(Event::TagsInvalidated { tags: vec![name.to_owned()] });
}

fn with_token(house: &House) -> String {
    format!("x-nadi-token: {}\r\n", house.token)
}

/// The next events of a stream, each with the id that it was sent under.
fn next(lines: &mut impl Iterator<Item = String>, count: usize) -> Vec<(u64, Envelope)> {
    let mut events = Vec::new();
    let mut id = 0;
    for line in lines {
        if let Some(told) = line.strip_prefix("id: ") {
            id = told.parse().unwrap();
        }
        if let Some(data) = line.strip_prefix("data: ") {
            events.push((id, serde_json::from_str(data).unwrap()));
        }
        if events.len() == count {
            break;
        }
    }
    events
}

fn numbers(events: &[(u64, Envelope)]) -> Vec<u64> {
    assert!(events.iter().all(|(id, envelope)| *id == envelope.seq), "the id is the number");
    events.iter().map(|(id, _)| *id).collect()
}

#[test]
fn events_come_in_order_and_once() {
    let house = house();
    let mut lines = house.follow("?after=0", &with_token(&house));
    for name in ["a", "b", "c"] {
        publish(&house, name);
    }
    assert_eq!(numbers(&next(&mut lines, 3)), [1, 2, 3], "none lost, none twice");
    publish(&house, "d");
    assert_eq!(numbers(&next(&mut lines, 1)), [4], "the stream goes on");
}

#[test]
fn a_page_that_was_away_takes_up_where_it_left_off() {
    let house = house();
    for name in ["a", "b", "c", "d"] {
        publish(&house, name);
    }
    let mut lines = house.follow("?after=2", &with_token(&house));
    assert_eq!(numbers(&next(&mut lines, 2)), [3, 4], "only what it has not seen");
    let again = with_token(&house) + "last-event-id: 3\r\n";
    let mut lines = house.follow("?after=0", &again);
    assert_eq!(numbers(&next(&mut lines, 1)), [4], "a browser's own number is the newer one");
}

#[test]
fn a_number_from_another_launch_is_told_to_be_a_gap() {
    let house = house();
    publish(&house, "a");
    let mut lines = house.follow("?after=900", &with_token(&house));
    let events = next(&mut lines, 1);
    assert_eq!(events[0].1.event, Event::Missed, "everything must be read again");
}

#[test]
fn the_token_may_stand_in_the_address_here() {
    let house = house();
    publish(&house, "a");
    let mut lines = house.follow(&format!("?after=0&token={}", house.token), "");
    assert!(lines.next().unwrap().starts_with("HTTP/1.1 200"), "an EventSource has no headers");
    let mut head = lines.by_ref().take_while(|line| !line.is_empty());
    let media = "content-type: text/event-stream; charset=utf-8";
    assert!(head.any(|line| line == media), "a browser reads it as events");
    assert_eq!(numbers(&next(&mut lines, 1)), [1]);
}

#[test]
fn without_the_token_nothing_is_heard() {
    let house = house();
    let answer = house.ask("GET /events?after=0", &[], b"");
    assert_eq!(answer.status, 401);
    let answer = house.ask("GET /events?after=0&token=x", &[], b"");
    assert_eq!(answer.status, 401);
}

#[test]
fn a_number_that_is_none_is_refused() {
    let house = house();
    let token = ("x-nadi-token", house.token.as_str());
    assert_eq!(house.ask("GET /events?after=minus", &[token], b"").status, 400);
}

#[test]
fn stopping_ends_streams_and_frees_the_port() {
    let mut house = house();
    publish(&house, "a");
    let mut lines = house.follow("?after=0", &with_token(&house));
    next(&mut lines, 1);
    house.stop();
    assert_eq!(next(&mut lines, 1), [], "the stream has ended");
    let port = house.port;
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err(), "nobody listens any more");
}
