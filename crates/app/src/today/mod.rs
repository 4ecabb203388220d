//! The Today screen, and the search over everything.

mod types;

pub use types::*;

use crate::{
    Result, backups, claims, coding,
    desk::Done,
    patients, people,
    permission::{Permission, Reach},
    visits,
    work::{Act, Work},
};
use nadi_base::{Code, PersonId, Sensitive};
use nadi_store::{
    Saved,
    keys::RecoveryState,
    table::{JobStatus, Notice, VisitFilter},
};
use std::collections::BTreeMap;

/// Rows of each kind that a search gives.
const HITS: u32 = 20;

/// Visits that one day shows at most.
const DAY: u32 = 200;

/// Shows the day of the person at work.
pub fn show(work: &Work<'_>, (): ()) -> Result<Today> {
    let date = work.today();
    let awaiting = matches!(work.open.vault().recovery_state(), RecoveryState::Awaiting { .. });
    work.read(|snapshot| {
        let names = people::names(snapshot)?;
        let mut visits = Vec::new();
        if work.may(Permission::VisitView) {
            let filter = VisitFilter { from: Some(date), to: Some(date), ..VisitFilter::default() };
            visits = visits::within_reach(work, snapshot, filter, DAY)?;
        }
        let waiting = snapshot.notices().waiting_for(work.person)?;
        let waiting = waiting.iter().filter_map(|notice| shown(&names, notice));
        let running = snapshot.jobs().with_status(JobStatus::Running)?.len()
            + snapshot.jobs().with_status(JobStatus::Queued)?.len();
        let last_backup = snapshot.backup_records().last_complete()?.map(|backup| backup.created);
        Ok(Today {
            date,
            visits: visits
                .iter()
                .map(|visit| visits::row(snapshot, &names, visit))
                .collect::<Result<_>>()?,
            waiting: waiting.collect(),
            drafts_to_sign: if work.may(Permission::NoteSign) {
                snapshot.notes().to_sign(work.person)?
            } else {
                0
            },
            questions: if work.may(Permission::NoteSign) {
                coding::waiting(work, snapshot)?
            } else {
                Vec::new()
            },
            unanswered: if work.may(Permission::ClaimView) {
                claims::unanswered(work, snapshot)?
            } else {
                Vec::new()
            },
            recovery_waits: awaiting && work.may(Permission::SecurityManage),
            jobs_running: u32::try_from(running).unwrap_or(u32::MAX),
            backup_late: backups::is_late(last_backup, work.now()),
            last_backup,
        })
    })
}

fn shown(names: &BTreeMap<PersonId, String>, notice: &Saved<Notice>) -> Option<NoticeShown> {
    let kind = serde_json::from_value(notice.kind.clone().into()).ok()?;
    let about = notice.about.as_deref().and_then(|about| about.strip_prefix("person:"));
    let person: Option<PersonId> = about.and_then(|id| id.parse().ok());
    Some(NoticeShown {
        id: notice.id,
        kind,
        at: notice.created,
        patient: notice.patient,
        person_name: person.map(|_| people::name_of(names, person)),
        reason: notice
            .details
            .get("reason")
            .and_then(|reason| reason.as_str())
            .unwrap_or_default()
            .to_owned(),
    })
}

/// Puts a notice away, for everybody it was meant for.
pub fn dismiss(work: &Work<'_>, request: NoticeDismiss) -> Result<Done> {
    work.change(Act::new("notice_dismiss").on("notice", request.id), |tx| {
        let now = tx.now();
        let waiting = tx.read().notices().waiting_for(work.person)?;
        let mut notice =
            waiting.into_iter().find(|notice| notice.id == request.id).ok_or(Code::NotFound)?;
        notice.done_at = Some(now);
        tx.notices().update(&notice)?;
        Ok(Done {})
    })
}

/// Looks through all that the person may see. The trail keeps how much was found, not the words.
pub fn search(work: &Work<'_>, request: SearchEverything) -> Result<SearchHits> {
    let words: &Sensitive<String> = &request.text;
    let words = words.expose().trim();
    if words.is_empty() {
        return Ok(SearchHits { patients: Vec::new(), visits: Vec::new() });
    }
    let (patients, visits) = (
        work.may(Permission::PatientView) && work.reach != Reach::None,
        work.may(Permission::VisitView),
    );
    work.look(Act::new("search_everything"), |snapshot| {
        let names = people::names(snapshot)?;
        let mut hits = SearchHits { patients: Vec::new(), visits: Vec::new() };
        if patients {
            for patient in snapshot.patients().search(words, HITS)? {
                hits.patients.push(patients::row(snapshot, &patient, work.today())?);
            }
        }
        if visits {
            for visit in snapshot.visits().search(words, HITS)? {
                if visits::may_open(work, snapshot, &visit)? {
                    hits.visits.push(visits::row(snapshot, &names, &visit)?);
                }
            }
        }
        Ok(hits)
    })
}
