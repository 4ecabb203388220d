// An answer is read however it is typed.

import { expect, test } from "vitest";
import { codesOf, servicesOf } from "./answer";

test("codes may have blanks, commas and lines between", () => {
  expect(codesOf(" e11.65, I10;\nz79.4 ")).toEqual(["E11.65", "I10", "Z79.4"]);
  expect(codesOf("  ")).toEqual([]);
});

test("a service keeps its modifiers", () => {
  expect(servicesOf("g0439-25-lt j3420")).toEqual([
    { code: "G0439", modifiers: ["25", "LT"] },
    { code: "J3420", modifiers: [] },
  ]);
});
