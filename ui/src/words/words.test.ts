import { describe, expect, it } from "vitest";
import { en } from "./en";
import { ta } from "./ta";
import { te } from "./te";

const SCRIPTS = { ta: /[\u0b80-\u0bff]/, te: /[\u0c00-\u0c7f]/ };
// Names that are written the same everywhere: their languages' own names, and made-up words of standards.
const SAME = /^(lists\.ownLanguage|backups\.secondHint|states\.messages|coding\.moved)/;

function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String((value as (...sample: unknown[]) => unknown)("7", "9"))]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === "" ? key : `${path}.${key}`));
}

describe.each([["ta", ta] as const, ["te", te] as const])("%s", (language, words) => {
  const other = language === "ta" ? SCRIPTS.te : SCRIPTS.ta;
  const spoken = texts(words).filter(([path, text]) => !SAME.test(path) && text !== "");

  it("is written in its own letters", () => {
    const foreign = spoken.filter(([, text]) => !SCRIPTS[language].test(text)).map(([path]) => path);
    expect(foreign, "a screen in one language has no words of another").toEqual([]);
  });

  it("holds no letters of the other language", () => {
    const mixed = spoken.filter(([, text]) => other.test(text)).map(([path]) => path);
    expect(mixed, "a slip while writing shows here").toEqual([]);
  });

  it("says as many things as English does", () => {
    const keys = (all: unknown) =>
      texts(all)
        .map(([path]) => path)
        .filter((path) => !path.startsWith("states.messages"));
    expect(keys(words).sort(), "lists such as examples have one entry for each").toEqual(keys(en).sort());
  });
});
