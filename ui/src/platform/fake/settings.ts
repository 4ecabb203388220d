// The rehearsal's answers for the settings.

import type { DeletionPreview, Permission, PreviewKind } from "~/api/generated/types";
import { en } from "~/words/en";
import type { Answers } from "./index";
import { backups, jobs, people, recovery } from "./seed";

const preview = (kind: PreviewKind): DeletionPreview => ({
  id: "w1",
  kind,
  patients: 1,
  visits: 3,
  consents: 2,
  claims: 0,
  recordings: 3,
  transcripts: 3,
  held: 1,
  backups: 12,
  oldest: "2019-02-14",
  expires: Date.now() + 600_000,
});

/** Answers for the settings. */
export function settingsAnswers(): Answers {
  const started = () => ({ job: "j1" });
  const permissions = Object.keys(en.roles.permission) as Permission[];
  const holds = [
    { id: "h1", patient: "a5", patient_name: "Fathima Begum", reason: "Court order 12/2026", placed: Date.now() - 9e8, ended: null },
  ];
  return {
    practice_show: () => ({
      name: "Nalam Clinic",
      country: "IN",
      language: "ta",
      utc_offset_minutes: 330,
      address: "14, East Street\nMadurai",
      phone: "0452 123456",
      registration: "TN-1234",
      letterhead: "",
      version: 1,
    }),
    security_show: () => ({ lock_after_minutes: 5 }),
    security_change: (settings) => settings,
    second_factor_begin: () => ({ secret: "JBSW Y3DP EHPK 3PXP", uri: "otpauth://totp/Nadi:meena?secret=JBSWY3DPEHPK3PXP&issuer=Nadi" }),
    second_factor_confirm: () => ({}),
    pin_set: () => ({}),
    password_change: () => ({}),
    recovery_renew: recovery,
    person_list: () => ({ people: people() }),
    person_invite: () => ({ person: "p9", code: "4KTQ-9ZMX-7P2R-HD", expires: Date.now() + 259_200_000 }),
    role_list: () => ({
      roles: [
        ...Object.keys(en.roles.name).map((name) => ({
          id: null,
          name,
          reach: "own" as const,
          allows: permissions.slice(0, 9),
          people: 1,
        })),
        { id: "r1", name: "Night desk", reach: "practice", allows: ["patient_view", "visit_view"], people: 0 },
      ],
    }),
    job_list: () => ({ jobs: jobs() }),
    job_cancel: () => ({}),
    backup_list: () => ({ backups: backups(), second_folder: null, next_due: Date.now() + 2_400_000 }),
    backup_make: started,
    backup_verify: started,
    backup_preview: () => ({ backup: backups()[0] as never, patients_now: 6, visits_now: 5, changes_lost: 14, erased_again: 1 }),
    retention_show: () => ({
      rules: [
        { subject: "patient_record", keep_days: 3650, floor_days: 1095, law: "" },
        { subject: "unnamed_visit", keep_days: null, floor_days: 30, law: "" },
        { subject: "recording", keep_days: null, floor_days: 0, law: "" },
        { subject: "audit_row", keep_days: null, floor_days: 0, law: "" },
      ],
    }),
    retention_preview: () => preview("retention"),
    erasure_preview: () => preview("erasure"),
    consent_withdraw_preview: () => preview("consent_withdrawal"),
    erasure_run: started,
    hold_list: () => ({ holds }),
    audit_list: ({ offset }) => ({
      rows: Array.from({ length: 30 }, (_, at) => ({
        sequence: 400 - at - (offset ?? 0),
        at: Date.now() - at * 120_000,
        person: "p1",
        person_name: "Dr Meena Raman",
        role: "doctor",
        action: at % 3 ? "patient_show" : "session_unlock",
        object: "patient",
        object_id: null,
        patient: null,
        outcome: at % 11 === 10 ? "refused" : "done",
        reason: null,
      })),
      more: true,
    }),
    audit_verify: () => ({
      rows: 400,
      sound: true,
      first_bad: null,
      missing: [],
      checkpoints: 3,
      anchors: ["anchors.cbor"],
      printable: "nadi 400 5f2c9a…",
    }),
    audit_export: ({ format }) => ({ name: `trail.${format}`, media: "text/csv", text: "number,at" }),
    health_show: () => ({
      at: Date.now(),
      lines: [
        { subject: "database", level: "good", facts: [{ kind: "size", bytes: 4_200_000 }, { kind: "never_checked" }] },
        { subject: "disk", level: "note", facts: [{ kind: "room", free: 9e9, total: 256e9 }] },
        { subject: "backup", level: "good", facts: [{ kind: "backups", count: 24 }] },
        { subject: "keyring", level: "bad", facts: [{ kind: "no_keyring" }] },
      ],
    }),
  };
}
