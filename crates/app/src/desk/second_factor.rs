//! The second factor: six digits from an authenticator app (RFC 6238, SHA-1, 30 s steps).

use super::{Desk, file::Opened};
use crate::{Error, Result, work::Act};
use hmac::{Hmac, Mac};
use nadi_base::{Code, Timestamp};
use nadi_store::{
    Saved,
    table::{Person, Scope},
};
use serde::{Deserialize, Serialize};
use sha1::Sha1;
use std::time::Duration;
use subtle::ConstantTimeEq;

const STEP_SECONDS: i64 = 30;
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Wrong digits before there is a wait, and the longest wait.
const FREE_TRIES: u32 = 5;
const LONGEST_WAIT: u64 = 300;
const FAILURES: &str = "second_factor_failures";

/// Wrong digits in a row. Kept in the file, so that a restart does not clear them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Failures {
    count: u32,
    last: i64,
}

impl Failures {
    /// Seconds still to wait. A clock that was set back waits the whole time again.
    fn wait(self, now: Timestamp) -> u64 {
        if self.count < FREE_TRIES {
            return 0;
        }
        let whole =
            1u64.checked_shl(self.count - FREE_TRIES).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
        let passed = now.since(Timestamp::from_millis(self.last));
        whole.saturating_sub(passed.min(Duration::from_secs(whole)).as_secs())
    }
}

/// Lets somebody in whose digits are right, or who has not set any up.
pub(super) fn check(
    desk: &Desk,
    opened: &Opened,
    person: &Saved<Person>,
    typed: Option<&str>,
) -> Result<()> {
    let Some(secret) = &person.totp_secret else { return Ok(()) };
    let secret = unbase32(secret.expose())
        .ok_or_else(|| Error::internal("a second factor cannot be read"))?;
    let typed = typed.ok_or(Code::SecondFactorNeeded)?;
    let scope = Scope::Person(person.id);
    let failures: Failures = opened.db.read(|snapshot| {
        let stored = snapshot.setting(scope, FAILURES)?;
        Ok::<_, Error>(
            stored.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default(),
        )
    })?;
    let now = desk.machine().clock.now();
    if failures.wait(now) > 0 {
        return Err(Error::throttled(u32::try_from(failures.wait(now)).unwrap_or(u32::MAX)));
    }
    let used = person.totp_last_step.and_then(|step| i64::try_from(step).ok());
    let step = matching_step(&secret, now.millis(), typed, used);
    opened.as_person(person.id, |tx| {
        let after = if step.is_some() {
            Failures::default()
        } else {
            Failures { count: failures.count.saturating_add(1), last: now.millis() }
        };
        let value = serde_json::to_value(after)
            .map_err(|_| Error::internal("failures could not be written"))?;
        tx.settings().set(scope, FAILURES, &value)?;
        let mut row = tx.read().people().need(person.id)?;
        row.totp_last_step = step.and_then(|step| u64::try_from(step).ok()).or(row.totp_last_step);
        tx.people().update(&row)?;
        let act = Act::new("second_factor_check").on("person", person.id);
        tx.audit(if step.is_some() { act } else { act.refused() }.into_entry())?;
        Ok(())
    })?;
    step.map(drop).ok_or_else(|| Code::SecondFactorWrong.into())
}

/// The six digits of one 30-second step (RFC 4226 §5.3).
fn digits(secret: &[u8], step: u64) -> Option<String> {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).ok()?;
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash[19] & 0x0f);
    let word = hash.get(offset..offset + 4)?;
    let number = u32::from_be_bytes([word[0] & 0x7f, word[1], word[2], word[3]]) % 1_000_000;
    Some(format!("{number:06}"))
}

/// The step that these digits belong to, if it is this one, the one before or the one after, and
/// later than `used`: digits that were used once are worth nothing.
pub(crate) fn matching_step(
    secret: &[u8],
    now_millis: i64,
    typed: &str,
    used: Option<i64>,
) -> Option<i64> {
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    let present = now_millis / 1_000 / STEP_SECONDS;
    (present - 1..=present + 1).filter(|step| used.is_none_or(|used| *step > used)).find(|step| {
        let right = u64::try_from(*step).ok().and_then(|step| digits(secret, step));
        right.is_some_and(|right| bool::from(right.as_bytes().ct_eq(typed.as_bytes())))
    })
}

/// The secret as a person types it into the app.
pub(crate) fn base32(secret: &[u8]) -> String {
    let bits: Vec<u8> =
        secret.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    bits.chunks(5)
        .map(|five| {
            five.iter()
                .chain(std::iter::repeat(&0))
                .take(5)
                .fold(0usize, |sum, bit| sum * 2 + usize::from(*bit))
        })
        .map(|index| char::from(BASE32[index]))
        .collect()
}

/// The secret behind what [`base32`] wrote.
fn unbase32(text: &str) -> Option<Vec<u8>> {
    let values = text.bytes().map(|byte| BASE32.iter().position(|letter| *letter == byte));
    let bits: Vec<usize> = values
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .flat_map(|five| (0..5).rev().map(move |bit| five >> bit & 1))
        .collect();
    let bytes = bits.chunks_exact(8).map(|eight| eight.iter().fold(0, |sum, bit| sum * 2 + bit));
    bytes.map(|byte| u8::try_from(byte).ok()).collect()
}

/// The link that an authenticator app reads from a picture.
pub(crate) fn uri(secret: &[u8], sign_in: &str) -> String {
    let name: String = sign_in
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("otpauth://totp/Nadi:{name}?secret={}&issuer=Nadi", base32(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B (SHA-1), last six of the eight digits.
    #[test]
    fn agrees_with_the_standard() {
        for (seconds, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(digits(b"12345678901234567890", seconds / 30).as_deref(), Some(expected));
        }
    }

    #[test]
    fn digits_work_once_and_near_their_time() {
        let secret = b"12345678901234567890";
        assert_eq!(matching_step(secret, 59_000, "287 082", None), Some(1), "typed with a space");
        assert_eq!(matching_step(secret, 89_000, "287082", None), Some(1), "a slow typist");
        assert_eq!(matching_step(secret, 120_000, "287082", None), None, "too old");
        assert_eq!(
            matching_step(secret, 59_000, "287082", Some(1)),
            None,
            "seen over a shoulder and used again"
        );
        assert_eq!(matching_step(secret, 59_000, "", None), None, "nothing typed");
    }

    #[test]
    fn wrong_digits_wait_longer_and_longer() {
        let at = |count| Failures { count, last: 1_000_000 };
        let now = Timestamp::from_millis(1_000_000);
        let waits: Vec<_> = [4, 5, 6, 8, 20, 90].map(|count| at(count).wait(now)).to_vec();
        assert_eq!(waits, [0, 1, 2, 8, 300, 300]);
        assert_eq!(at(8).wait(now.plus(Duration::from_secs(8))), 0, "the wait ends");
        assert_eq!(
            at(8).wait(Timestamp::from_millis(0)),
            8,
            "setting the clock back does not help"
        );
    }

    #[test]
    fn a_secret_survives_being_stored() {
        let secret = *b"12345678901234567890";
        assert_eq!(unbase32(&base32(&secret)).as_deref(), Some(secret.as_slice()));
        assert_eq!(unbase32("not base 32!"), None);
    }

    #[test]
    fn secret_is_written_as_apps_read_it() {
        assert_eq!(base32(b"12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert!(
            uri(b"1", "மீனா").starts_with("otpauth://totp/Nadi:%E0%AE%AE"),
            "a link is plain ASCII"
        );
    }
}
