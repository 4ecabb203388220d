// What went wrong, in the person's language: by its code, and by field.

import { ERROR_WORDS } from "~/api/generated/errors";
import type { Code } from "~/api/generated/types";
import type { Trouble } from "~/api/hooks";
import { DeskError } from "~/platform/types";
import type { ScreenLanguage } from "~/words/languages";
import type { Words } from "~/words/en";

/** The words of an error. */
export interface TroubleWords {
  happened: string;
  next: string;
  incident: string | null;
}

/** What happened and what to do, for anything that went wrong. */
export function troubleWords(trouble: Trouble, language: ScreenLanguage, words: Words): TroubleWords {
  if (!(trouble instanceof DeskError)) return { happened: words.states.offlineTitle, next: words.states.offlineText, incident: null };
  return { ...ERROR_WORDS[language][trouble.body.code], incident: trouble.body.incident };
}

/** The code of what went wrong; null when nobody answered. */
export function codeOf(trouble: Trouble | null): Code | null {
  return trouble instanceof DeskError ? trouble.body.code : null;
}

/** What is wrong with one field of a form. The core's own sentences are English. */
export function problemOf(trouble: Trouble | null, field: string, language: ScreenLanguage, words: Words): string | undefined {
  if (!(trouble instanceof DeskError)) return undefined;
  const found = trouble.body.fields.find((each) => each.field === field || each.field.startsWith(`${field}.`));
  if (!found) return undefined;
  if (language === "en" && found.message !== "") return found.message;
  return words.states.messages[found.message] ?? words.states.checkField;
}
