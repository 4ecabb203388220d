//! `nadi backup`.

use clap::Subcommand;
use nadi_base::BackupId;

/// What can be done with backups.
#[derive(Debug, Subcommand)]
pub(crate) enum Backup {
    /// Make one now, and check it.
    Create,
    /// List them, the newest first.
    List,
    /// Open one and check it; exit code 1 when it does not pass.
    Verify {
        /// The backup [default: the newest].
        #[arg(value_parser = backup)]
        id: Option<BackupId>,
    },
    /// Put one in the place of the present clinic, which is set aside.
    Restore {
        /// The backup.
        #[arg(value_parser = backup)]
        id: BackupId,
        /// Do not ask after showing what would change.
        #[arg(long)]
        yes: bool,
    },
}

fn backup(text: &str) -> Result<BackupId, String> {
    text.parse().map_err(|_| "this is not the id of a backup".to_owned())
}
