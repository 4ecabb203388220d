//! A person at the desk for the length of one run: the desk is opened, unlocked, and locked again
//! when this is dropped.

mod job;

use crate::{
    args::{Global, Tongue},
    ending::Failure,
    prompts::Prompt,
    secret, words,
};
use nadi_api::{Command, commands};
use nadi_app::{
    Desk,
    desk::{DeskState, DeskStatus, SessionShown, SessionUnlock},
};
use nadi_base::{Code, Language, Sensitive};
use nadi_machine::{Environment, Laptop, Places};
use std::{
    cell::Cell,
    path::{self, PathBuf},
    sync::Arc,
};

/// What a run was given from outside.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) global: Global,
    pub(crate) environment: Environment,
    language: Cell<Language>,
}

impl Context {
    /// The language of messages is the system's for a start, unless one was asked for.
    pub(crate) fn new(global: Global, environment: Environment) -> Self {
        let language =
            Cell::new(words::language(global.language.and_then(Tongue::known), &environment));
        Self { global, environment, language }
    }

    /// The language of messages.
    pub(crate) fn language(&self) -> Language {
        self.language.get()
    }

    /// Messages go on in the language of whoever is at work, unless another was asked for.
    fn speak(&self, language: Language) {
        if self.global.language.is_none() && Language::SCREENS.contains(&language) {
            self.language.set(language);
        }
    }

    /// The profile folder, as an absolute path.
    pub(crate) fn profile(&self) -> Result<PathBuf, Failure> {
        let named = self.global.profile.clone().or_else(|| self.environment.default_profile());
        let named = named.ok_or(Failure::Usage("--profile DIR is needed here"))?;
        path::absolute(named).map_err(|error| Failure::File("the profile folder", error))
    }

    /// The password of the person at work.
    pub(crate) fn password(&self) -> Result<Sensitive<String>, Failure> {
        let file = self.environment.password_file.as_deref();
        secret::from_file_or_person(file, Prompt::Password, self.language())
    }

    /// The sign-in name: the one that was named, else the only one there is.
    fn sign_in(&self, status: &DeskStatus) -> Result<String, Failure> {
        match (&self.global.sign_in, status.sign_ins.as_slice()) {
            (Some(name), _) => Ok(name.clone()),
            (None, [only]) => Ok(only.clone()),
            (None, _) => Err(Failure::Usage("--as NAME is needed here: more than one can sign in")),
        }
    }
}

/// A desk and who sits at it.
pub(crate) struct Sitting {
    pub(crate) desk: Arc<Desk>,
    pub(crate) laptop: Laptop,
}

impl Sitting {
    /// Opens a desk that has a clinic; nobody is at work yet.
    pub(crate) fn at_door(context: &Context) -> Result<Self, Failure> {
        // Opening makes the folder; looking for a clinic must not.
        if !context.profile()?.is_dir() {
            return Err(Failure::Code(Code::NoProfile));
        }
        Self::at_new_door(context)
    }

    /// Opens a desk, with a clinic or without.
    pub(crate) fn at_new_door(context: &Context) -> Result<Self, Failure> {
        let places = Places::beside_this_program()
            .map_err(|error| Failure::File("the folder of this program", error))?;
        let laptop = Laptop::here(&places);
        let desk = Desk::open(&context.profile()?, laptop.machine.clone())?;
        Ok(Self { desk: Arc::new(desk), laptop })
    }

    /// Opens a desk and unlocks it.
    pub(crate) fn unlocked(context: &Context) -> Result<Self, Failure> {
        let sitting = Self::at_door(context)?;
        sitting.unlock(context)?;
        Ok(sitting)
    }

    /// Unlocks with name and password, and the second factor where it is asked for.
    pub(crate) fn unlock(&self, context: &Context) -> Result<SessionShown, Failure> {
        let status = self.send::<commands::DeskStatus>(())?;
        if status.state == DeskState::NoProfile {
            return Err(Failure::Code(Code::NoProfile));
        }
        let mut request = SessionUnlock {
            sign_in: context.sign_in(&status)?,
            password: context.password()?,
            second_factor: None,
        };
        let session = match self.send::<commands::SessionUnlock>(request.clone()) {
            Err(Failure::Refused(body)) if body.code == Code::SecondFactorNeeded => {
                let digits = secret::from_pipe_or_person(Prompt::SecondFactor, context.language())?;
                request.second_factor = Some(digits);
                self.send::<commands::SessionUnlock>(request)
            }
            answered => answered,
        }?;
        context.speak(session.language);
        Ok(session)
    }

    /// Sends one command.
    pub(crate) fn send<C: Command>(&self, request: C::Request) -> Result<C::Reply, Failure> {
        Ok(nadi_api::call::<C>(&self.desk, request)?)
    }
}
