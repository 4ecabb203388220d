// A small made-up clinic for trying the screens without a core. Nobody in it exists.

import type { BackupShown, JobShown, PatientShown, PersonShown, RecoveryCode, SessionShown, VisitShown } from "~/api/generated/types";

const NOW = Date.now();
const HOUR = 3_600_000;
const OFFSET = 330;

/** The day at the made-up clinic. */
export const TODAY = new Date(NOW + OFFSET * 60_000).toISOString().slice(0, 10);

/** The one at work. */
export function session(allows: SessionShown["allows"]): SessionShown {
  return {
    person: "p1",
    name: "Dr Meena Raman",
    sign_in: "meena",
    roles: ["practice_admin", "doctor"],
    allows,
    language: "en",
    country: "IN",
    practice: "Nalam Clinic",
    utc_offset_minutes: OFFSET,
    today: TODAY,
    recovery_confirmed: true,
    recovery_ask: [],
    has_pin: false,
    has_second_factor: false,
    lock_after_minutes: 5,
    sample: true,
    preferences: { theme: "system", date_form: "day_month_year", grouping: "indian", twenty_four_hours: true, visit_language: "ta" },
  };
}

/** The code on the made-up sheet. */
export const recovery = (): RecoveryCode => ({
  groups: ["7Q4M", "2ZXK", "9HTD", "5R3W", "C8VN", "1FJB", "6YPA", "KGE0", "M3"],
  ask: [3, 6],
});

const person = (id: string, name: string, sign_in: string, roles: string[], status: PersonShown["status"] = "active"): PersonShown => ({
  id,
  name,
  sign_in,
  status,
  roles,
  language: "en",
  registration: "",
  specialty: "",
  has_pin: false,
  has_second_factor: false,
  last_seen: NOW - HOUR,
  version: 1,
});

/** Who works there. */
export const people = (): PersonShown[] => [
  person("p1", "Dr Meena Raman", "meena", ["practice_admin", "doctor"]),
  person("p2", "Dr Ravi Teja", "ravi", ["doctor"]),
  person("p3", "Kavitha S", "kavitha", ["front_desk"]),
  person("p4", "Suresh Babu", "suresh", ["biller"], "invited"),
  person("p5", "Old Colleague", "old", ["nurse"], "deactivated"),
];

/** A card with some of its fields filled. */
export const card = (id: string, name: string, some: Partial<PatientShown> = {}): PatientShown => ({
  id,
  name,
  sex: "unknown",
  birth_date: null,
  age_years: null,
  phone: "",
  address: "",
  language: null,
  note: "",
  identifiers: [],
  merged: [],
  doctors: ["p1"],
  on_hold: false,
  created: NOW - 400 * HOUR,
  updated: NOW - 20 * HOUR,
  version: 1,
  ...some,
});

/** Who is treated there. */
export const patients = (): PatientShown[] => [
  card("a1", "செல்வம் முருகன்", {
    sex: "male",
    age_years: 42,
    birth_date: "1984-03-02",
    phone: "98400 12345",
    address: "14, கிழக்குத் தெரு, மதுரை",
    language: "ta",
    identifiers: [{ kind: "abha", value: "91-1234-5678-9012" }],
  }),
  card("a2", "లక్ష్మి ప్రియ", { sex: "female", age_years: 31, phone: "90000 54321", language: "te", note: "వినికిడి తక్కువ" }),
  card("a3", "Arjun Krishnan", { sex: "male", age_years: 7, phone: "98840 11111" }),
  card("a4", "Arjun Krishnan", { sex: "male", age_years: 7, phone: "98840 11111" }),
  card("a5", "Fathima Begum", { sex: "female", age_years: 58, phone: "94440 22222", on_hold: true }),
];

/** A visit with some of its fields filled. */
export const visit = (id: string, of: PatientShown | null, minutes: number, some: Partial<VisitShown["row"]> = {}): VisitShown => ({
  row: {
    id,
    at: NOW - minutes * 60_000,
    date: TODAY,
    patient: of?.id ?? null,
    patient_name: of?.name ?? null,
    sex: of?.sex ?? "unknown",
    age_years: of?.age_years ?? null,
    kind: "new",
    complaint: "",
    language: "ta",
    doctor: "p1",
    doctor_name: "Dr Meena Raman",
    status: "open",
    consent: "not_asked",
    ...some,
  },
  specialty: "general",
  payer: "",
  shared: false,
  consents: [],
  on_hold: false,
  version: 1,
});

/** The visits of the day. */
export const visits = (cards: PatientShown[]): VisitShown[] => [
  visit("v1", cards[0] ?? null, 95, { complaint: "வயிற்று வலி, இரண்டு நாட்களாக", consent: "given" }),
  visit("v2", null, 62, { complaint: "Fever since last night", language: "en" }),
  visit("v3", cards[1] ?? null, 31, { kind: "follow_up", complaint: "గర్భం, ఐదో నెల", language: "te", consent: "refused", status: "closed" }),
];

/** Backups in several states. */
export const backups = (): BackupShown[] =>
  (["verified", "verified", "unverified", "damaged"] as const).map((state, at) => ({
    id: `b${at}`,
    at: NOW - (at + 1) * HOUR,
    size_bytes: 4_182_016 - at * 40_000,
    folder: "backups/2026-11-21T10-00",
    state,
    patients: 5,
    visits: 3,
  }));

/** Tasks in several states. */
export const jobs = (): JobShown[] => [
  {
    id: "j1",
    kind: "integrity_check",
    status: "running",
    stage: "checking",
    done: 420,
    total: 1000,
    person: "p1",
    created: NOW - 60_000,
    ended: null,
    error: null,
    result: null,
    can_retry: false,
  },
  {
    id: "j2",
    kind: "backup",
    status: "done",
    stage: "done",
    done: 1,
    total: 1,
    person: null,
    created: NOW - HOUR,
    ended: NOW - HOUR + 4000,
    error: null,
    result: null,
    can_retry: false,
  },
  {
    id: "j3",
    kind: "backup_verify",
    status: "failed",
    stage: "checking",
    done: 1,
    total: 4,
    person: "p1",
    created: NOW - 2 * HOUR,
    ended: NOW - 2 * HOUR,
    error: "bad_backup",
    result: null,
    can_retry: true,
  },
];
