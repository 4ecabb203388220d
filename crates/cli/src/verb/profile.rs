//! `nadi profile`.

use super::recovery;
use crate::{
    args::{Create, Profile},
    ending::{Ending, Failure},
    paper::Paper,
    secret,
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::desk::{NewOwner, NewPractice, PasswordChange, ProfileCreate};
use nadi_base::Sensitive;
use serde_json::json;

/// How far the clocks of all India are ahead of UTC.
const INDIA: i32 = 330;

/// Runs the verb.
pub(super) fn run(
    verb: Profile,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    match verb {
        Profile::Create(create) => set_up(create, context, paper),
        Profile::UnlockTest => unlock_test(context, paper),
        Profile::Passwd => change_password(context, paper),
        Profile::Recovery(verb) => recovery::run(verb, context, paper),
    }
}

fn set_up(create: Create, context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let name = context.global.sign_in.clone();
    let sign_in = name.ok_or(Failure::Usage("--as NAME is needed here: the first sign-in"))?;
    let file = context.environment.password_file.as_deref();
    let password = secret::new_password(file, context.language())?;
    let request = ProfileCreate {
        practice: NewPractice {
            name: create.practice,
            country: create.country,
            language: context.language(),
            utc_offset_minutes: create.utc_offset.unwrap_or(INDIA),
        },
        person: NewOwner {
            name: create.person.into(),
            sign_in,
            password,
            language: context.language(),
            doctor: create.doctor,
        },
        sample: Some(create.sample),
    };
    let sitting = Sitting::at_new_door(context)?;
    let created = sitting.send::<commands::ProfileCreate>(request)?;
    paper.print(&created, |created| recovery::code(&created.recovery))?;
    Ok(Ending::Done)
}

fn unlock_test(context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let sitting = Sitting::at_door(context)?;
    let clock = &sitting.laptop.machine.clock;
    let start = clock.monotonic();
    let session = sitting.unlock(context)?;
    let took = clock.monotonic().saturating_sub(start).as_millis();
    let reply = json!({
        "unlocked": true,
        "sign_in": session.sign_in,
        "roles": session.roles,
        "recovery_confirmed": session.recovery_confirmed,
        "ms": u64::try_from(took).unwrap_or(u64::MAX),
    });
    paper.print(&reply, |_| format!("{}  {took} ms", session.sign_in))?;
    Ok(Ending::Done)
}

fn change_password(context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    let old: Sensitive<String> = context.password()?;
    let file = context.environment.new_password_file.as_deref();
    let new = secret::new_password(file, context.language())?;
    let done = sitting.send::<commands::PasswordChange>(PasswordChange { old, new })?;
    paper.print(&done, |_| String::new())?;
    Ok(Ending::Done)
}
