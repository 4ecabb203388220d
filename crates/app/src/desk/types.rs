//! What is asked and answered at the door: set-up, unlock, lock, step-up, recovery.

use crate::permission::Permission;
use nadi_base::{Country, Language, PersonId, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

/// Where the desk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeskState {
    /// No clinic in the folder yet.
    NoProfile,
    /// A clinic, and nobody unlocked it.
    Locked,
    /// Somebody is at work.
    Open,
}

/// What the first screen needs to know; holds nothing about patients.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeskStatus {
    /// Where the desk stands.
    pub state: DeskState,
    /// Version of this program.
    pub version: String,
    /// Sign-in names that can unlock.
    pub sign_ins: Vec<String>,
    /// Whether an invitation waits to be accepted.
    pub invites_open: bool,
    /// The keyring in use, if there is one.
    pub keyring: Option<String>,
    /// Why the desk locked last.
    pub last_lock: Option<LockCause>,
    /// What opening found out of order.
    pub notice: Option<OpenNotice>,
    /// Who is at work.
    pub session: Option<SessionShown>,
}

/// Why the desk locked itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LockCause {
    /// The person locked it.
    Asked,
    /// Nobody touched it for a while.
    Idle,
    /// The laptop went to sleep.
    Suspended,
    /// The person was deactivated.
    Removed,
}

/// What opening the files found and put right, or needs a person for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OpenNotice {
    /// The newest key file was damaged; the one before was used.
    PreviousKeysUsed,
    /// Search indexes were damaged and made again.
    IndexesRebuilt,
    /// A piece of the last run's log cannot be read; changes made just before it ended may be missing.
    LogCutOff,
}

/// Sets up a clinic in an empty folder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ProfileCreate {
    /// The practice.
    pub practice: NewPractice,
    /// Its first person, who is an admin.
    pub person: NewOwner,
    /// Marks the clinic as a demonstration.
    pub sample: Option<bool>,
}

/// The practice at its start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NewPractice {
    /// Name on the letterhead.
    pub name: String,
    /// Decides units, codes, money and exports.
    pub country: Country,
    /// Language of letters, unless a patient has another.
    pub language: Language,
    /// How far the practice's clocks are ahead of UTC.
    pub utc_offset_minutes: i32,
}

/// The first person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NewOwner {
    /// Name as it is written under a note.
    pub name: Sensitive<String>,
    /// Short name to unlock with.
    pub sign_in: String,
    /// Password; never stored.
    pub password: Sensitive<String>,
    /// Language of the screens.
    pub language: Language,
    /// Whether the person also sees patients.
    pub doctor: bool,
}

/// A new clinic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProfileCreated {
    /// To be printed and typed back.
    pub recovery: RecoveryCode,
    /// The first person is at work at once.
    pub session: SessionShown,
}

/// The recovery code; a code made before it no longer opens the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecoveryCode {
    /// Its groups, in the order in which they are printed.
    pub groups: Vec<Sensitive<String>>,
    /// The two groups to type back, counted from 1.
    pub ask: Vec<u8>,
}

/// Proves that the code was written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RecoveryConfirm {
    /// Two groups of it.
    pub groups: Vec<CodeGroup>,
}

/// One group of the recovery code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodeGroup {
    /// Which group, counted from 1.
    pub index: u8,
    /// What stands there.
    pub text: Sensitive<String>,
}

/// Opens the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SessionUnlock {
    /// Short name.
    pub sign_in: String,
    /// Password.
    pub password: Sensitive<String>,
    /// Six digits, where the person has set them up.
    pub second_factor: Option<Sensitive<String>>,
}

/// Opens the desk with the printed code and sets a new password.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SessionRecover {
    /// The printed code.
    pub recovery_code: Sensitive<String>,
    /// Whose password is set anew.
    pub sign_in: String,
    /// The new password.
    pub password: Sensitive<String>,
}

/// Somebody who was invited takes up work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct InviteAccept {
    /// The short name they were given.
    pub sign_in: String,
    /// The one-time code.
    pub code: Sensitive<String>,
    /// The password they choose.
    pub password: Sensitive<String>,
}

/// The person at the keyboard proves who they are once more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct StepUp {
    /// Password or PIN.
    pub secret: Sensitive<String>,
}

/// Proven.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StepUpDone {
    /// How long it holds.
    pub until: Timestamp,
}

/// Who is at work and what they may do.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact that one screen shows")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionShown {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: Sensitive<String>,
    /// Their short name.
    pub sign_in: String,
    /// Names of their roles.
    pub roles: Vec<String>,
    /// All that their roles allow.
    pub allows: Vec<Permission>,
    /// Language of their screens.
    pub language: Language,
    /// The practice's country.
    pub country: Country,
    /// The practice's name.
    pub practice: String,
    /// The practice's clocks.
    pub utc_offset_minutes: i32,
    /// The day there.
    pub today: nadi_base::Date,
    /// Whether the recovery code was typed back.
    pub recovery_confirmed: bool,
    /// The groups of it still to type back, counted from 1.
    pub recovery_ask: Vec<u8>,
    /// Whether a PIN is set.
    pub has_pin: bool,
    /// Whether the second factor is set.
    pub has_second_factor: bool,
    /// Idle time after which the desk locks.
    pub lock_after_minutes: u32,
    /// How the screens look for this person.
    pub preferences: crate::practice::Preferences,
    /// Whether this is a demonstration clinic.
    pub sample: bool,
}

/// Sets an own new password.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The present one.
    pub old: Sensitive<String>,
    /// The next one.
    pub new: Sensitive<String>,
}

/// Sets or removes the own PIN.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PinSet {
    /// Four to eight digits; none removes it.
    pub pin: Option<Sensitive<String>>,
}

/// The secret for the authenticator app; in force only once six digits were typed back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SecondFactorSecret {
    /// In base32, to type.
    pub secret: Sensitive<String>,
    /// The same as an otpauth link, for a QR picture.
    pub uri: Sensitive<String>,
}

/// Puts the second factor in force.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SecondFactorConfirm {
    /// Six digits of now.
    pub digits: Sensitive<String>,
}

/// It is done, and there is nothing more to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Done {}
