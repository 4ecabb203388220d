//! What the bytes of an element mean: amounts, counts, days, text.

use nadi_base::Date;
use std::borrow::Cow;

/// A number with decimals, kept as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// All digits as one number, with its sign.
    pub digits: i64,
    /// How many of the digits stand behind the point.
    pub scale: u8,
}

/// Reads a number: digits, at most one point with digits around it, a minus in front. No sign `+`, no exponent.
pub fn decimal(bytes: &[u8]) -> Option<Decimal> {
    let (negative, bytes) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, bytes),
    };
    let (mut digits, mut seen, mut scale) = (0i64, 0u8, None::<u8>);
    for byte in bytes {
        match byte {
            b'0'..=b'9' => {
                digits = digits.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                seen = seen.saturating_add(1);
                scale = scale.map(|places| places.saturating_add(1));
            }
            b'.' if scale.is_none() => scale = Some(0),
            _ => return None,
        }
    }
    let scale = match scale {
        Some(0) => return None,
        Some(places) => places,
        None => 0,
    };
    (seen > 0).then_some(Decimal { digits: if negative { -digits } else { digits }, scale })
}

/// Reads an amount in cents; none where it has more than two decimals.
pub fn cents(bytes: &[u8]) -> Option<i64> {
    let Decimal { digits, scale } = decimal(bytes)?;
    match scale {
        0 => digits.checked_mul(100),
        1 => digits.checked_mul(10),
        2 => Some(digits),
        _ => None,
    }
}

/// Reads a whole number: digits, a minus in front.
pub fn whole(bytes: &[u8]) -> Option<i64> {
    decimal(bytes).filter(|number| number.scale == 0).map(|number| number.digits)
}

/// Reads a day `CCYYMMDD`; none where the calendar has no such day.
pub fn date(bytes: &[u8]) -> Option<Date> {
    let digits = <&[u8; 8]>::try_from(bytes).ok()?;
    let number = |part: &[u8]| {
        part.iter().try_fold(0i16, |sum, byte| {
            byte.is_ascii_digit().then(|| sum * 10 + i16::from(byte - b'0'))
        })
    };
    let (year, month, day) = (number(&digits[..4])?, number(&digits[4..6])?, number(&digits[6..])?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Reads days `CCYYMMDD-CCYYMMDD`, or one day as a span of itself.
pub fn date_span(bytes: &[u8]) -> Option<(Date, Date)> {
    match bytes.len() {
        17 if bytes[8] == b'-' => Some((date(&bytes[..8])?, date(&bytes[9..])?)),
        _ => date(bytes).map(|day| (day, day)),
    }
}

/// Reads text: UTF-8, else each byte as a Latin-1 character.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| char::from(*byte)).collect()),
    }
}

/// Writes cents as an amount, without needless zeros: `12500` is `125`, `1250` is `12.5`.
pub fn amount(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let (whole, part) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    match (part, part % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", part / 10),
        _ => format!("{sign}{whole}.{part:02}"),
    }
}

/// Writes a day as `CCYYMMDD`.
pub fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts() {
        for (text, wanted) in
            [("125", 12_500), ("12.5", 1_250), (".5", 50), ("-3.07", -307), ("0", 0)]
        {
            assert_eq!(cents(text.as_bytes()), Some(wanted), "{text}");
        }
        for bad in [
            "",
            "-",
            ".",
            "1.",
            "1,000",
            "$5",
            "1e3",
            "+1",
            "1.005",
            "1.2.3",
            " 1",
            "9999999999999999999",
        ] {
            assert_eq!(cents(bad.as_bytes()), None, "{bad} is no amount");
        }
    }

    #[test]
    fn days_are_days_of_the_calendar() {
        assert!(date(b"20240229").is_some(), "a leap day");
        for bad in ["20230229", "2024229", "20241301", "2024-2-1", "", "202402290"] {
            assert_eq!(date(bad.as_bytes()), None, "{bad}");
        }
        assert!(date_span(b"20240201-20240203").is_some(), "a span");
        assert_eq!(date_span(b"20240201/20240203"), None, "not a span");
    }

    #[test]
    fn text_is_never_lost() {
        assert_eq!(text("PEÑA".as_bytes()), "PEÑA", "UTF-8");
        assert_eq!(text(b"PE\xd1A"), "PEÑA", "Latin-1");
    }

    proptest! {
        #[test]
        fn an_amount_written_is_read(sum in -1_000_000_000_000i64..1_000_000_000_000) {
            prop_assert_eq!(cents(amount(sum).as_bytes()), Some(sum), "written and read");
        }
    }
}
