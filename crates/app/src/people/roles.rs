//! Roles: the thirteen that ship, and the practice's own.
//!
//! A person's row holds names of shipped roles and ids of own ones, so that an own role can be renamed.
//! An own role is stored as a list of permissions with its reach in front.

use super::{RoleList, RoleRef, RoleSave, RoleShown};
use crate::{
    Error, Result,
    check::Form,
    desk::Done,
    permission::{Permission, Reach, SHIPPED_ROLES, shipped},
    work::{Act, Work},
};
use nadi_base::Code;
use nadi_store::{Saved, Snapshot, table::Role};

const REACH: &str = "reach:";

/// What a person's roles add up to.
#[derive(Clone, Debug)]
pub(crate) struct Rights {
    /// Every permission that one of the roles has.
    pub(crate) allows: Vec<Permission>,
    /// The widest reach of them.
    pub(crate) reach: Reach,
}

/// Adds up roles as a person's row holds them. A role that is not there any more allows nothing.
pub(crate) fn rights(snapshot: Snapshot<'_>, roles: &[String]) -> Result<Rights> {
    let own = snapshot.roles().all()?;
    let mut rights = Rights { allows: Vec::new(), reach: Reach::None };
    for role in roles {
        if let Some(role) = shipped(role) {
            rights.allows.extend(role.allows);
            rights.reach = rights.reach.max(role.reach);
        } else if let Some(role) = own.iter().find(|own| own.id.to_string() == *role) {
            rights.allows.extend(permissions(role));
            rights.reach = rights.reach.max(reach(role));
        }
    }
    rights.allows.sort_unstable();
    rights.allows.dedup();
    Ok(rights)
}

fn permissions(role: &Role) -> impl Iterator<Item = Permission> {
    role.permissions.iter().filter_map(|text| Permission::parse(text))
}

fn reach(role: &Role) -> Reach {
    role.permissions
        .iter()
        .find_map(|text| text.strip_prefix(REACH))
        .map_or(Reach::None, Reach::parse)
}

/// Names of roles as a person's row holds them.
pub(crate) fn role_names(snapshot: Snapshot<'_>, roles: &[String]) -> Result<Vec<String>> {
    let own = snapshot.roles().all()?;
    let name = |role: &String| {
        own.iter()
            .find(|own| own.id.to_string() == *role)
            .map_or(role.clone(), |own| own.name.clone())
    };
    Ok(roles.iter().map(name).collect())
}

/// Roles that a person typed by name, as their row holds them.
pub(crate) fn role_keys(snapshot: Snapshot<'_>, names: &[String]) -> Result<Vec<String>> {
    let own = snapshot.roles().all()?;
    let key = |name: &String| {
        let own = own.iter().find(|own| own.name == *name).map(|own| own.id.to_string());
        shipped(name)
            .map(|role| role.name.to_owned())
            .or(own)
            .ok_or_else(|| Error::field("roles", "There is no such role."))
    };
    if names.is_empty() {
        return Err(Error::field("roles", "Choose at least one role."));
    }
    names.iter().map(key).collect()
}

/// Lists the roles that ship, then the practice's own.
pub fn list_roles(work: &Work<'_>, (): ()) -> Result<RoleList> {
    work.read(|snapshot| {
        let count = |key: &str| -> Result<u32> {
            Ok(u32::try_from(snapshot.people().with_role(key)?.len()).unwrap_or(u32::MAX))
        };
        let mut roles = Vec::new();
        for role in &SHIPPED_ROLES {
            roles.push(RoleShown {
                id: None,
                name: role.name.to_owned(),
                reach: role.reach,
                allows: role.allows.to_vec(),
                people: count(role.name)?,
            });
        }
        for role in snapshot.roles().all()? {
            roles.push(shown(&role, count(&role.id.to_string())?));
        }
        Ok(RoleList { roles })
    })
}

fn shown(role: &Saved<Role>, people: u32) -> RoleShown {
    RoleShown {
        id: Some(role.id),
        name: role.name.clone(),
        reach: reach(role),
        allows: permissions(role).collect(),
        people,
    }
}

/// Adds or changes an own role.
pub fn save_role(work: &Work<'_>, request: RoleSave) -> Result<RoleShown> {
    let name = request.name.trim().to_owned();
    Form::default()
        .line("name", &name, 60)
        .must(shipped(&name).is_none(), "name", "A role that ships has this name.")
        .done()?;
    let mut act = Act::new("role_save");
    if let Some(id) = request.id {
        act = act.on("role", id);
    }
    work.change(act, |tx| {
        let taken = tx
            .read()
            .roles()
            .all()?
            .into_iter()
            .any(|role| role.name == name && Some(role.id) != request.id);
        if taken {
            return Err(Error::field("name", "Another role has this name."));
        }
        let mut permissions = vec![format!("{REACH}{}", request.reach.as_str())];
        permissions.extend(request.allows.iter().map(|one| one.as_str().to_owned()));
        let role = Role { name, permissions };
        let saved = match request.id {
            None => tx.roles().insert(role)?,
            Some(id) => {
                let mut saved = tx.read().roles().need(id)?;
                saved.data = role;
                tx.roles().update(&saved)?
            }
        };
        let people = tx.read().people().with_role(&saved.id.to_string())?.len();
        Ok(shown(&saved, u32::try_from(people).unwrap_or(u32::MAX)))
    })
}

/// Removes an own role that nobody has.
pub fn remove_role(work: &Work<'_>, request: RoleRef) -> Result<Done> {
    work.change(Act::new("role_remove").on("role", request.id), |tx| {
        if !tx.read().people().with_role(&request.id.to_string())?.is_empty() {
            return Err(Code::WrongState.into());
        }
        tx.roles().delete(request.id)?;
        Ok(Done {})
    })
}
