// What stands in a field, as a person types it, and back.

import type { JsonValue } from "~/api/generated/types";
import { minorOf, typedOf } from "~/kit/sums";
import type { FieldKind } from "./fields";

/** A value as it is typed. */
export function asTyped(kind: FieldKind, value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (kind === "sum") return typedOf(typeof value === "number" ? value : null);
  if (Array.isArray(value)) return value.map((each) => asTyped("text", each)).join(" ");
  if (typeof value === "object") return "";
  return String(value);
}

/** A typed text as a value; undefined where it is none. */
export function fromTyped(kind: FieldKind, typed: string): JsonValue | undefined {
  const text = typed.trim();
  switch (kind) {
    case "sum": {
      if (text === "") return null;
      return minorOf(text) ?? undefined;
    }
    case "list":
      return text === "" ? [] : text.split(/[\s,:]+/).map((each) => each.toUpperCase());
    case "numbers": {
      const numbers = text === "" ? [] : text.split(/[\s,]+/).map(Number);
      return numbers.every((each) => Number.isInteger(each) && each > 0) ? numbers : undefined;
    }
    case "day":
      return text === "" ? null : text;
    case "yes":
      return text === "true";
    case "text":
      return text;
  }
}
