//! The practice, what a person prefers, and when the desk locks.

mod types;

pub use types::*;

use crate::{
    Error, Result,
    check::{Form, VISIT_LANGUAGES, some},
    work::{Act, Work},
};
use nadi_base::{Country, Language, PersonId};
use nadi_store::{
    Saved, Snapshot,
    table::{Practice, Scope},
};
use std::time::Duration;

/// The setting that holds the lines above every letter.
pub(crate) const LETTERHEAD: &str = "letterhead";
const LOCK_AFTER: &str = "lock_after_minutes";
const PREFERENCES: &str = "preferences";
const DEFAULT_LOCK_MINUTES: u32 = 5;

/// The practice of this file.
pub(crate) fn only(snapshot: Snapshot<'_>) -> Result<Saved<Practice>> {
    snapshot.practice().the()?.ok_or_else(|| Error::internal("the file holds no practice"))
}

/// The language of letters: the first of the practice's languages.
pub(crate) fn language(practice: &Practice) -> Language {
    practice.languages.first().and_then(|text| Language::parse(text)).unwrap_or_default()
}

/// Minutes that the practice's clocks are ahead of UTC.
pub(crate) fn minutes_ahead(practice: &Practice) -> i32 {
    i32::try_from(practice.minutes_ahead).unwrap_or(0)
}

/// Shows the practice.
pub fn show(work: &Work<'_>, (): ()) -> Result<PracticeShown> {
    work.read(shown)
}

fn shown(snapshot: Snapshot<'_>) -> Result<PracticeShown> {
    let practice = only(snapshot)?;
    let letterhead = snapshot.setting(Scope::Practice, LETTERHEAD)?;
    Ok(PracticeShown {
        name: practice.name.clone(),
        country: practice.country,
        language: language(&practice),
        utc_offset_minutes: minutes_ahead(&practice),
        address: practice.address.clone().unwrap_or_default(),
        phone: practice.phone.clone().unwrap_or_default(),
        registration: practice.registration.clone().unwrap_or_default(),
        letterhead: letterhead
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default(),
        version: practice.version,
    })
}

/// Changes the practice.
pub fn change(work: &Work<'_>, request: PracticeChange) -> Result<PracticeShown> {
    check(&request.name, request.utc_offset_minutes)
        .short("address", &request.address, 500)
        .short("phone", &request.phone, 60)
        .short("registration", &request.registration, 100)
        .short("letterhead", &request.letterhead, 2_000)
        .done()?;
    work.change(Act::new("practice_change"), |tx| {
        let mut practice = only(tx.read())?;
        practice.version = request.version;
        request.name.trim().clone_into(&mut practice.name);
        practice.languages.retain(|other| other != request.language.as_str());
        practice.languages.insert(0, request.language.as_str().to_owned());
        practice.minutes_ahead = i64::from(request.utc_offset_minutes);
        practice.address = some(&request.address);
        practice.phone = some(&request.phone);
        practice.registration = some(&request.registration);
        tx.practice().update(&practice)?;
        tx.settings().set(Scope::Practice, LETTERHEAD, &request.letterhead.clone().into())?;
        shown(tx.read())
    })
}

/// Checks what a practice is called and where its clocks are.
pub(crate) fn check(name: &str, utc_offset_minutes: i32) -> Form {
    Form::default().line("name", name, 200).must(
        (-12 * 60..=14 * 60).contains(&utc_offset_minutes),
        "utc_offset_minutes",
        "There is no such time zone.",
    )
}

/// How the screens look for a person who has not chosen.
pub(crate) fn default_preferences(country: Country, language: Language) -> Preferences {
    Preferences {
        theme: Theme::System,
        date_form: if country == Country::Us {
            DateForm::MonthDayYear
        } else {
            DateForm::DayMonthYear
        },
        grouping: if country == Country::Us {
            DigitGrouping::Western
        } else {
            DigitGrouping::Indian
        },
        twenty_four_hours: false,
        visit_language: language.as_str().to_owned(),
    }
}

/// How the screens look for a person.
pub(crate) fn preferences(snapshot: Snapshot<'_>, person: PersonId) -> Result<Preferences> {
    let stored = snapshot.setting(Scope::Person(person), PREFERENCES)?;
    if let Some(stored) = stored.and_then(|value| serde_json::from_value(value).ok()) {
        return Ok(stored);
    }
    let practice = only(snapshot)?;
    Ok(default_preferences(practice.country, language(&practice)))
}

/// Changes how the screens look for the person at work.
pub fn change_preferences(work: &Work<'_>, request: PreferencesChange) -> Result<Preferences> {
    let spoken = request.visit_language.as_deref();
    Form::default()
        .must(
            spoken.is_none_or(|spoken| VISIT_LANGUAGES.contains(&spoken)),
            "visit_language",
            "Nadi does not know this language.",
        )
        .must(
            request.language != Some(Language::Hi),
            "language",
            "The screens are not written in this language.",
        )
        .done()?;
    work.change(Act::new("preferences_change").on("person", work.person), |tx| {
        let before = preferences(tx.read(), work.person)?;
        let after = Preferences {
            theme: request.theme.unwrap_or(before.theme),
            date_form: request.date_form.unwrap_or(before.date_form),
            grouping: request.grouping.unwrap_or(before.grouping),
            twenty_four_hours: request.twenty_four_hours.unwrap_or(before.twenty_four_hours),
            visit_language: request.visit_language.unwrap_or(before.visit_language),
        };
        let value = serde_json::to_value(&after)
            .map_err(|_| Error::internal("preferences could not be written"))?;
        tx.settings().set(Scope::Person(work.person), PREFERENCES, &value)?;
        if let Some(language) = request.language {
            let mut person = tx.read().people().need(work.person)?;
            person.language = language;
            tx.people().update(&person)?;
        }
        Ok(after)
    })
}

/// Idle time after which the desk locks.
pub(crate) fn lock_after(snapshot: Snapshot<'_>) -> Result<Duration> {
    Ok(Duration::from_mins(u64::from(lock_minutes(snapshot)?)))
}

pub(crate) fn lock_minutes(snapshot: Snapshot<'_>) -> Result<u32> {
    let stored = snapshot.setting(Scope::Practice, LOCK_AFTER)?.and_then(|value| value.as_u64());
    Ok(stored.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(DEFAULT_LOCK_MINUTES))
}

/// Shows when the desk locks.
pub fn show_security(work: &Work<'_>, (): ()) -> Result<SecuritySettings> {
    work.read(|snapshot| Ok(SecuritySettings { lock_after_minutes: lock_minutes(snapshot)? }))
}

/// Changes when the desk locks; it counts from now on.
pub fn change_security(work: &Work<'_>, request: SecurityChange) -> Result<SecuritySettings> {
    let minutes = request.lock_after_minutes;
    if !(1..=60).contains(&minutes) {
        return Err(Error::field("lock_after_minutes", "Choose 1 to 60 minutes."));
    }
    work.change(Act::new("security_change"), |tx| {
        tx.settings().set(Scope::Practice, LOCK_AFTER, &minutes.into())?;
        Ok(())
    })?;
    work.open.session().lock_after = Duration::from_mins(u64::from(minutes));
    Ok(SecuritySettings { lock_after_minutes: minutes })
}
