//! A desk served by `nadi serve`, spoken to over the loopback: enough HTTP for our own host, no more.

use crate::{
    cargo, folders,
    run::program,
    stop::{Result, Stop},
};
use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::Child,
};

/// A served desk; it ends when this is dropped.
pub(super) struct Served {
    child: Child,
    address: String,
    token: String,
}

impl Served {
    /// Serves the profile of a folder.
    pub(super) fn start(profile: &Path) -> Result<Self> {
        let run =
            program(cargo::built("nadi")).with(["serve", "--ui"]).with([folders::at("ui/dist")]);
        let mut child = run.with(["--profile"]).with([profile]).start()?;
        let mut line = String::new();
        if let Some(out) = child.stdout.as_mut() {
            // What cannot be read is an empty line, which the next step refuses.
            drop(BufReader::new(out).read_line(&mut line));
        }
        let (address, token) =
            place(&line).ok_or_else(|| unclear("nadi serve did not say where it serves"))?;
        Ok(Self { child, address, token })
    }

    /// Runs one command of the list.
    pub(super) fn call(&self, name: &str, request: &Value) -> Result<Value> {
        let answer = self.exchange(name, &request.to_string());
        let (status, body) = answer.map_err(|error| unclear(&format!("{name}: {error}")))?;
        if status != 200 {
            let code = body.get("code").and_then(Value::as_str).unwrap_or("no code");
            return Err(unclear(&format!("{name} was refused: {code}")));
        }
        Ok(body)
    }

    fn exchange(&self, name: &str, body: &str) -> std::io::Result<(u16, Value)> {
        let mut stream = TcpStream::connect(&self.address)?;
        let head = format!(
            "POST /rpc/{name} HTTP/1.1\r\nHost: {address}\r\nX-Nadi-Token: {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n",
            address = self.address,
            token = self.token,
            length = body.len(),
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        read(&answer).ok_or_else(|| std::io::ErrorKind::InvalidData.into())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        drop(self.child.kill().and_then(|()| self.child.wait()));
    }
}

/// Address and token from the line that the host prints when it is ready.
fn place(line: &str) -> Option<(String, String)> {
    let ready: Value = serde_json::from_str(line).ok()?;
    let (address, token) =
        ready.get("url")?.as_str()?.strip_prefix("http://")?.split_once("/?token=")?;
    Some((address.to_owned(), token.to_owned()))
}

/// Status and body of an answer with a length, as our host writes it.
fn read(answer: &str) -> Option<(u16, Value)> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some((status, serde_json::from_str(body).ok()?))
}

fn unclear(what: &str) -> Stop {
    Stop::Check(what.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ready_line_says_where_to_go() {
        let line = r#"{"url":"http://127.0.0.1:4321/?token=abc"}"#;
        assert_eq!(place(line), Some(("127.0.0.1:4321".to_owned(), "abc".to_owned())));
        assert_eq!(place("error"), None, "anything else is not guessed at");
    }

    #[test]
    fn an_answer_is_its_status_and_its_body() {
        let answer = "HTTP/1.1 404 Not Found\r\ncontent-length: 15\r\n\r\n{\"code\":\"gone\"}";
        assert_eq!(read(answer), Some((404, serde_json::json!({ "code": "gone" }))));
        assert_eq!(read("HTTP/1.1 200 OK\r\n"), None, "a cut answer is no answer");
    }
}
