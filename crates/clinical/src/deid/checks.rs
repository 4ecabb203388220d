//! Check digits.

/// Verhoeff's check (Aadhaar).
pub(super) fn verhoeff(digits: &str) -> bool {
    let mut check = 0_usize;
    for (place, digit) in digits.bytes().rev().enumerate() {
        let digit = usize::from(digit.wrapping_sub(b'0'));
        if digit > 9 {
            return false;
        }
        check = MULTIPLY[check][PERMUTE[place % 8][digit]];
    }
    check == 0
}

/// Luhn's check (cards; NPI with 80840 before it).
pub(super) fn luhn(digits: &str) -> bool {
    let sum: u32 = digits.bytes().rev().enumerate().map(|(place, byte)| weighed(place, byte)).sum();
    sum.is_multiple_of(10)
}

fn weighed(place: usize, byte: u8) -> u32 {
    let digit = u32::from(byte.wrapping_sub(b'0'));
    if place.is_multiple_of(2) { digit } else { digit * 2 / 10 + digit * 2 % 10 }
}

const MULTIPLY: [[usize; 10]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];

const PERMUTE: [[usize; 10]; 8] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_numbers() {
        assert!(verhoeff("966480885109"), "a made-up Aadhaar number with a right check digit");
        assert!(!verhoeff("966480885108"), "its last digit changed");
        assert!(luhn("4454794511390933"), "a made-up card number");
        assert!(luhn("808401234567893"), "the NPI of the standard's example with its prefix");
    }
}
