// What can be said about a visit while it is begun or mended.

import type { ConsentHow, ConsentGiven, Sex, VisitKind, VisitShown } from "~/api/generated/types";
import type { Picked } from "./PatientPicker";

/** Whether recording was agreed to, as far as it was asked. */
export type ConsentAsked = "given" | "refused" | "later";

/** A visit while it is written down. */
export interface VisitDraft {
  patient: Picked;
  date: string;
  kind: VisitKind;
  specialty: string;
  language: string;
  age: string;
  sex: Sex;
  payer: string;
  complaint: string;
  consent: ConsentAsked;
  how: ConsentHow;
}

/** A visit that begins. */
export function newVisit(date: string, language: string, patient: Picked = { id: null, name: "" }): VisitDraft {
  return {
    patient,
    date,
    kind: "new",
    specialty: "general",
    language,
    age: "",
    sex: "unknown",
    payer: "",
    complaint: "",
    consent: "later",
    how: "spoken",
  };
}

/** A visit as it stands, to be mended. */
export function draftOf({ row, specialty, payer }: VisitShown): VisitDraft {
  const { patient, patient_name, date, kind, language, age_years, sex, complaint } = row;
  const known: Picked = patient ? { id: patient, name: patient_name ?? "" } : { id: null, name: "" };
  return {
    patient: known,
    date,
    kind,
    specialty,
    language,
    age: age_years === null ? "" : String(age_years),
    sex,
    payer,
    complaint,
    consent: "later",
    how: "spoken",
  };
}

/** An age as a number; null when none was written. */
export function ageOf(text: string): number | null {
  const age = Number.parseInt(text, 10);
  return Number.isNaN(age) ? null : age;
}

/** What was said about recording; null when nobody asked. */
export function consentOf({ consent, how }: Pick<VisitDraft, "consent" | "how">): ConsentGiven | null {
  return consent === "later" ? null : { kind: "recording", given: consent === "given", how };
}
