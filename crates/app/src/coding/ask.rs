//! Questions to the doctor. They name no answer; an answer becomes part of the note only when the doctor
//! amends it, and only the note is coded.

use super::{
    CodingAsk, CodingEventKind, CodingQueryShown, CodingShown, QuestionAnswer, QuestionFind,
    QuestionList, event,
    show::{queries, shown},
};
use crate::{
    Result,
    check::Form,
    people, visits,
    work::{Act, Work},
};
use nadi_base::Code;
use nadi_store::{
    Saved, Snapshot,
    table::{CodingEvent, CodingQuery},
};

/// Open questions to one doctor that are shown at most.
const MOST: usize = 100;

/// Asks the doctor.
pub fn ask(work: &Work<'_>, request: CodingAsk) -> Result<CodingShown> {
    let question = request.question.expose().trim().to_owned();
    Form::default().line("question", &question, 1_000).short("rule", &request.rule, 40).done()?;
    let visit = visits::need_open(work, "coding_ask", request.visit)?;
    let act = Act::new("coding_ask").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        tx.read().codings().of_visit(request.visit)?.ok_or(Code::WrongState)?;
        tx.coding_queries().insert(CodingQuery {
            visit: request.visit,
            rule: request.rule.clone(),
            question: question.clone().into(),
            asked_by: work.person,
            answer: None,
            answered_by: None,
            answered_at: None,
        })?;
        let told = CodingEvent {
            reason: Some(question.into()),
            ..event(request.visit, CodingEventKind::Asked, work)
        };
        tx.coding_events().insert(told)?;
        shown(work, tx.read(), request.visit)
    })
}

/// Lists questions to the person at work, or all of one visit of theirs.
pub fn questions(work: &Work<'_>, request: QuestionFind) -> Result<QuestionList> {
    let Some(visit) = request.visit else {
        return work.read(|snapshot| Ok(QuestionList { questions: waiting(work, snapshot)? }));
    };
    let card = visits::need_open(work, "coding_questions", visit)?;
    let act = Act::new("coding_questions").on("visit", visit).patient(card.patient);
    work.look(act, |snapshot| list(snapshot, &snapshot.coding_queries().of_visit(visit)?))
}

fn list(snapshot: Snapshot<'_>, found: &[Saved<CodingQuery>]) -> Result<QuestionList> {
    Ok(QuestionList { questions: queries(snapshot, &people::names(snapshot)?, found)? })
}

/// Questions that wait for the person at work, oldest first.
pub(crate) fn waiting(work: &Work<'_>, snapshot: Snapshot<'_>) -> Result<Vec<CodingQueryShown>> {
    let mut found = snapshot.coding_queries().open_for(work.person)?;
    found.truncate(MOST);
    queries(snapshot, &people::names(snapshot)?, &found)
}

/// Answers a question; only the doctor whose visit it is may.
pub fn answer(work: &Work<'_>, request: QuestionAnswer) -> Result<QuestionList> {
    let text = request.answer.expose().trim().to_owned();
    Form::default().line("answer", &text, 2_000).done()?;
    let id = work.read(|snapshot| Ok(snapshot.coding_queries().need(request.id)?.visit))?;
    let visit = visits::need_open(work, "coding_answer", id)?;
    let act = || Act::new("coding_answer").on("visit", id).patient(visit.patient);
    if visit.doctor != work.person {
        return work.refuse(act(), Code::NotYours);
    }
    work.change(act(), |tx| {
        let mut query = tx.read().coding_queries().need(request.id)?;
        if query.answered_at.is_some() {
            return Err(Code::WrongState.into());
        }
        query.answer = Some(text.clone().into());
        query.answered_by = Some(work.person);
        query.answered_at = Some(tx.now());
        tx.coding_queries().update(&query)?;
        let told =
            CodingEvent { reason: Some(text.into()), ..event(id, CodingEventKind::Answered, work) };
        tx.coding_events().insert(told)?;
        list(tx.read(), &tx.read().coding_queries().of_visit(id)?)
    })
}
