//! Numbers of claims: CLM01, at most twenty letters and digits, unique for life.
//!
//! A number is made of the claim's id and of how often it was sent: no counter has to be kept, and neither a
//! file restored from a backup nor a second laptop can give one again.

/// Digits that cannot be taken for one another.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The number of a claim that is sent for the `try_number`th time, counted from 1.
pub fn claim_number(id: &[u8; 16], try_number: u32) -> String {
    // Of a UUIDv7: six bytes of time, then four of its random ones.
    let (time, random) = (&id[..6], &id[12..]);
    let bytes = time.iter().chain(random);
    let bits = bytes.fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    let mut number: String = (0..16).rev().map(|at| digit(bits >> (5 * at))).collect();
    number.extend([digit(u128::from(try_number) >> 5), digit(u128::from(try_number))]);
    number
}

fn digit(bits: u128) -> char {
    let at = usize::try_from(bits & 31).unwrap_or(0);
    char::from(DIGITS.get(at).copied().unwrap_or(b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn numbers_fit_and_differ() {
        let ids = (0..200u8).map(|last| {
            let mut id = [7; 16];
            id[15] = last;
            id
        });
        let mut seen = HashSet::new();
        for id in ids {
            for tried in 1..=5 {
                let number = claim_number(&id, tried);
                assert_eq!(number.len(), 18, "CLM01 is at most twenty");
                assert!(number.bytes().all(|byte| byte.is_ascii_alphanumeric()));
                assert!(seen.insert(number), "a number is given once");
            }
        }
    }

    #[test]
    fn the_tries_of_a_claim_begin_alike() {
        let [first, second] = [1, 2].map(|tried| claim_number(&[9; 16], tried));
        assert_eq!(first[..16], second[..16]);
        assert_ne!(first, second);
    }
}
