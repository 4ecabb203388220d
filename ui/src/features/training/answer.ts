// What somebody typed as an answer, cut into codes.

import type { TrainingService } from "~/api/generated/types";

/** Codes with blanks, commas or lines between. */
export function codesOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== "");
}

/** Services, each with its modifiers behind dashes. */
export function servicesOf(text: string): TrainingService[] {
  return codesOf(text).map((word) => {
    const [code = "", ...modifiers] = word.split("-");
    return { code, modifiers };
  });
}
