//! `nadi user`.

use clap::Subcommand;

/// What can be done with the people of the practice.
#[derive(Debug, Subcommand)]
pub(crate) enum User {
    /// List everybody.
    List,
    /// Add somebody; shows their one-time code, once.
    Invite(Invite),
    /// End somebody's access; what they did stays.
    Deactivate {
        /// Their sign-in name.
        name: String,
    },
}

/// Somebody new.
#[derive(Debug, clap::Args)]
pub(crate) struct Invite {
    /// Their sign-in name.
    pub(crate) name: String,
    /// Their name as it is written under a note.
    #[arg(long)]
    pub(crate) person: String,
    /// A role, such as doctor or front_desk; may be given again.
    #[arg(long = "role", required = true, value_name = "ROLE")]
    pub(crate) roles: Vec<String>,
}
