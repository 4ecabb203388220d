// The billing of a visit while it is typed: every field is a text.

import type { VisitBillingData } from "~/api/generated/types";
import { minorOf, typedOf } from "~/kit/sums";

/** A service while it is typed. */
export interface ServiceDraft {
  readonly code: string;
  readonly level: string;
  readonly modifiers: string;
  readonly units: string;
  readonly charge: string;
  readonly pointers: readonly number[];
  readonly description: string;
}

/** The billing of a visit while it is typed. */
export interface BillingDraft {
  readonly place: string;
  readonly diagnoses: readonly string[];
  readonly services: readonly ServiceDraft[];
  readonly rendering: string;
  readonly referring: string;
  readonly facility: string;
  readonly authorization: string;
  readonly referral: string;
  readonly onset: string | null;
  readonly paid: string;
}

/** The office: where most visits are. */
const OFFICE = "11";

/** A service with nothing in it yet. */
export const NO_SERVICE: ServiceDraft = { code: "", level: "", modifiers: "", units: "1", charge: "", pointers: [1], description: "" };

/** What was written, as it is typed. */
export function billingDraftOf(data: VisitBillingData): BillingDraft {
  return {
    place: data.place === "" ? OFFICE : data.place,
    diagnoses: data.diagnoses.length === 0 ? [""] : data.diagnoses.map(({ code }) => code),
    services: data.lines.length === 0 ? [NO_SERVICE] : data.lines.map(serviceOf),
    rendering: data.rendering ?? "",
    referring: data.referring ?? "",
    facility: data.facility ?? "",
    authorization: data.authorization,
    referral: data.referral,
    onset: data.onset ?? null,
    paid: typedOf(data.patient_paid?.minor),
  };
}

function serviceOf(line: VisitBillingData["lines"][number]): ServiceDraft {
  return {
    code: line.code,
    level: line.level,
    modifiers: line.modifiers.join(" "),
    units: String(line.units),
    charge: typedOf(line.charge?.minor),
    pointers: line.pointers,
    description: line.description,
  };
}

/** Whether everything typed can be sent. */
export function isWhole({ services, paid }: BillingDraft): boolean {
  return sumOk(paid) && services.every(({ units, charge }) => /^\d{1,4}$/.test(units) && Number(units) > 0 && sumOk(charge));
}

/** Whether a text is a sum or nothing. */
export function sumOk(typed: string): boolean {
  return typed.trim() === "" || minorOf(typed) !== null;
}

/** What is sent; null where something typed is not whole. What the fields do not show stays as it was. */
export function dataOf(draft: BillingDraft, before: VisitBillingData): VisitBillingData | null {
  if (!isWhole(draft)) return null;
  const sum = (typed: string) => {
    const minor = minorOf(typed);
    return minor === null ? null : { minor, currency: "USD" as const };
  };
  const some = (id: string) => (id === "" ? null : id);
  const codes = draft.diagnoses.map((code) => code.trim().toUpperCase()).filter(Boolean);
  return {
    ...before,
    place: draft.place,
    rendering: some(draft.rendering),
    referring: some(draft.referring),
    facility: some(draft.facility),
    authorization: draft.authorization.trim(),
    referral: draft.referral.trim(),
    onset: draft.onset,
    patient_paid: sum(draft.paid),
    diagnoses: codes.map((code, at) => {
      const old = before.diagnoses.find((each) => each.code === code);
      return old ?? { ...before.diagnoses[at], code, source: "person" };
    }),
    lines: draft.services
      .map((service, at) => ({ service, old: before.lines[at] }))
      .filter(({ service }) => service.code.trim() !== "" || service.level.trim() !== "")
      .map(({ service, old }) => ({
        drug: null,
        source: "person" as const,
        ...old,
        code: service.code.trim().toUpperCase(),
        level: service.level.trim(),
        modifiers: service.modifiers
          .toUpperCase()
          .split(/[\s,]+/)
          .filter(Boolean),
        description: service.description.trim(),
        units: Number(service.units),
        charge: sum(service.charge),
        pointers: service.pointers.filter((pointer) => pointer <= codes.length),
      })),
  };
}
