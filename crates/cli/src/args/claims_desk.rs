//! `nadi claims` on a profile: from a visit to the money.

use clap::Subcommand;
use nadi_base::{ClaimId, VisitId};
use std::path::PathBuf;

/// What can be done with the claims of a practice.
#[derive(Debug, Subcommand)]
pub(crate) enum ClaimsDesk {
    /// Build claims from visits that were finalized for billing, and check them.
    Build {
        /// The visits.
        #[arg(required = true, value_name = "VISIT", value_parser = visit)]
        visits: Vec<VisitId>,
    },
    /// List claims.
    List {
        /// Only those that failed and are not settled.
        #[arg(long)]
        failed: bool,
        /// Only those whose number, patient or payer holds this.
        #[arg(long, value_name = "TEXT")]
        text: Option<String>,
        /// How many to pass over.
        #[arg(long)]
        offset: Option<u32>,
        /// How many to give, at most 200.
        #[arg(long)]
        limit: Option<u32>,
    },
    /// Open a claim: findings, lines, answers, history.
    Show {
        /// The claim.
        #[arg(value_name = "CLAIM", value_parser = claim)]
        id: ClaimId,
    },
    /// Change fields of a claim, and check it again.
    Fix {
        /// The claim.
        #[arg(value_name = "CLAIM", value_parser = claim)]
        id: ClaimId,
        /// What to put where, such as /coverage/member_id=W1; the value is JSON or plain text.
        #[arg(required = true, value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    /// Make the claim that is sent in the place of one that was refused, denied or paid wrongly.
    Resubmit {
        /// The claim.
        #[arg(value_name = "CLAIM", value_parser = claim)]
        id: ClaimId,
        /// Take it back rather than replace it.
        #[arg(long)]
        void: bool,
        /// Why; it is kept.
        #[arg(long)]
        reason: String,
    },
    /// Read what came back: TA1, 999, 277CA, 835.
    Respond {
        /// The file; `-` is standard input.
        file: PathBuf,
    },
}

fn visit(text: &str) -> Result<VisitId, String> {
    text.parse().map_err(|_| "this is not the id of a visit".to_owned())
}

fn claim(text: &str) -> Result<ClaimId, String> {
    text.parse().map_err(|_| "this is not the id of a claim".to_owned())
}
