//! Inviting, changing and deactivating people.
//!
//! A person stands in two places: a row in the file, and a slot beside it that opens the keys. The
//! slot is written first where it gives something and taken first where it takes something away, so
//! that a stop in between never leaves somebody with more than their row says.

use super::{
    Invitation, PersonChange, PersonInvite, PersonRef, PersonShown, PersonStatus, is_active,
    list::shown, roles::role_keys,
};
use crate::{
    Error, Result,
    check::{Form, some},
    work::{Act, Work},
};
use nadi_base::{Code, PersonId, Sensitive};
use nadi_store::{Snapshot, Tx, keys::SignInName, table::Person};
use std::time::Duration;

/// How long a one-time code can be used.
const INVITE: Duration = Duration::from_hours(72);

const ADMIN: &str = "practice_admin";

/// Adds somebody and makes their one-time code.
pub fn invite(work: &Work<'_>, request: PersonInvite) -> Result<Invitation> {
    let (name, registration, specialty) = (
        request.name.expose().trim().to_owned(),
        request.registration.unwrap_or_default(),
        request.specialty.unwrap_or_default(),
    );
    check(&name, &registration, &specialty)?;
    let sign_in = SignInName::new(&request.sign_in)?;
    let id = PersonId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy);
    work.change(Act::new("person_invite").on("person", id), |tx| {
        let roles = role_keys(tx.read(), &request.roles)?;
        if tx.read().people().by_sign_in_name(sign_in.as_str())?.is_some() {
            return Err(Error::field("sign_in", "Somebody has this name already."));
        }
        let person = Person {
            name,
            sign_in_name: sign_in.as_str().to_owned(),
            status: PersonStatus::Invited,
            language: request.language,
            specialty: some(&specialty),
            registration: some(&registration),
            phone: None,
            email: None,
            pin: None,
            totp_secret: None,
            totp_last_step: None,
            last_seen: None,
        };
        tx.people().insert_as(id, person)?;
        for role in &roles {
            tx.people().add_role(id, role)?;
        }
        make_code(work, id, sign_in.as_str())
    })
}

/// Makes a new one-time code for somebody who was invited or deactivated, or who forgot the password.
/// Their old password ends when they use it.
pub fn reinvite(work: &Work<'_>, request: PersonRef) -> Result<Invitation> {
    if request.id == work.person {
        return Err(Code::WrongState.into());
    }
    work.change(Act::new("person_reinvite").on("person", request.id), |tx| {
        let mut person = tx.read().people().need(request.id)?;
        if person.status == PersonStatus::Deactivated {
            person.status = PersonStatus::Invited;
            tx.people().update(&person)?;
        }
        make_code(work, request.id, &person.sign_in_name)
    })
}

fn make_code(work: &Work<'_>, id: PersonId, sign_in: &str) -> Result<Invitation> {
    let code = work.open.vault().invite(&work.open.keys(), id, sign_in, INVITE)?;
    Ok(Invitation {
        person: id,
        code: Sensitive::new(code.text().as_str().to_owned()),
        expires: work.now().plus(INVITE),
    })
}

/// Changes somebody.
pub fn change(work: &Work<'_>, request: PersonChange) -> Result<PersonShown> {
    let name = request.name.expose().trim().to_owned();
    check(&name, &request.registration, &request.specialty)?;
    work.change(Act::new("person_change").on("person", request.id), |tx| {
        let roles = role_keys(tx.read(), &request.roles)?;
        let mut person = tx.read().people().need(request.id)?;
        person.version = request.version;
        person.name = name;
        person.language = request.language;
        person.registration = some(&request.registration);
        person.specialty = some(&request.specialty);
        let saved = tx.people().update(&person)?;
        change_roles(tx, request.id, &roles)?;
        need_admin(tx.read())?;
        shown(tx.read(), &saved)
    })
}

fn change_roles(tx: &mut Tx<'_>, id: PersonId, wanted: &[String]) -> Result<()> {
    let present = tx.read().people().roles(id)?;
    for gone in present.iter().filter(|role| !wanted.contains(role)) {
        tx.people().remove_role(id, gone)?;
    }
    for new in wanted.iter().filter(|role| !present.contains(role)) {
        tx.people().add_role(id, new)?;
    }
    Ok(())
}

/// Ends somebody's access at once; what they did stays.
pub fn deactivate(work: &Work<'_>, request: PersonRef) -> Result<PersonShown> {
    if request.id == work.person {
        return Err(Code::WrongState.into());
    }
    work.change(Act::new("person_deactivate").on("person", request.id), |tx| {
        let mut person = tx.read().people().need(request.id)?;
        person.status = PersonStatus::Deactivated;
        person.pin = None;
        person.totp_secret = None;
        let saved = tx.people().update(&person)?;
        need_admin(tx.read())?;
        work.open.vault().remove_person(&work.open.keys(), request.id).or_else(
            |error| match error.code() {
                Code::NotFound => Ok(()),
                _ => Err(error),
            },
        )?;
        shown(tx.read(), &saved)
    })
}

/// The practice keeps an admin who can sign in.
fn need_admin(snapshot: Snapshot<'_>) -> Result<()> {
    let admins = snapshot.people().with_role(ADMIN)?;
    if admins.iter().any(|person| is_active(person)) { Ok(()) } else { Err(Code::LastAdmin.into()) }
}

fn check(name: &str, registration: &str, specialty: &str) -> Result<()> {
    Form::default()
        .line("name", name, 200)
        .short("registration", registration, 100)
        .short("specialty", specialty, 100)
        .done()
}
