//! Claims, from the visit to the money, as the screens see them.

mod batch;
mod deed;
mod list;
mod report;
mod response;
mod show;
mod view;

pub use batch::*;
pub use deed::*;
pub use list::*;
pub use nadi_store::table::{ClaimBatchStatus, ClaimCaseStatus, ClaimEventKind, ClaimStatus};
pub use report::*;
pub use response::*;
pub use show::*;
pub use view::*;
