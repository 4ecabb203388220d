//! From a form to a claim that can be sent.
//!
//! [`gaps`] tells what is missing or cannot stand, each with the field of the [form](ClaimForm). [`draft`]
//! gives the claim only where there is no gap: an incomplete claim cannot be written. [`repair`] puts spaces,
//! dashes and points of codes and numbers away and tells what it did. [`trial`] writes one claim, checks it
//! with all rules, and points each finding at the field that a person would mend.

mod about;
mod drafts;
mod field;
mod form;
mod gaps;
mod number;
mod repair;
mod trial;

pub use about::about;
pub use drafts::draft;
pub use form::{
    AccidentForm, AddressForm, AdjustmentForm, AttachmentForm, ClaimForm, CoverageForm,
    DecisionForm, DrugForm, Frequency, LineDecisionForm, LineForm, OtherForm, PayerForm,
    PersonForm, ProviderForm, StayForm,
};
pub use gaps::gaps;
pub use number::claim_number;
pub use repair::{Repair, repair};
pub use trial::{Trial, TrialSegment, trial};

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
