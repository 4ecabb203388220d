// Long tasks, and what a deletion would take.

import type { JobKind, JobStatus } from "~/api/generated/types";

export const jobs = {
  title: "Tasks",
  none: "No tasks",
  noneText: "Backups, checks and deletions show their progress here.",
  kind: {
    backup: "Backup",
    backup_verify: "Check of a backup",
    retention_run: "Deleting what is over its time",
    erasure_run: "Erasing a patient’s records",
    consent_withdrawal: "Taking a consent back",
    note_draft: "Draft of a note",
    integrity_check: "Check of the clinic’s file",
    hear: "Speech to text",
    claim_batch: "Writing a batch of claims",
    claim_response: "Reading what payers sent back",
    claim_import: "Reading claims in",
  } satisfies Record<JobKind, string>,
  status: { queued: "Waiting", running: "Under way", done: "Done", cancelled: "Stopped", failed: "Failed" } satisfies Record<
    JobStatus,
    string
  >,
  stop: "Stop",
  retry: "Try again",
  progress: (done: string, total: string) => `${done} of ${total}`,
  finished: (kind: string) => `${kind}: done`,
  failed: (kind: string) => `${kind}: failed`,
  stage: {
    queued: "Waiting for its turn",
    read: "Reading",
    save: "Saving",
    copy: "Copying",
    copying: "Copying",
    verify: "Checking",
    verifying: "Checking",
    rotate: "Clearing old backups",
    delete: "Deleting",
    deleting: "Deleting",
    erase: "Erasing",
    check: "Checking",
    checking: "Checking",
    match: "Matching",
    write: "Writing",
    send: "Marking as sent",
    done: "Done",
    received: "Received",
    decoding: "Reading the sound",
    transcribing: "Writing the words down",
    transcribed: "Words are there",
    drafting: "Drafting",
    drafted: "Drafted",
  },
};

export const deletion = {
  patients: "Patients’ cards",
  visits: "Visits",
  consents: "Consents",
  claims: "Claims",
  held: "Kept by a legal hold",
  backups: "Backups that still hold a copy until they are replaced",
  oldest: "Oldest visit",
  expires: (time: string) => `This preview holds until ${time}.`,
  nothing: "There is nothing to delete.",
  reason: "Reason, kept in the trail",
};
