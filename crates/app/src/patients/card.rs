//! A patient's card: opening, adding, changing, and what was changed on it.

use super::{
    History, HistoryEntry, Identifier, MergedCard, PatientChange, PatientCreate, PatientShow,
    PatientShown, age_on, need_within_reach, of_one,
};
use crate::{
    Error, Result,
    check::{self, Form},
    people,
    work::{Act, Work},
};
use nadi_base::{Code, Date, Language, PatientId, PersonId, Sensitive};
use nadi_store::{
    Saved, Snapshot, Tx,
    keys::RecoveryState,
    operation::Operation,
    table::{self, Patient, Sex, VisitFilter},
};

/// Opens a card.
pub fn show(work: &Work<'_>, request: PatientShow) -> Result<PatientShown> {
    need_within_reach(work, "patient_show", request.id, request.reason.as_deref())?;
    let act = Act::new("patient_show").on("patient", request.id).patient(request.id);
    work.look(act.reason(request.reason.as_deref()), |snapshot| {
        shown(snapshot, request.id, work.today())
    })
}

/// Adds a patient.
pub fn create(work: &Work<'_>, new: PatientCreate) -> Result<PatientShown> {
    let patient = Typed {
        name: new.name,
        sex: new.sex,
        birth_date: new.birth_date,
        age_years: new.age_years,
        phone: new.phone.unwrap_or_default(),
        address: new.address.unwrap_or_default(),
        language: new.language,
        note: new.note.unwrap_or_default(),
        identifiers: new.identifiers.unwrap_or_default(),
    };
    patient.check(work.today())?;
    // Before the printed code was typed back, one forgotten password would lose every record.
    if matches!(work.open.vault().recovery_state(), RecoveryState::Awaiting { .. }) {
        return Err(Code::RecoveryNotConfirmed.into());
    }
    let id = PatientId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy);
    work.change(Act::new("patient_create").on("patient", id).patient(id), |tx| {
        tx.patients().insert_as(id, patient.onto(Patient::default(), work.today()))?;
        write_identifiers(tx, id, &patient.identifiers)?;
        shown(tx.read(), id, work.today())
    })
}

/// Changes a card.
pub fn change(work: &Work<'_>, request: PatientChange) -> Result<PatientShown> {
    let patient = Typed {
        name: request.name,
        sex: request.sex,
        birth_date: request.birth_date,
        age_years: request.age_years,
        phone: request.phone,
        address: request.address,
        language: request.language,
        note: request.note,
        identifiers: request.identifiers,
    };
    patient.check(work.today())?;
    need_within_reach(work, "patient_change", request.id, request.reason.as_deref())?;
    let act = Act::new("patient_change").on("patient", request.id).patient(request.id);
    work.change(act.reason(request.reason.as_deref()), |tx| {
        let mut saved = tx.read().patients().need(request.id)?;
        if saved.erased_at.is_some() || saved.merged_into.is_some() {
            return Err(Code::WrongState.into());
        }
        saved.version = request.version;
        saved.data = patient.onto(saved.data.clone(), work.today());
        tx.patients().update(&saved)?;
        write_identifiers(tx, request.id, &patient.identifiers)?;
        shown(tx.read(), request.id, work.today())
    })
}

/// Shows what was changed on a card.
pub fn history(work: &Work<'_>, request: PatientShow) -> Result<History> {
    need_within_reach(work, "patient_history", request.id, request.reason.as_deref())?;
    let act = Act::new("patient_history").on("patient", request.id).patient(request.id);
    work.look(act.reason(request.reason.as_deref()), |snapshot| {
        entries(snapshot, snapshot.history(request.id)?)
    })
}

/// The changes of one record, the newest first.
pub(crate) fn entries(snapshot: Snapshot<'_>, operations: Vec<Operation>) -> Result<History> {
    let names = people::names(snapshot)?;
    let entries = operations.into_iter().rev().map(|operation| HistoryEntry {
        at: operation.at,
        person: operation.person,
        person_name: people::name_of(&names, operation.person),
        field: operation.field,
        value: operation.value,
    });
    Ok(History { entries: entries.collect() })
}

/// What a person typed into the card.
struct Typed {
    name: Sensitive<String>,
    sex: Sex,
    birth_date: Option<Date>,
    age_years: Option<u16>,
    phone: Sensitive<String>,
    address: Sensitive<String>,
    language: Option<Language>,
    note: Sensitive<String>,
    identifiers: Vec<Identifier>,
}

