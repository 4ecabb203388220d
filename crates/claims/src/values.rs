//! What single values must look like: numbers of providers, codes, places.

/// States and territories of the United States, and military post.
const STATES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM \
                      NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW AA AE AP";
/// Places of service of the federal list.
const PLACES: &str = "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 \
                      42 49 50 51 52 53 54 55 56 57 58 60 61 62 65 66 71 72 81 99";

/// Whether a value stands in a list of words of two letters.
fn listed(list: &str, value: &[u8]) -> bool {
    value.len() == 2 && list.as_bytes().chunks(3).any(|word| word.get(..2) == Some(value))
}

/// Whether it is a state.
pub(crate) fn is_state(value: &[u8]) -> bool {
    listed(STATES, value)
}

/// Whether it is a place of service.
pub(crate) fn is_place(value: &[u8]) -> bool {
    listed(PLACES, value)
}

/// Whether all are digits, and there are this many.
pub(crate) fn digits(value: &[u8], count: usize) -> bool {
    value.len() == count && value.iter().all(u8::is_ascii_digit)
}

/// Whether it is an NPI: ten digits, 1 or 2 first, and the check digit right (Luhn over 80840 and the number).
pub(crate) fn is_npi(value: &[u8]) -> bool {
    if !digits(value, 10) || !matches!(value[0], b'1' | b'2') {
        return false;
    }
    // The five digits of the prefix always add 24.
    let sum: u32 = value.iter().rev().enumerate().fold(24, |sum, (place, byte)| {
        let digit = u32::from(byte - b'0');
        sum + match (place % 2, digit) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        }
    });
    sum.is_multiple_of(10)
}

/// Whether it has the form of a taxonomy code: three digits, six digits or letters, an X.
pub(crate) fn is_taxonomy(value: &[u8]) -> bool {
    let plain = |byte: &u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    value.len() == 10
        && value[..3].iter().all(u8::is_ascii_digit)
        && value[3..9].iter().all(plain)
        && value[9] == b'X'
}

/// Whether it has the form of an ICD-10-CM code without its point.
pub(crate) fn is_icd10(value: &[u8]) -> bool {
    let plain = |byte: &u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    (3..=7).contains(&value.len())
        && value[0].is_ascii_uppercase()
        && value[1].is_ascii_digit()
        && (value[2].is_ascii_digit() || matches!(value[2], b'A' | b'B'))
        && value[3..].iter().all(plain)
}

/// Whether it has the form of a procedure code of either level.
pub(crate) fn is_procedure(value: &[u8]) -> bool {
    let Some((last, four)) = value.split_last().filter(|_| value.len() == 5) else { return false };
    let middle = value[1..].iter().all(u8::is_ascii_digit);
    let first = four.iter().all(u8::is_ascii_digit);
    (first && (last.is_ascii_digit() || matches!(last, b'F' | b'T' | b'U' | b'A' | b'M')))
        || (middle && (b'A'..=b'V').contains(&value[0]))
}

/// Whether it has the form of a Medicare number.
pub(crate) fn is_medicare_number(value: &[u8]) -> bool {
    let letter = |byte: u8| byte.is_ascii_uppercase() && !b"SLOIBZ".contains(&byte);
    let form = b"CAXNAXNAANN";
    // C: 1 to 9; A: a letter; N: a digit; X: either.
    value.len() == 11
        && value.iter().zip(form).all(|(byte, kind)| match kind {
            b'C' => (b'1'..=b'9').contains(byte),
            b'A' => letter(*byte),
            b'N' => byte.is_ascii_digit(),
            _ => byte.is_ascii_digit() || letter(*byte),
        })
}

/// Whether it is a telephone number of ten digits that can exist.
pub(crate) fn is_telephone(value: &[u8]) -> bool {
    digits(value, 10) && value[0] > b'1' && value.iter().any(|byte| *byte != value[0])
}

/// Whether it has the form of a laboratory's certificate: two digits, D, seven digits.
pub(crate) fn is_clia(value: &[u8]) -> bool {
    value.len() == 10 && value[2] == b'D' && digits(&value[..2], 2) && digits(&value[3..], 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits() {
        for good in ["1234567893", "1245319599", "1003000126"] {
            assert!(is_npi(good.as_bytes()), "{good}");
        }
        for bad in ["1234567890", "123456789", "3234567893", "12345678931", "123456789X"] {
            assert!(!is_npi(bad.as_bytes()), "{bad}");
        }
    }

    #[test]
    fn forms_of_codes() {
        for good in ["I10", "S93401A", "C7A00", "E785", "U071"] {
            assert!(is_icd10(good.as_bytes()), "{good}");
        }
        for bad in ["1I0", "I1", "I10.0", "S93401AB", "II0"] {
            assert!(!is_icd10(bad.as_bytes()), "{bad}");
        }
        assert!(is_taxonomy(b"207Q00000X") && is_taxonomy(b"2084P0800X"), "taxonomies");
        assert!(!is_taxonomy(b"BADTAXO") && !is_taxonomy(b"207Q000000"), "no taxonomies");
        for good in ["99213", "J3490", "0001F", "0042T", "A0425"] {
            assert!(is_procedure(good.as_bytes()), "{good}");
        }
        for bad in ["9921", "X3490", "99213A", "9921X"] {
            assert!(!is_procedure(bad.as_bytes()), "{bad}");
        }
    }

    #[test]
    fn numbers_of_people_and_places() {
        assert!(is_medicare_number(b"1EG4TE5MK72"), "the form that the agency shows");
        assert!(
            !is_medicare_number(b"1SG4TE5MK72") && !is_medicare_number(b"0EG4TE5MK72"),
            "never these"
        );
        assert!(is_state(b"TX") && !is_state(b"XX"), "states");
        assert!(is_place(b"11") && !is_place(b"77") && !is_place(b"1"), "places");
        assert!(
            is_telephone(b"5555550100")
                && !is_telephone(b"0555550100")
                && !is_telephone(b"9999999999"),
            "calls"
        );
        assert!(is_clia(b"11D1234567") && !is_clia(b"11X1234567"), "certificates");
    }
}
