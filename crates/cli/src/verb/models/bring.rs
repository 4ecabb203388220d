//! `nadi models install` and `nadi models import`.

use super::{failure, places, progress, try_out};
use crate::{
    args,
    ending::{Ending, Failure},
    paper::Paper,
    sitting::Context,
};
use nadi_base::{Cancel, Clock, Code};
use nadi_engines::speech::{Model, SpeechWorker, Transcriber as _, speech_program};
use nadi_machine::{Models, SystemClock, free};
use nadi_models::{
    ModelError, Origin, Patience, Receipt, Speed, Staging,
    fetch::{self, Order},
    found_in,
    net::Net,
    take,
};
use serde::Serialize;
use std::{fs, io::Read as _, path::Path, sync::Arc};

/// A model that is here now.
#[derive(Serialize)]
struct Came {
    id: String,
    sha256: String,
    speed: Option<Speed>,
}

/// Brings a model of the catalogue from the network.
pub(super) fn install(
    models: &Models,
    asked: &args::Install,
    _: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    if models.shelf.named(&asked.id).is_some() {
        return came(models, &asked.id, paper);
    }
    let web = Net::new(asked.proxy.as_deref()).map_err(failure)?;
    let order = Order {
        id: &asked.id,
        accepted: asked.accept_terms,
        mirror: asked.mirror.as_deref(),
        free: models.shelf.folder().ok().and_then(free),
        patience: &Patience::default(),
    };
    let (progress, cancel) = (progress("kB"), Cancel::new());
    fetch::fetch(&web, &models.catalogue, &models.shelf, &order, &progress, &cancel)
        .map_err(failure)?;
    came(models, &asked.id, paper)
}

/// Brings models from a file or a folder.
pub(super) fn import(
    models: &Models,
    path: &Path,
    unlisted: bool,
    _: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let cancel = Cancel::new();
    let room = models.shelf.folder().ok().and_then(free);
    match found_in(path, &models.catalogue, &cancel) {
        Ok(found) => {
            for one in &found {
                take(one, &models.shelf, room, &progress("kB"), &cancel).map_err(failure)?;
                came(models, &one.entry.id, paper)?;
            }
            Ok(Ending::Done)
        }
        Err(ModelError::Unlisted) if unlisted && path.is_file() => strange(models, path, paper),
        Err(error) => Err(failure(error)),
    }
}

/// Takes a file that the catalogue does not know, if the speech worker opens it.
fn strange(models: &Models, path: &Path, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let unread = |error| Failure::File("the model's file", error);
    let id = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let id =
        plain(id).ok_or(Failure::Usage("the file's name must begin with a letter or a digit"))?;
    if models.shelf.named(&id).is_some() || models.catalogue.find(&id).is_ok() {
        return Err(Failure::Told {
            code: Code::WrongState,
            told: "there is a model of this name".to_owned(),
        });
    }
    models.shelf.folder().map_err(failure)?;
    let mut staging =
        Staging::unknown(&models.shelf.place(&id).map_err(failure)?).map_err(failure)?;
    let mut from = fs::File::open(path).map_err(unread)?;
    let mut piece = vec![0; 1 << 18];
    loop {
        let length = from.read(&mut piece).map_err(unread)?;
        if length == 0 {
            break;
        }
        staging.write(&piece[..length]).map_err(failure)?;
    }
    let opened = |error: nadi_engines::speech::SpeechError| Failure::Told {
        code: error.code(),
        told: error.to_string(),
    };
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let model = Model::at(staging.path()).map_err(opened)?;
    let looked =
        SpeechWorker::new(speech_program(&places()?.workers), model, clock).facts(&Cancel::new());
    if let Err(error) = looked {
        staging.begin_again().map_err(failure)?;
        return Err(opened(error));
    }
    let sum = staging.finish().map_err(failure)?;
    models.shelf.remember(&id, &Receipt::of(sum, Origin::Brought)).map_err(failure)?;
    came(models, &id, paper)
}

/// A name that is a file's name on every system.
pub(super) fn plain(name: &str) -> Option<String> {
    let letter = |letter: char| match letter.to_ascii_lowercase() {
        good @ ('a'..='z' | '0'..='9' | '-' | '_' | '.') => good,
        _ => '-',
    };
    let name: String = name.chars().take(64).map(letter).collect();
    name.starts_with(|first: char| first.is_ascii_alphanumeric()).then_some(name)
}

/// Tries a model out that is here now, and says so.
pub(super) fn came(models: &Models, id: &str, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let file = models.shelf.named(id).ok_or(Failure::Code(Code::ModelMissing))?;
    let (_, sum) = models.whole(&file).map_err(|error| Failure::Code(error.code()))?;
    let came = Came { id: id.to_owned(), sha256: sum.to_string(), speed: try_out(models, id)? };
    paper.print(&came, |came| format!("{}  {}", came.id, came.sha256))?;
    Ok(Ending::Done)
}
