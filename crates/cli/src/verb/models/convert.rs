//! `nadi models convert`: a model as transformers keeps it, made into one that Nadi opens.

use super::{
    bring::{came, plain},
    failure, places, progress,
};
use crate::{
    args,
    ending::{Ending, Failure},
    paper::Paper,
};
use nadi_base::{Cancel, Clock, Code};
use nadi_engines::speech::{Conversion, ConvertError};
use nadi_machine::{Models, SystemClock, conversion, free};
use nadi_models::{ModelError, Origin, Receipt, Staging};
use std::sync::Arc;

pub(super) fn run(
    models: &Models,
    asked: &args::Convert,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let told = |error: ConvertError| Failure::Told { code: error.code(), told: error.to_string() };
    let wanted =
        Conversion::of(&asked.folder, asked.numbers).map_err(|fault| told(fault.into()))?;
    let id = name(asked)?;
    if models.shelf.named(&id).is_some() {
        return Err(Failure::Told {
            code: Code::WrongState,
            told: format!("{id} is here already"),
        });
    }
    let folder = models.shelf.folder().map_err(failure)?;
    let needed = wanted.most_bytes();
    if let Some(free) = free(folder).filter(|free| *free < needed) {
        return Err(failure(ModelError::NoSpace { needed, free }));
    }
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let mut staging =
        Staging::unknown(&models.shelf.place(&id).map_err(failure)?).map_err(failure)?;
    let done = conversion(
        &places()?.workers,
        &wanted,
        &mut staging,
        &clock,
        &progress("/"),
        &Cancel::new(),
    );
    if let Err(error) = done {
        drop(staging);
        Staging::forget(&models.shelf.place(&id).map_err(failure)?).map_err(failure)?;
        return Err(Failure::Told { code: error.code(), told: error.to_string() });
    }
    let sum = staging.finish().map_err(failure)?;
    models.shelf.remember(&id, &Receipt::of(sum, Origin::Converted)).map_err(failure)?;
    came(models, &id, paper)
}

/// The name that was asked for, or the folder's with how its numbers are written.
fn name(asked: &args::Convert) -> Result<String, Failure> {
    let own = asked.folder.canonicalize().ok();
    let own = own.as_deref().and_then(|folder| folder.file_name()?.to_str());
    let name = match &asked.name {
        Some(name) => plain(name).filter(|plain| plain == name),
        None => own.and_then(|own| plain(&format!("{own}-{}", asked.numbers.as_str()))),
    };
    name.ok_or(Failure::Usage("--name NAME is needed here: small letters, digits, - _ and ."))
}
