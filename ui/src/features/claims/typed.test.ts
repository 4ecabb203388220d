import { describe, expect, it } from "vitest";
import { asTyped, fromTyped } from "./typed";

describe("a field of the form", () => {
  it.each([
    ["sum", "120.00", 12_000],
    ["list", "25 gt", ["25", "GT"]],
    ["numbers", "1, 2", [1, 2]],
    ["text", " 60054 ", "60054"],
    ["day", "2026-08-14", "2026-08-14"],
  ] as const)("reads a %s", (kind, typed, value) => expect(fromTyped(kind, typed)).toEqual(value));

  it("takes no guess for a sum or a pointer", () => {
    expect(fromTyped("sum", "about 20"), "money is never guessed").toBeUndefined();
    expect(fromTyped("numbers", "A"), "a pointer counts diagnoses").toBeUndefined();
  });

  it("writes what it read", () => {
    expect(asTyped("list", fromTyped("list", "25 GT"))).toBe("25 GT");
    expect(asTyped("sum", fromTyped("sum", "1,200.5"))).toBe("1200.50");
  });
});
