//! `nadi claims check`.

use super::{super::request::open, finding::Shown, report::Report, settings, threads, unreadable};
use crate::{
    args::ClaimsCheck,
    ending::{Ending, Failure},
    paper::Paper,
};
use nadi_base::{Clock as _, Severity};
use nadi_claims::{Checked, Crew, Hit, Settings, Totals};
use nadi_machine::SystemClock;
use nadi_x12::{ReadError, professional::Claim};
use std::{ops::ControlFlow, path::Path};

/// Runs the verb.
pub(super) fn run(asked: &ClaimsCheck, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let settings = settings(asked.rules);
    let (mut report, mut failure, mut sound) = (Report::begin(paper), None, true);
    for (at, path) in asked.files.iter().enumerate() {
        let began = SystemClock.monotonic();
        report.file(at, path);
        let mut check =
            Check { asked, report: &mut report, totals: Totals::default(), sound: true };
        let error = check.file(path, &settings).err();
        let totals = check.totals;
        sound &= check.sound;
        let took = SystemClock.monotonic().saturating_sub(began);
        let said = error.as_ref().map(ToString::to_string);
        report.end(path, totals, took, said, asked.explain.then_some(&settings));
        failure = failure.or(error);
    }
    report.finish()?;
    failure.map_or(Ok(Ending::of_check(sound)), Err)
}

/// One file on its way through the rules.
struct Check<'a, 'p, 'o> {
    asked: &'a ClaimsCheck,
    report: &'a mut Report<'p, 'o>,
    totals: Totals,
    sound: bool,
}

impl Check<'_, '_, '_> {
    fn file(&mut self, path: &Path, settings: &Settings) -> Result<(), Failure> {
        let input = open(path)?;
        let crew = Crew { threads: threads(), settings, stages: (), make: |_: Claim<'_>| () };
        let read: Result<_, ReadError> = crew.check(input, |checked, ()| match checked {
            Checked::Claim(claim, _) if !self.is_asked(claim) => ControlFlow::Continue(()),
            Checked::Claim(claim, hits) => {
                self.totals.add(hits);
                self.tell(Some(claim), hits)
            }
            Checked::Envelope(hits) => {
                self.totals.add_around(hits);
                self.tell(None, hits)
            }
        });
        read.map(drop).map_err(|error| unreadable(path, &error))
    }

    fn is_asked(&self, claim: Claim<'_>) -> bool {
        self.asked.payer.as_ref().is_none_or(|wanted| {
            claim.payer().is_some_and(|payer| payer.number().bytes() == wanted.as_bytes())
        })
    }

    fn tell(&mut self, claim: Option<Claim<'_>>, hits: &[Hit]) -> ControlFlow<()> {
        for hit in hits {
            self.sound &= hit.severity != Severity::Error;
            if !self.report.finding(&Shown::of(claim, hit, self.asked.explain)) {
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    }
}
