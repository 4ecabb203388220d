//! Rules that need what was sent before.

use crate::{
    kit::{PLAIN, RICH},
    known::{AFAR, ASLEEP, CHILD, check},
};

/// The end of the list of a patient's earlier services, where another is put in.
const END: &str = "\"procedure\": \"00029\", \"units\": \"1\", \"charge\": 1200}]}";

/// That end with another service.
fn with(service: &str) -> String {
    END.replace("]}", &format!(", {{{service}}}]}}"))
}

const SAME: &str = "\"claim\": \"OLD5\", \"sent\": \"2026-02-24\", \"payer\": \"99001\", \"order\": \"P\", \
    \"billing\": \"1234567893\", \"rendering\": \"1306849450\", \"day\": \"2026-02-20\", \"units\": \"1\"";

#[test]
fn numbers_and_doubles() {
    let both = with(&format!(
        "{SAME}, \"procedure\": \"00015\", \"modifiers\": [\"25\"], \"charge\": 12500}}, {{{SAME}, \"procedure\": \"00029\", \"charge\": 1200"
    ));
    let other_charge = with(&format!("{SAME}, \"procedure\": \"00029\", \"charge\": 1100"));
    let elsewhere = with(&format!(
        "{}, \"procedure\": \"00029\", \"charge\": 1200",
        SAME.replace("\"payer\": \"99001\"", "\"payer\": \"88001\"")
    ));
    check(&[
        ("CLM-003", PLAIN, &[("\"number\": \"OLD1\"", "\"number\": \"PLAIN1\"")], "CLM"),
        ("CLM-013", RICH, &[("REF*F8*ICN9", "REF*F8*ICN7")], "REF*F8"),
        (
            "CLM-014",
            RICH,
            &[("\"ICN9\", \"state\": \"paid\"", "\"ICN9\", \"state\": \"refused_in_front\"")],
            "CLM",
        ),
        ("DUP-001", PLAIN, &[(END, &both)], "CLM"),
        ("DUP-003", PLAIN, &[(END, &other_charge)], "SV1*HC:00029"),
        ("DUP-004", PLAIN, &[(END, &elsewhere)], "SV1*HC:00029"),
    ]);
}

#[test]
fn nothing_was_mended_since_a_claim_was_refused() {
    use nadi_claims::fingerprint;
    use nadi_x12::professional::{ClaimBlock, ClaimReader};
    let text = crate::kit::fixture(PLAIN);
    let (mut reader, mut block) = (ClaimReader::new(text.as_bytes()), ClaimBlock::new());
    assert!(reader.fill(&mut block).expect("readable"), "the claim");
    let billed = fingerprint(block.claims().next().expect("one"));
    let refused = format!(
        "\"number\": \"PLAIN1\", \"state\": \"refused_in_front\", \"billed\": {billed}}}, {{\"number\": \"OLD1\""
    );
    check(&[("DUP-005", PLAIN, &[("\"number\": \"OLD1\"", &refused)], "CLM")]);
}

#[test]
fn returning_patients_and_surgery() {
    let surgery = with(
        "\"claim\": \"OLD6\", \"billing\": \"1234567893\", \"rendering\": \"1306849450\", \"day\": \"2026-02-14\", \
         \"procedure\": \"00027\", \"charge\": 9000",
    );
    check(&[
        ("EM-001", PLAIN, &[("HC:00015:25", "HC:00012:25")], "SV1*HC:00012"),
        (
            "EM-002",
            PLAIN,
            &[
                ("\"day\": \"2025-12-01\"", "\"day\": \"2026-02-20\""),
                ("\"day\": \"2026-01-02\"", "\"day\": \"2026-02-20\""),
            ],
            "SV1*HC:00015",
        ),
        (
            "EM-002",
            CHILD,
            &[("\"members\": [\"C55501\"]", "\"members\": [\"C55502\"]")],
            "SV1*HC:00022",
        ),
        ("EM-016", PLAIN, &[("HC:00015:25", "HC:00015"), (END, &surgery)], "SV1*HC:00015"),
        (
            "MOD-021",
            AFAR,
            &[
                ("HC:00016:95", "HC:00016:95:58"),
                ("\"day\": \"2025-10-01\"", "\"day\": \"2025-11-01\""),
            ],
            "SV1*HC:00016",
        ),
        ("SPC-005", ASLEEP, &[("HC:00024:AA", "HC:00024:QX")], "SV1*HC:00024"),
        (
            "SPC-029",
            PLAIN,
            &[
                ("HC:00029*12", "HC:00046*12"),
                (
                    END,
                    &with(&format!(
                        "{}, \"procedure\": \"00046\", \"charge\": 6000",
                        SAME.replace("2026-02-20", "2026-02-02")
                    )),
                ),
            ],
            "SV1*HC:00046",
        ),
    ]);
}

#[test]
fn a_modifier_of_the_global_period_is_silent_where_the_surgery_is_known() {
    let surgery = with(
        "\"claim\": \"OLD6\", \"billing\": \"1234567893\", \"rendering\": \"1306849450\", \"day\": \"2026-02-14\", \
         \"procedure\": \"00028\", \"charge\": 9000",
    );
    let claim = crate::kit::fixture(PLAIN).replace("00015:25", "00015:24:78");
    let found = |known: &str| {
        let found = crate::kit::hits(&claim, &crate::known::knowing(known));
        found.iter().any(|hit| hit.rule.to_string() == "MOD-021")
    };
    let text = crate::known::text();
    let old = text.replace("\"day\": \"2026-01-02\"", "\"day\": \"2025-01-02\"");
    let old = old.replace("\"day\": \"2025-12-01\"", "\"day\": \"2025-01-01\"");
    assert!(found(&old), "no surgery is on file");
    assert!(!found(&text.replace(END, &surgery)), "the surgery is on file");
}
