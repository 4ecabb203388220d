//! What concerns the person at work themselves: their session, password, PIN and second factor.

use super::session::PROOF;
use super::{
    Done, Open, PasswordChange, PinSet, RecoveryCode, RecoveryConfirm, SecondFactorConfirm,
    SecondFactorSecret, SessionShown, StepUp, StepUpDone, held, pin, second_factor,
};
use crate::{
    Error, Result, people, practice,
    work::{Act, Work},
};
use nadi_base::{Code, Sensitive};
use nadi_store::{
    Tx,
    keys::{self, RecoveryState, Vault},
    table::{Person, Scope},
};

/// Tells who is at work and what they may do.
pub fn show_session(work: &Work<'_>, (): ()) -> Result<SessionShown> {
    session_shown(work)
}

/// Says that the person is still there.
pub fn touch(work: &Work<'_>, (): ()) -> Result<Done> {
    work.open.session().touch(work.desk.machine());
    Ok(Done {})
}

/// Who is at work, for the screens.
pub(crate) fn session_shown(work: &Work<'_>) -> Result<SessionShown> {
    let ask = match work.open.vault().recovery_state() {
        RecoveryState::Awaiting { groups } => groups.to_vec(),
        RecoveryState::Confirmed { .. } => Vec::new(),
    };
    work.read(|snapshot| {
        let person = snapshot.people().need(work.person)?;
        let practice = practice::only(snapshot)?;
        let roles = people::role_names(snapshot, &snapshot.people().roles(work.person)?)?;
        let sample =
            snapshot.setting(Scope::Practice, "sample")?.is_some_and(|value| value == true);
        Ok(SessionShown {
            person: work.person,
            name: person.name.clone().into(),
            sign_in: person.sign_in_name.clone(),
            roles,
            allows: work.allows.clone(),
            language: person.language,
            country: practice.country,
            practice: practice.name.clone(),
            utc_offset_minutes: work.utc_offset_minutes,
            today: work.today(),
            recovery_confirmed: ask.is_empty(),
            recovery_ask: ask,
            has_pin: person.pin.is_some(),
            has_second_factor: person.totp_secret.is_some(),
            lock_after_minutes: practice::lock_minutes(snapshot)?,
            preferences: practice::preferences(snapshot, work.person)?,
            sample,
        })
    })
}

/// Proves once more who is at the keyboard, with the password or the PIN.
pub fn step_up(work: &Work<'_>, request: StepUp) -> Result<StepUpDone> {
    let secret = request.secret.expose();
    let looks_like_pin = pin::is_one(secret);
    let stored = work.read(|snapshot| Ok(snapshot.people().need(work.person)?.pin.clone()))?;
    let right = match stored {
        Some(stored) if looks_like_pin && work.open.session().takes_pin() => {
            let right = pin::matches(secret, stored.expose());
            if !right {
                work.open.session().wrong_pin();
            }
            right
        }
        _ => check_password(work, secret)?,
    };
    if !right {
        return work
            .refuse(Act::new("session_step_up").on("person", work.person), Code::WrongPassword);
    }
    work.open.session().prove(work.desk.machine());
    work.change(Act::new("session_step_up").on("person", work.person), |_| Ok(()))?;
    Ok(StepUpDone { until: work.now().plus(PROOF) })
}

