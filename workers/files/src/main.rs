//! Strangers' files, read in a process of its own.
//!
//! A sound file becomes samples, a document becomes text. Each kind of file is a module with its own verbs; this one only
//! looks which.
//! The sandbox, the frames and the limits of time and memory are those of every worker.

mod sound;
mod text;

use nadi_base::{Cancel, Code};
use nadi_engines::worker::{Job, Replies, Reply, Request, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    run("files", &mut Files::default())
}

#[derive(Default)]
struct Files {
    sound: sound::Desk,
    text: text::Desk,
}

impl Job for Files {
    fn run(&mut self, request: &Request, _: &Replies, cancel: &Cancel) -> Result<Reply, Code> {
        match request.verb.as_str() {
            "sound_bytes" => self.sound.take(request),
            "sound_open" => self.sound.open(request),
            "sound_read" => self.sound.read(cancel),
            "text_begin" => Ok(self.text.begin()),
            "text_bytes" => self.text.take(request),
            "text_read" => Ok(self.text.read()),
            "text_picture" => self.text.picture(request),
            _ => Err(Code::BadInput),
        }
    }
}
