//! What happens to a claim, from a finalized visit to the money.
//!
//! A claim is built from a visit as a [form](nadi_claims::build::ClaimForm), checked at once, mended on the desk,
//! put into a batch, written into a file. What comes back is read, matched and posted. What is sent again is
//! another claim with a number of its own that names the one before.

mod again;
mod batch;
mod build;
mod case;
mod check;
mod close;
mod diagnoses;
mod event;
mod fix;
mod form;
mod known;
mod list;
mod next;
mod overrides;
mod past;
mod report;
mod response;
mod risk;
mod row;
mod rules;
mod save;
mod show;
mod types;
mod views;

pub use again::resubmit;
pub use batch::{
    approve as approve_batch, build as build_batch, cancel as cancel_batch, hold as hold_batch,
    list as list_batches, show as show_batch, write as write_batch,
};
pub use build::build;
pub use case::assign;
pub use check::recheck;
pub use close::close;
pub use diagnoses::shipped_diagnoses;
pub use fix::{fix, fix_alike};
pub use list::list;
pub use next::bill_next;
pub use overrides::let_pass;
pub use report::report;
pub use response::{
    list as list_responses, match_answer, read as read_response, show as show_response,
};
pub use rules::rules;
pub use show::show;
pub use types::*;
pub use views::{list as list_views, save as save_views};

pub(crate) use batch::{run_write, unanswered};
pub(crate) use check::settings_of_file;
pub(crate) use close::withdraw_unsent;
pub(crate) use response::run_read;

use crate::{Result, patients, work::Work};
use nadi_base::{ClaimId, Code};
use nadi_store::{Saved, table::Claim};

/// Refuses, and writes into the trail that it did, unless the person may open the claim.
fn need_open(work: &Work<'_>, command: &'static str, id: ClaimId) -> Result<Saved<Claim>> {
    let claim = work.read(|snapshot| Ok(snapshot.claims().need(id)?))?;
    if claim.status == ClaimStatus::Erased {
        return Err(Code::NotFound.into());
    }
    if let Some(patient) = claim.patient {
        patients::need_within_reach(work, command, patient, None)?;
    }
    Ok(claim)
}
