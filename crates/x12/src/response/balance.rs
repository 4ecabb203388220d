//! Whether the sums of a remittance agree. What does not is reported, never refused: many real ones do not.

use super::remittance::{Adjustment, PaidClaim, PaidLine, Remittance};
use crate::position::Position;

/// Which sum does not agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// A line: SVC02 less its CAS is not SVC03.
    Line,
    /// A claim: CLP03 less all CAS is not CLP04.
    Claim,
    /// The payment: BPR02 is not all CLP04 less all PLB.
    Payment,
}

/// Two sums that should be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imbalance {
    /// Which.
    pub sum: Sum,
    /// What the file says was paid, in cents.
    pub said: i64,
    /// What it comes to, in cents.
    pub found: i64,
    /// Where it is said.
    pub position: Option<Position>,
}

impl Remittance {
    /// Every sum that does not agree.
    pub fn imbalances(&self) -> Vec<Imbalance> {
        let mut found: Vec<_> = self.claims.iter().flat_map(PaidClaim::imbalances).collect();
        let claims = total(self.claims.iter().map(|claim| claim.paid));
        let apart = total(self.adjustments.iter().map(|adjustment| adjustment.cents));
        // A payment that the practice makes is written without a sign.
        let said =
            if self.payment.direction == "D" { -self.payment.cents } else { self.payment.cents };
        found.extend(differ(Sum::Payment, said, claims.saturating_sub(apart), self.position));
        found
    }
}

impl PaidClaim {
    /// The sums of the claim and of its lines that do not agree.
    pub fn imbalances(&self) -> Vec<Imbalance> {
        let mut found: Vec<_> = self.lines.iter().filter_map(PaidLine::imbalance).collect();
        let of_lines = self.lines.iter().map(|line| taken(&line.adjustments));
        let away = taken(&self.adjustments).saturating_add(total(of_lines));
        found.extend(differ(
            Sum::Claim,
            self.paid,
            self.charge.saturating_sub(away),
            self.position,
        ));
        found
    }
}

impl PaidLine {
    fn imbalance(&self) -> Option<Imbalance> {
        let left = self.charge.saturating_sub(taken(&self.adjustments));
        differ(Sum::Line, self.paid, left, self.position)
    }
}

fn differ(sum: Sum, said: i64, found: i64, position: Option<Position>) -> Option<Imbalance> {
    (said != found).then_some(Imbalance { sum, said, found, position })
}

fn taken(adjustments: &[Adjustment]) -> i64 {
    total(adjustments.iter().map(|adjustment| adjustment.cents))
}

/// A sum that a made-up file cannot make overflow.
fn total(sums: impl Iterator<Item = i64>) -> i64 {
    sums.fold(0, i64::saturating_add)
}
