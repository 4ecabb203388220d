//! Speech to text in a process of its own.
//!
//! `load` opens a model, `hear` writes down one chunk, `convert` makes a model of a folder of transformers'. The model is read and checked by Rust and handed to
//! whisper.cpp as bytes: its own way of opening files fails on Tamil folder names, and its own way of reading
//! headers believes everything. What it writes is judged by the guards of `nadi-audio`; what does not pass is
//! tried again another way, and if no way passes, the best is marked.
//!
//! whisper.cpp is linked here and nowhere else.

mod answer;
mod convert;
mod engine;
mod header;
mod letters;
mod listen;
mod tries;

use engine::Engine;
use nadi_audio::pcm;
use nadi_base::{Cancel, Code, Language};
use nadi_engines::{
    speech::{Answer, Loaded, ModelFault, Question, Spoken},
    worker::{Job, Replies, Reply, Request, give_way, run},
};
use serde_json::json;
use std::process::ExitCode;

fn main() -> ExitCode {
    give_way();
    whisper_rs::install_logging_hooks();
    run("speech", &mut Speech::default())
}

/// The model that is loaded, if one is.
#[derive(Default)]
struct Speech {
    engine: Option<Engine>,
}

impl Job for Speech {
    fn run(&mut self, request: &Request, out: &Replies, cancel: &Cancel) -> Result<Reply, Code> {
        if request.verb == "convert" {
            return convert::answer(request, out, cancel);
        }
        let question: Question = request.read()?;
        match request.verb.as_str() {
            "load" => self.load(&question),
            "hear" => self.hear(&question, &pcm::of_bytes(request.body.expose()), cancel),
            _ => Err(Code::BadInput),
        }
    }
}

impl Speech {
    fn load(&mut self, question: &Question) -> Result<Reply, Code> {
        let answer = match self.engine(question)? {
            Ok(engine) => Loaded::Ready(engine.facts),
            Err(fault) => Loaded::Refused(fault),
        };
        Ok(Reply::new(json!(answer)))
    }

    fn hear(&mut self, question: &Question, sound: &[f32], cancel: &Cancel) -> Result<Reply, Code> {
        let answer = match self.engine(question)? {
            Err(fault) => Answer::Refused(fault),
            Ok(engine) if !engine.knows(question.spoken) => {
                Answer::Refused(ModelFault::EnglishOnly)
            }
            Ok(engine) => Answer::Heard(tries::hear(engine, question, sound, cancel)?),
        };
        Ok(Reply::new(json!(answer)))
    }

    fn engine(&mut self, question: &Question) -> Result<Result<&mut Engine, ModelFault>, Code> {
        let fits = self.engine.as_ref().is_some_and(|engine| engine.path == question.model);
        if !fits {
            self.engine = None;
            match Engine::open(&question.model)? {
                Ok(engine) => self.engine = Some(engine),
                Err(fault) => return Ok(Err(fault)),
            }
        }
        self.engine.as_mut().map(Ok).ok_or(Code::Internal)
    }
}

impl Engine {
    /// Whether a language can be asked of this model.
    fn knows(&self, spoken: Spoken) -> bool {
        self.facts.multilingual || matches!(spoken, Spoken::Auto | Spoken::Forced(Language::En))
    }
}
