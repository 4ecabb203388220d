//! Files that are written, and files that nobody answers.

use super::{Controls, Moment, Sender, unanswered, write};
use crate::{
    Checked, Settings,
    build::{
        draft,
        sample::{claim, day},
    },
    check_file,
};
use nadi_base::{Severity, Timestamp};

fn sender() -> Sender {
    Sender {
        name: "NADI CLINIC".into(),
        number: "NADICLINIC".into(),
        contact: "EDI DESK".into(),
        phone: "5555550100".into(),
        receiver_name: "CLEARING HOUSE".into(),
        receiver: "CLEARING".into(),
        test: true,
    }
}

#[test]
fn each_claim_has_its_own_transaction_and_its_place_is_known() {
    let claims: Vec<_> = ["A1", "A2", "A3"]
        .map(|number| draft(&claim(number)).unwrap_or_default())
        .into_iter()
        .collect();
    let moment = Moment { date: day("2026-03-02"), time: "0930".into() };
    let controls = Controls { interchange: 207_000_000, group: 207_000_001 };
    let written = write(&sender(), &moment, controls, &claims, 1).unwrap();
    let sets: Vec<_> = written.places.iter().map(|place| place.set_control.as_str()).collect();
    assert_eq!(sets, ["0001", "0002", "0003"], "one refused set sinks one claim");
    assert_eq!(written.places[2].reference, "2070000000003", "BHT03 names set and file");
    assert!(written.places.iter().all(|place| place.first > 10 && place.last > place.first));

    let mut errors = Vec::new();
    let totals = check_file(&written.bytes[..], &Settings::on(day("2026-03-02")), |checked| {
        let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
        errors
            .extend(hits.iter().filter(|hit| hit.severity == Severity::Error).map(|hit| hit.rule));
    });
    assert_eq!(totals.map_or(0, |totals| totals.claims), 3);
    let errors: Vec<_> = errors.into_iter().filter(|rule| rule.to_string() != "DUP-002").collect();
    assert_eq!(errors, [], "what we write passes our own check");
}

#[test]
fn an_unanswered_file_is_pointed_out_in_three_steps() {
    let at = |days: i64| Timestamp::from_millis(days * 86_400_000);
    let flags: Vec<_> =
        [0, 1, 2, 3, 29, 30, 90].map(|days| unanswered(at(0), at(days), [1, 3, 30])).to_vec();
    assert_eq!(flags, [0, 1, 1, 2, 2, 3, 3]);
}
