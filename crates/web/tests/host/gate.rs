//! Who is let in.

use crate::client::{House, house};

fn status(house: &House, headers: &[(&str, &str)]) -> u16 {
    let mut all = vec![("content-type", "application/json")];
    all.extend_from_slice(headers);
    house.ask("POST /rpc/desk_status", &all, b"null").status
}

#[test]
fn only_the_token_of_this_launch_opens() {
    let house = house();
    assert_eq!(status(&house, &[("x-nadi-token", &house.token)]), 200, "the token opens");
    assert_eq!(status(&house, &[]), 401, "none does not");
    let near = format!("{}0", &house.token[..house.token.len() - 1]);
    let near = if near == house.token { house.token.replace('0', "1") } else { near };
    assert_eq!(status(&house, &[("x-nadi-token", &near)]), 401, "a near miss does not");
    let query = format!("POST /rpc/desk_status?token={}", house.token);
    let answer = house.ask(&query, &[("content-type", "application/json")], b"null");
    assert_eq!(answer.status, 401, "in the address it counts for events only");
}

#[test]
fn a_name_that_resolves_here_is_not_this_host() {
    let house = house();
    let token = ("x-nadi-token", house.token.as_str());
    let own = format!("localhost:{}", house.port);
    assert_eq!(status(&house, &[token, ("host", &own)]), 200, "localhost is this machine");
    for host in ["evil.example", "127.0.0.1", "127.0.0.1:1", "", "localhost"] {
        assert_eq!(status(&house, &[token, ("host", host)]), 421, "DNS rebinding: {host}");
    }
    let page = house.ask("GET /", &[("host", "evil.example")], b"");
    assert_eq!(page.status, 421, "not even the screens are shown under another name");
}

#[test]
fn pages_from_elsewhere_are_refused() {
    let house = house();
    let token = ("x-nadi-token", house.token.as_str());
    let own = format!("http://127.0.0.1:{}", house.port);
    assert_eq!(status(&house, &[token, ("origin", &own)]), 200, "the own page may");
    let secure = own.replace("http", "https");
    for origin in ["http://evil.example", "null", "http://127.0.0.1", &secure] {
        assert_eq!(status(&house, &[token, ("origin", origin)]), 403, "not {origin}");
    }
    let site = ("sec-fetch-site", "cross-site");
    assert_eq!(status(&house, &[token, site]), 403, "the browser itself says it is elsewhere");
    let answer = house.rpc("desk_status", b"null");
    assert_eq!(answer.header("access-control-allow-origin"), None, "nobody else is invited");
}

#[test]
fn only_the_loopback_address_is_listened_on() {
    let house = house();
    let outside = std::net::UdpSocket::bind("0.0.0.0:0").and_then(|socket| {
        // Connecting a datagram socket sends nothing; it only picks the machine's own address.
        socket.connect("192.0.2.1:9")?;
        socket.local_addr()
    });
    if let Ok(address) = outside
        && !address.ip().is_loopback()
    {
        let reached = std::net::TcpStream::connect((address.ip(), house.port));
        assert!(reached.is_err(), "other machines must not reach the desk");
    }
}
