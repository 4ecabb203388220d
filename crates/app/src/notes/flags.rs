//! Flags of a note as it stands: lines that were taken out no longer count, lines that a person wrote do.

use super::{
    FlagRule, FlagSee, FlagShown, NoteShown, check,
    facts::{Facts, of_json, proofs},
    show, talk,
    talk::Talk,
};
use crate::{
    Result, patients, visits,
    work::{Act, Work},
};
use nadi_base::{Code, Language, VisitId};
use nadi_clinical::{
    entities,
    flag::{self, Flag, Rule},
    line::Fact,
    note::Draft,
    visit::{Speaker, Turn},
};
use nadi_store::{
    Saved, Snapshot,
    table::{Note, NoteFlag, NoteLine, Visit},
};

/// Puts a flag away, or fetches it back.
pub fn see_flag(work: &Work<'_>, request: FlagSee) -> Result<NoteShown> {
    let visit = visits::need_open(work, "note_flag_see", request.visit)?;
    let act = Act::new("note_flag_see").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let note = tx.read().notes().of_visit(request.visit)?.ok_or(Code::NotFound)?;
        let known = tx.read().note_flags().of_note(note.id)?;
        let known = known.into_iter().find(|known| known.flag == request.key);
        let now = tx.now();
        let (seen_by, seen_at) =
            if request.seen { (Some(work.person), Some(now)) } else { (None, None) };
        if let Some(mut flag) = known {
            (flag.data.seen_by, flag.data.seen_at) = (seen_by, seen_at);
            tx.note_flags().update(&flag)?;
        } else {
            let flag = request.key.clone();
            tx.note_flags().insert(NoteFlag { note: note.id, flag, seen_by, seen_at })?;
        }
        show::shown(work, tx.read(), request.visit)
    })
}

/// The flags of a note as the screens show them.
pub(super) fn shown(
    snapshot: Snapshot<'_>,
    note: &Saved<Note>,
    visit: &Visit,
    talk: Option<&Talk>,
    facts: Option<&Facts>,
    lines: &[Saved<NoteLine>],
) -> Result<Vec<FlagShown>> {
    let seen = snapshot.note_flags().of_note(note.id)?;
    let turns = facts.map(|facts| facts.turns.clone()).unwrap_or_default();
    let flags = raised(snapshot, visit, talk, facts, lines)?;
    let shown = flags.into_iter().map(|flag| {
        let key = key(&flag);
        FlagShown {
            seen: seen.iter().any(|known| known.seen_by.is_some() && *known.flag.expose() == key),
            key: key.into(),
            rule: rule(flag.rule),
            evidence: proofs(&turns, &flag.evidence)
                .into_iter()
                .map(|proof| show::evidence(proof, talk))
                .collect(),
            subject: flag.subject.into(),
            other: flag.other.into(),
            value: flag.value.into(),
            usual: flag.usual,
        }
    });
    Ok(shown.collect())
}

/// Flags that nobody has put away, as sentences.
pub(super) fn open_words(
    snapshot: Snapshot<'_>,
    note: &Saved<Note>,
    id: VisitId,
) -> Result<Vec<String>> {
    let visit = snapshot.visits().need(id)?;
    let (talk, facts) = (talk::of_visit(snapshot, id, &visit)?, Facts::read(&note.facts));
    let lines = snapshot.note_lines().of_note(note.id)?;
    let seen = snapshot.note_flags().of_note(note.id)?;
    let open = |flag: &Flag| {
        let key = key(flag);
        !seen.iter().any(|known| known.seen_by.is_some() && *known.flag.expose() == key)
    };
    let flags = raised(snapshot, &visit, talk.as_ref(), facts.as_ref(), &lines)?;
    Ok(flags.iter().filter(|flag| open(flag)).map(Flag::words).collect())
}

fn raised(
    snapshot: Snapshot<'_>,
    visit: &Visit,
    talk: Option<&Talk>,
    facts: Option<&Facts>,
    lines: &[Saved<NoteLine>],
) -> Result<Vec<Flag>> {
    let card = visit.patient.map(|patient| snapshot.patients().need(patient)).transpose()?;
    let age = visit.age_years.or_else(|| card.and_then(|card| patients::age_on(&card, visit.date)));
    let (turns, draft) = as_it_stands(talk, facts, lines);
    Ok(flag::look(flag::Facts::of(&draft, &turns, age)))
}

/// The facts that standing lines still state, and what persons' lines state besides.
fn as_it_stands(
    talk: Option<&Talk>,
    facts: Option<&Facts>,
    lines: &[Saved<NoteLine>],
) -> (Vec<Turn>, Draft) {
    let mut turns = talk.map(|talk| talk.turns.clone()).unwrap_or_default();
    let mut draft = facts.map(Facts::as_draft).unwrap_or_default();
    draft.medications.clear();
    draft.follow_up = None;
    for line in lines {
        let fact: Option<Fact> = of_json(&line.fact);
        let stands = !line.removed && check::is_as_drafted(line);
        match fact {
            Some(Fact::Drug(drug)) if stands => draft.medications.push(drug),
            Some(Fact::FollowUp { when }) if stands => draft.follow_up = Some(when),
            Some(Fact::Named { concept, status, .. }) if !stands => {
                draft.entities.retain(|one| one.concept != concept || one.status != status);
            }
            _ => {}
        }
        if !line.removed && !check::is_as_drafted(line) {
            add_typed(&mut turns, &mut draft, line.text.expose());
        }
    }
    (turns, draft)
}

/// What a line that a person wrote states, as if the doctor had said it last.
fn add_typed(turns: &mut Vec<Turn>, draft: &mut Draft, text: &str) {
    let turn = Turn { speaker: Speaker::Doctor, text: text.to_owned() };
    let found = entities::find(std::slice::from_ref(&turn), Language::En);
    let here = turns.len();
    turns.push(turn);
    draft.medications.extend(found.medications.into_iter().map(|mut drug| {
        drug.turn = here;
        drug
    }));
    draft.entities.extend(found.entities.into_iter().map(|mut entity| {
        entity.turn = here;
        entity
    }));
    draft.vitals.extend(found.vitals);
    draft.follow_up = found.follow_up.map(|follow_up| follow_up.when).or(draft.follow_up.take());
}

/// Names a flag by what it is about: it comes back when that changes.
fn key(flag: &Flag) -> String {
    [&format!("{:?}", rule(flag.rule)), &flag.subject, &flag.other, &flag.value]
        .map(String::as_str)
        .join("|")
}

const fn rule(rule: Rule) -> FlagRule {
    match rule {
        Rule::AllergyAgainstDrug => FlagRule::AllergyAgainstDrug,
        Rule::SameDrugTwice => FlagRule::SameDrugTwice,
        Rule::SameGroupTwice => FlagRule::SameGroupTwice,
        Rule::DoseUnusual => FlagRule::DoseUnusual,
        Rule::VitalUnusual => FlagRule::VitalUnusual,
        Rule::AllergyNotAsked => FlagRule::AllergyNotAsked,
        Rule::FollowUpNotSaid => FlagRule::FollowUpNotSaid,
    }
}