impl Typed {
    fn check(&self, today: Date) -> Result<()> {
        let numbers = self.identifiers.iter().all(|one| {
            !one.kind.trim().is_empty()
                && !one.value.expose().trim().is_empty()
                && one.value.expose().chars().count() <= 60
        });
        Form::default()
            .line("name", self.name.expose(), 200)
            .short("phone", self.phone.expose(), 40)
            .short("address", self.address.expose(), 1_000)
            .short("note", self.note.expose(), 4_000)
            .must(
                check::birth_date(self.birth_date, today),
                "birth_date",
                "Nobody can be born on this day.",
            )
            .must(
                self.age_years.is_none_or(|age| age <= 130),
                "age_years",
                "This age is not possible.",
            )
            .must(
                numbers && self.identifiers.len() <= 20,
                "identifiers",
                "A number needs its kind and its value.",
            )
            .done()
    }

    fn onto(&self, before: Patient, today: Date) -> Patient {
        let told_anew = self.age_years != before.age_years || before.age_noted_on.is_none();
        Patient {
            name: self.name.expose().trim().to_owned().into(),
            sex: self.sex,
            birth_date: self.birth_date.map(Sensitive::new),
            age_years: self.age_years,
            age_noted_on: self.age_years.and(if told_anew {
                Some(today)
            } else {
                before.age_noted_on
            }),
            phone: filled(&self.phone),
            address: filled(&self.address),
            language: self.language.map(|language| language.as_str().to_owned()),
            note: filled(&self.note),
            merged_into: before.merged_into,
            erased_at: before.erased_at,
        }
    }
}

/// Text as it is stored: nothing rather than empty.
pub(crate) fn filled(text: &Sensitive<String>) -> Option<Sensitive<String>> {
    let text = text.expose().trim();
    if text.is_empty() { None } else { Some(text.into()) }
}

fn write_identifiers(tx: &mut Tx<'_>, id: PatientId, wanted: &[Identifier]) -> Result<()> {
    let wanted: Vec<table::Identifier> = wanted
        .iter()
        .map(|one| table::Identifier {
            system: one.kind.trim().to_lowercase(),
            value: one.value.expose().trim().to_owned().into(),
        })
        .collect();
    let present = tx.read().patients().identifiers(id)?;
    for gone in present.iter().filter(|one| !wanted.contains(one)) {
        tx.patients().remove_identifier(id, gone)?;
    }
    for new in wanted.iter().filter(|one| !present.contains(one)) {
        tx.patients().add_identifier(id, new)?;
    }
    Ok(())
}

/// A card as the screens show it.
pub(crate) fn shown(snapshot: Snapshot<'_>, id: PatientId, today: Date) -> Result<PatientShown> {
    let asked = snapshot.patients().need(id)?;
    if asked.erased_at.is_some() {
        return Err(Error::from(Code::NotFound));
    }
    let mut cards = of_one(snapshot, id)?;
    let joined = cards.split_off(1);
    let card = cards.pop().ok_or(Code::NotFound)?;
    let identifiers = snapshot.patients().identifiers(card.id)?;
    Ok(PatientShown {
        doctors: doctors(snapshot, std::iter::once(&card).chain(&joined))?,
        on_hold: !snapshot.holds().on_patient(card.id)?.is_empty(),
        merged: joined
            .iter()
            .map(|one| MergedCard { id: one.id, name: one.name.clone() })
            .collect(),
        identifiers: identifiers
            .into_iter()
            .map(|one| Identifier { kind: one.system, value: one.value })
            .collect(),
        age_years: age_on(&card, today),
        id: card.id,
        name: card.name.clone(),
        sex: card.sex,
        birth_date: card.birth_date.as_ref().map(|date| *date.expose()),
        phone: card.phone.clone().unwrap_or_default(),
        address: card.address.clone().unwrap_or_default(),
        language: card.language.as_deref().and_then(Language::parse),
        note: card.note.clone().unwrap_or_default(),
        created: card.created,
        updated: card.updated,
        version: card.version,
    })
}

fn doctors<'c>(
    snapshot: Snapshot<'_>,
    cards: impl Iterator<Item = &'c Saved<Patient>>,
) -> Result<Vec<PersonId>> {
    let mut doctors = Vec::new();
    for card in cards {
        let filter = VisitFilter { patient: Some(card.id), ..VisitFilter::default() };
        doctors.extend(
            snapshot.visits().filtered(&filter, 500, 0)?.into_iter().map(|visit| visit.doctor),
        );
    }
    doctors.sort_unstable();
    doctors.dedup();
    Ok(doctors)
}
