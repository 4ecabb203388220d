//! Which rules run for a claim of this practice, and what the others lack.

use super::{ClaimRulesShown, SilentRules, check, row};
use crate::{Result, work::Work};
use nadi_claims::{Catalogue, Standing};
use std::collections::BTreeMap;

/// Lists them, those that lack the same together.
pub fn rules(work: &Work<'_>, (): ()) -> Result<ClaimRulesShown> {
    work.read(|snapshot| {
        let language = snapshot.people().need(work.person)?.language;
        let roll = check::settings_of_practice(snapshot, work.today())?.roll();
        let (mut off, mut lacking) = (Vec::new(), BTreeMap::<_, Vec<String>>::new());
        for (rule, standing) in &roll.silent {
            match standing {
                Standing::Lacks(input) => lacking.entry(*input).or_default().push(rule.to_string()),
                _ => off.push(rule.to_string()),
            }
        }
        let silent = lacking.into_iter().map(|(input, rules)| {
            let (lacks, language) = row::said(input.words().to_owned(), language);
            SilentRules { lacks, language, rules }
        });
        Ok(ClaimRulesShown {
            known: count(Catalogue::shipped().rules().len()),
            run: count(roll.runs.len()),
            off,
            silent: silent.collect(),
        })
    })
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
