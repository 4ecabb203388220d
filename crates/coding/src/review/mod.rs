//! What was billed against what the note supports: both directions with equal weight, three states,
//! money second and only from the practice's own fees.

mod billed;
mod compare;
mod pack;
mod read;
mod report;

pub use billed::{BadRow, Billed, read_csv};
pub use compare::{Line, Review, State, Verdict, review};
pub use pack::{Charge, CodePack, PackEntry, read_charges};
pub use read::read;
pub use report::{Row as ReportRow, csv as report_csv, html as report_html};
