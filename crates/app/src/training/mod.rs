//! Training: cases to learn coding by, what somebody answers, and how the rules themselves do. No case holds
//! a patient: those that ship are made up, and a practice brings its own as files that say the same.

mod types;

pub use types::*;

use crate::{
    Error, Result,
    check::Form,
    work::{Act, Work},
};
use nadi_base::Code;
use nadi_coding::{
    suggest::RULES,
    training::{self, Answer, Case, Difficulty, KeyService, Score},
};
use nadi_store::{
    Saved, Snapshot,
    table::{TrainingAttempt, TrainingCase},
};

/// Codes of one answer.
const MOST: usize = 40;

/// Lists the cases with the own best points.
pub fn list(work: &Work<'_>, (): ()) -> Result<TrainingList> {
    work.read(|snapshot| listed(work, snapshot))
}

fn listed(work: &Work<'_>, snapshot: Snapshot<'_>) -> Result<TrainingList> {
    let attempts = snapshot.training_attempts().of_person(work.person)?;
    let row = |case: &Case, own: bool| {
        let of = attempts.iter().filter(|attempt| attempt.name == case.id);
        TrainingRow {
            id: case.id.clone(),
            title: case.title.clone(),
            specialty: case.specialty.clone(),
            difficulty: word(case.difficulty),
            own,
            times: u32::try_from(of.clone().count()).unwrap_or(u32::MAX),
            best: of.map(|attempt| points(attempt)).max(),
            assistant: training::score(case, &training::assistant(case)).total(),
        }
    };
    let mut cases: Vec<TrainingRow> =
        training::bundled().iter().map(|case| row(case, false)).collect();
    cases.extend(own_cases(snapshot)?.iter().map(|case| row(case, true)));
    let history = attempts.iter().rev().map(|attempt| TrainingPast {
        id: attempt.name.clone(),
        at: attempt.created,
        points: points(attempt),
    });
    Ok(TrainingList { cases, history: history.collect(), rules: RULES.to_owned() })
}

const fn points(attempt: &TrainingAttempt) -> u32 {
    attempt.diagnoses + attempt.level + attempt.services
}

fn own_cases(snapshot: Snapshot<'_>) -> Result<Vec<Case>> {
    let saved = snapshot.training_cases().all()?;
    let case = |saved: Saved<TrainingCase>| serde_json::from_value(saved.data.body).ok();
    Ok(saved.into_iter().filter_map(case).collect())
}

fn find(snapshot: Snapshot<'_>, id: &str) -> Result<Case> {
    let mut all = training::bundled().iter().cloned().chain(own_cases(snapshot)?);
    all.find(|case| case.id == id).ok_or_else(|| Code::NotFound.into())
}

/// Shows the note of a case; its key stays hidden.
pub fn show(work: &Work<'_>, request: TrainingRef) -> Result<TrainingShown> {
    work.read(|snapshot| {
        let case = find(snapshot, &request.id)?;
        Ok(TrainingShown {
            id: case.id,
            title: case.title,
            specialty: case.specialty,
            difficulty: word(case.difficulty),
            date: case.date,
            new_patient: case.new_patient,
            note: case.note,
        })
    })
}

/// Scores an answer, keeps it, and shows the key with its explanation.
pub fn answer(work: &Work<'_>, request: TrainingAnswer) -> Result<TrainingScored> {
    let given = request.answer;
    Form::default()
        .must(
            given.diagnoses.len() + given.services.len() <= MOST,
            "answer",
            "These are too many codes for one visit.",
        )
        .done()?;
    let answer = Answer {
        diagnoses: given.diagnoses,
        level: given.level.filter(|level| !level.is_empty()),
        services: given.services.into_iter().map(of_service).collect(),
    };
    work.change(Act::new("training_answer"), |tx| {
        let case = find(tx.read(), &request.id)?;
        let score = training::score(&case, &answer);
        tx.training_attempts().insert(TrainingAttempt {
            person: work.person,
            name: case.id.clone(),
            answer: crate::billing::to_json(&answer)?,
            diagnoses: score.diagnoses,
            level: score.level,
            services: score.services,
        })?;
        let assistant = training::assistant(&case);
        Ok(TrainingScored {
            score: shown_score(score),
            key: shown_answer(Answer {
                diagnoses: case.key.diagnoses.clone(),
                level: case.key.level.clone(),
                services: case.key.services.clone(),
            }),
            explanation: case.explanation.clone(),
            assistant_score: shown_score(training::score(&case, &assistant)),
            assistant: shown_answer(assistant),
        })
    })
}

/// Brings own cases in: each is checked, and none is taken when one is wrong.
pub fn import(work: &Work<'_>, request: TrainingImport) -> Result<TrainingList> {
    Form::default().line("text", &request.text, 2_000_000).done()?;
    let cases = training::read(&request.text).map_err(|error| Error::field("text", why(error)))?;
    if cases.iter().any(|case| training::bundled().iter().any(|own| own.id == case.id)) {
        return Err(Error::field("text", "A case that ships has this name already."));
    }
    work.change(Act::new("training_import"), |tx| {
        for case in &cases {
            let row = TrainingCase {
                name: case.id.clone(),
                body: crate::billing::to_json(case)?,
                author: Some(work.person),
            };
            match tx.read().training_cases().named(&case.id)? {
                Some(saved) => drop(tx.training_cases().update(&Saved { data: row, ..saved })?),
                None => drop(tx.training_cases().insert(row)?),
            }
        }
        listed(work, tx.read())
    })
}

/// Gives the own cases as a file that can be brought in elsewhere.
pub fn export(work: &Work<'_>, (): ()) -> Result<crate::audit::ExportedText> {
    work.read(|snapshot| {
        let text = serde_json::to_string_pretty(&own_cases(snapshot)?)
            .map_err(|_| Error::internal("cases could not be written"))?;
        Ok(crate::audit::ExportedText {
            name: "nadi-training.json".to_owned(),
            media: "application/json".to_owned(),
            text: text.into(),
        })
    })
}

const fn why(error: training::CaseError) -> &'static str {
    match error {
        training::CaseError::NotCases => "This is no list of cases.",
        training::CaseError::Name => "Each case needs a name of its own.",
        training::CaseError::Text => "A case needs a title, a note and an explanation.",
        training::CaseError::Diagnosis => "A diagnosis cannot be billed on the day of the case.",
        training::CaseError::Level => "The level of a case is not known.",
    }
}

const fn word(of: Difficulty) -> CaseDifficulty {
    match of {
        Difficulty::Easy => CaseDifficulty::Easy,
        Difficulty::Medium => CaseDifficulty::Medium,
        Difficulty::Hard => CaseDifficulty::Hard,
    }
}

fn of_service(service: TrainingService) -> KeyService {
    KeyService { code: service.code, modifiers: service.modifiers }
}

fn shown_answer(of: Answer) -> TrainingCodes {
    let service = |one: KeyService| TrainingService { code: one.code, modifiers: one.modifiers };
    TrainingCodes {
        diagnoses: of.diagnoses,
        level: of.level,
        services: of.services.into_iter().map(service).collect(),
    }
}

const fn shown_score(of: Score) -> TrainingScore {
    TrainingScore {
        diagnoses: of.diagnoses,
        level: of.level,
        services: of.services,
        total: of.total(),
    }
}
