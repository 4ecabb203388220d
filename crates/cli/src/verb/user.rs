//! `nadi user`.

use crate::{
    args::{Invite, User},
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::people::{PersonInvite, PersonList, PersonRef, PersonShown};
use nadi_base::Code;

/// Runs the verb.
pub(super) fn run(verb: User, context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    match verb {
        User::List => paper.print(&sitting.send::<commands::PersonList>(())?, rows)?,
        User::Invite(invite) => {
            let invitation = sitting.send::<commands::PersonInvite>(request(invite, context))?;
            paper.print(&invitation, |invitation| invitation.code.expose().clone())?;
        }
        User::Deactivate { name } => {
            let id = named(&sitting, &name)?.id;
            let person = sitting.send::<commands::PersonDeactivate>(PersonRef { id })?;
            paper.print(&person, |person| columns(&[row(person)]))?;
        }
    }
    Ok(Ending::Done)
}

fn request(invite: Invite, context: &Context) -> PersonInvite {
    PersonInvite {
        name: invite.person.into(),
        sign_in: invite.name,
        roles: invite.roles,
        language: context.language(),
        registration: None,
        specialty: None,
    }
}

fn named(sitting: &Sitting, name: &str) -> Result<PersonShown, Failure> {
    let people = sitting.send::<commands::PersonList>(())?.people;
    people.into_iter().find(|person| person.sign_in == name).ok_or(Failure::Code(Code::NotFound))
}

fn rows(list: &PersonList) -> String {
    columns(&list.people.iter().map(row).collect::<Vec<_>>())
}

fn row(person: &PersonShown) -> Vec<String> {
    vec![
        person.sign_in.clone(),
        word(&person.status),
        person.roles.join(","),
        person.name.expose().clone(),
    ]
}
