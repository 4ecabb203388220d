//! The logistic model: learned by coordinate steps, with a penalty that keeps rare things small.

use super::features::Feature;
use std::collections::{BTreeMap, BTreeSet};

/// Decided claims below which nothing is said.
pub const DECIDED: usize = 200;
/// Refused claims, and taken ones, below which nothing is said.
pub const EACH: usize = 25;

/// Claims that must have had a thing for it to count.
const SUPPORT: u32 = 8;
/// How strongly weights are pulled to nothing.
const PENALTY: f64 = 2.0;
/// Rounds over all weights; the steps become small long before.
const ROUNDS: usize = 60;
/// Reasons that are told.
const TOLD: usize = 5;
/// The weight below which a thing is no reason.
const WEIGHT: f64 = 0.25;

/// A decided claim.
#[derive(Clone, Debug)]
pub struct Case {
    /// What was so of it.
    pub features: BTreeSet<Feature>,
    /// Whether it was refused or denied.
    pub refused: bool,
}

/// What was learned.
#[derive(Clone, Debug)]
pub struct Model {
    intercept: f64,
    known: BTreeMap<Feature, Known>,
    /// From how many claims.
    pub learned_from: usize,
    base: f64,
}

/// What is known of one thing.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    weight: f64,
    seen: u32,
    refused: u32,
}

/// How likely a claim is refused, and what speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Of a hundred such claims so many.
    pub percent: u8,
    /// The strongest first.
    pub reasons: Vec<Reason>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The thing.
    pub feature: Feature,
    /// Decided claims that had it.
    pub seen: u32,
    /// How many of those were refused.
    pub refused: u32,
}

impl Model {
    /// Learns from decided claims; nothing where there are too few.
    pub fn learn(cases: &[Case]) -> Option<Self> {
        let refused = cases.iter().filter(|case| case.refused).count();
        if cases.len() < DECIDED || refused < EACH || cases.len() - refused < EACH {
            return None;
        }
        let mut known = counted(cases);
        known.retain(|_, one| one.seen >= SUPPORT && (one.seen as usize) < cases.len());
        let base = ratio(refused, cases.len());
        let intercept = (base / (1.0 - base)).ln();
        let mut model = Self { intercept, known, learned_from: cases.len(), base };
        model.fit(cases);
        Some(model)
    }

    /// Scores a claim.
    pub fn score(&self, of: &BTreeSet<Feature>) -> Score {
        let found: Vec<_> =
            of.iter().filter_map(|feature| Some((feature, self.known.get(feature)?))).collect();
        let sum = found.iter().fold(self.intercept, |sum, (_, one)| sum + one.weight);
        let mut reasons: Vec<_> =
            found.into_iter().filter(|(_, one)| one.weight >= WEIGHT && self.speaks(one)).collect();
        reasons.sort_by(|one, other| other.1.weight.total_cmp(&one.1.weight));
        let told = reasons.into_iter().take(TOLD).map(|(feature, one)| Reason {
            feature: feature.clone(),
            seen: one.seen,
            refused: one.refused,
        });
        Score { percent: percent(sigmoid(sum)), reasons: told.collect() }
    }

    /// Whether claims with a thing were refused more often than others.
    fn speaks(&self, one: &Known) -> bool {
        ratio(one.refused as usize, one.seen as usize) > self.base * 1.25
    }

    /// One weight after the other takes Newton's step; sums are kept up to date.
    fn fit(&mut self, cases: &[Case]) {
        let mut having: BTreeMap<&Feature, Vec<usize>> = BTreeMap::new();
        for (at, case) in cases.iter().enumerate() {
            for feature in case.features.iter().filter(|one| self.known.contains_key(one)) {
                having.entry(feature).or_default().push(at);
            }
        }
        let mut sums = vec![self.intercept; cases.len()];
        let everybody: Vec<usize> = (0..cases.len()).collect();
        for _ in 0..ROUNDS {
            self.intercept += step(&mut sums, cases, &everybody, 0.0, 0.0);
            for (feature, of) in &having {
                let Some(one) = self.known.get_mut(*feature) else { continue };
                one.weight += step(&mut sums, cases, of, one.weight, PENALTY);
            }
        }
    }
}

/// Newton's step of one weight over the cases that have it.
fn step(sums: &mut [f64], cases: &[Case], of: &[usize], weight: f64, penalty: f64) -> f64 {
    let (mut slope, mut bend) = (-penalty * weight, penalty);
    for at in of {
        let (Some(sum), Some(case)) = (sums.get(*at), cases.get(*at)) else { continue };
        let likely = sigmoid(*sum);
        slope += f64::from(u8::from(case.refused)) - likely;
        bend += likely * (1.0 - likely);
    }
    let by = (slope / bend.max(1e-6)).clamp(-1.0, 1.0);
    for at in of {
        if let Some(sum) = sums.get_mut(*at) {
            *sum += by;
        }
    }
    by
}

fn counted(cases: &[Case]) -> BTreeMap<Feature, Known> {
    let mut known: BTreeMap<Feature, Known> = BTreeMap::new();
    for case in cases {
        for feature in &case.features {
            let one = known.entry(feature.clone()).or_default();
            one.seen += 1;
            one.refused += u32::from(case.refused);
        }
    }
    known
}

fn sigmoid(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

#[expect(clippy::cast_precision_loss, reason = "counts of claims are far below 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 100 after the clamp"
)]
fn percent(of: f64) -> u8 {
    (of * 100.0).round().clamp(0.0, 100.0) as u8
}
