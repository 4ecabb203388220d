//! The practice that owns the profile. There is one row.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
};
use nadi_base::{Country, PracticeId};

record! {
    /// The practice that owns the profile.
    Practice in "practice", id PracticeId, logged true {
        /// Its name, as it stands on letters.
        name: String,
        /// Decides units, identifiers, codes, money and exports.
        country: Country,
        /// Languages spoken at its desks, two letters each.
        languages: Vec<String>,
        /// How many minutes its clocks are ahead of UTC.
        minutes_ahead: i64,
        /// Where it is.
        address: Option<String>,
        /// Its telephone.
        phone: Option<String>,
        /// Its mail address.
        email: Option<String>,
        /// Its number with the authority that licenses it.
        registration: Option<String>,
    }
}

impl Reader<'_, Practice> {
    /// The practice, once it is set up.
    pub fn the(&self) -> Result<Option<Saved<Practice>>, StoreError> {
        Ok(self.list("ORDER BY row LIMIT 1", [])?.pop())
    }
}
