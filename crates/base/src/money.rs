//! Money: whole minor units and their currency. No floating point anywhere.

use serde::{Deserialize, Serialize};

/// What a sum is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Indian rupees, in paise.
    Inr,
    /// US dollars, in cents.
    Usd,
}

/// A sum of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Money {
    /// Paise or cents.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub minor: i64,
    /// What they are paise or cents of.
    pub currency: Currency,
}

/// Two sums that cannot be put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// One is in rupees, the other in dollars.
    #[error("these sums are in different currencies")]
    Currency,
    /// The result is larger than any sum a practice can hold.
    #[error("this sum is too large")]
    Range,
}

impl Money {
    /// A sum in paise or cents.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum of both.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.with(other, i64::checked_add)
    }

    /// What is left when `other` is taken away.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.with(other, i64::checked_sub)
    }

    /// This many times the sum.
    pub fn times(self, count: i64) -> Result<Self, MoneyError> {
        let minor = self.minor.checked_mul(count).ok_or(MoneyError::Range)?;
        Ok(Self { minor, ..self })
    }

    fn with(self, other: Self, f: fn(i64, i64) -> Option<i64>) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Currency);
        }
        let minor = f(self.minor, other.minor).ok_or(MoneyError::Range)?;
        Ok(Self { minor, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_never_mix() {
        let rupee = Money::new(100, Currency::Inr);
        let dollar = Money::new(100, Currency::Usd);
        assert_eq!(rupee.plus(dollar), Err(MoneyError::Currency), "₹1 + $1 is not a sum");
    }

    #[test]
    fn overflow_is_an_error_not_a_small_number() {
        let most = Money::new(i64::MAX, Currency::Usd);
        assert_eq!(most.plus(Money::new(1, Currency::Usd)), Err(MoneyError::Range));
        assert_eq!(most.times(2), Err(MoneyError::Range));
    }

    #[test]
    fn taking_away_gives_back() {
        let fee = Money::new(50_000, Currency::Inr);
        let paid = Money::new(20_050, Currency::Inr);
        assert_eq!(fee.minus(paid), Ok(Money::new(29_950, Currency::Inr)));
    }
}
