//! Figures that draw: how many claims pass the first time, what fails, what waits. No name of a patient.

use super::{
    ClaimStatus, ClaimsReport, ClaimsReportFind, ReportBar, ReportWeek,
    row::{Book, said, words_of_code, words_of_rule},
};
use crate::{Result, work::Work};
use nadi_base::{Date, Money};
use nadi_store::{
    Snapshot,
    table::{ClaimCaseSource, ClaimCaseStatus, ClaimFact},
};
use std::collections::BTreeMap;

const DAYS_BACK: i32 = 90;
const BARS: usize = 10;

/// Shows the figures of a span.
pub fn report(work: &Work<'_>, find: ClaimsReportFind) -> Result<ClaimsReport> {
    let to = find.to.unwrap_or_else(|| work.today());
    let from = find.from.unwrap_or_else(|| to.plus_days(-DAYS_BACK));
    work.read(|snapshot| {
        let book = Book::open(work, snapshot)?;
        let facts = snapshot.claims().facts(from, to)?;
        made(snapshot, &book, &facts, from, to)
    })
}

fn made(
    snapshot: Snapshot<'_>,
    book: &Book,
    facts: &[ClaimFact],
    from: Date,
    to: Date,
) -> Result<ClaimsReport> {
    let (accepted, refused) = (count(facts, is_taken), count(facts, was_refused));
    let decided = count(facts, is_decided);
    let first = count(facts, |fact| is_paid(fact) && !fact.again);
    let held = facts.iter().filter(|fact| is_on_desk(fact));
    Ok(ClaimsReport {
        from,
        to,
        accepted,
        refused,
        clean_rate: thousandths(accepted, accepted + refused),
        first_pass_rate: thousandths(first, decided),
        by_status: by(book, facts, |fact| Some(fact.status.as_str().to_owned()), |_| true),
        top_rules: top_rules(snapshot, book)?,
        by_payer: by(book, facts, |fact| Some(fact.payer.clone()), went_wrong),
        by_provider: by(book, facts, |fact| Some(book.provider(&fact.provider)), went_wrong),
        denials: denials(book, facts),
        held: book.money(held.map(|fact| fact.charge).sum()),
        aging: aging(book, facts),
        deadlines: deadlines(snapshot, book, facts)?,
        weeks: weeks(facts),
    })
}

fn count(facts: &[ClaimFact], fits: impl Fn(&ClaimFact) -> bool) -> u32 {
    u32::try_from(facts.iter().filter(|fact| fits(fact)).count()).unwrap_or(u32::MAX)
}

fn thousandths(part: u32, whole: u32) -> Option<u32> {
    let rate = u64::from(part) * 1_000;
    (whole > 0).then(|| u32::try_from(rate / u64::from(whole)).unwrap_or(u32::MAX))
}

fn is_taken(fact: &ClaimFact) -> bool {
    use ClaimStatus as S;
    matches!(fact.status, S::Accepted | S::Paid | S::PartPaid | S::Denied | S::Reversed)
}

/// A claim that was replaced had been refused in front.
fn was_refused(fact: &ClaimFact) -> bool {
    matches!(fact.status, ClaimStatus::Refused)
        || fact.status == ClaimStatus::Replaced && fact.source == Some(ClaimCaseSource::Refusal)
}

fn is_decided(fact: &ClaimFact) -> bool {
    is_paid(fact) || fact.status == ClaimStatus::Denied
}

fn is_paid(fact: &ClaimFact) -> bool {
    matches!(fact.status, ClaimStatus::Paid | ClaimStatus::PartPaid)
}

fn went_wrong(fact: &ClaimFact) -> bool {
    was_refused(fact) || fact.status == ClaimStatus::Denied
}

fn is_on_desk(fact: &ClaimFact) -> bool {
    use ClaimCaseStatus as C;
    matches!(fact.case, Some(C::Open | C::InProgress | C::Escalated))
}

/// Bars by a label: those that fit, out of all with the label.
fn by(
    book: &Book,
    facts: &[ClaimFact],
    label: impl Fn(&ClaimFact) -> Option<String>,
    fits: impl Fn(&ClaimFact) -> bool,
) -> Vec<ReportBar> {
    let mut bars: BTreeMap<String, (u32, i64, u32)> = BTreeMap::new();
    for fact in facts {
        let Some(label) = label(fact) else { continue };
        let bar = bars.entry(label).or_default();
        bar.2 += 1;
        if fits(fact) {
            bar.0 += 1;
            bar.1 = bar.1.saturating_add(fact.charge);
        }
    }
    let bars = bars.into_iter().filter(|(_, (count, ..))| *count > 0);
    let made = bars.map(|(label, (count, charge, of))| ReportBar {
        label,
        words: String::new(),
        count,
        charge: book.money(charge),
        of,
    });
    largest(made.collect())
}

