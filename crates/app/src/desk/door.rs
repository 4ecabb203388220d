//! The door: what can be asked while nobody is at work.

use super::{
    Desk, DeskState, DeskStatus, Done, InviteAccept, LockCause, Open, OpenNotice, ProfileCreate,
    ProfileCreated, Session, SessionRecover, SessionShown, SessionUnlock,
    file::{Opened, create_file, open_file},
    own::{recovery_sheet, session_shown},
    second_factor,
};
use crate::{Error, Result, people, people::PersonStatus, practice, work::Act};
use nadi_base::{Code, Language, PersonId};
use nadi_store::{
    Saved, Tx,
    keys::{Cost, Founder, Keys, SignInName, SlotKind, Vault},
    table::{Person, Practice, Scope},
};

/// Tells where the desk stands.
pub fn status(desk: &Desk, (): ()) -> Result<DeskStatus> {
    let open = desk.opened();
    let session = match &open {
        Some(open) => Some(session_shown(&open.work(desk)?)?),
        None => None,
    };
    let folder = desk.profile().dir();
    // A file without its keys is a clinic that needs help, not an empty folder.
    let exists = Vault::exists(folder) || desk.profile().exists();
    let vault = if Vault::exists(folder) {
        Some(Vault::open(folder, desk.key_surroundings())?)
    } else {
        None
    };
    let people = vault.as_ref().map(Vault::people).unwrap_or_default();
    let backend = desk.machine().secrets.backend();
    Ok(DeskStatus {
        state: match (exists, session.is_some()) {
            (false, _) => DeskState::NoProfile,
            (true, false) => DeskState::Locked,
            (true, true) => DeskState::Open,
        },
        version: env!("CARGO_PKG_VERSION").to_owned(),
        invites_open: people.iter().any(|person| person.kind == SlotKind::Invite),
        sign_ins: people
            .iter()
            .filter(|person| person.kind == SlotKind::Password)
            .map(|person| person.name.as_str().to_owned())
            .collect(),
        keyring: (backend != "none").then(|| backend.to_owned()),
        last_lock: desk.last_lock(),
        notice: notice(vault.as_ref(), open.as_deref()),
        session,
    })
}

fn notice(vault: Option<&Vault>, open: Option<&Open>) -> Option<OpenNotice> {
    if vault.is_some_and(|vault| vault.fell_back().is_some()) {
        return Some(OpenNotice::PreviousKeysUsed);
    }
    open.and_then(|open| open.notice)
}

/// Sets up a clinic in an empty folder.
pub fn create_profile(desk: &Desk, request: ProfileCreate) -> Result<ProfileCreated> {
    let folder = desk.profile().dir().to_owned();
    if Vault::exists(&folder) || desk.profile().exists() {
        return Err(Code::ProfileExists.into());
    }
    let new = &request.practice;
    practice::check(&new.name, new.utc_offset_minutes)
        .line("person_name", request.person.name.expose(), 200)
        .must(
            Language::SCREENS.contains(&request.person.language),
            "language",
            "The screens are not written in this language.",
        )
        .done()?;
    let machine = desk.machine();
    let cost = match machine.cost {
        Some(cost) => cost,
        None => Cost::calibrate(&*machine.clock)?,
    };
    let person = PersonId::fresh(&*machine.clock, &*machine.entropy);
    let name = SignInName::new(&request.person.sign_in)?;
    let founder =
        Founder { person, name: name.as_str(), password: request.person.password.expose() };
    let founded = Vault::create(&folder, &founder, cost, desk.key_surroundings())?;
    let filled =
        create_file(desk, &founded.keys, person, |tx| found(tx, person, name.as_str(), &request));
    let opened = match filled {
        Ok(opened) => opened,
        Err(error) => {
            // Nothing was in the folder before: what this attempt left is taken away again.
            super::file::clear_failed_start(desk.profile());
            return Err(error);
        }
    };
    let open = enter(desk, opened, founded.vault, founded.keys, person, name.as_str())?;
    Ok(ProfileCreated {
        recovery: recovery_sheet(&open, &founded.recovery),
        session: session_shown(&open.work(desk)?)?,
    })
}

/// The first rows of a clinic's file.
fn found(tx: &mut Tx<'_>, id: PersonId, sign_in: &str, request: &ProfileCreate) -> Result<()> {
    let new = &request.practice;
    tx.practice().insert(Practice {
        name: new.name.trim().to_owned(),
        country: new.country,
        languages: vec![new.language.as_str().to_owned()],
        minutes_ahead: i64::from(new.utc_offset_minutes),
        address: None,
        phone: None,
        email: None,
        registration: None,
    })?;
    let now = tx.now();
    tx.people().insert_as(
        id,
        Person {
            name: request.person.name.expose().trim().to_owned(),
            sign_in_name: sign_in.to_owned(),
            status: PersonStatus::Active,
            language: request.person.language,
            specialty: None,
            registration: None,
            phone: None,
            email: None,
            pin: None,
            totp_secret: None,
            totp_last_step: None,
            last_seen: Some(now),
        },
    )?;
    tx.people().add_role(id, "practice_admin")?;
    if request.person.doctor {
        tx.people().add_role(id, "doctor")?;
    }
    if request.sample == Some(true) {
        tx.settings().set(Scope::Practice, "sample", &true.into())?;
    }
    tx.audit(Act::new("profile_create").on("person", id).into_entry())?;
    Ok(())
}

