//! Numbers of claims: CLM01, at most twenty letters and digits, unique for life.
//!
//! A number is made of the claim's id: no counter has to be kept, and neither a file restored from a backup
//! nor a second laptop can give one again. What is sent again is another claim with a number of its own.

/// Digits that cannot be taken for one another.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The number of the claim with this id, a `UUIDv7`: sixteen letters and digits.
pub fn claim_number(id: &[u8; 16]) -> String {
    // Six bytes of time, then four of the random ones.
    let (time, random) = (&id[..6], &id[12..]);
    let bytes = time.iter().chain(random);
    let bits = bytes.fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    (0..16).rev().map(|at| digit(bits >> (5 * at))).collect()
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
        let mut seen = HashSet::new();
        for last in 0..=255 {
            let mut id = [7; 16];
            id[15] = last;
            let number = claim_number(&id);
            assert_eq!(number.len(), 16, "CLM01 is at most twenty");
            assert!(number.bytes().all(|byte| byte.is_ascii_alphanumeric()));
            assert!(seen.insert(number), "a number is given once");
        }
    }
}