fn largest(mut bars: Vec<ReportBar>) -> Vec<ReportBar> {
    bars.sort_by(|one, other| other.count.cmp(&one.count).then(one.label.cmp(&other.label)));
    bars.truncate(BARS);
    bars
}

fn top_rules(snapshot: Snapshot<'_>, book: &Book) -> Result<Vec<ReportBar>> {
    let rules = snapshot.claims().top_rules(10)?;
    let bar = |one: nadi_store::table::RuleCount| {
        let count = u32::try_from(one.count).unwrap_or(u32::MAX);
        let (words, _) = said(words_of_rule(&one.rule), book.language);
        ReportBar { label: one.rule, words, count, charge: book.money(0), of: count }
    };
    Ok(rules.into_iter().map(bar).collect())
}

fn denials(book: &Book, facts: &[ClaimFact]) -> Vec<ReportBar> {
    let denied = |fact: &ClaimFact| fact.status == ClaimStatus::Denied;
    let label = |fact: &ClaimFact| Some(format!("{} · {}", fact.payer, fact.rule.as_ref()?));
    let mut bars = by(book, facts, label, denied);
    for bar in &mut bars {
        let meaning = bar.label.rsplit(" · ").next().map(words_of_code).unwrap_or_default();
        bar.words = said(meaning, book.language).0;
    }
    bars
}

/// A bar for each span, also where it is empty: a figure keeps its shape.
fn spans<'f>(
    book: &Book,
    labels: [&str; 5],
    facts: impl Iterator<Item = (&'f ClaimFact, usize)>,
) -> Vec<ReportBar> {
    let empty = |label: &str| ReportBar {
        label: label.to_owned(),
        words: String::new(),
        count: 0,
        charge: book.money(0),
        of: 0,
    };
    let mut bars: Vec<_> = labels.into_iter().map(empty).collect();
    for (fact, at) in facts {
        if let Some(bar) = bars.get_mut(at) {
            bar.count += 1;
            bar.of += 1;
            let sum = bar.charge.minor.saturating_add(fact.charge);
            bar.charge = Money { minor: sum, ..bar.charge };
        }
    }
    bars
}

/// Money that payers or the desk still hold.
fn aging(book: &Book, facts: &[ClaimFact]) -> Vec<ReportBar> {
    use ClaimStatus as S;
    let open = facts.iter().filter(|fact| {
        !matches!(fact.status, S::Paid | S::PartPaid | S::Replaced | S::Cancelled | S::Erased)
    });
    let aged = open.filter_map(|fact| {
        let at = match fact.served?.days_until(book.today) {
            ..=30 => 0,
            31..=60 => 1,
            61..=90 => 2,
            91..=120 => 3,
            _ => 4,
        };
        Some((fact, at))
    });
    spans(book, ["0-30", "31-60", "61-90", "91-120", "120+"], aged)
}

fn deadlines(snapshot: Snapshot<'_>, book: &Book, facts: &[ClaimFact]) -> Result<Vec<ReportBar>> {
    let payers = snapshot.payers().all()?;
    let limits: BTreeMap<_, _> =
        payers.iter().map(|payer| (payer.number.as_str(), payer.filing_limit_days)).collect();
    let waiting = facts.iter().filter(|fact| is_on_desk(fact)).filter_map(|fact| {
        let limit = limits.get(fact.payer_id.as_str())?;
        let left = book.today.days_until(fact.served?.plus_days(i32::from(*limit)));
        let at = match left {
            ..=-1 => 0,
            0..=7 => 1,
            8..=30 => 2,
            31..=90 => 3,
            _ => 4,
        };
        Some((fact, at))
    });
    Ok(spans(book, ["over", "0-7", "8-30", "31-90", "90+"], waiting))
}

fn weeks(facts: &[ClaimFact]) -> Vec<ReportWeek> {
    let mut weeks: BTreeMap<Date, ReportWeek> = BTreeMap::new();
    for fact in facts {
        let Some(written) = fact.written else { continue };
        let week = monday(Date::at(written));
        let fresh = ReportWeek { week, sent: 0, accepted: 0, refused: 0 };
        let one = weeks.entry(week).or_insert(fresh);
        one.sent += 1;
        one.accepted += u32::from(is_taken(fact));
        one.refused += u32::from(was_refused(fact));
    }
    weeks.into_values().collect()
}

/// The Monday of a day's week. The first day of 1970 was a Thursday.
fn monday(day: Date) -> Date {
    let since = Date::new(1970, 1, 5).map_or(0, |first| first.days_until(day));
    day.plus_days(-i32::try_from(since.rem_euclid(7)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        for of in ["2026-11-16", "2026-11-18", "2026-11-22"] {
            assert_eq!(monday(day(of)), day("2026-11-16"), "{of}");
        }
    }

    #[test]
    fn a_rate_of_nothing_is_no_rate() {
        assert_eq!(thousandths(0, 0), None);
        assert_eq!(thousandths(9, 12), Some(750));
    }
}
