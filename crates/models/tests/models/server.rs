//! A server on this machine that plays what a test tells it to, one answer after the other.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// A page that asks to sign in.
const PAGE: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\n<b>hello</b";

/// How one question is answered.
#[derive(Clone, Debug)]
pub(crate) enum Play {
    /// As a good server does: parts, a version, the right length.
    Well,
    /// Well, but the connection ends after so many bytes.
    Cut(usize),
    /// Well, but after so many bytes nothing more comes.
    Stall(usize),
    /// Takes the question and says nothing.
    Silent,
    /// The whole file whatever was asked.
    Whole,
    /// The whole file whatever was asked, cut after so many bytes.
    WholeCut(usize),
    /// Says that the file has so many bytes more or less.
    Lies(isize),
    /// Says no length, and sends more than the file has.
    Endless,
    /// Says no length, and pieces follow.
    Pieces,
    /// Well, with the bit of a byte turned.
    Flip(usize),
    /// This number and an empty answer.
    Says(u16),
    /// Look there.
    Elsewhere(String),
    /// Another file of the same length under another version; a version that is asked for is looked at.
    Changed,
    /// Another file of the same length; the version that is asked for is not looked at.
    ChangedSilently,
    /// Another file, and the version stays the same.
    ChangedUnderOneName,
    /// A part that begins where nobody asked.
    OtherPart,
    /// A page that asks to sign in.
    Page,
    /// No HTTP.
    Noise,
    /// Well, with a version that may stay when bytes change.
    Weak,
}

/// What was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) range: Option<String>,
    pub(crate) if_range: Option<String>,
    pub(crate) headers: Vec<String>,
}

pub(crate) struct Server {
    pub(crate) address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    ended: Arc<AtomicBool>,
    port: u16,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Plays the script; its last answer for every further question.
    pub(crate) fn start(file: Vec<u8>, script: Vec<Play>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::<Mutex<Vec<Asked>>>::default();
        let ended = Arc::<AtomicBool>::default();
        let (log, stop) = (Arc::clone(&asked), Arc::clone(&ended));
        let thread = thread::spawn(move || {
            // Lines that say nothing more stay open until the test ends.
            let mut held = Vec::new();
            for (at, line) in listener.incoming().enumerate() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let play = script.get(at).or(script.last()).cloned().unwrap_or(Play::Well);
                held.extend(line.ok().and_then(|line| answer(line, &file, &play, &log)));
            }
        });
        let address = format!("http://127.0.0.1:{port}");
        Self { address, asked, ended, port, thread: Some(thread) }
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        drop(self.thread.take().map(JoinHandle::join));
    }
}

fn question(line: &TcpStream) -> Option<Asked> {
    let mut asked = Asked::default();
    for (at, text) in BufReader::new(line).lines().enumerate() {
        let text = text.ok()?;
        if at == 0 {
            text.split(' ').nth(1)?.clone_into(&mut asked.path);
        } else if text.is_empty() {
            return Some(asked);
        } else if let Some((name, value)) = text.split_once(':') {
            let value = value.trim().to_owned();
            match name.to_ascii_lowercase().as_str() {
                "range" => asked.range = Some(value),
                "if-range" => asked.if_range = Some(value),
                _ => {}
            }
            asked.headers.push(text);
        }
    }
    None
}

/// Plays one answer; a line that stays open is handed back.
fn answer(
    mut line: TcpStream,
    file: &[u8],
    play: &Play,
    log: &Mutex<Vec<Asked>>,
) -> Option<TcpStream> {
    let asked = question(&line)?;
    log.lock().unwrap().push(asked.clone());
    let mut other: Vec<u8> = file.iter().map(|byte| byte ^ 0x55).collect();
    let (mut tag, mut content) = ("\"one\"", file);
    match play {
        Play::Changed | Play::ChangedSilently => (tag, content) = ("\"two\"", &other),
        Play::ChangedUnderOneName => content = &other,
        Play::Flip(at) => {
            other = file.to_vec();
            other[*at] ^= 1;
            content = &other;
        }
        Play::Weak => tag = "W/\"one\"",
        _ => {}
    }
    let stale = asked.if_range.as_deref().is_some_and(|version| version != tag);
    let ignores = matches!(play, Play::ChangedSilently | Play::ChangedUnderOneName);
    let whole = matches!(
        play,
        Play::Whole | Play::WholeCut(_) | Play::Lies(_) | Play::Endless | Play::Pieces
    );
    let from = match asked.range.as_deref().and_then(begin) {
        Some(from) if !whole && (!stale || ignores) => Some(from),
        _ => None,
    };
    let mut head = match from {
        Some(from) if from >= content.len() => {
            drop(line.write_all(b"HTTP/1.1 416 No\r\nContent-Length: 0\r\n\r\n"));
            return None;
        }
        Some(from) => {
            let begins = if matches!(play, Play::OtherPart) { 0 } else { from };
            format!(
                "HTTP/1.1 206 Part\r\nContent-Range: bytes {begins}-{}/{}\r\n",
                content.len() - 1,
                content.len()
            )
        }
        None => "HTTP/1.1 200 OK\r\n".to_owned(),
    };
    let body = &content[from.unwrap_or(0)..];
    let length = match play {
        Play::Lies(more) => body.len().checked_add_signed(*more),
        Play::Endless | Play::Pieces => None,
        _ => Some(body.len()),
    };
    match play {
        Play::Silent => return Some(line),
        Play::Noise => "hello, this is no web server\r\n\r\n".clone_into(&mut head),
        Play::Says(number) => head = format!("HTTP/1.1 {number} So\r\nContent-Length: 0\r\n\r\n"),
        Play::Elsewhere(to) => {
            head = format!("HTTP/1.1 302 There\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n");
        }
        Play::Page => PAGE.clone_into(&mut head),
        _ => {
            let length =
                length.map_or(String::new(), |length| format!("Content-Length: {length}\r\n"));
            let pieces =
                if matches!(play, Play::Pieces) { "Transfer-Encoding: chunked\r\n" } else { "" };
            head = format!("{head}ETag: {tag}\r\nConnection: close\r\n{length}{pieces}\r\n");
            line.write_all(head.as_bytes()).ok()?;
            return send(line, body, play);
        }
    }
    drop(line.write_all(head.as_bytes()));
    None
}

fn begin(range: &str) -> Option<usize> {
    range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok()
}

fn send(mut line: TcpStream, body: &[u8], play: &Play) -> Option<TcpStream> {
    match play {
        Play::Cut(most) | Play::WholeCut(most) => {
            drop(line.write_all(&body[..body.len().min(*most)]));
            None
        }
        Play::Stall(most) => {
            line.write_all(&body[..body.len().min(*most)]).ok()?;
            Some(line)
        }
        Play::Endless => {
            drop(line.write_all(body));
            drop(line.write_all(&[0; 4_096]));
            None
        }
        Play::Pieces => {
            for part in body.chunks(1_000) {
                line.write_all(format!("{:x}\r\n", part.len()).as_bytes()).ok()?;
                line.write_all(part).ok()?;
                line.write_all(b"\r\n").ok()?;
            }
            drop(line.write_all(b"0\r\n\r\n"));
            None
        }
        _ => {
            drop(line.write_all(body));
            None
        }
    }
}
