//! `nadi entities`: what a transcript names.

use super::transcript;
use crate::{
    args::{Entities, Tongue},
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
};
use nadi_clinical::entities::{self, Entity};
use serde::Serialize;

#[derive(Serialize)]
struct Named {
    entities: Vec<Entity>,
}

/// Runs the verb.
pub(super) fn run(asked: &Entities, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let said = transcript::read(&asked.file, asked.language.and_then(Tongue::known))?;
    let found = entities::find(&said.turns, said.language);
    paper.print(&Named { entities: found.entities }, rows)?;
    Ok(Ending::Done)
}

fn rows(named: &Named) -> String {
    columns(&named.entities.iter().map(row).collect::<Vec<_>>())
}

fn row(entity: &Entity) -> Vec<String> {
    vec![
        entity.turn.to_string(),
        word(&entity.kind),
        word(&entity.status),
        entity.concept.clone(),
        entity.text.clone(),
    ]
}
