//! One try at a file.

use super::{Address, Answer, Ask, Patience, STAGE, Web, WebError};
use crate::{ModelError, Staging, catalogue::Hosts, staging::Version, sum::PIECE};
use nadi_base::{Cancel, Progress};
use std::io::{self, Read as _};

/// Why a try did not bring the file to its end.
#[derive(Debug)]
pub(super) enum Trouble {
    /// It may go better next time.
    Passing(Passing),
    /// It will not.
    Lasting(ModelError),
}

/// Trouble that passes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Passing {
    Unreachable,
    Stalled,
    Cut,
    Busy(u16),
}

impl Passing {
    /// What a person is told when it did not pass.
    pub(super) const fn told(self, times: usize) -> ModelError {
        match self {
            Self::Unreachable => ModelError::Offline,
            Self::Stalled => ModelError::Stalled(times),
            Self::Cut => ModelError::Cut(times),
            Self::Busy(status) => ModelError::Refused(status),
        }
    }
}

impl From<ModelError> for Trouble {
    fn from(error: ModelError) -> Self {
        Self::Lasting(error)
    }
}

impl From<WebError> for Trouble {
    fn from(error: WebError) -> Self {
        match error {
            WebError::Unreachable => Self::Passing(Passing::Unreachable),
            WebError::Stalled => Self::Passing(Passing::Stalled),
            WebError::Broken(_) => Self::Passing(Passing::Cut),
            WebError::Cancelled => Self::Lasting(ModelError::Cancelled),
        }
    }
}

/// What every try at a file has in common.
pub(super) struct Attempt<'a> {
    pub(super) web: &'a dyn Web,
    pub(super) hosts: &'a Hosts,
    /// The length of the file.
    pub(super) bytes: u64,
    pub(super) patience: &'a Patience,
}

impl Attempt<'_> {
    /// Goes on with a file until it has its length.
    pub(super) fn run(
        &self,
        address: &Address,
        staging: &mut Staging,
        progress: &Progress,
        cancel: &Cancel,
    ) -> Result<(), Trouble> {
        progress.step(STAGE, staging.have() / 1_000, Some(self.bytes / 1_000));
        let mut answer = self.ask(address, staging, cancel)?;
        self.agree(&answer, address, staging)?;
        let mut piece = vec![0; PIECE];
        while staging.have() < self.bytes {
            if cancel.is_cancelled() {
                return Err(ModelError::Cancelled.into());
            }
            let room = usize::try_from(self.bytes - staging.have()).unwrap_or(PIECE).min(PIECE);
            let length =
                answer.body.read(&mut piece[..room]).map_err(|error| broken(&error, cancel))?;
            if length == 0 {
                return Err(Trouble::Passing(Passing::Cut));
            }
            staging.write(&piece[..length])?;
            progress.step(STAGE, staging.have() / 1_000, Some(self.bytes / 1_000));
        }
        Ok(())
    }

    /// Asks, and follows redirects to hosts that were named.
    fn ask(&self, first: &Address, staging: &Staging, cancel: &Cancel) -> Result<Answer, Trouble> {
        let mut address = first.clone();
        let asked = first.to_string();
        for _ in 0..=self.patience.redirects {
            if !self.hosts.allow(address.host()) {
                return Err(ModelError::Host(address.host().to_owned()).into());
            }
            let ask = Ask {
                address: &address,
                from: staging.have(),
                version: staging.version(&asked),
                stall: self.patience.stall,
            };
            let answer = self.web.get(&ask, cancel)?;
            let (301 | 302 | 303 | 307 | 308, Some(location)) = (answer.status, &answer.location)
            else {
                return Ok(answer);
            };
            let next = address.follow(location)?;
            if address.is_secret() && !next.is_secret() {
                return Err(ModelError::Host(next.host().to_owned()).into());
            }
            address = next;
        }
        Err(ModelError::Refused(310).into())
    }

    /// Looks whether what follows is what was asked for, and brings the file to where it begins.
    fn agree(
        &self,
        answer: &Answer,
        address: &Address,
        staging: &mut Staging,
    ) -> Result<(), Trouble> {
        let asked = address.to_string();
        match answer.status {
            200 => {
                self.of_length(answer.length, answer.page)?;
                staging.begin_again()?;
            }
            206 => {
                let (begins, whole) = answer.part.unwrap_or((u64::MAX, None));
                let before = staging.version(&asked);
                let other = before.is_some()
                    && answer.version.is_some()
                    && before != answer.version.as_deref();
                if begins != staging.have() || other {
                    // Not the part that was asked for, or of another version: from the first byte, then.
                    staging.begin_again()?;
                    return Err(Trouble::Passing(Passing::Cut));
                }
                self.of_length(whole, answer.page)?;
            }
            416 if staging.have() > 0 => {
                staging.begin_again()?;
                return Err(Trouble::Passing(Passing::Cut));
            }
            status @ (408 | 425 | 429 | 500..=599) => {
                return Err(Trouble::Passing(Passing::Busy(status)));
            }
            status => return Err(ModelError::Refused(status).into()),
        }
        let version = answer.version.clone().map(|word| Version { address: asked, word });
        Ok(staging.takes(version)?)
    }

    fn of_length(&self, offered: Option<u64>, page: bool) -> Result<(), Trouble> {
        match offered {
            Some(offered) if offered != self.bytes && !page => {
                Err(ModelError::Length { expected: self.bytes, offered }.into())
            }
            _ if page => Err(ModelError::APage.into()),
            _ => Ok(()),
        }
    }
}

fn broken(error: &io::Error, cancel: &Cancel) -> Trouble {
    if cancel.is_cancelled() {
        return ModelError::Cancelled.into();
    }
    let stalled = error.kind() == io::ErrorKind::TimedOut;
    Trouble::Passing(if stalled { Passing::Stalled } else { Passing::Cut })
}
