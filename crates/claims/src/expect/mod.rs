//! What a service costs, what a payer should allow for it, and whether it did.
//!
//! The practice's own fee list decides. What no line of it tells is not known: nothing is guessed from other
//! codes or other payers.

use nadi_base::Date;

/// A line of the fee list, in cents for one unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fee {
    /// The code; empty where it is of a level.
    pub code: String,
    /// The key of a visit's level; empty where it is of a code.
    pub level: String,
    /// The modifier; empty for all.
    pub modifier: String,
    /// What is charged.
    pub fee: i64,
    /// The payer's number whose agreement it is; none for everybody.
    pub payer: Option<String>,
    /// What that payer agreed to allow.
    pub agreed: Option<i64>,
    /// From this day on.
    pub from: Option<Date>,
}

/// A service, as the fee list is asked for it.
#[derive(Clone, Copy, Debug)]
pub struct Service<'a> {
    /// The code.
    pub code: &'a str,
    /// The key of the visit's level, where it is one.
    pub level: &'a str,
    /// Modifiers.
    pub modifiers: &'a [String],
    /// The payer's number.
    pub payer: &'a str,
    /// The day.
    pub day: Option<Date>,
}

/// What one unit is charged: the payer's own line first, then the line of everybody; of each the one for the
/// modifier, then the newest.
pub fn fee(fees: &[Fee], of: Service<'_>) -> Option<i64> {
    best(fees, of, |_| true).map(|fee| fee.fee)
}

/// What the payer agreed to allow for one unit.
pub fn agreed(fees: &[Fee], of: Service<'_>) -> Option<i64> {
    let own = |fee: &Fee| fee.agreed.is_some() && fee.payer.as_deref() == Some(of.payer);
    best(fees, of, own).and_then(|fee| fee.agreed)
}

/// How much less was allowed than agreed, where it is more than may be.
pub fn underpaid(agreed: i64, allowed: i64, may_be: i64) -> Option<i64> {
    let less = agreed.saturating_sub(allowed);
    (less > may_be.max(0)).then_some(less)
}

fn best<'f>(fees: &'f [Fee], of: Service<'_>, also: impl Fn(&Fee) -> bool) -> Option<&'f Fee> {
    fees.iter()
        .filter(|fee| fits(fee, of) && also(fee))
        .max_by_key(|fee| (fee.payer.is_some(), !fee.modifier.is_empty(), fee.from))
}

fn fits(fee: &Fee, of: Service<'_>) -> bool {
    let named = if fee.code.is_empty() {
        !fee.level.is_empty() && fee.level == of.level
    } else {
        fee.code == of.code
    };
    named
        && (fee.modifier.is_empty() || of.modifiers.contains(&fee.modifier))
        && fee.payer.as_deref().is_none_or(|payer| payer == of.payer)
        && fee.from.is_none_or(|from| of.day.is_none_or(|day| from <= day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> Vec<Fee> {
        let of = |code: &str, fee| Fee { code: code.into(), fee, ..Fee::default() };
        let acme = |agreed| Fee {
            payer: Some("99001".into()),
            agreed: Some(agreed),
            ..of("G0439", 12_500)
        };
        vec![
            of("G0439", 12_500),
            acme(9_000),
            Fee { from: "2026-01-01".parse().ok(), ..acme(9_500) },
            Fee { modifier: "52".into(), ..acme(4_000) },
            Fee { level: "established-4".into(), fee: 20_000, ..Fee::default() },
        ]
    }

    fn service<'a>(
        code: &'a str,
        modifiers: &'a [String],
        payer: &'a str,
        day: &str,
    ) -> Service<'a> {
        Service { code, level: "", modifiers, payer, day: day.parse().ok() }
    }

    #[test]
    fn the_newest_agreement_of_the_payer_counts() {
        let fees = list();
        let asked = |day| agreed(&fees, service("G0439", &[], "99001", day));
        assert_eq!(asked("2025-12-31"), Some(9_000), "before the new one");
        assert_eq!(asked("2026-02-01"), Some(9_500), "from its first day on");
        assert_eq!(agreed(&fees, service("G0439", &[], "88001", "2026-02-01")), None, "none made");
        assert_eq!(fee(&fees, service("G0439", &[], "88001", "2026-02-01")), Some(12_500));
    }

    #[test]
    fn a_line_for_the_modifier_goes_first() {
        let modifiers = ["52".to_owned()];
        let asked = agreed(&list(), service("G0439", &modifiers, "99001", "2026-02-01"));
        assert_eq!(asked, Some(4_000));
    }

    #[test]
    fn levels_have_fees_without_any_code() {
        let of = Service { level: "established-4", ..service("", &[], "", "2026-02-01") };
        assert_eq!(fee(&list(), of), Some(20_000));
        assert_eq!(fee(&list(), service("NOSUCH", &[], "", "2026-02-01")), None, "nothing guessed");
    }

    #[test]
    fn small_differences_are_let_be() {
        assert_eq!(underpaid(9_500, 9_450, 100), None);
        assert_eq!(underpaid(9_500, 8_000, 100), Some(1_500));
        assert_eq!(underpaid(9_500, 10_000, 100), None, "more is not less");
    }
}
