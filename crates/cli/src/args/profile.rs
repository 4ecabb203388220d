//! `nadi profile`.

use clap::Subcommand;
use nadi_base::Country;

/// What can be done with a profile.
#[derive(Debug, Subcommand)]
pub(crate) enum Profile {
    /// Set up a clinic in an empty folder; shows the recovery code, once.
    Create(Create),
    /// Unlock and lock again, to try a password.
    UnlockTest,
    /// Set an own new password; it comes from NADI_NEW_PASSWORD_FILE, else it is asked for.
    Passwd,
    /// The printed recovery code.
    #[command(subcommand)]
    Recovery(Recovery),
}

/// A clinic at its start.
#[derive(Debug, clap::Args)]
pub(crate) struct Create {
    /// Name of the practice, as on the letterhead.
    #[arg(long)]
    pub(crate) practice: String,
    /// IN or US.
    #[arg(long, value_parser = country)]
    pub(crate) country: Country,
    /// Minutes that the practice's clocks are ahead of UTC [default: 330 in India].
    #[arg(
        long,
        value_name = "MINUTES",
        allow_negative_numbers = true,
        required_if_eq("country", "US")
    )]
    pub(crate) utc_offset: Option<i32>,
    /// Name of the first person, who is the admin; --as names the sign-in.
    #[arg(long)]
    pub(crate) person: String,
    /// The first person also sees patients.
    #[arg(long)]
    pub(crate) doctor: bool,
    /// Mark the clinic as a demonstration.
    #[arg(long)]
    pub(crate) sample: bool,
}

/// What can be done with the recovery code. It is typed or read from standard input.
#[derive(Clone, Copy, Debug, Subcommand)]
pub(crate) enum Recovery {
    /// Type the code back, to prove that it was written down.
    Confirm,
    /// Draw a new code; the one before opens nothing any more.
    Renew,
    /// Open the clinic with the code and set a new password for --as NAME.
    Use,
}

fn country(text: &str) -> Result<Country, String> {
    Country::parse(text).ok_or_else(|| "IN or US".to_owned())
}