fn check_password(work: &Work<'_>, password: &str) -> Result<bool> {
    let sign_in = work.open.session().sign_in.clone();
    match work.open.vault().unlock(&sign_in, password) {
        Ok(unlocked) => Ok(unlocked.person == work.person),
        Err(keys::UnlockError::WrongPassword) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The recovery code with the groups to type back.
pub(crate) fn recovery_sheet(open: &Open, code: &keys::RecoveryCode) -> RecoveryCode {
    let ask = match open.vault().recovery_state() {
        RecoveryState::Awaiting { groups } => groups.to_vec(),
        RecoveryState::Confirmed { .. } => Vec::new(),
    };
    RecoveryCode {
        groups: code
            .groups()
            .iter()
            .map(|group| Sensitive::new(group.as_str().to_owned()))
            .collect(),
        ask,
    }
}

/// Shows the recovery code again while it waits to be typed back.
pub fn show_recovery(work: &Work<'_>, (): ()) -> Result<RecoveryCode> {
    let code =
        work.open.vault().pending_recovery_code(&work.open.keys())?.ok_or(Code::WrongState)?;
    work.change(Act::new("recovery_show"), |_| Ok(()))?;
    Ok(recovery_sheet(&work.open, &code))
}

/// Proves that the recovery code was written down.
pub fn confirm_recovery(work: &Work<'_>, request: RecoveryConfirm) -> Result<Done> {
    let RecoveryState::Awaiting { groups } = work.open.vault().recovery_state() else {
        return Err(Code::WrongState.into());
    };
    let typed = |group: u8| {
        request.groups.iter().find(|one| one.index == group).map_or("", |one| one.text.expose())
    };
    let (first, second) = (typed(groups[0]), typed(groups[1]));
    work.open.vault().confirm_recovery(&work.open.keys(), [first, second])?;
    work.change(Act::new("recovery_confirm"), |_| Ok(()))?;
    Ok(Done {})
}

/// Makes a new recovery code; the old one opens nothing any more.
pub fn renew_recovery(work: &Work<'_>, (): ()) -> Result<RecoveryCode> {
    work.change(Act::new("recovery_renew"), |_| Ok(()))?;
    let code = work.open.vault().new_recovery_code(&work.open.keys(), work.person)?;
    Ok(recovery_sheet(&work.open, &code))
}

/// Sets an own new password.
pub fn change_password(work: &Work<'_>, request: PasswordChange) -> Result<Done> {
    let (old, new) = (request.old.expose(), request.new.expose());
    lock_order(&work.open, |vault, keys| vault.change_password(keys, work.person, old, new))?;
    work.open.session().prove(work.desk.machine());
    work.change(Act::new("password_change").on("person", work.person), |_| Ok(()))?;
    Ok(Done {})
}

/// Takes the vault before the keys, always in this order.
fn lock_order<T, E: Into<Error>>(
    open: &Open,
    run: impl FnOnce(&mut Vault, &keys::Keys) -> std::result::Result<T, E>,
) -> Result<T> {
    let mut vault = held(&open.vault);
    let keys = held(&open.keys);
    run(&mut vault, &keys).map_err(Into::into)
}

/// Sets or removes the own PIN.
pub fn set_pin(work: &Work<'_>, request: PinSet) -> Result<Done> {
    let stored = match &request.pin {
        None => None,
        Some(pin) if pin::is_good(pin.expose()) => {
            Some(pin::hash(pin.expose(), &*work.desk.machine().entropy)?)
        }
        Some(_) => {
            return Err(Error::field(
                "pin",
                "Use four to eight digits that are not all alike or in a row.",
            ));
        }
    };
    change_own(work, "pin_set", |person| person.pin = stored.map(Sensitive::new))
}

/// Makes a secret for the authenticator app; it counts only once six digits of it were typed back.
pub fn begin_second_factor(work: &Work<'_>, (): ()) -> Result<SecondFactorSecret> {
    let mut secret = [0; 20];
    work.desk.machine().entropy.fill(&mut secret);
    let shown = SecondFactorSecret {
        secret: second_factor::base32(&secret).into(),
        uri: second_factor::uri(&secret, &work.open.session().sign_in).into(),
    };
    work.open.session().offered_secret = Some(secret);
    work.change(Act::new("second_factor_begin").on("person", work.person), |_| Ok(()))?;
    Ok(shown)
}

/// Puts the second factor in force.
pub fn confirm_second_factor(work: &Work<'_>, request: SecondFactorConfirm) -> Result<Done> {
    let secret = work.open.session().offered_secret.ok_or(Code::WrongState)?;
    let step =
        second_factor::matching_step(&secret, work.now().millis(), request.digits.expose(), None);
    let step = step.ok_or(Code::SecondFactorWrong)?;
    let done = change_own(work, "second_factor_confirm", |person| {
        person.totp_secret = Some(second_factor::base32(&secret).into());
        person.totp_last_step = u64::try_from(step).ok();
    })?;
    work.open.session().offered_secret = None;
    Ok(done)
}

/// Takes the second factor away.
pub fn remove_second_factor(work: &Work<'_>, (): ()) -> Result<Done> {
    change_own(work, "second_factor_remove", |person| {
        person.totp_secret = None;
        person.totp_last_step = None;
    })
}

fn change_own(
    work: &Work<'_>,
    command: &'static str,
    change: impl FnOnce(&mut Person),
) -> Result<Done> {
    work.change(Act::new(command).on("person", work.person), |tx: &mut Tx<'_>| {
        let mut person = tx.read().people().need(work.person)?;
        change(&mut person);
        tx.people().update(&person)?;
        Ok(Done {})
    })
}
