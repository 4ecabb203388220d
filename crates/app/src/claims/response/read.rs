//! Reading a file that came back, as a task: each report of it in a transaction of its own, once.

use super::{
    found::{Found, load},
    post,
};
use crate::{
    Error, Result, audit,
    check::Form,
    claims::ResponseRead,
    jobs::{self, JobKind, JobStarted, Task},
    work::{Act, Work},
};
use nadi_base::{ClaimBatchId, ClaimResponseId, Code, Sensitive};
use nadi_claims::respond::{Answer, Payment, acknowledge, acknowledge_interchange, remit, status};
use nadi_store::{
    Tx, Who,
    table::{ClaimAnswer, ClaimResponse, ClaimResponseKind, ClaimResponseStatus},
};
use nadi_x12::response::{Imbalance, Remittance, Response, Sum, read as read_reports};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::fs;

/// The largest file that is read.
const LARGEST: u64 = 64 * 1024 * 1024;
/// The longest text that a request may bring along.
const LONGEST: usize = 10 * 1024 * 1024;

/// Puts the reading of a file into the queue.
pub fn read(work: &Work<'_>, request: ResponseRead) -> Result<JobStarted> {
    let text = request.text.as_ref().map(Sensitive::expose);
    Form::default()
        .line("file_name", &request.file_name, 255)
        .must(
            text.is_some() != request.path.is_some(),
            "text",
            "Give the file's text or where it lies, one of them.",
        )
        .must(text.is_none_or(|text| text.len() <= LONGEST), "text", "This file is too large.")
        .short("path", request.path.as_deref().unwrap_or_default(), 4_000)
        .done()?;
    let payload = json!({ "file_name": request.file_name, "text": text, "path": request.path });
    let started = work.change(Act::new("response_read"), |tx| {
        jobs::add(work, tx, JobKind::ClaimResponse, None, payload)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// What is known of a file.
struct File {
    name: String,
    sender: String,
    hash: [u8; 32],
}

/// The task. Reading a file again does nothing: file and place of a report are known.
pub(crate) fn run(task: &Task<'_>) -> Result<Value> {
    let payload = task.job.payload.expose().clone();
    let bytes = bytes(&payload)?;
    task.progress.step("read", 0, None);
    let mut reports = Vec::new();
    let read = read_reports(&bytes[..], |report| reports.push(report));
    forget(task)?;
    read.map_err(|_| Error::from(Code::BadInput))?;
    let file = File {
        name: payload["file_name"].as_str().unwrap_or_default().to_owned(),
        sender: sender(&bytes),
        hash: Sha256::digest(&bytes).into(),
    };
    let known = |report: &Response| kind(report).is_some();
    if !reports.iter().any(known) {
        return Err(Code::BadInput.into());
    }
    let who = audit::actor(task)?;
    let mut told = Told::default();
    for (at, report) in reports.iter().enumerate().filter(|(_, report)| known(report)) {
        task.cancel.check()?;
        task.progress.step("match", at as u64, Some(reports.len() as u64));
        take(task, &who, &file, u32::try_from(at + 1).unwrap_or(u32::MAX), report, &mut told)?;
    }
    Ok(json!({
        "reports": told.reports, "answers": told.answers, "matched": told.matched,
        "repeated": told.repeated,
    }))
}

#[derive(Default)]
struct Told {
    reports: u32,
    answers: u32,
    matched: u32,
    repeated: u32,
}

fn bytes(payload: &Value) -> Result<Vec<u8>> {
    if let Some(text) = payload["text"].as_str() {
        return Ok(text.as_bytes().to_vec());
    }
    let path = payload["path"].as_str().ok_or_else(|| Error::internal("a task without a file"))?;
    let size = fs::metadata(path).map_err(|_| Code::NotFound)?.len();
    if size > LARGEST {
        return Err(Code::BadInput.into());
    }
    fs::read(path).map_err(|_| Code::DiskError.into())
}

/// The file's text is not kept in the queue once it was read.
fn forget(task: &Task<'_>) -> Result<()> {
    task.open.db.local(|local| {
        let mut job = local.read().jobs().need(task.job.id)?;
        if job.payload.expose()["text"].is_string() {
            let name = job.payload.expose()["file_name"].clone();
            job.payload = Sensitive::new(json!({ "file_name": name }));
            local.jobs().update(&job)?;
        }
        Ok::<_, Error>(())
    })
}

/// ISA06.
fn sender(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes.get(..200.min(bytes.len())).unwrap_or_default());
    let Some(at) = text.find("ISA") else { return String::new() };
    let header = text.get(at + 3..).unwrap_or_default();
    let Some(separator) = header.chars().next() else { return String::new() };
    header.split(separator).nth(6).unwrap_or_default().trim().to_owned()
}

fn kind(report: &Response) -> Option<ClaimResponseKind> {
    match report {
        Response::Interchange(_) => Some(ClaimResponseKind::Ta1),
        Response::Acknowledgment(_) => Some(ClaimResponseKind::Acknowledgment),
        Response::Status(_) => Some(ClaimResponseKind::Status),
        Response::Remittance(_) => Some(ClaimResponseKind::Remittance),
        Response::Other(_) => None,
    }
}

fn take(
    task: &Task<'_>,
    who: &Who,
    file: &File,
    place: u32,
    report: &Response,
    told: &mut Told,
) -> Result<()> {
    let id = ClaimResponseId::fresh(&*task.machine.clock, &*task.machine.entropy);
    task.open.db.write(who, |tx| {
        let before = tx.read().claim_responses().of_file(&file.hash)?;
        if before.iter().any(|one| one.place == place) {
            tx.audit(Act::new("response_read").on("claim_response", id).refused().into_entry())?;
            return Ok(());
        }
        let found = load(tx.read(), report)?;
        let answers = answers(report, &found);
        let mut row = row(file, place, report, task)?;
        if is_repeated(tx, report)? {
            row.status = ClaimResponseStatus::Repeated;
            told.repeated += 1;
            tx.claim_responses().insert_as(id, row)?;
        } else {
            row.answers = number(answers.len());
            row.matched = number(answers.iter().filter(|one| one.sent.is_some()).count());
            row.status = matched(row.answers, row.matched);
            row.batch = found.batch(report, &answers);
            told.answers += row.answers;
            told.matched += row.matched;
            let batch = row.batch;
            tx.claim_responses().insert_as(id, row)?;
            put_answers(task, tx, id, &found, &answers)?;
            if let Some(batch) = batch {
                answered(tx, batch, report)?;
            }
        }
        told.reports += 1;
        tx.audit(Act::new("response_read").on("claim_response", id).into_entry())?;
        Ok(())
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn matched(answers: u32, matched: u32) -> ClaimResponseStatus {
    match matched {
        0 if answers > 0 => ClaimResponseStatus::Unmatched,
        _ if matched < answers => ClaimResponseStatus::PartMatched,
        _ => ClaimResponseStatus::Matched,
    }
}

fn answers(report: &Response, found: &Found) -> Vec<Answer> {
    match report {
        Response::Interchange(of) => acknowledge_interchange(of, &found.ledger),
        Response::Acknowledgment(of) => acknowledge(of, &found.ledger),
        Response::Status(of) => status(of, &found.ledger),
        Response::Remittance(of) => remit(of, &found.ledger),
        Response::Other(_) => Vec::new(),
    }
}

/// Whether the same payment was read before: payer, number, day and sum.
fn is_repeated(tx: &Tx<'_>, report: &Response) -> Result<bool> {
    let Response::Remittance(of) = report else { return Ok(false) };
    let payment = Payment::of(of);
    if payment.trace.is_empty() {
        return Ok(false);
    }
    let same = tx.read().claim_responses().by_trace(&payment.trace)?;
    Ok(same.iter().any(|one| {
        one.payer_id.as_deref() == Some(&payment.payer)
            && one.date == payment.date
            && one.amount == Some(payment.cents)
    }))
}

fn row(file: &File, place: u32, report: &Response, task: &Task<'_>) -> Result<ClaimResponse> {
    let kind = kind(report).ok_or_else(|| Error::internal("a report of no kind"))?;
    let empty = ClaimResponse {
        kind,
        status: ClaimResponseStatus::Unmatched,
        file_name: Some(file.name.clone().into()),
        file_hash: file.hash.to_vec(),
        place,
        batch: None,
        sender: Some(file.sender.clone()),
        control: None,
        verdict: None,
        trace: None,
        payer_id: None,
        payer: None,
        date: None,
        amount: None,
        answers: 0,
        matched: 0,
        remarks: json!([]),
        read_by: task.job.person,
    };
    Ok(match report {
        Response::Interchange(of) => ClaimResponse {
            control: Some(of.control.clone()),
            verdict: Some(of.code.clone()),
            ..empty
        },
        Response::Acknowledgment(of) => ClaimResponse {
            control: Some(of.group.control.clone()),
            verdict: Some(of.group.verdict.clone()),
            ..empty
        },
        Response::Status(of) => ClaimResponse {
            control: Some(of.receiver.trace.clone()),
            payer: Some(of.source.name.clone()),
            payer_id: Some(of.source.number.clone()),
            ..empty
        },
        Response::Remittance(of) => paid(of, empty),
        Response::Other(_) => empty,
    })
}

fn paid(of: &Remittance, empty: ClaimResponse) -> ClaimResponse {
    let payment = Payment::of(of);
    let imbalances = of.imbalances();
    let uneven = imbalances.iter().map(|one: &Imbalance| {
        let sum = match one.sum {
            Sum::Line => "line",
            Sum::Claim => "claim",
            Sum::Payment => "payment",
        };
        let segment = one.position.map_or(0, |at| at.segment);
        json!({ "kind": "imbalance", "sum": sum, "said": one.said, "found": one.found,
            "segment": segment })
    });
    let apart = of.adjustments.iter().map(|one| {
        json!({ "kind": "apart", "reason": one.reason, "reference": one.reference,
            "cents": one.cents })
    });
    ClaimResponse {
        trace: Some(payment.trace),
        payer_id: Some(payment.payer),
        payer: Some(of.payer.name.clone()),
        date: payment.date,
        amount: Some(payment.cents),
        remarks: uneven.chain(apart).collect(),
        ..empty
    }
}

fn put_answers(
    task: &Task<'_>,
    tx: &mut Tx<'_>,
    response: ClaimResponseId,
    found: &Found,
    answers: &[Answer],
) -> Result<()> {
    for answer in answers {
        let claim = answer.sent.and_then(|at| found.claims.get(at)).copied();
        let candidates: Vec<_> =
            answer.candidates.iter().filter_map(|at| found.claims.get(*at)).collect();
        let posting = answer.posting.as_ref();
        let details = json!({
            "codes": answer.codes, "candidates": candidates, "lines": posting.map(post::lines),
            "adjustments": posting.map(|one| post::adjustments(&one.adjustments)),
            "lines_left": posting.map(|one| one.lines_left), "status": posting.map(|one| &one.status),
        });
        let saved = tx.claim_answers().insert(ClaimAnswer {
            response,
            claim,
            number: answer.number.clone(),
            matched_by: claim.and_then(|_| answer.matched_by.as_str()).map(str::to_owned),
            layer: u32::from(answer.layer.number()),
            verdict: answer.verdict.as_str().to_owned(),
            code: answer.codes.first().cloned(),
            payer_number: Some(answer.payer_number.clone()).filter(|text| !text.is_empty()),
            charge: posting.map(|one| one.charge),
            paid: posting.map(|one| one.paid),
            patient_share: posting.map(|one| one.patient_share),
            details: Sensitive::new(details),
        })?;
        if let Some(claim) = claim {
            post::post(tx, claim, &saved, task.job.person)?;
        }
    }
    Ok(())
}

/// The batch was answered; a TA1 or 999 says whether it was taken.
fn answered(tx: &mut Tx<'_>, id: ClaimBatchId, report: &Response) -> Result<()> {
    use nadi_store::table::ClaimBatchStatus as S;
    use nadi_x12::response::Verdict;
    let mut batch = tx.read().claim_batches().need(id)?;
    batch.acknowledged_at = batch.acknowledged_at.or(Some(tx.now()));
    let said = match report {
        Response::Interchange(of) if of.is_taken() => Some(S::Acknowledged),
        Response::Interchange(_) => Some(S::Refused),
        Response::Acknowledgment(of) => Some(match of.verdict() {
            Verdict::Accepted | Verdict::AcceptedWithErrors => S::Acknowledged,
            Verdict::Partly => S::PartAccepted,
            Verdict::Refused => S::Refused,
        }),
        _ => (batch.status == S::Written).then_some(S::Acknowledged),
    };
    batch.status = said.unwrap_or(batch.status);
    tx.claim_batches().update(&batch)?;
    Ok(())
}
