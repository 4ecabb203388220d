// Made-up batches, reports, figures and set-up of billing, for trying the screens without a core.

import type { BatchRow, BillingShown, ClaimsReport, ReportBar, ResponseRow } from "~/api/generated/types";
import { ADDRESS, DAY, NOW, dayOf, usd } from "./claims-seed";

/** A batch. */
export const batch = (some: Partial<BatchRow>): BatchRow => ({
  id: "b1",
  name: "14 Aug 2026",
  status: "building",
  test: false,
  created: NOW - DAY,
  claims: 12,
  charge: usd(212_050),
  approved_by: null,
  file_name: "",
  file_hash: "",
  control: null,
  written_at: null,
  answered_at: null,
  unanswered: 0,
  reason: "",
  version: 1,
  ...some,
});
/** Batches. */
export const batches: BatchRow[] = [
  batch({}),
  batch({
    id: "b2",
    name: "10 Aug 2026",
    status: "written",
    written_at: NOW - 4 * DAY,
    file_name: "nadi-000000041.837",
    control: 41,
    file_hash: "9f2c".repeat(16),
    approved_by: "Dr Meena Raman",
    unanswered: 2,
  }),
];

/** A report. */
export const response = (some: Partial<ResponseRow>): ResponseRow => ({
  id: "r1",
  kind: "277CA",
  file_name: "277ca-0041.x12",
  at: NOW - DAY,
  sender: "CLEARING",
  batch: "b2",
  verdict: "partly",
  trace: "",
  date: null,
  amount: null,
  answers: 12,
  matched: 11,
  repeated: false,
  imbalances: 0,
  ...some,
});
/** Reports. */
export const responses: ResponseRow[] = [
  response({}),
  response({ id: "r2", kind: "835", verdict: "", trace: "EFT0091", date: dayOf(1), amount: usd(98_000), matched: 12, imbalances: 1 }),
];

const bar = (label: string, count: number, minor: number, of = count, words = ""): ReportBar => ({
  label,
  words,
  count,
  charge: usd(minor),
  of,
});
/** Figures. */
export const report: ClaimsReport = {
  from: dayOf(90),
  to: dayOf(0),
  accepted: 412,
  refused: 31,
  clean_rate: 930,
  first_pass_rate: 871,
  by_status: [
    bar("failed", 23, 431_000),
    bar("passed", 12, 212_050),
    bar("accepted", 61, 900_100),
    bar("paid", 340, 4_100_000),
    bar("denied", 9, 110_000),
  ],
  top_rules: [
    bar("SUB-014", 12, 144_000, 12, "The payer's id is missing"),
    bar("DX-004", 7, 81_000, 7, "The diagnosis code does not exist"),
  ],
  by_payer: [bar("Acme Health", 21, 252_000, 180), bar("Union Life", 10, 120_000, 260)],
  by_provider: [bar("Meena Raman", 18, 216_000, 300), bar("Ravi Teja", 13, 156_000, 140)],
  denials: [bar("Acme Health CO-16", 5, 61_000, 5, "information is missing")],
  held: usd(431_000),
  aging: [bar("0-30", 60, 800_000), bar("31-60", 21, 260_000), bar("61-90", 8, 99_000), bar("91-120", 2, 18_000), bar("older", 1, 9_000)],
  deadlines: [bar("over", 1, 9_000), bar("0-7", 3, 31_000), bar("8-30", 9, 99_000), bar("31-90", 10, 120_000), bar("later", 0, 0)],
  weeks: [30, 41, 38, 52, 47, 44, 50, 39, 46, 51, 48, 43].map((sent, at) => ({
    week: dayOf(7 * (12 - at)),
    sent,
    accepted: sent - 4 - (at % 3),
    refused: 2 + (at % 3),
  })),
};

/** What billing stands on. */
export const billing: BillingShown = {
  identities: [
    {
      id: "i1",
      version: 1,
      data: {
        kind: "practice",
        person: null,
        last: "Nalam Clinic",
        first: "",
        npi: "1234567893",
        tax_id: "123456789",
        tax_is_ssn: false,
        taxonomy: "207Q00000X",
        address: ADDRESS,
        pay_to: null,
        phone: "2175550100",
        place: "",
        active: true,
      },
    },
  ],
  payers: [
    {
      id: "y1",
      version: 1,
      data: {
        name: "Acme Health",
        number: "60054",
        filing: "CI",
        address: null,
        filing_limit_days: 180,
        rules_off: [],
        test: false,
        active: true,
      },
    },
  ],
  fees: [
    {
      id: "f1",
      version: 1,
      data: { code: "G0463", level: "", modifier: "", fee: usd(12_000), payer: "y1", agreed: usd(9_800), from: null },
    },
  ],
  settings: {
    sender: "",
    contact_name: "",
    contact_phone: "",
    receiver_name: "",
    receiver: "",
    folder: "",
    claims_per_transaction: 1,
    unanswered_days: [1, 3, 30],
    near_limit_days: 14,
    underpaid_above: usd(100),
    rules_off: [],
  },
  missing: ["sender", "receiver", "contact_phone", "folder"],
};
