//! Writing a batch into the folder, as a task.
//!
//! The control numbers are given and kept before a byte is written: a task that was stopped goes on with the
//! same ones, and no other file ever gets them. The file is written beside its place, read back and checked,
//! synced, and renamed; then the claims are sent. A stop in between leaves a file that the next run writes anew.

use crate::{
    Error, Result, audit, billing,
    claims::{
        BatchRef, ClaimBatchStatus, ClaimStatus, case,
        check::{self, form_of},
        event, save,
    },
    jobs::{self, JobKind, JobStarted, Task},
    work::{Act, Work},
};
use nadi_base::{ClaimBatchId, Code, Date, Severity, Timestamp};
use nadi_claims::{
    Checked, Settings,
    batch::{self, Controls, Moment, Written},
    build::draft,
    check_file,
};
use nadi_store::{
    Saved, Snapshot, Tx, Who,
    table::{Claim, ClaimBatch, ClaimEvent, ClaimEventKind, ControlNumber, SentClaim},
};
use nadi_x12::write::BillingProvider;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::{
    fs::{self, File},
    io::Write as _,
    path::Path,
};

/// Puts the writing of a batch into the queue.
pub fn write(work: &Work<'_>, request: BatchRef) -> Result<JobStarted> {
    let started = work.change(Act::new("batch_write").on("claim_batch", request.id), |tx| {
        let batch = tx.read().claim_batches().need(request.id)?;
        if batch.status != ClaimBatchStatus::Approved {
            return Err(Code::WrongState.into());
        }
        let settings = billing::settings(tx.read())?;
        crate::check::Form::default()
            .line("sender", &settings.sender, 15)
            .line("receiver", &settings.receiver, 15)
            .line("receiver_name", &settings.receiver_name, 60)
            .line("contact_name", &settings.contact_name, 60)
            .line("contact_phone", &settings.contact_phone, 20)
            .must(Path::new(&settings.folder).is_dir(), "folder", "This folder is not there.")
            .done()?;
        jobs::add(work, tx, JobKind::ClaimBatch, None, json!({ "batch": request.id }))
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// The task.
pub(crate) fn run(task: &Task<'_>) -> Result<Value> {
    let id: ClaimBatchId = serde_json::from_value(task.job.payload.expose()["batch"].clone())
        .map_err(|_| Error::internal("a task without its batch"))?;
    let who = audit::actor(task)?;
    let stage = |name| task.progress.step(name, 0, None);
    stage("check");
    let failed = take_out_failed(task, &who, id)?;
    task.cancel.check()?;
    let batch = numbered(task, &who, id)?;
    if batch.claims == 0 {
        return Ok(json!({ "batch": id, "written": 0, "failed": failed }));
    }
    stage("write");
    let (written, now) = made(task, &batch)?;
    let name = file_name(&batch);
    let folder = task.open.db.read(|snapshot| billing::settings(*snapshot))?.folder;
    task.cancel.check()?;
    put_file(Path::new(&folder), &name, &written.bytes)?;
    stage("send");
    send(task, &who, &batch, &written, &name, now)?;
    Ok(json!({ "batch": id, "written": written.places.len(), "failed": failed }))
}

fn today(task: &Task<'_>, snapshot: Snapshot<'_>) -> Result<Date> {
    let practice = crate::practice::only(snapshot)?;
    let ahead = crate::practice::minutes_ahead(&practice);
    Ok(Date::at_offset(task.machine.clock.now(), ahead))
}

/// Checks every claim once more, as it is sent now; what fails leaves the batch for the desk.
fn take_out_failed(task: &Task<'_>, who: &Who, id: ClaimBatchId) -> Result<usize> {
    let sent =
        task.open.db.read(|snapshot| Ok::<_, Error>(snapshot.claim_batches().claims_of(id)?))?;
    let mut failed = 0;
    for (at, one) in sent.iter().enumerate() {
        task.cancel.check()?;
        task.progress.step("check", at as u64, Some(sent.len() as u64));
        let bad = task.open.db.read(|snapshot| fails(task, *snapshot, one))?;
        if bad {
            task.open.db.write(who, |tx| take_out(task, tx, id, one))?;
            failed += 1;
        }
    }
    Ok(failed)
}

fn fails(task: &Task<'_>, snapshot: Snapshot<'_>, one: &SentClaim) -> Result<bool> {
    let claim = snapshot.claims().need(one.claim)?;
    let mut form = form_of(snapshot, &claim)?;
    let tried = check::check(snapshot, &mut form, save::About::of(&claim), today(task, snapshot)?)?;
    let passed = crate::claims::overrides::rules(snapshot, claim.id)?;
    Ok(check::counting(&tried.trial.findings, &passed).next().is_some())
}

fn take_out(task: &Task<'_>, tx: &mut Tx<'_>, id: ClaimBatchId, one: &SentClaim) -> Result<()> {
    let claim = tx.read().claims().need(one.claim)?;
    let mut form = form_of(tx.read(), &claim)?;
    let day = today(task, tx.read())?;
    let tried = check::check(tx.read(), &mut form, save::About::of(&claim), day)?;
    let saved = save::again(tx, &claim, &form, &tried.trial, ClaimStatus::Failed)?;
    let passed = crate::claims::overrides::rules(tx.read(), claim.id)?;
    if let Some(finding) = check::counting(&tried.trial.findings, &passed).next() {
        case::failed_check(tx, &saved, finding)?;
    }
    tx.claim_batches().take_out(id, one.claim)?;
    let mut batch = tx.read().claim_batches().need(id)?;
    batch.claims = batch.claims.saturating_sub(1);
    batch.charge = batch.charge.saturating_sub(claim.charge);
    tx.claim_batches().update(&batch)?;
    event::put(tx, event::fresh(one.claim, ClaimEventKind::Checked, task.job.person))?;
    let act = Act::new("batch_write").on("claim", one.claim).patient(claim.patient).refused();
    tx.audit(act.into_entry())?;
    Ok(())
}

/// The batch with its control numbers, which it keeps.
fn numbered(task: &Task<'_>, who: &Who, id: ClaimBatchId) -> Result<Saved<ClaimBatch>> {
    let batch = task.open.db.read(|snapshot| Ok::<_, Error>(snapshot.claim_batches().need(id)?))?;
    if batch.status != ClaimBatchStatus::Approved {
        return Err(Code::WrongState.into());
    }
    if batch.interchange.is_some() || batch.claims == 0 {
        return Ok(batch);
    }
    task.open.db.write(who, |tx| {
        let mut batch = tx.read().claim_batches().need(id)?;
        batch.interchange = Some(tx.control_numbers(ControlNumber::Interchange, 1)?);
        batch.group_control = Some(tx.control_numbers(ControlNumber::Group, 1)?);
        let saved = tx.claim_batches().update(&batch)?;
        tx.audit(Act::new("batch_write").on("claim_batch", id).into_entry())?;
        Ok(saved)
    })
}

/// The file, read back and checked.
fn made(task: &Task<'_>, batch: &Saved<ClaimBatch>) -> Result<(Written, Timestamp)> {
    let now = task.machine.clock.now();
    let controls =
        Controls { interchange: control(batch.interchange)?, group: control(batch.group_control)? };
    task.open.db.read(|snapshot| {
        let claims = drafts(*snapshot, batch.id)?;
        let settings = billing::settings(*snapshot)?;
        let sender = billing::sender(*snapshot, batch.test)?;
        let practice = crate::practice::only(*snapshot)?;
        let ahead = crate::practice::minutes_ahead(&practice);
        let moment = Moment { date: Date::at_offset(now, ahead), time: time(now, ahead) };
        let per_set = usize::from(settings.claims_per_transaction);
        let written = batch::write(&sender, &moment, controls, &claims, per_set)
            .map_err(|_| Error::internal("a batch could not be written"))?;
        sound(&written, claims.len(), moment.date)?;
        Ok((written, now))
    })
}

fn control(number: Option<i64>) -> Result<u32> {
    let number = number.and_then(|number| u32::try_from(number).ok());
    number.ok_or_else(|| Error::internal("a batch without its control number"))
}

fn time(now: Timestamp, ahead: i32) -> String {
    let minutes =
        now.millis().div_euclid(60_000).saturating_add(i64::from(ahead)).rem_euclid(1_440);
    format!("{:02}{:02}", minutes / 60, minutes % 60)
}

fn drafts(snapshot: Snapshot<'_>, id: ClaimBatchId) -> Result<Vec<BillingProvider>> {
    let mut all = Vec::new();
    for sent in snapshot.claim_batches().claims_of(id)? {
        let claim = snapshot.claims().need(sent.claim)?;
        let form = form_of(snapshot, &claim)?;
        all.push(draft(&form).map_err(|_| Error::internal("a claim of a batch has gaps"))?);
    }
    Ok(all)
}

/// Whether the file reads back as what it should hold. Its claims were checked one by one.
fn sound(written: &Written, claims: usize, day: Date) -> Result<()> {
    let mut errors = 0;
    let totals = check_file(&written.bytes[..], &Settings::on(day), |checked| {
        if let Checked::Envelope(hits) = checked {
            errors += hits.iter().filter(|hit| hit.severity == Severity::Error).count();
        }
    });
    let read = totals.map_or(0, |totals| totals.claims);
    if errors == 0 && read == claims as u64 && written.places.len() == claims {
        Ok(())
    } else {
        Err(Error::internal("a written batch did not read back"))
    }
}

fn file_name(batch: &ClaimBatch) -> String {
    format!("{:09}.837", batch.interchange.unwrap_or(0))
}

/// Writes beside the place, syncs, renames, syncs the folder.
fn put_file(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let write = || -> std::io::Result<()> {
        let part = folder.join(format!("{name}.part"));
        let mut file = File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&part, folder.join(name))?;
        File::open(folder)?.sync_all()
    };
    write().map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull => Code::DiskFull.into(),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Code::ReadOnly.into()
        }
        _ => Code::DiskError.into(),
    })
}

