//! `nadi serve`.

use crate::{
    ending::{Ending, Failure},
    paper::Paper,
    sitting::{Context, Sitting},
};
use nadi_app::desk::LockCause;
use nadi_base::Code;
use nadi_web::ServeError;
use serde_json::json;
use std::{path::PathBuf, sync::Arc};

/// Answers until interrupted; the first line of output is the address.
pub(super) fn run(
    ui: Option<PathBuf>,
    port: u16,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::at_new_door(context)?;
    let running = nadi_web::serve(Arc::clone(&sitting.desk), ui, port).map_err(unserved)?;
    paper.json(&json!({ "url": running.url() }))?;
    paper.finish()?;
    running.until_interrupted();
    sitting.desk.lock(LockCause::Asked);
    Ok(Ending::Done)
}

fn unserved(error: ServeError) -> Failure {
    match error {
        ServeError::Screens(error) => Failure::File("the folder of the screens", error),
        ServeError::Port(error) => Failure::File("the port", error),
        ServeError::Threads(_) => Failure::Code(Code::Internal),
    }
}
