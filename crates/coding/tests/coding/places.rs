//! Places of service.

use nadi_coding::places;

#[test]
fn every_place_has_two_digits_and_stands_in_order() {
    let codes: Vec<_> = places::all().iter().map(|place| place.code).collect();
    assert_eq!(codes.len(), 52, "CMS lists 52 places");
    assert!(codes.is_sorted(), "a person finds a line by looking");
    assert!(codes.iter().all(|code| code.len() == 2), "a place has two digits");
    assert_eq!(places::find("11").map(|place| place.name), Some("Office"));
    assert_eq!(places::find("30"), None, "an unassigned number is no place");
}
