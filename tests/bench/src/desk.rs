//! What a person waits for, measured through the list of commands.

use crate::{
    Fault,
    figures::Figures,
    lexicon::{SEARCHED, SEARCHED_NAMES},
    practice,
    stopwatch::p95,
};
use nadi_api::{Command, call, commands};
use nadi_app::{
    Desk, Machine,
    desk::{
        CodeGroup, LockCause, NewOwner, NewPractice, ProfileCreate, RecoveryConfirm, SessionUnlock,
    },
    patients::PatientFind,
    today::SearchEverything,
    visits::{VisitChange, VisitCreate, VisitShown},
};
use nadi_base::{Country, Language, PersonId, Sensitive};
use nadi_machine::{Laptop, Places};
use nadi_store::{
    keys::NoKeyring,
    table::{VisitFilter, VisitKind},
};
use std::{path::Path, sync::Arc};

pub(crate) const NAME: &str = "selvi";
pub(crate) const PASSWORD: &str = "four ordinary words here";

const UNLOCKS: usize = 20;
const STARTS: usize = 20;
const SEARCHES: usize = 60;
const SAVES: usize = 300;
const CHANGES: usize = 60;

/// Makes an empty clinic and gives its only person, who is a doctor.
pub(crate) fn found(folder: &Path) -> Result<PersonId, Fault> {
    let desk = stand(folder)?;
    let practice = NewPractice {
        name: "Anbu Clinic".to_owned(),
        country: Country::In,
        language: Language::Ta,
        utc_offset_minutes: 330,
    };
    let person = NewOwner {
        name: "Dr Selvi".into(),
        sign_in: NAME.to_owned(),
        password: PASSWORD.into(),
        language: Language::En,
        doctor: true,
    };
    let request = ProfileCreate { practice, person, sample: None };
    let created = send::<commands::ProfileCreate>(&desk, request)?;
    let group = |index: &u8| {
        let text = created.recovery.groups.get(usize::from(*index).wrapping_sub(1)).cloned();
        CodeGroup { index: *index, text: text.unwrap_or_default() }
    };
    let groups = created.recovery.ask.iter().map(group).collect();
    send::<commands::RecoveryConfirm>(&desk, RecoveryConfirm { groups })?;
    Ok(created.session.person)
}

/// A desk on this machine. Without its keyring: a profile that is thrown away leaves nothing in it, and
/// the password alone costs more.
pub(crate) fn stand(folder: &Path) -> Result<Desk, Fault> {
    let places = Places::beside_this_program()?;
    let machine = Machine { secrets: Arc::new(NoKeyring), ..Laptop::here(&places).machine };
    Desk::open(folder, machine).map_err(|error| Fault::Desk(error.code().as_str().to_owned()))
}

/// Unlocks as the person who made the clinic.
pub(crate) fn unlock(desk: &Desk) -> Result<(), Fault> {
    let request =
        SessionUnlock { sign_in: NAME.to_owned(), password: PASSWORD.into(), second_factor: None };
    send::<commands::SessionUnlock>(desk, request).map(drop)
}

/// Looks for a word in everything.
pub(crate) fn search(desk: &Desk, word: &str) -> Result<(), Fault> {
    let hits = send::<commands::SearchEverything>(desk, SearchEverything { text: word.into() })?;
    if hits.patients.is_empty() && hits.visits.is_empty() {
        return Err(Fault::Other("a word that is there was not found".to_owned()));
    }
    Ok(())
}

/// Measures everything that goes through the desk.
pub(crate) fn measure(folder: &Path, figures: &mut Figures) -> Result<(), Fault> {
    let desk = stand(folder)?;
    unlock(&desk)?;
    let took = p95(UNLOCKS, |_| {
        desk.lock(LockCause::Asked);
        unlock(&desk)
    })?;
    figures.time("unlock, p95", took, Some(1_000.0));
    searches(&desk, figures)?;
    let took = p95(SAVES, |round| save(&desk, round).map(drop))?;
    figures.time("visit saved with trail and log, p95", took, Some(15.0));
    let begun = (0..CHANGES).map(|round| save(&desk, round)).collect::<Result<Vec<_>, _>>()?;
    let took = p95(CHANGES, |round| change(&desk, &begun[round]))?;
    figures.time("visit changed, words indexed anew, p95", took, None);
    drop(desk);
    first_data(folder, figures)
}

fn searches(desk: &Desk, figures: &mut Figures) -> Result<(), Fault> {
    for ((language, word), (_, name)) in SEARCHED.into_iter().zip(SEARCHED_NAMES) {
        let took = p95(SEARCHES, |_| search(desk, word))?;
        figures.time(everything(language), took, Some(50.0));
        let took = p95(SEARCHES, |_| {
            let find = PatientFind { text: Some(name.into()), offset: None, limit: None };
            send::<commands::PatientList>(desk, find).map(drop)
        })?;
        figures.time(patients(language), took, Some(50.0));
    }
    Ok(())
}

fn everything(language: &str) -> &'static str {
    match language {
        "Tamil" => "search of everything, Tamil word, p95",
        "Telugu" => "search of everything, Telugu word, p95",
        _ => "search of everything, English word, p95",
    }
}

fn patients(language: &str) -> &'static str {
    match language {
        "Tamil" => "search of patients, Tamil name, p95",
        "Telugu" => "search of patients, Telugu name, p95",
        _ => "search of patients, English name, p95",
    }
}

fn save(desk: &Desk, round: usize) -> Result<VisitShown, Fault> {
    let request = VisitCreate {
        patient: None,
        doctor: None,
        date: None,
        kind: VisitKind::New,
        specialty: Some("general".to_owned()),
        language: "ta".to_owned(),
        age_years: Some(40),
        sex: None,
        payer: Some("self".to_owned()),
        complaint: Some(Sensitive::new(format!("காய்ச்சல் {round} fever"))),
        consent: None,
    };
    send::<commands::VisitCreate>(desk, request)
}

fn change(desk: &Desk, begun: &VisitShown) -> Result<(), Fault> {
    let row = &begun.row;
    let request = VisitChange {
        id: row.id,
        patient: row.patient,
        date: row.date,
        kind: row.kind,
        specialty: begun.specialty.clone(),
        language: row.language.clone(),
        age_years: row.age_years,
        sex: row.sex,
        payer: begun.payer.clone(),
        complaint: Sensitive::new(format!("{} review", row.complaint.expose())),
        status: row.status,
        version: begun.version,
    };
    send::<commands::VisitChange>(desk, request).map(drop)
}

/// From the key to the first list on the screen.
fn first_data(folder: &Path, figures: &mut Figures) -> Result<(), Fault> {
    let (db, keys) = practice::open(folder)?;
    drop(db);
    let took = p95(STARTS, |_| {
        let db = practice::open_with(folder, &keys)?;
        db.read(|snapshot| {
            snapshot.visits().filtered(&VisitFilter::default(), 50, 0)?;
            snapshot.patients().newest(50, 0).map(drop)
        })?;
        Ok(())
    })?;
    figures.time("from the key to the first data, p95", took, Some(1_000.0));
    Ok(())
}

fn send<C: Command>(desk: &Desk, request: C::Request) -> Result<C::Reply, Fault> {
    Ok(call::<C>(desk, request)?)
}
