//! Where a service was given: the place-of-service codes that CMS publishes for professional claims.

use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../assets/codes/places-of-service.txt");

/// One place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its two digits.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// Every place, by code.
pub fn all() -> &'static [Place] {
    static PLACES: OnceLock<Vec<Place>> = OnceLock::new();
    PLACES.get_or_init(|| {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        lines
            .filter_map(|line| line.split_once('\t'))
            .map(|(code, name)| Place { code, name })
            .collect()
    })
}

/// The place with this code.
pub fn find(code: &str) -> Option<Place> {
    all().iter().copied().find(|place| place.code == code)
}
