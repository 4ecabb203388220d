//! De-identification: what must be gone, what must stay, and the way back.

use nadi_base::Country;
use nadi_clinical::deid::{Masked, mask, restore};

fn check(text: &str, gone: &[&str], kept: &[&str]) -> Masked {
    let masked = mask(text, Country::In);
    for word in gone {
        assert!(
            !masked.text.contains(word),
            "{word} identifies and must be masked: {}",
            masked.text
        );
    }
    for word in kept {
        assert!(
            masked.text.contains(word),
            "{word} identifies nobody and must stay: {}",
            masked.text
        );
    }
    assert_eq!(
        restore(&masked.text, &masked.map()),
        text,
        "restoring gives the original byte for byte"
    );
    masked
}

#[test]
fn numbers_of_india() {
    check(
        "Aadhaar 9664 8088 5109, PAN GUYJE2143V, mobile +91 90000 00000, PIN 411001.",
        &["9664", "GUYJE", "90000", "411001"],
        &["Aadhaar", "mobile"],
    );
    check("UPI refund.593104@okaxis, ABHA 7604 8764 7593 81", &["593104", "7604"], &["UPI"]);
}

#[test]
fn names_in_three_scripts() {
    check(
        "Patient Aarav Sharma has fever. Sharma takes paracetamol.",
        &["Aarav", "Sharma"],
        &["fever", "paracetamol"],
    );
    check("நோயாளர் ஆரவ் சர்மா, காய்ச்சல் இருக்கு.", &["ஆரவ்", "சர்மா"], &["காய்ச்சல்"]);
    check("Randi Anusha garu, jwaram undi.", &["Anusha"], &["jwaram"]);
}

#[test]
fn dates_keep_their_year_and_old_ages_go() {
    let masked =
        check("Seen on 14/03/2026. She is 93 years old.", &["14/03", "93 years"], &["years old"]);
    assert!(masked.text.contains("[DATE_1:2026]"), "the year stays in the token: {}", masked.text);
    assert!(masked.text.contains("[AGE_1:90+]"), "an age over 89 becomes 90+: {}", masked.text);
}

#[test]
fn clinic_numbers_and_words_stay() {
    check(
        "BP 130/80, pulse 96, SpO2 98, platelets 150000, paracetamol 650 mg 1-0-1 for 5 days, HbA1c 8.4.",
        &[],
        &["130/80", "96", "98", "150000", "650 mg", "1-0-1", "5 days", "8.4"],
    );
}

#[test]
fn tokens_that_stand_in_the_text_are_not_given_twice() {
    let text = "[NAME_1] was written by hand. Dr. Venkatesan signed.";
    let masked = mask(text, Country::In);
    assert!(
        masked.text.starts_with("[NAME_1] was"),
        "the hand-written token stays: {}",
        masked.text
    );
    assert_eq!(restore(&masked.text, &masked.map()), text, "and is not mistaken for ours");
}
