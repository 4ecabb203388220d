// Made-up claims for trying their screens without a core. Nobody in them exists, and no number is a real one.

import type { ClaimForm, ClaimRow, ClaimShown, FindingShown, Money, PersonForm, ProviderForm } from "~/api/generated/types";

/** This moment. */
export const NOW = Date.now();
/** A day. */
export const DAY = 86_400_000;
/** A day so many days back. */
export const dayOf = (back: number) => new Date(NOW - back * DAY).toISOString().slice(0, 10);
/** Dollars, from cents. */
export const usd = (minor: number): Money => ({ minor, currency: "USD" });

/** An address. */
export const ADDRESS = { street: "12 Elm Street", more: "", city: "Springfield", state: "IL", postal_code: "627010000" };
const DOCTOR: ProviderForm = {
  person: true,
  last: "Raman",
  first: "Meena",
  npi: "1234567893",
  tax_id: "123456789",
  tax_is_ssn: false,
  taxonomy: "207Q00000X",
  address: ADDRESS,
  phone: "2175550100",
};
const PATIENT: PersonForm = { last: "Rao", first: "Lakshmi", middle: "", birth_date: "1984-03-02", sex: "F", address: ADDRESS };

const row = (at: number, some: Partial<ClaimRow>): ClaimRow => ({
  id: `c${at}`,
  number: `C${String(230 + at).padStart(6, "0")}`,
  visit: "v1",
  patient: "a1",
  patient_name: ["Lakshmi Rao", "John Sample", "Mary Example", "Ravi Test"][at % 4] ?? "",
  payer: at % 3 === 0 ? "Acme Health" : "Union Life",
  payer_id: at % 3 === 0 ? "60054" : "00123",
  provider: "Meena Raman",
  served: dayOf(4 + at),
  status: "failed",
  charge: usd(12_000 + at * 1_550),
  expected: usd(9_800),
  paid: null,
  underpaid: false,
  category: "missing_data",
  reason: "The payer's id is missing",
  reason_language: "en",
  rule: "SUB-014",
  errors: 1,
  warnings: 1,
  failed_at: NOW - 3 * DAY,
  age_days: 3 + at,
  file_by: dayOf(-27 + at * 9),
  days_left: 27 - at * 9,
  case_status: at % 2 === 0 ? "open" : "in_progress",
  priority: 2,
  assignee: at % 2 === 0 ? null : "p1",
  assignee_name: at % 2 === 0 ? null : "Dr Meena Raman",
  tries: 0,
  original: null,
  frequency: "new",
  version: 3,
  ...some,
});

/** Claims on the desk. */
export const rows: ClaimRow[] = [
  row(0, {}),
  row(1, { category: "diagnosis", reason: "The diagnosis code does not exist on the day of service", rule: "DX-004" }),
  row(2, { category: "invalid_provider", reason: "The NPI of who treated fails its check digit", rule: "PRV-002" }),
  row(3, { category: "dates", reason: "The day of service lies after the claim's own day", rule: "DTE-003" }),
];
/** Claims that are not. */
export const others: ClaimRow[] = [
  row(4, { status: "passed", category: null, reason: null, case_status: null }),
  row(5, { status: "paid", paid: usd(9_800), case_status: null }),
  row(6, { status: "denied", paid: usd(0), case_status: null, underpaid: true }),
];

/** A coverage. */
export const coverage = {
  sequence: "P",
  payer: { name: "Acme Health", number: "", filing: "CI", address: null },
  member_id: "W123456789",
  group_number: "",
  group_name: "",
  insurance_type: "",
  relationship: "18",
  subscriber: null,
};
/** The form of a claim. */
export const form: ClaimForm = {
  number: "C000230",
  frequency: "new",
  payer_claim_number: "",
  billing: { ...DOCTOR, person: false, last: "Nalam Clinic", first: "" },
  pay_to: null,
  patient: PATIENT,
  coverage,
  others: [],
  rendering: DOCTOR,
  referring: null,
  supervising: null,
  facility: null,
  place: "11",
  diagnoses: ["A09", "E860"],
  lines: [
    {
      procedure: "G0463",
      modifiers: ["25"],
      description: "",
      charge: 12_000,
      units: "1",
      minutes: false,
      from: dayOf(4),
      to: null,
      pointers: [1, 2],
      place: "",
      emergency: false,
      drug: null,
      rendering: null,
      remark: "",
    },
  ],
  onset: null,
  accident: null,
  hospital: null,
  authorization: "",
  referral: "",
  patient_paid: null,
  attachments: [],
  remark: "",
  signed: true,
  assignment: "A",
  benefits: "Y",
  release: "Y",
};

const findings: FindingShown[] = [
  {
    finding: {
      rule: "SUB-014",
      severity: "error",
      place: { loop: "2010BB", segment: "NM1", element: "NM109", position: 14, field: "/coverage/payer/number" },
      words: "The payer's id is missing",
      fix: { words: "The number that this payer has in the settings", value: "60054" },
    },
    language: "en",
    category: "missing_data",
    overridden: null,
    alike: 11,
  },
  {
    finding: {
      rule: "LIN-007",
      severity: "warning",
      place: { loop: "2400", segment: "SV1", element: "SV101-3", position: 18, field: "/lines/0/modifiers" },
      words: "Modifier 25 is seldom right on a service like this",
      fix: null,
    },
    language: "en",
    category: "procedure",
    overridden: null,
    alike: 0,
  },
];

const SEGMENTS = `ST*837*0001*005010X222A1
BHT*0019*00*B000012*20260814*1012*CH
NM1*41*2*NALAM CLINIC*****46*NALAM1
PER*IC*BILLING*TE*2175550100
NM1*40*2*CLEARING*****46*CLR01
HL*1**20*1
NM1*85*2*NALAM CLINIC*****XX*1234567893
N3*12 ELM STREET
N4*SPRINGFIELD*IL*627010000
REF*EI*123456789
HL*2*1*22*0
SBR*P*18*******CI
NM1*IL*1*RAO*LAKSHMI****MI*W123456789
NM1*PR*2*ACME HEALTH*****PI*
CLM*C000230*120***11:B:1*Y*A*Y*Y
HI*ABK:A09*ABF:E860
LX*1
SV1*HC:G0463:25*120*UN*1***1:2
DTP*472*D8*20260810`;

/** A claim as its screen sees it. */
export const shown = (): ClaimShown => ({
  row: rows[0] ?? row(0, {}),
  form,
  original: { ...form, patient: { ...PATIENT, last: "Roa" } },
  findings,
  segments: SEGMENTS.split("\n").map((text, at) => ({ number: at + 1, text })),
  lines: [
    {
      number: 1,
      procedure: "G0463",
      modifiers: ["25"],
      charge: usd(12_000),
      expected: usd(9_800),
      allowed: null,
      paid: null,
      adjustments: [],
      underpaid: false,
    },
  ],
  risk: {
    percent: 34,
    reasons: [{ kind: "payer", value: "Acme Health", seen: 58, refused: 21 }],
    learned_from: 412,
  },
  again: null,
  next_payer: null,
  answers: [],
  history: [
    {
      at: NOW - 3 * DAY,
      kind: "changed",
      person_name: "Dr Meena Raman",
      status: "failed",
      changes: [{ field: "/patient/last", before: "Roa", after: "Rao" }],
      reason: "",
    },
    { at: NOW - 3 * DAY - 60_000, kind: "built", person_name: "Dr Meena Raman", status: "failed", changes: [], reason: "" },
  ],
  note: "",
});
