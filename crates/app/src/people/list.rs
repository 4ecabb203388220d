//! The people of the practice, as lists show them.

use super::{PersonList, PersonShown, PersonStatus, roles::role_names};
use crate::{Error, Result, work::Work};
use nadi_base::{PersonId, Sensitive};
use nadi_store::{Saved, Snapshot, table::Person};
use std::collections::BTreeMap;

/// Lists the people of the practice, the active ones first.
pub fn list(work: &Work<'_>, (): ()) -> Result<PersonList> {
    work.read(|snapshot| {
        let mut people = snapshot.people().all()?;
        people.sort_by_key(|person| {
            (person.status == PersonStatus::Deactivated, person.name.to_lowercase())
        });
        Ok(PersonList {
            people: people.iter().map(|person| shown(snapshot, person)).collect::<Result<_>>()?,
        })
    })
}

/// Somebody as the screens show them.
pub(crate) fn shown(snapshot: Snapshot<'_>, person: &Saved<Person>) -> Result<PersonShown> {
    Ok(PersonShown {
        id: person.id,
        name: person.name.clone().into(),
        sign_in: person.sign_in_name.clone(),
        status: person.status,
        roles: role_names(snapshot, &snapshot.people().roles(person.id)?)?,
        language: person.language,
        registration: person.registration.clone().unwrap_or_default(),
        specialty: person.specialty.clone().unwrap_or_default(),
        has_pin: person.pin.is_some(),
        has_second_factor: person.totp_secret.is_some(),
        last_seen: person.last_seen,
        version: person.version,
    })
}

/// Whether somebody may sign in.
pub(crate) fn is_active(person: &Person) -> bool {
    person.status == PersonStatus::Active
}

/// Refuses a field that names somebody who does not work here any more.
pub(crate) fn need_active(snapshot: Snapshot<'_>, person: PersonId) -> Result<()> {
    let found = snapshot.people().get(person)?.filter(|person| is_active(person));
    found
        .map(drop)
        .ok_or_else(|| Error::field("person", "This person does not work here any more."))
}

/// Everybody's name by id.
pub(crate) fn names(snapshot: Snapshot<'_>) -> Result<BTreeMap<PersonId, String>> {
    Ok(snapshot.people().all()?.into_iter().map(|person| (person.id, person.data.name)).collect())
}

/// Somebody's name; empty for Nadi itself.
pub(crate) fn name_of(
    names: &BTreeMap<PersonId, String>,
    person: Option<PersonId>,
) -> Sensitive<String> {
    person.and_then(|id| names.get(&id)).cloned().unwrap_or_default().into()
}
