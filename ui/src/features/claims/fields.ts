// The fields of a claim's form: where each stands, what it is called, and how it is typed.

import type { ClaimForm, JsonValue } from "~/api/generated/types";
import type { Words } from "~/words/en";

/** How a field is typed. */
export type FieldKind = "text" | "day" | "sum" | "yes" | "list" | "numbers";

/** One field of the form. */
export interface FieldOf {
  readonly path: string;
  readonly word: string;
  readonly kind: FieldKind;
  /** Words for its codes, where it takes one of a few. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Fields that belong together. */
export interface SectionOf {
  readonly path: string;
  readonly title: string;
  readonly fields: readonly FieldOf[];
  /** True where the whole record may be taken away. */
  readonly removable?: boolean;
}

type Key = keyof Words["claimForm"]["field"];

const SUMS = new Set(["patient_paid", "charge", "paid", "owed"]);
const DAYS = new Set(["onset", "birth_date", "from", "to", "date", "admitted", "discharged", "decided"]);
const YES = new Set(["signed", "minutes", "emergency", "person", "tax_is_ssn"]);

const ADDRESS = ["address/street", "address/more", "address/city", "address/state", "address/postal_code"];
const PROVIDER = ["last", "first", "npi", "taxonomy", "tax_id", "phone", ...ADDRESS];
const PERSON = ["last", "first", "middle", "birth_date", "sex", ...ADDRESS];
const COVERAGE = [
  "payer/name",
  "payer/number",
  "payer/filing",
  "sequence",
  "member_id",
  "group_number",
  "group_name",
  "relationship",
  "insurance_type",
];
const CLAIM = ["place", "authorization", "referral", "onset", "patient_paid", "remark", "signed", "assignment", "benefits", "release"];
const LINE = ["procedure", "modifiers", "units", "charge", "from", "to", "pointers", "place", "description", "emergency", "remark"];
const DRUG = ["drug/code", "drug/quantity", "drug/unit"];

/** The sections of a claim's form, in the order in which a biller reads a claim. */
export function sectionsOf(form: ClaimForm, { claimForm, billing }: Words): SectionOf[] {
  const { section } = claimForm;
  const fields = (path: string, keys: readonly string[]) => keys.map((key) => fieldOf(`${path}/${key}`, claimForm, billing));
  const record = (name: "pay_to" | "rendering" | "referring" | "supervising" | "facility", keys: readonly string[]): SectionOf[] =>
    form[name] ? [{ path: `/${name}`, title: section[name], fields: fields(`/${name}`, keys), removable: true }] : [];
  return [
    { path: "", title: section.claim, fields: fields("", form.frequency === "new" ? CLAIM : ["payer_claim_number", ...CLAIM]) },
    { path: "/diagnoses", title: section.diagnoses, fields: form.diagnoses.map((_, at) => diagnosis(at, claimForm)) },
    ...form.lines.map((line, at) => ({
      path: `/lines/${at}`,
      title: claimForm.line(at + 1),
      fields: fields(`/lines/${at}`, line.drug ? [...LINE, ...DRUG] : LINE),
      removable: form.lines.length > 1,
    })),
    { path: "/coverage", title: section.coverage, fields: fields("/coverage", COVERAGE) },
    ...(form.coverage.subscriber
      ? [{ path: "/coverage/subscriber", title: section.subscriber, fields: fields("/coverage/subscriber", PERSON), removable: true }]
      : []),
    { path: "/patient", title: section.patient, fields: fields("/patient", PERSON) },
    { path: "/billing", title: section.billing, fields: fields("/billing", PROVIDER) },
    ...record("rendering", PROVIDER),
    ...record("referring", PROVIDER),
    ...record("supervising", PROVIDER),
    ...record("facility", PROVIDER),
    ...record("pay_to", ["street", "more", "city", "state", "postal_code"]),
    ...(form.accident
      ? [{ path: "/accident", title: section.accident, fields: fields("/accident", ["kind", "date", "state"]), removable: true }]
      : []),
    ...(form.hospital
      ? [{ path: "/hospital", title: section.hospital, fields: fields("/hospital", ["admitted", "discharged"]), removable: true }]
      : []),
    ...form.others.map((_, at) => ({
      path: `/others/${at}`,
      title: claimForm.other(at + 1),
      fields: fields(`/others/${at}/coverage`, COVERAGE),
    })),
    ...form.attachments.map((_, at) => ({
      path: `/attachments/${at}`,
      title: section.attachments,
      fields: fields(`/attachments/${at}`, ["kind", "sent_by", "number"]),
    })),
  ];
}

function diagnosis(at: number, words: Words["claimForm"]): FieldOf {
  return { path: `/diagnoses/${at}`, word: words.diagnosis(at + 1), kind: "text" };
}

function fieldOf(path: string, words: Words["claimForm"], billing: Words["billing"]): FieldOf {
  const key = path.split("/").at(-1) ?? "";
  const word = Object.hasOwn(words.field, key) ? words.field[key as Key] : key;
  const tables: Record<string, Readonly<Record<string, string>>> = {
    sex: billing.sexes,
    filing: billing.filings,
    relationship: billing.relationships,
    sequence: words.sequence,
    place: billing.places,
  };
  const options = tables[key];
  return { path, word, kind: kindOf(key), ...(options ? { options } : {}) };
}

function kindOf(key: string): FieldKind {
  if (SUMS.has(key)) return "sum";
  if (DAYS.has(key)) return "day";
  if (YES.has(key)) return "yes";
  if (key === "modifiers") return "list";
  return key === "pointers" ? "numbers" : "text";
}

/** What stands at a place of the form; undefined where there is nothing. */
export function valueAt(form: ClaimForm | null, path: string): JsonValue | undefined {
  const steps = path.split("/").slice(1);
  return steps.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    form,
  ) as JsonValue | undefined;
}

/** What a place of the form is called, with what it belongs to. */
export function wordAt(path: string, words: Words["claimForm"]): string {
  const steps = path.split("/").slice(1);
  const [first = "", second = ""] = steps;
  const last = steps.at(-1) ?? "";
  if (first === "diagnoses" && second !== "") return words.diagnosis(Number(second) + 1);
  const field = Object.hasOwn(words.field, last) ? words.field[last as Key] : "";
  const whole =
    first === "lines" && second !== ""
      ? words.line(Number(second) + 1)
      : Object.hasOwn(words.section, first)
        ? words.section[first as keyof typeof words.section]
        : "";
  return [whole, field].filter(Boolean).join(" · ") || path;
}
