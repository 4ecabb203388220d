import { describe, expect, it } from "vitest";
import { minorOf, typedOf } from "./sums";

describe("sums", () => {
  it.each([
    ["120", 12_000],
    ["120.5", 12_050],
    ["$1,234.05", 123_405],
    ["-3.10", -310],
  ] as const)("reads %s", (typed, minor) => expect(minorOf(typed), "cents, never a fraction").toBe(minor));

  it.each([[""], ["12.345"], ["twelve"], ["1.2.3"]] as const)("refuses %s", (typed) =>
    expect(minorOf(typed), "a guess about money is worse than a question").toBeNull(),
  );

  it("writes what it reads", () => expect(minorOf(typedOf(123_405))).toBe(123_405));
});