/// Opens the desk with name and password.
pub fn unlock(desk: &Desk, request: SessionUnlock) -> Result<SessionShown> {
    let mut vault = shut(desk)?;
    let unlocked = vault.unlock(&request.sign_in, request.password.expose())?;
    let opened = open_file(desk, &unlocked.keys)?;
    let digits = request.second_factor.as_ref().map(|digits| digits.expose().as_str());
    let person = need_person(&opened, unlocked.person)?;
    second_factor::check(desk, &opened, &person, digits)?;
    sign_in(desk, opened, vault, unlocked.keys, unlocked.person, "session_unlock")
}

/// Opens the desk with the printed code and sets a new password for the person named.
pub fn recover(desk: &Desk, request: SessionRecover) -> Result<SessionShown> {
    let mut vault = shut(desk)?;
    let keys = vault.unlock_with_recovery(request.recovery_code.expose())?;
    let opened = open_file(desk, &keys)?;
    let name = SignInName::new(&request.sign_in)?;
    let named =
        vault.people().into_iter().find(|person| person.name == name).map(|person| person.person);
    let person = opened.db.read(|snapshot| {
        let person = named
            .map(|id| snapshot.people().need(id))
            .transpose()?
            .filter(|person| people::is_active(person));
        person.ok_or_else(|| Error::field("sign_in", "Nobody who works here has this name."))
    })?;
    vault.set_password(&keys, person.id, request.password.expose())?;
    sign_in(desk, opened, vault, keys, person.id, "session_recover")
}

/// Takes up an invitation.
pub fn accept_invite(desk: &Desk, request: InviteAccept) -> Result<SessionShown> {
    let mut vault = shut(desk)?;
    let unlocked = vault.unlock_with_invite(&request.sign_in, request.code.expose())?;
    let opened = open_file(desk, &unlocked.keys)?;
    let invited =
        opened.db.read(|snapshot| Ok::<_, Error>(snapshot.people().need(unlocked.person)?))?;
    if invited.status == PersonStatus::Deactivated {
        return Err(Code::WrongInvite.into());
    }
    vault.set_password(&unlocked.keys, unlocked.person, request.password.expose())?;
    sign_in(desk, opened, vault, unlocked.keys, unlocked.person, "invite_accept")
}

/// Locks the desk.
pub fn lock(desk: &Desk, (): ()) -> Result<Done> {
    if let Some(open) = desk.opened() {
        let work = open.work(desk)?;
        work.change(Act::new("session_lock").on("person", work.person), |_| Ok(()))?;
    }
    desk.lock(LockCause::Asked);
    Ok(Done {})
}

/// The keys of a desk at which nobody works. Switching persons locks fully first.
fn shut(desk: &Desk) -> Result<Vault> {
    if desk.is_moving_files() {
        return Err(Code::WrongState.into());
    }
    desk.lock(LockCause::Asked);
    if desk.profile().exists() && !Vault::exists(desk.profile().dir()) {
        return Err(Code::DamagedKeys.into());
    }
    Ok(Vault::open(desk.profile().dir(), desk.key_surroundings())?)
}

fn need_person(opened: &Opened, id: PersonId) -> Result<Saved<Person>> {
    opened.db.read(|snapshot| {
        let person = snapshot.people().get(id)?.filter(|person| people::is_active(person));
        person.ok_or_else(|| Code::WrongPassword.into())
    })
}

/// Writes into the trail that somebody signed in, and puts them to work.
fn sign_in(
    desk: &Desk,
    opened: Opened,
    vault: Vault,
    keys: Keys,
    person: PersonId,
    act: &'static str,
) -> Result<SessionShown> {
    let name = opened.as_person(person, |tx| {
        let mut row = tx.read().people().need(person)?;
        row.status = PersonStatus::Active;
        row.last_seen = Some(tx.now());
        let name = row.sign_in_name.clone();
        tx.people().update(&row)?;
        tx.audit(Act::new(act).on("person", person).into_entry())?;
        Ok(name)
    })?;
    let open = enter(desk, opened, vault, keys, person, &name)?;
    session_shown(&open.work(desk)?)
}

fn enter(
    desk: &Desk,
    opened: Opened,
    vault: Vault,
    keys: Keys,
    person: PersonId,
    sign_in: &str,
) -> Result<std::sync::Arc<Open>> {
    let lock_after = opened.db.read(|snapshot| practice::lock_after(*snapshot))?;
    let session = Session::begin(person, sign_in.to_owned(), lock_after, desk.machine());
    Ok(desk.admit(Open::new(desk.profile().clone(), opened, vault, keys, session)))
}