/// The claims are sent: where each stands is kept, because that is all that some answers tell.
fn send(
    task: &Task<'_>,
    who: &Who,
    batch: &Saved<ClaimBatch>,
    written: &Written,
    name: &str,
    now: Timestamp,
) -> Result<()> {
    task.open.db.write(who, |tx| {
        for (one, place) in
            tx.read().claim_batches().claims_of(batch.id)?.iter().zip(&written.places)
        {
            tx.claim_batches().put_claim(&SentClaim {
                set_control: Some(place.set_control.clone()),
                reference: Some(place.reference.clone()),
                first_segment: Some(place.first),
                last_segment: Some(place.last),
                ..one.clone()
            })?;
            let mut claim: Saved<Claim> = tx.read().claims().need(one.claim)?;
            claim.status = ClaimStatus::Sent;
            tx.claims().update(&claim)?;
            let event = ClaimEvent {
                batch: Some(batch.id),
                ..event::fresh(one.claim, ClaimEventKind::Sent, task.job.person)
            };
            event::put(tx, event)?;
        }
        let mut saved = tx.read().claim_batches().need(batch.id)?;
        saved.status = ClaimBatchStatus::Written;
        saved.file_name = Some(name.to_owned());
        saved.file_hash = Some(Sha256::digest(&written.bytes).to_vec());
        saved.written_at = Some(now);
        saved.receiver = Some(billing::settings(tx.read())?.receiver);
        tx.claim_batches().update(&saved)?;
        tx.audit(Act::new("batch_written").on("claim_batch", batch.id).into_entry())?;
        Ok(())
    })
}
