//! Providers and places, as claims name them.

use nadi_base::{BillingIdentityId, PersonId, Sensitive};

words! {
    /// What an identity is of.
    IdentityKind {
        /// The practice, which bills.
        Practice "practice"
        /// Somebody who works here and treats.
        Person "person"
        /// A place where patients are treated.
        Place "place"
        /// Somebody elsewhere who sends patients.
        Outside "outside"
    }
}

record! {
    /// A provider or place as claims name it.
    BillingIdentity in "billing_identity", id BillingIdentityId, logged true {
        /// What it is of.
        kind: IdentityKind,
        /// The person who works here.
        person: Option<PersonId>,
        /// Last name, or name of an organisation.
        last_name: String,
        /// First name.
        first_name: String,
        /// The NPI.
        npi: String,
        /// The tax number.
        tax_id: Sensitive<String>,
        /// Whether the tax number is a social security number.
        tax_is_ssn: bool,
        /// The taxonomy code.
        taxonomy: String,
        /// The address.
        address: serde_json::Value,
        /// Where payments go, if elsewhere.
        pay_to: Option<serde_json::Value>,
        /// Telephone.
        phone: String,
        /// Place of service, for a place.
        place: String,
        /// Whether it can be chosen.
        active: bool,
    }
}
