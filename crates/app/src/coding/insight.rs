//! What the desk does over time: how often suggestions are taken, how long a visit waits, which levels are
//! billed. Nobody's name and no word of a note is in it.

use super::{CodeTaken, CodingInsight, InsightFind, LevelCount, StageCount};
use crate::{Result, work::Work};
use nadi_base::PersonId;
use nadi_store::{
    Snapshot,
    table::{CodingDecision, CodingKind, CodingLine},
};
use std::collections::BTreeMap;

/// Codes that are listed.
const CODES: usize = 100;
const HOUR: i64 = 3_600_000;

/// Counts what the desk did.
pub fn insight(work: &Work<'_>, find: InsightFind) -> Result<CodingInsight> {
    work.read(|snapshot| {
        let mut sums = Sums::default();
        for coding in snapshot.codings().all()? {
            let visit = snapshot.visits().need(coding.visit)?;
            let within = find.from.is_none_or(|from| from <= visit.date)
                && find.to.is_none_or(|to| visit.date <= to);
            if !within {
                continue;
            }
            for line in snapshot.coding_lines().of_visit(coding.visit)? {
                sums.line(&line);
                sums.level(visit.doctor, &line);
            }
            let billing = snapshot.visit_billings().of_visit(coding.visit)?;
            if let Some(at) = billing.and_then(|billing| billing.finalized_at) {
                sums.hours.push((at.millis() - coding.suggested_at.millis()).max(0) / HOUR);
            }
        }
        sums.insight(snapshot)
    })
}

#[derive(Default)]
struct Sums {
    taken: u32,
    decided: u32,
    overridden: u32,
    added: u32,
    useful: (u32, u32),
    codes: BTreeMap<String, CodeTaken>,
    levels: BTreeMap<(PersonId, String), u32>,
    hours: Vec<i64>,
}

impl Sums {
    fn line(&mut self, line: &CodingLine) {
        match line.useful {
            Some(true) => self.useful.0 += 1,
            Some(false) => self.useful.1 += 1,
            None => {}
        }
        let taken = match line.decision {
            CodingDecision::Waiting => return,
            CodingDecision::Added => {
                self.added += 1;
                return;
            }
            CodingDecision::Accepted => true,
            CodingDecision::Rejected | CodingDecision::Changed => false,
        };
        self.decided += 1;
        self.taken += u32::from(taken);
        // Where nothing could be told there was no suggestion to go against.
        self.overridden += u32::from(!taken && line.reason.is_some());
        let code = line.supported.as_ref().or(line.billed.as_ref());
        let Some(code) = code.map(|code| code.expose().clone()).filter(|code| !code.is_empty())
        else {
            return;
        };
        let of = self.codes.entry(code.clone()).or_insert(CodeTaken { code, decided: 0, taken: 0 });
        of.decided += 1;
        of.taken += u32::from(taken);
    }

    fn level(&mut self, doctor: PersonId, line: &CodingLine) {
        let on_bill = line.kind == CodingKind::Level && line.chosen.is_some();
        if on_bill && !line.level.is_empty() {
            *self.levels.entry((doctor, line.level.clone())).or_default() += 1;
        }
    }

    fn insight(mut self, snapshot: Snapshot<'_>) -> Result<CodingInsight> {
        self.hours.sort_unstable();
        let half = self.hours.get(self.hours.len() / 2).copied();
        let mut codes: Vec<CodeTaken> = self.codes.into_values().collect();
        codes.sort_by(|one, other| (other.decided, &one.code).cmp(&(one.decided, &other.code)));
        codes.truncate(CODES);
        let doctors: Vec<PersonId> = {
            let mut all: Vec<PersonId> = self.levels.keys().map(|(doctor, _)| *doctor).collect();
            all.dedup();
            all
        };
        let place = |doctor: PersonId| doctors.iter().position(|one| *one == doctor).unwrap_or(0);
        let levels = self.levels.into_iter().map(|((doctor, level), count)| LevelCount {
            doctor: u32::try_from(place(doctor) + 1).unwrap_or(u32::MAX),
            level,
            count,
        });
        let stages = snapshot.codings().stages(None)?;
        Ok(CodingInsight {
            stages: stages.into_iter().map(|(stage, count)| StageCount { stage, count }).collect(),
            decided: self.decided,
            taken: self.taken,
            overridden: self.overridden,
            added: self.added,
            useful: self.useful.0,
            not_useful: self.useful.1,
            hours_to_finalize: half.and_then(|hours| u32::try_from(hours).ok()),
            codes,
            levels: levels.collect(),
        })
    }
}
