//! Filters of the desk with a name, of each person.

use super::{SavedView, SavedViews};
use crate::{
    Result, billing,
    check::Form,
    work::{Act, Work},
};
use nadi_store::{Snapshot, table::Scope};
use std::collections::BTreeSet;

const KEY: &str = "claim_views";
const MOST: usize = 30;

/// Lists the filters of the person at work.
pub fn list(work: &Work<'_>, (): ()) -> Result<SavedViews> {
    work.read(|snapshot| shown(work, snapshot))
}

fn shown(work: &Work<'_>, snapshot: Snapshot<'_>) -> Result<SavedViews> {
    let stored = snapshot.setting(Scope::Person(work.person), KEY)?;
    let views: Option<Vec<SavedView>> = stored.and_then(|value| serde_json::from_value(value).ok());
    Ok(SavedViews { views: views.unwrap_or_default() })
}

/// Keeps the filters of the person at work, all of them at once.
pub fn save(work: &Work<'_>, request: SavedViews) -> Result<SavedViews> {
    let names: BTreeSet<_> = request.views.iter().map(|view| view.name.trim()).collect();
    let fine = names.iter().all(|name| !name.is_empty() && name.chars().count() <= 60);
    Form::default()
        .must(request.views.len() <= MOST, "views", "Keep at most thirty.")
        .must(fine && names.len() == request.views.len(), "views", "Each needs a name of its own.")
        .done()?;
    work.change(Act::new("view_save").on("person", work.person), |tx| {
        let value = billing::to_json(&request.views)?;
        tx.settings().set(Scope::Person(work.person), KEY, &value)?;
        shown(work, tx.read())
    })
}
