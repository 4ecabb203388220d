import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

const themes = new Map(
  [...css.matchAll(/\[data-theme="(\w+)"\] \{([^}]*)\}/g)].map(([, name = "", body = ""]) => [
    name,
    new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, token = "", value = ""]) => [token, value])),
  ]),
);

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "surface", "surface-sunk"];
const TEXT = ["ink", "ink-soft", "accent", "good", "warn", "bad", "info", "mark-heard", "mark-typed", "mark-unsure"];
const pairs: [string, string, number][] = [
  ...TEXT.flatMap((text) => grounds.slice(0, 2).map((ground): [string, string, number] => [text, ground, 7])),
  ...["ink", "ink-soft"].map((text): [string, string, number] => [text, "surface-sunk", 7]),
  ...["ink", "accent"].map((text): [string, string, number] => [text, "accent-soft", 7]),
  ...["good", "warn", "bad", "info"].map((text): [string, string, number] => [text, `${text}-soft`, 7]),
  ["accent-ink", "accent", 7],
  ["accent-ink", "accent-strong", 7],
  ["surface", "bad", 7],
  ...grounds.map((ground): [string, string, number] => ["focus", ground, 4.5]),
  ["line-control", "surface", 4.5],
  ["line-control", "paper", 4.5],
];

describe.each([...themes])("theme %s", (_, tokens) => {
  it.each(pairs)("%s on %s reaches %d : 1", (one, other, least) => {
    const reached = contrast(tokens.get(one) ?? "", tokens.get(other) ?? "");
    expect(reached, "text must be read at arm's length, controls must be found").toBeGreaterThanOrEqual(least);
  });
});
