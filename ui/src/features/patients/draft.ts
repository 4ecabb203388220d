// A patient's card while it is written.

import type { Identifier, Language, PatientShown, Sex } from "~/api/generated/types";

/** A card while it is written: every field as text. */
export interface CardDraft {
  name: string;
  sex: Sex;
  birth_date: string | null;
  age: string;
  phone: string;
  address: string;
  language: Language | null;
  note: string;
  identifiers: Identifier[];
}

/** An empty card. */
export const BLANK: CardDraft = {
  name: "",
  sex: "unknown",
  birth_date: null,
  age: "",
  phone: "",
  address: "",
  language: null,
  note: "",
  identifiers: [],
};

/** The card as it stands. */
export function draftOf(card: PatientShown): CardDraft {
  const { name, sex, birth_date, age_years, phone, address, language, note, identifiers } = card;
  // With a day of birth the age is counted, never written.
  return {
    name,
    sex,
    birth_date,
    age: birth_date === null && age_years !== null ? String(age_years) : "",
    phone,
    address,
    language,
    note,
    identifiers,
  };
}

/** The card as the core takes it. */
export function requestOf(draft: CardDraft) {
  const { age, identifiers, ...rest } = draft;
  const years = Number.parseInt(age, 10);
  return {
    ...rest,
    name: draft.name.trim(),
    age_years: draft.birth_date === null && !Number.isNaN(years) ? years : null,
    identifiers: identifiers.filter((each) => each.value.trim() !== ""),
  };
}
