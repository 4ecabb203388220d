//! A host on a fresh folder, and the few lines of HTTP that it takes to talk to it.

use nadi_app::recordings::SoundGear;
use nadi_app::{
    Desk, Machine,
    machine::{NoPress, NoTextFiles},
};
use nadi_store::keys::{Cost, NoKeyring};
use nadi_testkit::{Seeded, StillClock};
use nadi_web::Running;
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    sync::Arc,
    time::Duration,
};
use tempfile::TempDir;

/// A host that answers, and its folder.
pub(crate) struct House {
    pub(crate) desk: Arc<Desk>,
    pub(crate) port: u16,
    pub(crate) token: String,
    running: Option<Running>,
    _folder: TempDir,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let line = |line: &&str| {
            line.split_once(':').is_some_and(|(told, _)| told.eq_ignore_ascii_case(name))
        };
        let found = self.head.lines().find(line)?;
        found.split_once(':').map(|(_, value)| value.trim())
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("the answer is JSON")
    }
}

/// A host with two files of screens, and one beside their folder.
pub(crate) fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let ui = folder.path().join("ui");
    fs::create_dir_all(ui.join("assets")).unwrap();
    fs::write(ui.join("index.html"), "<!doctype html><title>Nadi</title>").unwrap();
    fs::write(ui.join("assets").join("desk-1a2b.js"), "export {};").unwrap();
    fs::write(ui.join(".hidden"), "hidden").unwrap();
    fs::write(folder.path().join("outside.txt"), "outside").unwrap();
    serve(folder, &ui)
}

/// A host with these screens.
pub(crate) fn house_with(ui: &Path) -> House {
    serve(tempfile::tempdir().unwrap(), ui)
}

fn serve(folder: TempDir, ui: &Path) -> House {
    let profile = folder.path().join("profile");
    let desk = Arc::new(Desk::open(&profile, machine()).unwrap());
    let running = nadi_web::serve(Arc::clone(&desk), Some(ui.to_owned()), 0).unwrap();
    let (address, token) = running.url().split_once("/?token=").unwrap();
    let port = address.rsplit_once(':').unwrap().1.parse().unwrap();
    let token = token.to_owned();
    House { desk, port, token, running: Some(running), _folder: folder }
}

fn machine() -> Machine {
    Machine {
        clock: Arc::new(StillClock::default()),
        entropy: Arc::new(Seeded::new(7)),
        secrets: Arc::new(NoKeyring),
        cost: Some(Cost::floor()),
        integrity: Arc::new(|_, _| Ok(Vec::new())),
        limits: nadi_store::Limits::default(),
        engines: Arc::new(Vec::new()),
        sound: SoundGear::default(),
        press: Arc::new(NoPress),
        texts: Arc::new(NoTextFiles),
    }
}

impl House {
    /// Sends bytes and reads until the host hangs up.
    pub(crate) fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        // A host that refuses before it has read everything may hang up while this still writes.
        drop(stream.write_all(request));
        let mut bytes = Vec::new();
        drop(stream.read_to_end(&mut bytes));
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a whole answer");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head[9..12].parse().unwrap();
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }

    /// Sends a request with these headers besides.
    pub(crate) fn ask(&self, line: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut head = vec![format!("{line} HTTP/1.1"), "connection: close".to_owned()];
        if !headers.iter().any(|(name, _)| *name == "host") {
            head.push(format!("host: 127.0.0.1:{}", self.port));
        }
        head.extend(headers.iter().map(|(name, value)| format!("{name}: {value}")));
        head.push(format!("content-length: {}\r\n\r\n", body.len()));
        let head = head.join("\r\n");
        self.raw(&[head.as_bytes(), body].concat())
    }

    /// Runs a command the way the screens do.
    pub(crate) fn rpc(&self, name: &str, body: &[u8]) -> Answer {
        let headers = [("x-nadi-token", self.token.as_str()), ("content-type", "application/json")];
        self.ask(&format!("POST /rpc/{name}"), &headers, body)
    }

    /// Follows the events; gives the lines of the answer as they come.
    pub(crate) fn follow(
        &self,
        query: &str,
        headers: &str,
    ) -> impl Iterator<Item = String> + use<> {
        let mut stream = self.connect();
        let request = format!(
            "GET /events{query} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\n{headers}\r\n",
            self.port
        );
        stream.write_all(request.as_bytes()).unwrap();
        BufReader::new(stream).lines().map_while(Result::ok)
    }

    /// Stops the host.
    pub(crate) fn stop(&mut self) {
        self.running.take().unwrap().stop();
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        stream
    }
}
